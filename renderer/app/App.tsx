import { I18nProvider } from 'react-aria-components'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { CommitteeScreen } from '#renderer/features/committee/CommitteeScreen.tsx'
import { NewCommitteeScreen } from '#renderer/features/committee/NewCommitteeScreen.tsx'
import { FindingScreen } from '#renderer/features/findings/FindingScreen.tsx'
import { InspectionScreen } from '#renderer/features/findings/InspectionScreen.tsx'
import { InspectionsScreen } from '#renderer/features/findings/InspectionsScreen.tsx'
import { MattersArisingScreen } from '#renderer/features/matters-arising/MattersArisingScreen.tsx'
import { MeetingScreen } from '#renderer/features/meeting/MeetingScreen.tsx'
import { OldMinutesScreen } from '#renderer/features/old-minutes/OldMinutesScreen.tsx'
import { AboutScreen } from '#renderer/features/about/AboutScreen.tsx'
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx'
import { StartScreen } from '#renderer/features/start/StartScreen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { AppFrame } from './AppFrame.tsx'
import { BookBanner } from './BookBanner.tsx'
import { Commands } from './commands/Commands.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { DroppedFiles } from './DroppedFiles.tsx'
import { FaultLine } from './faults/FaultLine.tsx'
import { FullPage } from './FullPage.tsx'
import { HelpScreen } from './help/HelpScreen.tsx'
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
  useLooks()
  if (state.kind === 'refused') {
    return (
      <FullPage title="Minute Book cannot open your minutes" sentence={state.message}>
        <Button onPress={() => window.location.reload()}>Try again</Button>
      </FullPage>
    )
  }
  return (
    // oxlint-disable-next-line react/hooks -- the router takes the hook itself
    <Router hook={useHashLocation}>
      <Commands />
      <DroppedFiles />
      <Screens />
    </Router>
  )
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
      <Route path="/meetings/:id/matters-arising">
        {({ id }) => (
          <AppFrame place="meetings">
            <MattersArisingScreen key={id} meetingId={id} />
          </AppFrame>
        )}
      </Route>
      {/* One route for a meeting and its items, so that going from item to item keeps the screen. */}
      <Route path="/meetings/:id/*?">
        {({ id, '*': rest }) => (
          <MeetingScreen key={id} meetingId={id} itemId={/^items\/([^/]+)$/.exec(rest ?? '')?.[1]} />
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
      <Route path="/import">
        {() => (
          <AppFrame place="import">
            <OldMinutesScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/settings">
        {() => (
          <AppFrame place="none">
            <SettingsScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/help">
        {() => (
          <AppFrame place="none">
            <HelpScreen />
          </AppFrame>
        )}
      </Route>
      <Route path="/about">
        {() => (
          <AppFrame place="none">
            <AboutScreen />
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
