import { useId } from 'react'
import type { IsoDate } from '#shared/domain/day.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { formatDayShort } from '#shared/domain/day.ts'
import {
  cameFrom,
  carriedWords,
  deferredWords,
  dueMeans,
  groupWords,
  type ArisingAction,
  type ArisingGroup,
} from './arising.ts'

type RowActs = {
  readonly onSelect: (id: string) => void
  readonly onKey: (event: React.KeyboardEvent, action: ArisingAction) => void
}

type ArisingTableProps = ArisingGroup & RowActs & { readonly judged: IsoDate; readonly selectedId: string | null }

/** One group of the list. The selected row is the one tab stop; arrow keys go from row to row, over all groups. */
export function ArisingTable({ group, actions, judged, selectedId, onSelect, onKey }: ArisingTableProps) {
  const id = useId()
  const words = groupWords[group]
  return (
    <section className="arising-group" aria-labelledby={id}>
      <h2 id={id}>
        {group === 'overdue' && <Icon name="warn" className="danger" />}
        {group === 'due-now' && <Icon name="clock" className="warning" />}
        {(group === 'completed' || group === 'reported') && <Icon name="check" className="success" />}
        {words.heading}
        {words.note !== undefined && <span className="small quiet">{words.note(judged)}</span>}
      </h2>
      <table className="grid">
        <caption className="vh">{words.heading}</caption>
        <colgroup>
          <col className="arising-c-number" />
          <col />
          <col className="arising-c-owner" />
          <col className="arising-c-due" />
          <col className="arising-c-state" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Action</th>
            <th scope="col">Owner</th>
            <th scope="col">Due</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody className="inset">
          {actions.map((action) => (
            <ArisingRow
              key={action.id}
              action={action}
              isHere={action.id === selectedId}
              onSelect={onSelect}
              onKey={onKey}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ArisingRow({
  action,
  isHere,
  onSelect,
  onKey,
}: RowActs & { readonly action: ArisingAction; readonly isHere: boolean }) {
  return (
    <tr className={isHere ? 'here' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="arising-open"
          data-action={action.id}
          aria-current={isHere}
          aria-label={`Action A${action.number}`}
          tabIndex={isHere ? 0 : -1}
          onFocus={() => onSelect(action.id)}
          onClick={() => onSelect(action.id)}
          onKeyDown={(event) => onKey(event, action)}
        >
          A{action.number}
        </button>
        {action.printedNumber !== null && <span className="means">was {action.printedNumber}</span>}
      </th>
      <td>
        <p className="words arising-words">{action.text}</p>
        <p className="arising-from">
          <span>{cameFrom(action)}</span>
          {action.findings.map((finding) => (
            <Tag key={finding.findingId} look="ref" href={`/findings/${finding.findingId}`}>
              {finding.number === null ? 'Finding' : `Finding ${finding.number}`}
            </Tag>
          ))}
        </p>
        {action.latest !== null && (
          <p className="arising-latest words">
            <b>Latest</b>
            {action.latest.toldOn === null ? '' : `, ${formatDayShort(action.latest.toldOn)}`}: {action.latest.text}
          </p>
        )}
      </td>
      <td data-label="Owner" className={action.owner === null ? 'quiet' : undefined}>
        {action.owner ?? 'Nobody yet'}
      </td>
      <td data-label="Due">
        <span className="as-worded">{action.due?.text ?? <span className="quiet">None given</span>}</span>
        {action.due !== null && <span className="means">{dueMeans(action.due)}</span>}
      </td>
      <td>
        <StateTag action={action} />
        <span className="means">{carriedWords(action.timesCarried)}</span>
        {action.timesDeferred > 0 && <span className="means">{deferredWords(action.timesDeferred)}</span>}
      </td>
    </tr>
  )
}

function StateTag({ action }: { readonly action: Pick<ArisingAction, 'state' | 'group' | 'daysOverdue'> }) {
  if (action.state === 'closed') {
    return (
      <Tag look="success" icon="check">
        Closed
      </Tag>
    )
  }
  if (action.state === 'reported complete') {
    return (
      <Tag look="success" icon="check">
        Reported complete
      </Tag>
    )
  }
  if (action.group === 'overdue') {
    return (
      <Tag look="danger" icon="warn">
        {overdueWords(action.daysOverdue)}
      </Tag>
    )
  }
  if (action.group === 'due-now') {
    return (
      <Tag look="warning" icon="clock">
        Due now
      </Tag>
    )
  }
  return <Tag>Open</Tag>
}

function overdueWords(days: number | null): string {
  if (days === null) return 'Overdue'
  return days === 1 ? 'Overdue, 1 day' : `Overdue, ${days} days`
}
