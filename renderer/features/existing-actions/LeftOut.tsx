import { count } from '#renderer/app/count.ts'
import type { ReadList } from './action-list.ts'

/** Enough to see what it is; the source is kept whole. */
const mostShown = 200

/** What is in no action, named with its line, so that nothing goes unseen. */
export function LeftOut({ leftOut }: Pick<ReadList, 'leftOut'>) {
  if (leftOut.length === 0) return null
  return (
    <details className="list-left-out">
      <summary>{count(leftOut.length, 'cell')} not used</summary>
      <p className="small second">They are in no action. They stay in the list as it came, which is kept whole.</p>
      <ul className="list-left-lines">
        {leftOut.slice(0, mostShown).map(({ line, words, why }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same words may stand twice on a line
          <li key={at}>
            <span className="quiet">
              Line {line}, {why}:
            </span>{' '}
            <span className="words">{words}</span>
          </li>
        ))}
      </ul>
      {leftOut.length > mostShown && <p className="quiet small">and {leftOut.length - mostShown} more</p>}
    </details>
  )
}
