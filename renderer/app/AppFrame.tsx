import type { ReactNode } from 'react'
import { AppBar } from '#renderer/ui/AppBar.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { useKeyOf } from './commands/bindings.ts'
import { runCommand } from './commands/command-acts.ts'

export type Place = 'meetings' | 'resolutions' | 'findings' | 'people' | 'import' | 'none'

type AppFrameProps = { readonly place: Place; readonly children: ReactNode }

/** Bar and page for every screen but the meeting itself, which has a bar of its own. */
export function AppFrame({ place, children }: AppFrameProps) {
  const keyOf = useKeyOf()
  const links = [
    { href: '/', words: 'Meetings', isHere: place === 'meetings' },
    { href: '/resolutions', words: 'Resolutions', isHere: place === 'resolutions' },
    { href: '/findings', words: 'Findings', isHere: place === 'findings' },
    { href: '/people', words: 'People', isHere: place === 'people' },
    { href: '/import', words: 'Import old minutes', isHere: place === 'import' },
  ]
  return (
    <>
      <a className="skip" href="#main" onClick={skipToPage}>
        Skip to the page
      </a>
      <AppBar brand="Minute Book" links={links}>
        <Button look="ordinary" icon="search" keys={keyOf('palette')} onPress={() => runCommand('palette')}>
          Find or do…
        </Button>
        <ButtonLink look="plain" href="/settings">
          Settings
        </ButtonLink>
      </AppBar>
      <main id="main" className="app-main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** The address's fragment is the route, so the link moves the focus itself. */
function skipToPage(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
