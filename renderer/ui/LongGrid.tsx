/* oxlint-disable jsx-a11y/prefer-tag-over-role -- each row is put in its place by itself, which a table's own layout does not allow */
import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'

type LongGridColumn<Row> = {
  readonly key: string
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
}

type LongGridProps<Row> = {
  readonly label: string
  readonly className?: string | undefined
  readonly columns: readonly LongGridColumn<Row>[]
  /** How many rows there are, of which only those in view are drawn. */
  readonly total: number
  /** A row that is not at hand yet is drawn empty. */
  readonly rowAt: (at: number) => Row | undefined
  /** Told which rows come into view, so that they can be asked for. */
  readonly onShow: (from: number) => void
  /** The row that the keys act on. */
  readonly active: number
  readonly onActive: (at: number) => void
  /** Enter, or a click. */
  readonly onOpen?: ((row: Row, at: number) => void) | undefined
  /** The space bar, or a click on a row's box; with it each row has a tick. */
  readonly onTick?: ((row: Row, at: number) => void) | undefined
  readonly isTicked?: ((row: Row) => boolean) | undefined
}

/** Rows drawn above and below what is in view, so that a quick scroll shows words. */
const spare = 8

/**
 * A table that is as quick with 100,000 rows as with ten. It is one stop of the Tab key: arrows, Page Up and Page Down, Home
 * and End go through the rows, Enter opens, the space bar ticks; focus never gets lost with a row that goes out of view.
 */
export function LongGrid<Row>(props: LongGridProps<Row>) {
  const { label, className, columns, total, rowAt, onShow, active, onActive, onOpen, onTick, isTicked } = props
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const height = useRowHeight()
  const [top, setTop] = useState(0)
  const [view, setView] = useState(600)
  const first = Math.max(0, Math.floor(top / height) - spare)
  const last = Math.min(total, Math.ceil((top + view) / height) + spare)

  useEffect(() => onShow(first), [first, onShow])
  useEffect(() => {
    const element = grid.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setView(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  function go(to: number) {
    const at = Math.min(Math.max(to, 0), total - 1)
    onActive(at)
    const element = grid.current
    if (element === null) return
    const head = element.querySelector<HTMLElement>('.long-head')?.offsetHeight ?? 0
    const room = element.clientHeight - head
    if (at * height < element.scrollTop) element.scrollTop = at * height
    else if ((at + 1) * height > element.scrollTop + room) element.scrollTop = (at + 1) * height - room
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = steps(Math.max(1, Math.floor(view / height) - 1), total, active)[event.key]
    const row = rowAt(active)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (step !== undefined) go(step)
    else if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) onOpen(row, active)
    else if (event.key === ' ' && row !== undefined && onTick !== undefined) onTick(row, active)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={grid}
      className={className === undefined ? 'long-grid' : `long-grid ${className}`}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-multiselectable={onTick !== undefined}
      aria-activedescendant={active >= first && active < last ? `${id}${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="rowgroup" className="long-head">
        <div role="row" aria-rowindex={1} className="long-row">
          {columns.map(({ key, heading }) => (
            <span role="columnheader" key={key} className={`long-${key}`}>
              {heading}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="long-body" style={{ blockSize: total * height }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
          const at = first + offset
          const row = rowAt(at)
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys for all of its rows
            <div
              key={at}
              id={`${id}${at}`}
              role="row"
              aria-rowindex={at + 2}
              aria-selected={row !== undefined && isTicked !== undefined ? isTicked(row) : undefined}
              className={at === active ? 'long-row is-active' : 'long-row'}
              style={{ blockSize: height, transform: `translateY(${at * height}px)` }}
              onClick={(event) => {
                onActive(at)
                const isBox = event.target instanceof Element && event.target.closest('.long-tick') !== null
                if (row !== undefined && isBox) onTick?.(row, at)
                else if (row !== undefined) onOpen?.(row, at)
              }}
            >
              {columns.map(({ key, cell }) => (
                <span role="gridcell" key={key} className={`long-${key}`}>
                  {row === undefined ? '' : cell(row)}
                </span>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where a key leads from the active row. */
function steps(page: number, total: number, active: number): Readonly<Record<string, number>> {
  return {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  }
}

const narrow = '(max-width: 51em)'

/** Every row is as high as the next: two lines of words, or on a narrow window four. */
function useRowHeight(): number {
  const isNarrow = useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(narrow)
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => window.matchMedia(narrow).matches,
  )
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return (isNarrow ? 5.75 : 2.75) * rem
}
