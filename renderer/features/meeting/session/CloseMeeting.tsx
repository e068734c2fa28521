import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { useBook } from '#renderer/app/book.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useItemSessions } from '../saving/use-item-sessions.ts'
import type { Meeting } from '../meeting-data.ts'

/** Closes the meeting, and has a second copy of the book made. Nothing is frozen, and nothing waits for the copy. */
export function CloseMeeting({ meeting }: { readonly meeting: Meeting }) {
  const { client, host } = useApi()
  const sessions = useItemSessions()
  const book = useBook()
  const closing = useAct()
  const copying = useAct()
  const isClosed = meeting.closedAt !== null

  async function toggle() {
    sessions.flush()
    const { id } = meeting
    const outcome = await closing.act(() => (isClosed ? client.meeting.reopen({ id }) : client.meeting.close({ id })))
    // The sample council is nobody's record.
    if (outcome.kind === 'done' && !isClosed && book.kind === 'own') void copying.act(() => host.secondCopy.make())
  }

  return (
    <>
      <Button icon={isClosed ? 'undo' : 'check'} onPress={() => void toggle()}>
        {isClosed ? 'Open it again' : 'Close the meeting'}
      </Button>
      <output className="small quiet">
        {closing.problem}
        {isClosed && copying.progress.kind === 'working' && 'Closed. Making a second copy…'}
        {isClosed && copying.progress.kind === 'done' && 'Closed. A second copy is made.'}
        {isClosed && copying.progress.kind === 'failed' && (
          <>
            Closed. <Link href="/safekeeping">No second copy was made</Link>
          </>
        )}
      </output>
    </>
  )
}
