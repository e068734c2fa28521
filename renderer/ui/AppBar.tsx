import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from './Icon.tsx'

type AppBarLink = { readonly href: string; readonly words: string; readonly isHere: boolean }

type AppBarProps = { readonly brand: string; readonly links: readonly AppBarLink[]; readonly children?: ReactNode }

/** The bar before and after a meeting: where one is, where one can go. */
export function AppBar({ brand, links, children }: AppBarProps) {
  return (
    <header className="app-bar">
      <Link className="brand" href="/">
        <Icon name="book" />
        <span>{brand}</span>
      </Link>
      {links.length > 0 && (
        <nav aria-label="Main">
          <ul className="app-bar-links">
            {links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} {...(link.isHere ? { 'aria-current': 'page' as const } : {})}>
                  {link.words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="app-bar-end">{children}</div>
    </header>
  )
}
