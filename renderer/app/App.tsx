import { useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { UnlockPage } from '#renderer/features/safekeeping/UnlockPage.tsx'
import { LockCommand } from '#renderer/features/safekeeping/use-lock.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { BookBanner } from './BookBanner.tsx'
import { useKeptBindings } from './commands/bindings.ts'
import { Commands } from './commands/Commands.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { DroppedFiles } from './DroppedFiles.tsx'
import { FaultLine } from './faults/FaultLine.tsx'
import { FullPage } from './FullPage.tsx'
import { useHashPlace } from './hash-location.ts'
import type { PipeState } from './pipe.ts'
import { Screens } from './Screens.tsx'
import { useLooks } from './settings.ts'
import { usePipeState } from './use-pipe-state.ts'

export function App() {
  return (
    <I18nProvider locale="en-GB">
      <ErrorBoundary>
        <BookBanner />
        <Opened />
        <FaultLine />
        <ConnectionLine />
      </ErrorBoundary>
    </I18nProvider>
  )
}

/** A refusal at opening (a data file that cannot be read, a folder on the network) leaves nothing to show but its sentence. */
function Opened() {
  const state = usePipeState()
  useBeginAnew(state)
  useLooks()
  useKeptBindings()
  if (state.kind === 'refused') {
    return (
      <FullPage title="Minute Book cannot open your minutes" sentence={state.message}>
        <Button onPress={() => window.location.reload()}>Try again</Button>
      </FullPage>
    )
  }
  if (state.kind === 'locked') return <UnlockPage />
  return (
    // oxlint-disable-next-line react/hooks -- the router takes the hook itself
    <Router hook={useHashPlace}>
      <Commands />
      <DroppedFiles />
      <Screens />
      <LockCommand />
    </Router>
  )
}

/** Where a copy was put in place of the book, nothing that this page holds is true any more. */
function useBeginAnew(state: PipeState): void {
  const first = useRef<number | null>(null)
  const book = state.kind === 'ready' ? state.book : null
  useEffect(() => {
    if (book === null) return
    if (first.current !== null && first.current !== book) window.location.reload()
    first.current ??= book
  }, [book])
}
