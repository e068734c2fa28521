import type { z } from 'zod'
import { useEffect, useRef } from 'react'
import { count } from '#renderer/app/count.ts'
import { formatDayInFull } from '#shared/domain/day.ts'
import type { bookSummary } from '#shared/contract/safekeeping-contract.ts'
import { copyMadeAt } from '#shared/domain/second-copy.ts'
import { Notice } from '#renderer/ui/Notice.tsx'
import { readingInFull, whenInFull } from './when.ts'

type Summary = z.infer<typeof bookSummary>

export type Looked = {
  readonly copy: {
    readonly name: string
    readonly where: string
    readonly changedAt: string
    readonly isSealed: boolean
    readonly summary: Summary
  }
  readonly present: Summary | null
}

const rows: readonly (readonly [string, (summary: Summary) => string])[] = [
  ['Council', ({ council }) => council ?? 'Not named'],
  ['Committees', ({ committees }) => (committees.length === 0 ? 'None' : committees.join(', '))],
  ['Meetings', ({ meetings }) => String(meetings)],
  ['Last meeting', ({ lastMeetingOn }) => (lastMeetingOn === null ? 'None dated' : formatDayInFull(lastMeetingOn))],
  ['Lines of minutes', ({ lines }) => String(lines)],
  ['Open actions', ({ openActions }) => String(openActions)],
  ['Last written in', ({ lastWrittenAt }) => (lastWrittenAt === null ? 'Never' : whenInFull(lastWrittenAt))],
]

/** What is in the copy beside what is in the book now, so that an older copy is not put in place unseen. */
export function Comparison({ looked: { copy, present } }: { readonly looked: Looked }) {
  const first = useRef<HTMLParagraphElement>(null)
  useEffect(() => first.current?.focus(), [])
  const madeAt = copyMadeAt(copy.name)
  return (
    <>
      <p ref={first} tabIndex={-1}>
        <b className="words">{copy.name}</b> is sound{copy.isSealed ? ', and sealed with a passphrase' : ''}. It was
        made on {madeAt === undefined ? whenInFull(copy.changedAt) : readingInFull(madeAt)} and holds{' '}
        {count(copy.summary.meetings, 'meeting')}.
      </p>
      {present !== null && isOlder(copy.summary, present) && (
        <Notice status="warning">
          <p>Your minute book was written in after this copy was made. What was written since is not in the copy.</p>
        </Notice>
      )}
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">What is compared</span>
            </th>
            <th scope="col">In this copy</th>
            <th scope="col">In your minute book now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, read]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{read(copy.summary)}</td>
              <td>{present === null ? 'Locked' : read(present)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function isOlder(copy: Summary, present: Summary): boolean {
  return present.lastWrittenAt !== null && (copy.lastWrittenAt ?? '') < present.lastWrittenAt
}
