import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { AboutScreen } from '#renderer/features/about/AboutScreen.tsx'
import { AgendaScreen } from '#renderer/features/agenda/AgendaScreen.tsx'
import { CommitteeScreen } from '#renderer/features/committee/CommitteeScreen.tsx'
import { NewCommitteeScreen } from '#renderer/features/committee/NewCommitteeScreen.tsx'
import { ExistingActionsScreen } from '#renderer/features/existing-actions/ExistingActionsScreen.tsx'
import { FindingScreen } from '#renderer/features/findings/FindingScreen.tsx'
import { InspectionScreen } from '#renderer/features/findings/InspectionScreen.tsx'
import { InspectionsScreen } from '#renderer/features/findings/InspectionsScreen.tsx'
import { KeysScreen } from '#renderer/features/keys/KeysScreen.tsx'
import { MattersArisingScreen } from '#renderer/features/matters-arising/MattersArisingScreen.tsx'
import { MeetingScreen } from '#renderer/features/meeting/MeetingScreen.tsx'
import { ModernGovScreen } from '#renderer/features/modern-gov/ModernGovScreen.tsx'
import { OldMinutesScreen } from '#renderer/features/old-minutes/OldMinutesScreen.tsx'
import { ImportPeopleScreen } from '#renderer/features/people/ImportPeopleScreen.tsx'
import { PeopleScreen } from '#renderer/features/people/PeopleScreen.tsx'
import { PersonScreen } from '#renderer/features/people/PersonScreen.tsx'
import { PurgeScreen } from '#renderer/features/purge/PurgeScreen.tsx'
import { ResolutionsScreen } from '#renderer/features/resolutions/ResolutionsScreen.tsx'
import { SafekeepingScreen } from '#renderer/features/safekeeping/SafekeepingScreen.tsx'
import { SearchScreen } from '#renderer/features/search/SearchScreen.tsx'
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx'
import { StandardWordingScreen } from '#renderer/features/standard-wording/StandardWordingScreen.tsx'
import { StartScreen } from '#renderer/features/start/StartScreen.tsx'
import { WordingScreen } from '#renderer/features/wording/WordingScreen.tsx'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { AppFrame, type Place } from './AppFrame.tsx'
import { FullPage } from './FullPage.tsx'
import { HelpScreen } from './help/HelpScreen.tsx'
import { MinutingScreen } from './help/MinutingScreen.tsx'

/** Which screen stands at which address. A screen about one thing is made anew for another (`key`). */
export function Screens() {
  return (
    <Switch>
      <Route path="/">{() => framed('meetings', <StartScreen />)}</Route>
      <Route path="/committees/new">{() => framed('meetings', <NewCommitteeScreen />)}</Route>
      <Route path="/committees/:id">
        {({ id }) => framed('meetings', <CommitteeScreen key={id} committeeId={id} />)}
      </Route>
      <Route path="/committees/:id/actions/import">
        {({ id }) => framed('meetings', <ExistingActionsScreen key={id} committeeId={id} />)}
      </Route>
      <Route path="/committees/:id/wording">
        {({ id }) => framed('meetings', <WordingScreen key={id} committeeId={id} />)}
      </Route>
      <Route path="/people">{() => framed('people', <PeopleScreen />)}</Route>
      <Route path="/people/import">{() => framed('people', <ImportPeopleScreen />)}</Route>
      <Route path="/people/:id">{({ id }) => framed('people', <PersonScreen key={id} personId={id} />)}</Route>
      <Route path="/meetings/:id/agenda">
        {({ id }) => framed('meetings', <AgendaScreen key={id} meetingId={id} />)}
      </Route>
      <Route path="/meetings/:id/matters-arising">
        {({ id }) => framed('meetings', <MattersArisingScreen key={id} meetingId={id} />)}
      </Route>
      {/* One route for a meeting and its items, so that going from item to item keeps the screen. */}
      <Route path="/meetings/:id/*?">
        {({ id, '*': rest }) => (
          <MeetingScreen key={id} meetingId={id} itemId={/^items\/([^/]+)$/.exec(rest ?? '')?.[1]} />
        )}
      </Route>
      <Route path="/search">{() => framed('none', <SearchScreen />)}</Route>
      <Route path="/resolutions">{() => framed('resolutions', <ResolutionsScreen />)}</Route>
      <Route path="/purge/:kind/:id">
        {({ kind, id }) => framed('meetings', <PurgeScreen key={id} kind={kind} id={id} />)}
      </Route>
      <Route path="/findings">{() => framed('findings', <InspectionsScreen />)}</Route>
      <Route path="/inspections/:id">
        {({ id }) => framed('findings', <InspectionScreen key={id} inspectionId={id} />)}
      </Route>
      <Route path="/findings/:id">{({ id }) => framed('findings', <FindingScreen key={id} findingId={id} />)}</Route>
      <Route path="/import">{() => framed('import', <OldMinutesScreen />)}</Route>
      <Route path="/import/modern-gov">{() => framed('import', <ModernGovScreen />)}</Route>
      <Route path="/safekeeping">{() => framed('none', <SafekeepingScreen />)}</Route>
      <Route path="/settings">{() => framed('none', <SettingsScreen />)}</Route>
      <Route path="/settings/keys">{() => framed('none', <KeysScreen />)}</Route>
      <Route path="/standard-wording">{() => framed('none', <StandardWordingScreen />)}</Route>
      <Route path="/help">{() => framed('none', <HelpScreen />)}</Route>
      <Route path="/help/minuting">{() => framed('none', <MinutingScreen />)}</Route>
      <Route path="/about">{() => framed('none', <AboutScreen />)}</Route>
      <Route>{() => <NoSuchPage />}</Route>
    </Switch>
  )
}

function framed(place: Place, screen: ReactNode) {
  return <AppFrame place={place}>{screen}</AppFrame>
}

function NoSuchPage() {
  return (
    <FullPage
      title="There is no such page"
      sentence="The address leads nowhere in Minute Book. Go back to your meetings."
    >
      <ButtonLink href="/" look="main">
        Your meetings
      </ButtonLink>
    </FullPage>
  )
}
