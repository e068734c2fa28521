import { GridList, GridListItem, ListLayout, Virtualizer, Checkbox } from 'react-aria-components'
import { Icon } from '#renderer/ui/Icon.tsx'

export type TickRow = { readonly id: string; readonly words: string; readonly second: string | null }

type TickListProps = {
  readonly title: string
  readonly rows: readonly TickRow[]
  /** Without it nothing can be ticked: the list only shows. */
  readonly ticked?: ReadonlySet<string> | undefined
  readonly onTick?: ((ids: ReadonlySet<string>) => void) | undefined
}

/** A list of any length, ticked row by row with the space bar, or all with Ctrl+A. */
export function TickList({ title, rows, ticked, onTick }: TickListProps) {
  if (rows.length === 0) return null
  const aside = ticked === undefined ? String(rows.length) : `${ticked.size} of ${rows.length} ticked`
  return (
    <section className="tick-list">
      <h2>
        {title} <span className="small second">{aside}</span>
      </h2>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 56 }}>
        <GridList
          aria-label={title}
          className="tick-rows"
          items={rows}
          selectionMode={ticked === undefined ? 'none' : 'multiple'}
          {...(ticked === undefined ? {} : { selectedKeys: ticked })}
          onSelectionChange={(keys) =>
            onTick?.(new Set(keys === 'all' ? rows.map((row) => row.id) : [...keys].map(String)))
          }
        >
          {(row) => (
            <GridListItem id={row.id} textValue={row.words} className="tick-row">
              {ticked !== undefined && (
                <Checkbox slot="selection" className="tick">
                  <Icon name="check" />
                </Checkbox>
              )}
              <span>
                <span className="tick-words">{row.words}</span>
                {row.second !== null && <span className="small second">{row.second}</span>}
              </span>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </section>
  )
}
