import { Select } from '#renderer/ui/Select.tsx'
import { columnChoices, columnName, type ColumnChoice, type ReadList } from './action-list.ts'
import type { ActionListStore } from './action-list-store.ts'

type ListColumnsProps = { readonly store: ActionListStore; readonly list: ReadList }

/** Which column holds what. A column that is given a field takes it from the one that had it. */
export function ListColumns({ store, list }: ListColumnsProps) {
  if (list.form === 'lines') return null
  const choose = (at: number, choice: ColumnChoice) => {
    const field = choice === 'none' ? null : choice
    store
      .getState()
      .chooseColumns(
        list.columns.map((column, index) => (index === at ? field : column.field === field ? null : column.field)),
      )
  }
  return (
    <section className="list-columns" aria-labelledby="list-columns">
      <h2 id="list-columns">What each column holds</h2>
      <div className="list-columns-fields">
        {list.columns.map(({ heading, field }, at) => (
          <Select
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            key={at}
            label={columnName(heading, at)}
            value={field ?? 'none'}
            options={columnChoices}
            onChange={(choice) => choose(at, choice)}
          />
        ))}
      </div>
    </section>
  )
}
