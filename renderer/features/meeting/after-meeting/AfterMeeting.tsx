import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import { isFocusFree } from '#renderer/ui/held-keys.ts'
import type { GapAnswer } from '#shared/domain/after-meeting/gap.ts'
import { dueReading } from '../actions/due-reading.ts'
import type { Acts } from '../acts.ts'
import type { Meeting } from '../meeting-data.ts'
import type { ListedGap } from './after-meeting-data.ts'
import { focusRow } from './focus-when-there.ts'
import { mendsOf, type GapMend } from './gap-mends.ts'
import { GapList } from './GapList.tsx'
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
  const [asking, setAsking] = useState<Asking | null>(null)
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
    requestAnimationFrame(() => isStillHere() && focusRow(at))
  }
  /** Asks above the list, and goes back to the row. */
  const ask = (next: Asking | null, at: number): void => {
    flushSync(() => setAsking(next))
    if (next === null) focusRow(at)
  }
  const carry = async (at: number, work: () => Promise<readonly [string, () => Promise<unknown>]>): Promise<void> => {
    const done = await acts.act(work)
    if (done.kind === 'failed') return
    acts.offerUndoBeside(...done.value)
    requestAnimationFrame(() => isStillHere() && focusRow(at))
  }
  const give = async ({ gap, what, at }: Asking, words: string): Promise<void> => {
    const { actionId: id } = gap
    ask(null, at)
    if (id === null) return
    await carry(at, async () => {
      await client.action.update({ id, [what]: words })
      return [`${what === 'owner' ? 'Owner' : 'Due'}: ${words}.`, () => client.action.update({ id, [what]: null })]
    })
  }
  const mend = (gap: ListedGap, asked: GapMend, at: number): void => {
    if (asked.kind === 'answer') void answer([gap], asked.answer)
    else if (asked.kind === 'ask') ask({ gap, what: asked.what, at }, at)
    else void pass(gap, at)
  }
  const pass = async ({ itemId }: ListedGap, at: number): Promise<void> => {
    if (itemId === null) return
    await carry(at, async () => {
      const { actId } = await client.session.notReached({ itemId })
      const undo = async () => actId !== null && client.session.takeBack({ meetingId: meeting.id, actId })
      return ['The item was not reached.', undo]
    })
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
                <kbd>Enter</kbd> opens
                {keysOf(missing).map(({ letter, told }) => (
                  <span key={letter}>
                    {' '}
                    · <kbd>{letter}</kbd> {told}
                  </span>
                ))}
              </p>
            )}
            {asking !== null && (
              <InlineName
                label={`${asking.what === 'owner' ? 'Who is to do it' : 'When is it due'}? ${asking.gap.quote}`}
                start=""
                hintOf={asking.what === 'due' ? (words) => dueReading(words, meeting.heldOn) : undefined}
                keep={(words) => void give(asking, words)}
                leave={() => ask(null, asking.at)}
              />
            )}
            <GapList
              gaps={missing}
              label="To look at"
              open={open}
              answer={(some, said) => void answer(some, said)}
              mend={mend}
            />
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

/** Whether the clerk is still in the list, or nowhere, since what had the focus is gone. */
function isStillHere(): boolean {
  return isFocusFree() || document.activeElement?.closest('.after-meeting, .undo-line') != null
}

function countWords(missing: number): string {
  return missing === 0 ? 'Nothing is missing.' : `${count(missing, 'thing')} to look at.`
}

/** A fact that is asked for about a row. */
type Asking = { readonly gap: ListedGap; readonly what: 'owner' | 'due'; readonly at: number }

/** The letters that do something about some row, each once. */
function keysOf(gaps: readonly ListedGap[]): readonly GapMend[] {
  const all = new Map(gaps.flatMap(mendsOf).map((each) => [each.letter, each]))
  return [...all.values()].toSorted((a, b) => Number(a.letter === 'L') - Number(b.letter === 'L'))
}

function leftWords(some: readonly ListedGap[]): string {
  return some.length === 1 ? 'Left as it is.' : `${count(some.length, 'thing')} left as they are.`
}

function agreedWords(some: readonly ListedGap[]): string {
  return some.length === 1
    ? 'The resolution was agreed without a vote.'
    : `${count(some.length, 'resolution')} were agreed without a vote.`
}
