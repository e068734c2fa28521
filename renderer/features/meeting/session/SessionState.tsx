import { wallTime } from '#shared/domain/session/elapsed.ts'
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
        <span className="meeting-presiding"> · nobody recorded as presiding</span>
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
          {since(session.startedAt)}
        </span>
      )
    case 'adjourned':
      return (
        <span>
          <b className="warning">Adjourned</b>
          {since(session.adjournment?.at)}
        </span>
      )
    case 'closed':
      return <span>Closed{session.closedAt === null ? '' : ` ${wallTime(session.closedAt)}`}</span>
    default:
      return null
  }
}

function since(instant: string | null | undefined): string {
  return instant === null || instant === undefined ? '' : ` since ${wallTime(instant)}`
}
