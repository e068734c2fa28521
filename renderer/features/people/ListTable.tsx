import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { memberRoleWords, type MemberRole } from '#shared/domain/committee.ts'
import { personKindWords, type PersonKind } from '#shared/domain/person/person.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { LongGrid } from '#renderer/ui/LongGrid.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { ListReading } from './import-store.ts'

type Row = {
  readonly at: number
  readonly line: number
  readonly name: string
  readonly party: string | null
  readonly kind: PersonKind
  readonly known: { readonly name: string } | null
  readonly seats: readonly { readonly committee: string; readonly isNew: boolean; readonly role: MemberRole }[]
  readonly problems: readonly string[]
  readonly isTicked: boolean
}

type ListTableProps = {
  readonly reading: ListReading
  /** A row, or with null every row. */
  readonly onTick: (at: number | null, isTicked: boolean) => void
}

const stretch = 100

/** How each row is understood. The space bar leaves a row out, or takes it in again. */
export function ListTable({ reading, onTick }: ListTableProps) {
  const { query } = useApi()
  const [from, setFrom] = useState(0)
  const [active, setActive] = useState(0)
  const rows = useQuery(
    query.peopleImport.rows.queryOptions({
      input: { readingId: reading.readingId, from, count: 2 * stretch },
      placeholderData: keepPreviousData,
    }),
  )
  const onShow = useCallback((first: number) => setFrom(Math.floor(first / stretch) * stretch), [])
  const rowAt = (at: number): Row | undefined => rows.data?.[at - (rows.data[0]?.at ?? 0)]
  const isAll = reading.ticked === reading.total
  const current = rowAt(active)
  return (
    <section className="list-understood" aria-labelledby="list-understood">
      <div className="person-part-head">
        <h2 id="list-understood" tabIndex={-1}>
          {`${count(reading.total, 'row')}${reading.fileName === null ? '' : ` of ${reading.fileName}`}, ${reading.ticked} ticked`}
        </h2>
        <Button isSmall onPress={() => onTick(null, !isAll)}>
          {isAll ? 'Untick all' : 'Tick all'}
        </Button>
      </div>
      <Answer query={rows} what="the rows">
        {() => (
          <LongGrid<Row>
            label="Rows, as understood. Space ticks."
            className="list-grid"
            columns={columns}
            total={reading.total}
            rowAt={rowAt}
            onShow={onShow}
            active={Math.min(active, reading.total - 1)}
            onActive={setActive}
            onTick={(row) => onTick(row.at, !row.isTicked)}
            isTicked={(row) => row.isTicked}
          />
        )}
      </Answer>
      <div className="list-row-notes" aria-live="polite">
        {current !== undefined && current.problems.length > 0 && (
          <ul className="list-problem-words" aria-label={`Line ${current.line}`}>
            {current.problems.map((problem) => (
              <li key={problem}>
                Line {current.line}: {problem}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const columns = [
  {
    key: 'tick',
    heading: 'Take in',
    cell: (row: Row) => <span className="tick">{row.isTicked ? '☑ Yes' : '☐ No'}</span>,
  },
  { key: 'line', heading: 'Line', cell: (row: Row) => <span className="num quiet">{row.line}</span> },
  { key: 'name', heading: 'Name', cell: (row: Row) => <b>{row.name}</b> },
  {
    key: 'known',
    heading: 'Understood as',
    cell: (row: Row) =>
      row.known === null ? (
        `New, ${personKindWords[row.kind].toLowerCase()}`
      ) : (
        <span className="second">Known: {row.known.name}</span>
      ),
  },
  { key: 'party', heading: 'Party', cell: (row: Row) => row.party ?? '' },
  { key: 'seats', heading: 'Committees and roles', cell: (row: Row) => seatWords(row) },
  {
    key: 'problems',
    heading: 'To look at',
    cell: (row: Row) =>
      row.problems.length === 0 ? null : (
        <Tag look="warning" icon="warn">
          {count(row.problems.length, 'remark')}
        </Tag>
      ),
  },
]

function seatWords({ seats }: Row): string {
  return seats
    .map(({ committee, role, isNew }) => {
      const words = [role === 'member' ? '' : memberRoleWords[role], isNew ? 'new' : ''].filter((each) => each !== '')
      return words.length === 0 ? committee : `${committee} (${words.join(', ')})`
    })
    .join('; ')
}
