import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { GapAnswer } from '#shared/domain/after-meeting/gap.ts'
import type { Acts } from '../acts.ts'
import type { Meeting } from '../meeting-data.ts'
import type { ListedGap } from './after-meeting-data.ts'
import { focusRow } from './focus-when-there.ts'
import { GapList, isVoteless } from './GapList.tsx'
import './after-meeting.css'

type AfterMeetingProps = {
  readonly meeting: Meeting
  readonly acts: Acts
  /** Goes to where a gap is mended. */
  readonly open: (gap: ListedGap, at: number) => void
  readonly close: () => void
  /** The row from which the clerk went last. */
  readonly lastAt: { readonly current: number }
}

/** What is missing or to be looked at, beside the minutes, so that each row is mended in its place and then gone. */
export function AfterMeeting({ meeting, acts, open, close, lastAt }: AfterMeetingProps) {
  const { client, query } = useApi()
  const gaps = useQuery(query.afterMeeting.list.queryOptions({ input: { meetingId: meeting.id } }))
  const isThere = gaps.data !== undefined
  useEffect(() => {
    if (isThere) focusRow(lastAt.current)
  }, [isThere, lastAt])
  const missingWords = gaps.data === undefined ? '' : countWords(gaps.data.open.length)
  const { say } = acts
  useEffect(() => say(missingWords), [missingWords, say])
  const answer = async (some: readonly ListedGap[], said: GapAnswer): Promise<void> => {
    const keys = some.map(({ key }) => key)
    const at = gaps.data?.open.findIndex(({ key }) => key === keys[0]) ?? 0
    const { id: meetingId } = meeting
    const done = await acts.act(() => client.afterMeeting.answer({ meetingId, keys, answer: said }))
    if (done.kind === 'failed') return
    acts.offerUndo(said === 'left' ? leftWords(some) : agreedWords(some), () =>
      client.afterMeeting.takeUp({ meetingId, keys }),
    )
    requestAnimationFrame(() => focusRow(at))
  }
  const takeUp = (gap: ListedGap) =>
    acts.act(() => client.afterMeeting.takeUp({ meetingId: meeting.id, keys: [gap.key] }))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its rows
    <aside
      className="meeting-context panel after-meeting"
      aria-label="After the meeting"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <header className="after-head">
        <h2>After the meeting</h2>
        <Button isSmall look="plain" icon="cross" keys="Esc" onPress={close}>
          Close
        </Button>
      </header>
      <Answer query={gaps} what="what is missing">
        {({ open: missing, left }) => (
          <>
            <p className="after-count">{countWords(missing.length)}</p>
            {missing.length > 0 && (
              <p className="after-keys small">
                <kbd>Enter</kbd> opens · <kbd>L</kbd> leaves as it is
                {missing.some(isVoteless) && (
                  <>
                    {' '}
                    · <kbd>A</kbd> agreed without a vote
                  </>
                )}
              </p>
            )}
            <GapList gaps={missing} label="To look at" open={open} answer={(some, said) => void answer(some, said)} />
            {left.length > 0 && (
              <details className="after-left">
                <summary>{count(left.length, 'thing')} left as they are</summary>
                <ul>
                  {left.map((gap) => (
                    <li key={gap.key}>
                      <p>{gap.message}</p>
                      {gap.quote !== '' && <p className="quiet small">{gap.quote}</p>}
                      <Button isSmall look="plain" icon="undo" onPress={() => void takeUp(gap)}>
                        Look at it again
                      </Button>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Answer>
    </aside>
  )
}

function countWords(missing: number): string {
  return missing === 0 ? 'Nothing is missing.' : `${count(missing, 'thing')} to look at.`
}

function leftWords(some: readonly ListedGap[]): string {
  return some.length === 1 ? 'Left as it is.' : `${count(some.length, 'thing')} left as they are.`
}

function agreedWords(some: readonly ListedGap[]): string {
  return some.length === 1
    ? 'The resolution was agreed without a vote.'
    : `${count(some.length, 'resolution')} were agreed without a vote.`
}
