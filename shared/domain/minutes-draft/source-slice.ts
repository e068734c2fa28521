import type { DraftLine, LineKind } from '#shared/domain/minutes-draft/draft-line.ts'
import type { PastedHeader } from '#shared/domain/pasted-minutes/pasted-header.ts'
import type { PastedBlock } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { wordsOf } from '#shared/domain/pasted-minutes/pasted-row.ts'

/** A row with what it was understood to be. */
export type ReadRow = {
  readonly row: PastedRow
  readonly kind: LineKind
  readonly blocks: readonly PastedBlock[]
  readonly title?: Pick<PastedHeader, 'title' | 'printedNumber'> | null
  readonly isRepeated?: boolean
}

/** The lines of a draft, each with its part of the source. Rows that share a line of the source become one line. */
export function linesFrom(source: string, read: readonly ReadRow[]): readonly DraftLine[] {
  const places = placesOf(source)
  const lines: DraftLine[] = []
  let above: ReadRow | null = null
  for (const each of read) {
    const { row, kind } = each
    const open = lines.at(-1)
    const isSameLine = open !== undefined && row.line < open.line + open.lines
    const isNumber = above?.kind === 'title' && kind === 'title'
    if (open !== undefined && (isSameLine || isNumber)) {
      const end = Math.max(open.line + open.lines, row.line + row.lines)
      const kept = open.kind === 'unused' || isNumber ? contentsOf(each) : {}
      lines[lines.length - 1] = { ...open, ...slice(source, places, open.line, end), ...kept }
    } else
      lines.push({
        line: row.line,
        ...slice(source, places, row.line, row.line + row.lines),
        ...contentsOf(each),
      })
    above = each
  }
  return lines
}

function contentsOf({
  row,
  kind,
  blocks,
  title,
}: ReadRow): Pick<DraftLine, 'kind' | 'printedLabel' | 'glyph' | 'text' | 'blocks'> {
  if (kind === 'unused') return { kind, printedLabel: null, glyph: null, text: '', blocks: [] }
  if (title !== undefined && title !== null)
    return { kind, printedLabel: title.printedNumber, glyph: null, text: title.title, blocks: [] }
  const marker = row.type === 'item' ? row.item : null
  return {
    kind,
    printedLabel:
      marker === null || marker.isGlyph
        ? blocks.length === 1
          ? (blocks[0]?.printedLabel ?? null)
          : null
        : marker.marker,
    glyph: marker?.isGlyph === true ? marker.marker : null,
    text: blocks.length === 1 ? (blocks[0]?.text ?? '') : wordsOf(row),
    blocks,
  }
}

function slice(
  source: string,
  places: readonly Place[],
  from: number,
  to: number,
): Pick<DraftLine, 'lines' | 'source' | 'isJoined'> {
  const text = source.slice(places[from]?.start ?? 0, places[to - 1]?.end ?? 0)
  let written = 0
  for (let at = from; at < to; at += 1) if (places[at]?.isBlank === false) written += 1
  return { lines: to - from, source: text, isJoined: written > 1 }
}

type Place = { readonly start: number; readonly end: number; readonly isBlank: boolean }

/** Where each line of the source begins and ends, without its line end. */
function placesOf(source: string): readonly Place[] {
  const places: Place[] = []
  let start = source.startsWith('\uFEFF') ? 1 : 0
  const close = (end: number, next: number): void => {
    places.push({ start, end, isBlank: source.slice(start, end).trim() === '' })
    start = next
  }
  for (const end of source.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) close(end.index, end.index + end[0].length)
  close(source.length, source.length)
  return places
}
