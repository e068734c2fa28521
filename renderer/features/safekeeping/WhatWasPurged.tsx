import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#shared/domain/day.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import type { PurgeKind } from '#shared/domain/purge.ts'
import { useApi } from '#renderer/app/api.tsx'
import { Answer } from '#renderer/app/Answer.tsx'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { whenInFull } from './when.ts'

type Purged = Awaited<ReturnType<ApiClient['purge']['list']>>[number]

const kindWords: Record<PurgeKind, string> = {
  block: 'A line',
  item: 'An agenda item',
  action: 'An action',
  import: 'The source of imported minutes',
  meeting: 'The whole meeting',
}

/** Who took what out for good, when and why: all that stays of it. */
export function WhatWasPurged() {
  const { query } = useApi()
  const list = useQuery(query.purge.list.queryOptions())
  return (
    <section className="keep-section" aria-labelledby="what-was-purged">
      <h2 id="what-was-purged">What was purged</h2>
      <Answer query={list} what="what was purged">
        {(purged) =>
          purged.length === 0 ? (
            <p>
              Nothing was taken out for good. A line, an item or a meeting is purged from its own menu, and is listed
              here then.
            </p>
          ) : (
            <PurgedTable purged={purged} />
          )
        }
      </Answer>
    </section>
  )
}

function PurgedTable({ purged }: { readonly purged: readonly Purged[] }) {
  return (
    <table className="comparison purged">
      <thead>
        <tr>
          <th scope="col">When, and who</th>
          <th scope="col">What</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {purged.map((each) => (
          <tr key={each.id}>
            <td>
              {whenInFull(each.at)}
              <span className="means">{each.author}</span>
            </td>
            <td>
              {kindWords[each.kind]}
              <span className="means">{placeOf(each)}</span>
            </td>
            <td>{each.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function placeOf({ committeeName, meetingId, heldOn }: Purged): string {
  if (meetingId === null) return committeeName
  return `${committeeName}, ${heldOn === null ? dateToBeConfirmed : formatDay(heldOn)}`
}
