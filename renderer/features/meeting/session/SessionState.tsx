import { wallTime } from '#shared/domain/session/elapsed.ts'
import { runCommand } from '#renderer/app/commands/command-acts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { Course } from './use-course.ts'

/** "In session since 18:30", and what is out of the ordinary: who presides in the chair's place, a day that is not the meeting's. */
export function SessionState({ meeting, course }: { readonly meeting: Meeting; readonly course: Course }) {
  const { session } = course
  if (session === undefined || session.state === 'planned') return null
  const chair = meeting.attendance.find(({ role }) => role === 'chair')
  const { presiding } = session
  return (
    <>
      {' '}
      · <StateWords course={course} />
      {course.isOpen && presiding !== null && presiding.personId !== chair?.personId && (
        <span className="meeting-presiding"> · {presiding.name} presiding</span>
      )}
      {course.isOpen && presiding === null && meeting.attendance.length > 0 && (
        <span className="meeting-presiding">
          {' '}
          ·{' '}
          <Button isSmall look="plain" icon="warn" onPress={() => runCommand('meeting.preside')}>
            Nobody recorded as presiding
          </Button>
        </span>
      )}
    </>
  )
}

function StateWords({ course: { session } }: { readonly course: Course }) {
  switch (session?.state) {
    case 'in session':
      return (
        <span>
          <b className="success">In session</b>
          <Since instant={session.startedAt} />
        </span>
      )
    case 'adjourned':
      return (
        <span>
          <b className="warning">Adjourned</b>
          <Since instant={session.adjournment?.at ?? null} />
        </span>
      )
    case 'closed':
      return <span>Closed {session.closedAt !== null && <TimeButton instant={session.closedAt} />}</span>
    default:
      return null
  }
}

function Since({ instant }: { readonly instant: string | null }) {
  if (instant === null) return null
  return (
    <>
      {' '}
      since <TimeButton instant={instant} />
    </>
  )
}

/** A time that opens where it is put right. */
function TimeButton({ instant }: { readonly instant: string }) {
  const time = wallTime(instant)
  return (
    <Button isSmall look="plain" label={`${time}. Correct the times`} onPress={() => runCommand('meeting.times')}>
      {time}
    </Button>
  )
}
