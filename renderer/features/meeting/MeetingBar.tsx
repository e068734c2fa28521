import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '#renderer/ui/Icon.tsx'
import { runCommand, useCommands } from '#renderer/app/commands/command-acts.ts'
import { formatDayInFull } from '#shared/domain/day.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { CloseMeeting } from './session/CloseMeeting.tsx'
import { ExportMenu } from './word/ExportMenu.tsx'
import { MeetingDetails } from './MeetingDetails.tsx'
import type { AgendaEntry, Meeting } from './meeting-data.ts'
import type { PanelName } from './panels.ts'
import { SavedState } from './saving/SavedState.tsx'
import type { Audience } from './word/use-export.ts'

type MeetingBarProps = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly drawer: PanelName | null
  readonly show: (panel: PanelName) => void
  readonly makeWord: (audience: Audience) => void
}

export function MeetingBar({ meeting, entry, drawer, show, makeWord }: MeetingBarProps) {
  const [isEditing, setEditing] = useState(false)
  useCommands({ 'meeting.details': () => setEditing(true) })
  const present = meeting.attendance.filter(({ status }) => status === 'present').length
  return (
    <header className="meeting-bar">
      <a className="skip" href={`#/meetings/${meeting.id}`} onClick={skipToMinutes}>
        Skip to the minutes
      </a>
      <Link className="brand meeting-home" href="/">
        <Icon name="book" />
        <span>Minute Book</span>
      </Link>
      <div className="meeting-who">
        <h1>
          <Link href={`/committees/${meeting.committeeId}`}>{meeting.committeeName}</Link>
        </h1>
        <p className="small quiet">
          {when(meeting)}
          {meeting.venue !== null && meeting.venue !== '' && <span className="meeting-venue"> · {meeting.venue}</span>}
        </p>
      </div>
      <dl aria-label="The meeting now">
        <div>
          <dt>In the room</dt>
          <dd>{present} present</dd>
        </div>
        <SavedState />
      </dl>
      <div className="buttons">
        <span className="meeting-drawer-agenda">
          <Button icon="list" onPress={() => show(drawer === 'agenda' ? 'minutes' : 'agenda')}>
            {entry === undefined ? 'Agenda' : `Item ${entry.number} of ${meeting.items.length}`}
          </Button>
        </span>
        <span className="meeting-drawer-context">
          <Button icon="right" onPress={() => show(drawer === 'context' ? 'minutes' : 'context')}>
            Context
          </Button>
        </span>
        <Button icon="pen" onPress={() => setEditing(true)}>
          Details
        </Button>
        <ButtonLink icon="list" href={`/meetings/${meeting.id}/matters-arising`}>
          Matters arising ({meeting.openBefore})
        </ButtonLink>
        <Button icon="check" onPress={() => runCommand('meeting.after')}>
          After the meeting
        </Button>
        <CloseMeeting meeting={meeting} />
        <ExportMenu make={makeWord} />
      </div>
      <MeetingDetails meeting={meeting} isOpen={isEditing} onOpenChange={setEditing} />
    </header>
  )
}

function when({ heldOn, startsAt }: Meeting): string {
  const day = heldOn === null ? 'No date yet' : formatDayInFull(heldOn)
  return startsAt === null ? day : `${day} · ${startsAt}`
}

/** The address's fragment is the route, so the link moves the focus itself. */
function skipToMinutes(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('.minute-editor')?.focus()
}
