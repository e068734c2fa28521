import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '#renderer/ui/Icon.tsx'
import { runCommand, useCommands } from '#renderer/app/commands/command-acts.ts'
import { today } from '#renderer/app/today.ts'
import { formatDayInFull } from '#shared/domain/day.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import type { Voice } from '#renderer/ui/voice.ts'
import { ExportMenu } from './word/ExportMenu.tsx'
import { MeetingDetails } from './MeetingDetails.tsx'
import type { AgendaEntry, Meeting } from './meeting-data.ts'
import { ReadBackButton } from './motion/MotionTools.tsx'
import type { PanelName } from './panels.ts'
import { Elapsed } from './session/Elapsed.tsx'
import { MeetingMenu } from './session/MeetingMenu.tsx'
import { SessionButtons } from './session/SessionButtons.tsx'
import { SessionState } from './session/SessionState.tsx'
import type { Course } from './session/use-course.ts'
import { QuorumFact } from './room/QuorumFact.tsx'
import type { RoomPanel } from './room/use-room-panel.ts'
import { SavedState } from './saving/SavedState.tsx'
import type { Audience } from './word/use-export.ts'

type MeetingBarProps = {
  readonly meeting: Meeting
  readonly course: Course
  readonly room: RoomPanel
  readonly entry: AgendaEntry | undefined
  readonly drawer: PanelName | null
  readonly show: (panel: PanelName) => void
  readonly makeWord: (audience: Audience) => void
  readonly voice: Voice
}

export function MeetingBar({ meeting, course, room, entry, drawer, show, makeWord, voice }: MeetingBarProps) {
  const [isEditing, setEditing] = useState(false)
  useCommands({ 'meeting.details': () => setEditing(true) })
  const current = course.item(course.session?.currentItemId ?? undefined)
  const state = course.session?.state ?? 'planned'
  return (
    <header className="meeting-bar" data-state={state}>
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
          {when(meeting, state === 'planned')}
          <SessionState meeting={meeting} course={course} />
          {!course.isOpen && meeting.venue !== null && meeting.venue !== '' && (
            <span className="meeting-venue"> · {meeting.venue}</span>
          )}
        </p>
      </div>
      <dl aria-label="The meeting now">
        {course.isOpen && (
          <Elapsed label="Elapsed" stretches={course.session?.sittings ?? []} className="meeting-elapsed" />
        )}
        {course.isOpen && current !== undefined && (
          <Elapsed label="This item" stretches={current.stretches} className="meeting-item-elapsed" />
        )}
        <QuorumFact panel={room} />
        <SavedState voice={voice} />
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
        {course.isOpen && <ReadBackButton />}
        <SessionButtons meeting={meeting} course={course} />
        {state === 'planned' && (
          <span className="meeting-planned">
            <Button icon="pen" onPress={() => setEditing(true)}>
              Details
            </Button>
            <ButtonLink icon="list" href={`/meetings/${meeting.id}/matters-arising`}>
              Matters arising ({meeting.openBefore})
            </ButtonLink>
          </span>
        )}
        <MeetingMenu meeting={meeting} course={course} edit={() => setEditing(true)} makeWord={makeWord} />
        {state === 'closed' && (
          <Button icon="check" onPress={() => runCommand('meeting.after')}>
            After the meeting
          </Button>
        )}
        {!course.isOpen && <ExportMenu make={makeWord} isNext={state === 'closed' || isPast(meeting)} />}
      </div>
      <MeetingDetails meeting={meeting} isOpen={isEditing} onOpenChange={setEditing} />
    </header>
  )
}

function when({ heldOn, startsAt }: Meeting, isPlanned: boolean): string {
  const day = heldOn === null ? 'No date yet' : formatDayInFull(heldOn)
  return startsAt === null || !isPlanned ? day : `${day} · ${startsAt}`
}

/** A meeting of which the day is gone and that nobody started: its minutes come next, not its start. */
function isPast({ heldOn }: Meeting): boolean {
  return heldOn !== null && heldOn < today()
}

/** The address's fragment is the route, so the link moves the focus itself. */
function skipToMinutes(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('.minute-editor')?.focus()
}
