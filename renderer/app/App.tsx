import { useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Route, Router, Switch } from 'wouter'
import { AgendaScreen } from '#renderer/features/agenda/AgendaScreen.tsx'
import { CommitteeScreen } from '#renderer/features/committee/CommitteeScreen.tsx'
import { NewCommitteeScreen } from '#renderer/features/committee/NewCommitteeScreen.tsx'
import { ExistingActionsScreen } from '#renderer/features/existing-actions/ExistingActionsScreen.tsx'
import { FindingScreen } from '#renderer/features/findings/FindingScreen.tsx'
import { InspectionScreen } from '#renderer/features/findings/InspectionScreen.tsx'
import { InspectionsScreen } from '#renderer/features/findings/InspectionsScreen.tsx'
import { MattersArisingScreen } from '#renderer/features/matters-arising/MattersArisingScreen.tsx'
import { MeetingScreen } from '#renderer/features/meeting/MeetingScreen.tsx'
import { ModernGovScreen } from '#renderer/features/modern-gov/ModernGovScreen.tsx'
import { OldMinutesScreen } from '#renderer/features/old-minutes/OldMinutesScreen.tsx'
import { ImportPeopleScreen } from '#renderer/features/people/ImportPeopleScreen.tsx'
import { PeopleScreen } from '#renderer/features/people/PeopleScreen.tsx'
import { PersonScreen } from '#renderer/features/people/PersonScreen.tsx'
import { PurgeScreen } from '#renderer/features/purge/PurgeScreen.tsx'
import { ResolutionsScreen } from '#renderer/features/resolutions/ResolutionsScreen.tsx'
import { SearchScreen } from '#renderer/features/search/SearchScreen.tsx'
import { SafekeepingScreen } from '#renderer/features/safekeeping/SafekeepingScreen.tsx'
import { UnlockPage } from '#renderer/features/safekeeping/UnlockPage.tsx'
import { LockKey } from '#renderer/features/safekeeping/use-lock.ts'
import { StartScreen } from '#renderer/features/start/StartScreen.tsx'
import { WordingScreen } from '#renderer/features/wording/WordingScreen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { AppFrame } from './AppFrame.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FullPage } from './FullPage.tsx'
import { useHashPlace } from './hash-location.ts'
import type { PipeState } from './pipe.ts'
import { usePipeState } from './use-pipe-state.ts'

export function App() {
  return (
    <I18nProvider locale="en-GB">
      <ErrorBoundary>
        <Opened />
        <ConnectionLine />
      </ErrorBoundary>
    </I18nProvider>
  )
}

/** A refusal at opening (a data file that cannot be read, a folder on the network) leaves nothing to show but its sentence. */
function Opened() {
  const state = usePipeState()
  useBeginAnew(state)
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
      <Screens />
      <LockKey />
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

function Screens() {
  return (
    <Switch>
      <Route path="/">
        {() => (
          <AppFrame place="meetings">
            <StartScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/committees/new">
        {() => (
          <AppFrame place="meetings">
            <NewCommitteeScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/committees/:id">
        {({ id }) => (
          <AppFrame place="meetings">
            <CommitteeScreen key={id} committeeId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/meetings/:id/agenda">
        {({ id }) => (
          <AppFrame place="meetings">
            <AgendaScreen key={id} meetingId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/people">
        {() => (
          <AppFrame place="people">
            <PeopleScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/people/import">
        {() => (
          <AppFrame place="people">
            <ImportPeopleScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/people/:id">
        {({ id }) => (
          <AppFrame place="people">
            <PersonScreen key={id} personId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/meetings/:id/matters-arising">
        {({ id }) => (
          <AppFrame place="meetings">
            <MattersArisingScreen key={id} meetingId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/committees/:id/actions/import">
        {({ id }) => (
          <AppFrame place="meetings">
            <ExistingActionsScreen key={id} committeeId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/committees/:id/wording">
        {({ id }) => (
          <AppFrame place="meetings">
            <WordingScreen key={id} committeeId={id} />
          </AppFrame>
        )}
      </Route>
      {/* One route for a meeting and its items, so that going from item to item keeps the screen. */}
      <Route path="/meetings/:id/*?">
        {({ id, '*': rest }) => (
          <MeetingScreen key={id} meetingId={id} itemId={/^items\/([^/]+)$/.exec(rest ?? '')?.[1]} />
        )}
      </Route>
      <Route path="/search">
        {() => (
          <AppFrame place="search">
            <SearchScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/resolutions">
        {() => (
          <AppFrame place="resolutions">
            <ResolutionsScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/purge/:kind/:id">
        {({ kind, id }) => (
          <AppFrame place="meetings">
            <PurgeScreen key={id} kind={kind} id={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/findings">
        {() => (
          <AppFrame place="findings">
            <InspectionsScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/inspections/:id">
        {({ id }) => (
          <AppFrame place="findings">
            <InspectionScreen key={id} inspectionId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/findings/:id">
        {({ id }) => (
          <AppFrame place="findings">
            <FindingScreen key={id} findingId={id} />
          </AppFrame>
        )}
      </Route>
      <Route path="/import/modern-gov">
        {() => (
          <AppFrame place="import">
            <ModernGovScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/import">
        {() => (
          <AppFrame place="import">
            <OldMinutesScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/safekeeping">
        {() => (
          <AppFrame place="meetings">
            <SafekeepingScreen />
          </AppFrame>
        )}
      </Route>
      <Route>
        {() => (
          <FullPage
            title="There is no such page"
            sentence="The address leads nowhere in Minute Book. Go back to your meetings."
          >
            <ButtonLink href="/" look="main">
              Your meetings
            </ButtonLink>
          </FullPage>
        )}
      </Route>
    </Switch>
  )
}
