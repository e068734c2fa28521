import { memo, useMemo, useRef } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { DraftLine, LineKind } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { draftMark, draftWords } from './draft-view.ts'
import { joinLetter, lineKindChoices, lineKindWord } from './line-kinds.ts'
import { MarkedWords } from './MarkedWords.tsx'

type LineTableProps = {
  readonly lines: readonly DraftLine[]
  /** Words of a line that need a look, by the line. */
  readonly quotes: ReadonlyMap<number, string>
  readonly onKind: (line: number, kind: LineKind | 'join') => void
}

/** Taller lines are measured when they come into sight. */
const layoutOptions = { estimatedRowHeight: 36 }

/**
 * The source and what it becomes, side by side, one row for a line, so that they scroll together. Only the rows in sight are
 * drawn, however long the minutes are. A letter gives the line with the focus another kind.
 */
export const LineTable = memo(function LineTable({ lines, quotes, onKind }: LineTableProps) {
  const table = useRef<HTMLDivElement>(null)
  const items = useMemo(() => lines.map((line) => rowOf(line, quotes.get(line.line))), [lines, quotes])

  function onKey(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const row = event.target.closest<HTMLElement>('[data-line]')
    const line = Number(row?.dataset['line'] ?? Number.NaN)
    const letter = event.key.toLowerCase()
    const kind = letter === joinLetter ? 'join' : lineKindChoices.find((choice) => choice.letter === letter)?.kind
    if (kind === undefined || Number.isNaN(line)) return
    event.preventDefault()
    event.stopPropagation()
    if (kind === 'join') focusAbove(line)
    onKind(line, kind)
  }

  /** The line goes into the one above, and the focus with it. */
  function focusAbove(line: number) {
    const at = lines.findIndex((each) => each.line === line)
    const above = lines[at - 1]
    if (above !== undefined) rowElement(table.current, above.line)?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the rows inside
    <div className="old-table" ref={table} onKeyDownCapture={onKey}>
      <div className="old-table-head" aria-hidden="true">
        <span />
        <span>Source, as it came</span>
        <span>Kind</span>
        <span>Draft</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label="Source and draft, line by line"
          className="old-rows inset"
          items={items}
          selectionMode="none"
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
        >
          {(item) => (
            <GridListItem id={item.id} textValue={item.words} className="old-row-frame" data-line={item.line.line}>
              <Row line={item.line} quote={item.quote} onKind={onKind} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
})

type RowItem = {
  readonly id: string
  readonly line: DraftLine
  readonly quote: string | undefined
  readonly words: string
}

const rows = new WeakMap<DraftLine, RowItem>()

/** The same row for the same line, so that one changed line draws one row anew. */
function rowOf(line: DraftLine, quote: string | undefined): RowItem {
  const known = rows.get(line)
  if (known !== undefined && known.quote === quote) return known
  const words = `Line ${line.line + 1}, ${lineKindWord(line.kind)}: ${draftWords(line)}`
  const row = { id: String(line.line), line, quote, words }
  rows.set(line, row)
  return row
}

function rowElement(table: HTMLElement | null, line: number): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null
}

type RowProps = {
  readonly line: DraftLine
  readonly quote: string | undefined
  readonly onKind: (line: number, kind: LineKind) => void
}

function Row({ line, quote, onKind }: RowProps) {
  const mark = draftMark(line)
  const isKept = line.kind !== 'unused' && line.kind !== 'attendance'
  return (
    <div className={`old-row old-${line.kind}`}>
      <span className="old-number">{line.line + 1}</span>
      <span className="old-src words">{line.source.trimEnd()}</span>
      <span className="old-kind">
        <select
          aria-label={`Kind of line ${line.line + 1}`}
          value={line.kind}
          onChange={(event) => onKind(line.line, kindNamed(event.target.value))}
        >
          {lineKindChoices.map(({ kind, word }) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </select>
      </span>
      <span className="old-out words">
        {mark !== null && isKept && <span className="old-mark">{mark}</span>}
        {isKept ? <MarkedWords text={line.text} quote={quote} /> : draftWords(line)}
      </span>
    </div>
  )
}

function kindNamed(name: string): LineKind {
  return lineKindChoices.find((choice) => choice.kind === name)?.kind ?? 'paragraph'
}
