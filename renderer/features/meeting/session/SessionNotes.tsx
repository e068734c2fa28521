import { useLayoutEffect, useRef } from 'react'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { outcomeNote } from '#shared/domain/session/session-words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { useEditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import type { Course } from './use-course.ts'
import './session.css'

type SessionNotesProps = { readonly meeting: Meeting; readonly course: Course; readonly item: AgendaEntry }

/** Below the heading of the item: what the course of the meeting asks about it. Nothing here has to be answered. */
export function SessionNotes({ meeting, course, item: entry }: SessionNotesProps) {
  const { session } = course
  const item = course.item(entry.id)
  if (session === undefined || item === undefined) return null
  const current = meeting.items.find(({ id }) => id === session.currentItemId)
  const isDone = item.outcome === 'taken' && session.state === 'in session' && current?.id !== item.id
  const outcome = outcomeNote(item.outcome, item.deferredTo)
  return (
    <div className="session-notes">
      {session.state === 'adjourned' && <Adjourned course={course} />}
      {isDone && (
        <p className="session-note">
          <span>
            Done{item.endedAt === null ? '' : ` ${wallTime(item.endedAt)}`}
            {current === undefined ? '.' : `; item ${current.number} is before the meeting.`}
          </span>
          <Button isSmall look="plain" icon="now" onPress={() => void course.take(entry)}>
            Take it up again
          </Button>
        </p>
      )}
      {outcome !== null && (
        <div className="session-note">
          {item.outcome === 'deferred' ? (
            <DeferredTo course={course} entry={entry} deferredTo={item.deferredTo} />
          ) : (
            <span>{outcome}</span>
          )}
          <Button isSmall look="plain" icon="undo" onPress={() => void course.restore(entry)}>
            {item.startedAt === null ? 'Put it back' : 'It was taken'}
          </Button>
        </div>
      )}
      {item.orderNote !== null && !item.hasOrderNote && course.isOpen && (
        <p className="session-note">
          <span>{item.orderNote.slice(1, -1)}</span>
          <Button isSmall look="plain" onPress={() => void course.noteOrder(entry.id)}>
            Minute it
          </Button>
        </p>
      )}
      {item.isUrgent && (
        <div className="session-urgent">
          <KeptField
            label="Urgent: the chair’s opinion"
            kept={item.chairOpinion}
            error={null}
            onKeep={(chairOpinion) => course.giveUrgency(entry.id, { chairOpinion })}
          />
          <KeptField
            label="Special circumstances"
            kept={item.specialCircumstances}
            error={null}
            onKeep={(specialCircumstances) => course.giveUrgency(entry.id, { specialCircumstances })}
          />
        </div>
      )}
    </div>
  )
}

/** The meeting stands adjourned. Why can be said, and is minuted then. */
function Adjourned({ course }: { readonly course: Course }) {
  const desk = useEditorDesk()
  const adjournment = course.session?.adjournment ?? null
  if (adjournment === null) return null
  return (
    <form
      className="session-note"
      onSubmit={(event) => {
        event.preventDefault()
        desk.focus()
      }}
    >
      <span>
        <b>
          <Icon name="pause" /> Adjourned at {wallTime(adjournment.at)}.
        </b>{' '}
        Nothing is timed until it resumes.
      </span>
      <KeptField
        key={adjournment.actId}
        label="Reason, if it is to be minuted"
        kept={adjournment.reason}
        error={null}
        onKeep={course.giveReason}
      />
    </form>
  )
}

type DeferredToProps = { readonly course: Course; readonly entry: AgendaEntry; readonly deferredTo: string | null }

/** To when, as it will be printed. */
function DeferredTo({ course, entry, deferredTo }: DeferredToProps) {
  const desk = useEditorDesk()
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    course.deferredToArrived(entry.id, form.current?.querySelector('input') ?? null)
    // Once, as it comes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    <form
      ref={form}
      className="session-field"
      onSubmit={(event) => {
        event.preventDefault()
        desk.focus()
      }}
    >
      <KeptField
        label="This item was deferred to"
        kept={deferredTo}
        error={null}
        onKeep={(to) => course.defer(entry, to)}
      />
    </form>
  )
}
