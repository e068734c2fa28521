import { Link } from 'wouter'
import { assertNever } from '#shared/errors.ts'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { today } from '#renderer/app/today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { Course } from './use-course.ts'

type SessionButtonsProps = { readonly meeting: Meeting; readonly course: Course }

/** What the meeting can do next: only that is offered. One button is filled, where it is what comes next. */
export function SessionButtons({ meeting, course }: SessionButtonsProps) {
  const state = course.session?.state ?? 'planned'
  useCommands({
    ...(state === 'planned' && { 'meeting.start': () => void course.start() }),
    ...(state === 'in session' && { 'meeting.adjourn': () => void course.adjourn() }),
    ...(state === 'adjourned' && { 'meeting.resume': () => void course.resume() }),
    ...(state !== 'closed' && { 'meeting.close': () => void course.close() }),
    ...(state === 'closed' && { 'meeting.reopen': () => void course.reopen() }),
  })
  const close = (
    <Button icon="check" onPress={() => void course.close()}>
      Close the meeting
    </Button>
  )
  switch (state) {
    case 'planned':
      return (
        <Button
          icon="now"
          look={meeting.heldOn === null || meeting.heldOn === today() ? 'main' : 'ordinary'}
          onPress={() => void course.start()}
        >
          Start the meeting
        </Button>
      )
    case 'in session':
      return (
        <>
          <Button icon="pause" onPress={() => void course.adjourn()}>
            Adjourn
          </Button>
          {close}
        </>
      )
    case 'adjourned':
      return (
        <>
          <Button icon="now" look="main" onPress={() => void course.resume()}>
            Resume
          </Button>
          {close}
        </>
      )
    case 'closed':
      return (
        <>
          <Button icon="undo" onPress={() => void course.reopen()}>
            Open it again
          </Button>
          <output className="small quiet meeting-copy">
            {course.copying === 'working' && 'Making a second copy…'}
            {course.copying === 'done' && 'A second copy is made.'}
            {course.copying === 'failed' && <Link href="/safekeeping">No second copy was made</Link>}
          </output>
        </>
      )
    default:
      return assertNever(state)
  }
}
