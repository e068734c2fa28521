import { useState } from 'react'
import { formatDayShort } from '#shared/domain/day.ts'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { dueMeansOf, stateWords, type ListedAction, type ReadList } from './action-list.ts'

type ListPreviewProps = {
  readonly list: ReadList
  readonly unticked: ReadonlySet<number>
  readonly onTick: (lines: readonly number[], isTicked: boolean) => void
}

/** Rows shown at first, and with each press of the button; all of them are kept, shown or not. */
const step = 200

/** Each row as it is understood, with what to look at, and whether it is to be kept. */
export function ListPreview({ list, unticked, onTick }: ListPreviewProps) {
  const [shown, setShown] = useState(step)
  const rows = list.actions.slice(0, shown)
  const hidden = list.actions.length - rows.length
  const closed = list.actions.filter(({ state }) => state === 'closed')
  const areClosedTicked = closed.some(({ line }) => !unticked.has(line))
  return (
    <section className="list-preview" aria-labelledby="list-preview">
      <div className="list-preview-head">
        <h2 id="list-preview">As understood</h2>
        <div className="buttons">
          {unticked.size > 0 && (
            <Button isSmall look="plain" onPress={() => onTick(linesOf(list.actions), true)}>
              Tick all
            </Button>
          )}
          {closed.length > 0 && areClosedTicked && (
            <Button isSmall look="plain" onPress={() => onTick(linesOf(closed), false)}>
              Leave out {closed.length === 1 ? 'the closed one' : `the ${closed.length} closed`}
            </Button>
          )}
        </div>
      </div>
      <table className="grid list-table">
        <caption className="vh">Actions as understood, with the line of the list on which each begins</caption>
        <thead>
          <tr>
            <th scope="col">Keep</th>
            <th scope="col">No.</th>
            <th scope="col">Action</th>
            <th scope="col">Owner</th>
            <th scope="col">Due</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody className="inset">
          {rows.map((action) => (
            <ListRow
              key={action.line}
              action={action}
              isTicked={action.canKeep && !unticked.has(action.line)}
              onTick={(isTicked) => onTick([action.line], isTicked)}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className="list-more">
          <Button onPress={() => setShown(shown + step)}>Show {Math.min(step, hidden)} more</Button>
          <span className="small second">{count(hidden, 'more row')}, kept too where ticked</span>
        </div>
      )}
    </section>
  )
}

function linesOf(actions: readonly ListedAction[]): readonly number[] {
  return actions.map(({ line }) => line)
}

type ListRowProps = {
  readonly action: ListedAction
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

function ListRow({ action, isTicked, onTick }: ListRowProps) {
  const { line, number, printedNumber, minuteReference, madeOn, text, owner, due, problems, canKeep } = action
  return (
    <tr className={isTicked ? undefined : 'list-left'}>
      <td>
        <label className="choice list-tick">
          <input
            type="checkbox"
            checked={isTicked}
            disabled={!canKeep}
            aria-label={`Keep line ${line}`}
            onChange={(event) => onTick(event.target.checked)}
          />
          <span className="small quiet" aria-hidden="true">
            line {line}
          </span>
        </label>
      </td>
      <th scope="row">
        {canKeep ? `A${number}` : '–'}
        {printedNumber !== null && printedNumber !== String(number) && printedNumber !== `A${number}` && (
          <span className="means">was {printedNumber}</span>
        )}
      </th>
      <td>
        <p className="words">{text === '' ? <span className="quiet">No wording</span> : text}</p>
        <p className="list-from">{originOf(minuteReference, madeOn)}</p>
        {action.update !== null && <p className="list-from">Latest: {action.update}</p>}
        {problems.map((problem) => (
          <p key={problem} className="list-problem">
            <Icon name="warn" /> <span>{problem}</span>
          </p>
        ))}
      </td>
      <td data-label="Owner">{owner ?? <span className="quiet">Nobody yet</span>}</td>
      <td data-label="Due">
        <span className="as-worded">{due?.text ?? <span className="quiet">None given</span>}</span>
        {due !== null && <span className="means">{dueMeansOf(action)}</span>}
      </td>
      <td>
        <StateTag action={action} />
      </td>
    </tr>
  )
}

function originOf(minuteReference: string | null, madeOn: string | null): string {
  if (minuteReference === null) return madeOn === null ? 'No minute given' : formatDayShort(madeOn)
  return minuteReference
}

function StateTag({ action: { state } }: { readonly action: ListedAction }) {
  if (state === 'open') return <Tag>Open</Tag>
  return (
    <>
      <Tag look="success" icon="check">
        {stateWords[state]}
      </Tag>
      <span className="means">{state === 'closed' ? 'kept, not carried' : 'shown once more'}</span>
    </>
  )
}
