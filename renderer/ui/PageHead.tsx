import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useTitle } from './use-title.ts'

type Crumb = { readonly words: string; readonly href?: string | undefined }

type PageHeadProps = {
  /** The screen's one h1, and the window's title. */
  readonly title: string
  readonly crumbs?: readonly Crumb[] | undefined
  readonly second?: ReactNode | undefined
  /** Buttons, at the end of the line. */
  readonly children?: ReactNode
}

/** The head of a screen. Coming to it by a link puts the focus on its heading, unless the screen takes it elsewhere. */
export function PageHead({ title, crumbs, second, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    const takeLostFocus = () => {
      if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
    }
    takeLostFocus()
    // A dialog that led here gives the focus back to a button that is gone, a moment after this.
    const afterDialog = setTimeout(takeLostFocus, 100)
    return () => clearTimeout(afterDialog)
  }, [])
  return (
    <header className="page-head">
      <div>
        {crumbs !== undefined && <Crumbs crumbs={crumbs} />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {second !== undefined && <p className="second">{second}</p>}
      </div>
      {children !== undefined && <div className="buttons">{children}</div>}
    </header>
  )
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="You are in">
      <ol className="crumbs-list">
        {crumbs.map((crumb) => (
          <li key={crumb.words}>
            {crumb.href === undefined ? crumb.words : <Link href={crumb.href}>{crumb.words}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
