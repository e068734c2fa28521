import { wholeText } from '#shared/domain/minutes-draft/draft-items.ts'
import type { DraftLine, LineKind, MinutesDraft } from '#shared/domain/minutes-draft/draft-line.ts'
import {
  isSeparator,
  linesOf,
  readMarker,
  withoutDownload,
  withoutNumber,
} from '#shared/domain/pasted-minutes/pasted-line.ts'
import { readBody } from '#shared/domain/pasted-minutes/pasted-body.ts'
import type { PastedBlock } from '#shared/domain/pasted-minutes/pasted-body.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { attendanceOf } from '#shared/domain/minutes-draft/draft-attendance.ts'

/**
 * The draft as the clerk has re-classed it: each change names a line by its number in the source, and `join` puts it at the
 * end of the line above. Every other line stays as it is.
 *
 * Hand in the draft as it was read together with all the changes made so far: taking a change out undoes it. A change of a
 * line that is not there, or a join of the first line, changes nothing.
 */
export function withKinds(draft: MinutesDraft, changes: ReadonlyMap<number, LineKind | 'join'>): MinutesDraft {
  if (changes.size === 0) return draft
  const lines: DraftLine[] = []
  draft.lines.forEach((line, at) => {
    const change = changes.get(line.line)
    const above = lines.at(-1)
    const next = draft.lines[at + 1]
    if (change === undefined) lines.push(line)
    else if (change !== 'join') lines.push(classed(line, change, next))
    else if (above === undefined) lines.push(line)
    else lines[lines.length - 1] = joinedTo(above, line, next)
  })
  return { ...draft, lines, attendance: attendanceOf(lines) }
}

type Words = Pick<DraftLine, 'printedLabel' | 'glyph' | 'text'>

function classed(line: DraftLine, kind: LineKind, next: DraftLine | undefined): DraftLine {
  return line.kind === kind ? line : { ...line, kind, ...contents(kind, wordsOfLine(line), depthOf(line), next) }
}

function joinedTo(above: DraftLine, line: DraftLine, next: DraftLine | undefined): DraftLine {
  const text = `${above.text.trimEnd()} ${wholeText(wordsOfLine(line)).trim()}`
  return {
    ...above,
    lines: line.line + line.lines - above.line,
    source: `${above.source}\n${line.source}`,
    isJoined: true,
    ...contents(above.kind, { printedLabel: above.printedLabel, glyph: above.glyph, text }, depthOf(above), next),
  }
}

/** The words of a line; those of an unused one are read again from the source. */
function wordsOfLine(line: DraftLine): Words {
  if (line.kind !== 'unused') return line
  const parts = linesOf(line.source).filter((part) => !isSeparator(part))
  const whole = parts.map((part, at) => (at === 0 ? part.trimEnd() : part.trim())).join(' ')
  const { text } = withoutDownload(parts.length === 1 ? (parts[0] ?? '') : whole)
  const item = readMarker(text)
  if (item === null || item.text.trim() === '') return { printedLabel: null, glyph: null, text }
  return { printedLabel: item.isGlyph ? null : item.marker, glyph: item.isGlyph ? item.marker : null, text: item.text }
}

function depthOf({ blocks }: DraftLine): number {
  return blocks.length === 1 ? (blocks[0]?.depth ?? 0) : 0
}

function contents(
  kind: LineKind,
  words: Words,
  depth: number,
  next: DraftLine | undefined,
): Words & Pick<DraftLine, 'blocks'> {
  const kept = { printedLabel: words.printedLabel, glyph: words.glyph, text: words.text }
  switch (kind) {
    case 'unused':
      return { printedLabel: null, glyph: null, text: '', blocks: [] }
    case 'title':
      return { ...titleWords(kept), blocks: [] }
    case 'purpose':
    case 'document':
    case 'attendance':
      return { ...kept, blocks: [] }
    case 'resolutionHeading':
      return { ...kept, blocks: headingBlocks(kept, next) }
    case 'nestedPoint':
      return { ...kept, blocks: [{ kind: 'point', depth: Math.max(1, depth), ...kept }] }
    case 'nestedLimb':
      return { ...kept, blocks: [{ kind: 'resolutionLimb', depth: Math.max(1, depth), ...kept }] }
    default:
      return { ...kept, blocks: [{ kind, depth: 0, ...kept }] }
  }
}

function titleWords(words: Words): Words {
  if (words.printedLabel !== null) return { ...words, text: words.text.trim() }
  const { text, number } = withoutNumber(words.text)
  return { printedLabel: number, glyph: words.glyph, text: text.trim() }
}

/** “RESOLVED – That …” is a heading and a limb; a line without words of resolving is all heading. */
function headingBlocks(words: Words, next: DraftLine | undefined): readonly PastedBlock[] {
  const rows = [rowOf(words), ...(next === undefined ? [] : [rowOf(next)])]
  const { blocks, rowAt } = readBody(rows)
  const own = blocks.filter((_, at) => rowAt[at] === 0)
  if (own.some(({ kind }) => kind === 'resolutionHeading')) return own
  return [{ kind: 'resolutionHeading', depth: 0, ...words }]
}

function rowOf({ printedLabel, glyph, text }: Words): PastedRow {
  const place = { line: 0, lines: 1 }
  const marker = printedLabel ?? glyph
  if (marker === null) return { ...place, type: 'text', text }
  return {
    ...place,
    type: 'item',
    item: { marker, isGlyph: printedLabel === null, indent: 0, text },
    isMarkerAfter: false,
  }
}
