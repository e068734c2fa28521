import type { IsoDate } from '#shared/domain/day.ts'
import { attendanceOf } from '#shared/domain/minutes-draft/draft-attendance.ts'
import { committeeNameIn, headKinds, heldOnIn } from '#shared/domain/minutes-draft/draft-head.ts'
import type { DraftLine, DraftWarning, LineKind, MinutesDraft } from '#shared/domain/minutes-draft/draft-line.ts'
import { headedRows } from '#shared/domain/minutes-draft/item-title.ts'
import { isSignature, itemStarts } from '#shared/domain/minutes-draft/item-starts.ts'
import { linesFrom } from '#shared/domain/minutes-draft/source-slice.ts'
import type { ReadRow } from '#shared/domain/minutes-draft/source-slice.ts'
import { withoutIssueName } from '#shared/domain/pasted-minutes/pasted-header.ts'
import { readItem } from '#shared/domain/pasted-minutes/pasted-item.ts'
import { isSeparator, sourceLines } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { PastedBlock } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { looksLikeReport } from '#shared/domain/pasted-minutes/pasted-report.ts'
import { rowsOf, wordsOf } from '#shared/domain/pasted-minutes/pasted-row.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { dateWarnings } from '#shared/domain/pasted-minutes/pasted-warning.ts'
import { unwrapped } from '#shared/domain/pasted-minutes/pasted-wrap.ts'

export type * from '#shared/domain/minutes-draft/draft-line.ts'
export { lineKinds } from '#shared/domain/minutes-draft/draft-line.ts'
export { furniture, itemsOf } from '#shared/domain/minutes-draft/draft-items.ts'
export { withKinds } from '#shared/domain/minutes-draft/draft-kinds.ts'

/**
 * Reads old minutes line by line: a whole meeting of many items, or a single item as `readPastedMinutes` does.
 *
 * Never fails, drops or reorders: each line of the source that is not blank stands in one line of the draft. What is not
 * recognised is a paragraph; what belongs to the page is unused, and can be taken back in. An officer's report is kept as
 * paragraphs, with a warning.
 *
 * @param madeOn the day of the meeting where it is known, to judge the dates by; else that of the heading.
 */
export function readMinutesDraft(source: string, madeOn: IsoDate | null): MinutesDraft {
  const written = sourceLines(source)
  const texts = written.map(({ text }) => text)
  if (looksLikeReport(texts)) return readReport(source, madeOn)
  const rows = rowsOf(unwrapped(written))
  const starts = itemStarts(rows)
  const first = starts[0] ?? 0
  const head = rows.slice(0, first)
  const headTexts = head.map(wordsOf)
  const heldOn = heldOnIn(headTexts)
  const read =
    starts.length === 0
      ? readSection(withoutIssueName(rows))
      : [
          ...readHead(head),
          ...starts.flatMap((start, at) => {
            const section = headedRows(rows.slice(start, starts[at + 1]))
            return readSection(withoutIssueName(section)).map(withoutSignature)
          }),
        ]
  const lines = linesFrom(source, read)
  return {
    lines,
    warnings: [...repeatedWarnings(read), ...dateWarningsOf(lines, madeOn ?? heldOn)],
    heldOn,
    committeeName: committeeNameIn(headTexts),
    attendance: attendanceOf(lines),
  }
}

function readHead(rows: readonly PastedRow[]): readonly ReadRow[] {
  const kinds = headKinds(rows)
  const at = kinds.indexOf('paragraph')
  const end = at < 0 ? rows.length : at
  const named = rows.slice(0, end).map((row, index): ReadRow => ({ row, kind: kinds[index] ?? 'unused', blocks: [] }))
  const body = readItem([bodyLabel, ...rows.slice(end)])
  return [...named, ...rowsRead(body.bodyRows, body.body), ...labelsLeft(rows.slice(end), body.bodyRows)].toSorted(
    byLine,
  )
}

/** Stands before rows that have no title, so that the first of them is not taken for one. */
const bodyLabel: PastedRow = { line: 0, lines: 1, type: 'label', label: 'minutes', text: 'Minutes:' }

function byLine(a: ReadRow, b: ReadRow): number {
  return a.row.line - b.row.line
}

function readSection(rows: readonly PastedRow[]): readonly ReadRow[] {
  const { header, body, bodyRows, documentRows, isRepeated } = readItem(rows)
  const kinds = new Map<PastedRow, LineKind>()
  rows.slice(0, header.next).forEach((row, at) => {
    const isNumber = header.titleAt !== null && at === header.titleAt - 1 && row.type !== 'label'
    if (at === header.titleAt || isNumber) kinds.set(row, 'title')
    else if (row.type !== 'label') kinds.set(row, 'purpose')
  })
  for (const row of documentRows) kinds.set(row, 'document')
  const ofBody = new Map(rowsRead(bodyRows, body).map((read) => [placeOf(read.row), read]))
  return rows.map((row): ReadRow => {
    const read = ofBody.get(placeOf(row))
    if (read !== undefined && (row.type !== 'label' || row.label === 'decision')) return { ...read, isRepeated }
    const kind = kinds.get(row) ?? 'unused'
    return { row, kind, blocks: [], title: kind === 'title' ? header : null }
  })
}

function placeOf(row: PastedRow): string {
  return `${row.line} ${row.type === 'label'}`
}

function rowsRead(
  rows: readonly PastedRow[],
  { blocks, rowAt }: { readonly blocks: readonly PastedBlock[]; readonly rowAt: readonly number[] },
): readonly ReadRow[] {
  const byRow = rows.map((): PastedBlock[] => [])
  blocks.forEach((block, at) => byRow[rowAt[at] ?? 0]?.push(noted(block)))
  return rows.map((row, at) => {
    const own = byRow[at] ?? []
    const first = own.find(({ kind }) => kind === 'resolutionHeading') ?? own[0]
    return { row, kind: first === undefined ? 'unused' : kindOf(first), blocks: own }
  })
}

function kindOf({ kind, depth }: PastedBlock): LineKind {
  if (kind === 'point') return depth === 0 ? 'point' : 'nestedPoint'
  if (kind === 'resolutionLimb') return depth === 0 ? 'resolutionLimb' : 'nestedLimb'
  return kind === 'leadIn' || kind === 'resolutionHeading' || kind === 'actionNote' || kind === 'attendanceNote'
    ? kind
    : 'paragraph'
}

/** “(Councillor Hale left the meeting at 7.10 pm.)”: a note on who came and went, or on the order of business. */
function noted(block: PastedBlock): PastedBlock {
  return block.kind === 'paragraph' && attendanceNote.test(block.text) ? { ...block, kind: 'attendanceNote' } : block
}

const attendanceNote =
  /^\s*[([](?=[^()[\]]{0,300}\b(?:joined|left|arrived|entered|withdrew|returned|re-?joined|adjourned|reconvened|resumed|vacated|took the chair|in the chair|was taken (?:after|before|as|next))\b)[^()[\]]{5,400}[)\]]\.?\s*$/iu

function labelsLeft(rows: readonly PastedRow[], kept: readonly PastedRow[]): readonly ReadRow[] {
  const places = new Set(kept.map(placeOf))
  return rows.filter((row) => !places.has(placeOf(row))).map((row) => ({ row, kind: 'unused', blocks: [] }))
}

function withoutSignature(read: ReadRow): ReadRow {
  return read.kind === 'paragraph' && isSignature(read.row) ? { row: read.row, kind: 'unused', blocks: [] } : read
}

function readReport(source: string, madeOn: IsoDate | null): MinutesDraft {
  const read = sourceLines(source)
    .filter(({ text }) => !isSeparator(text))
    .map(({ line, lines, text }): ReadRow => ({
      row: { line, lines, type: 'text', text },
      kind: 'paragraph',
      blocks: [{ kind: 'paragraph', depth: 0, printedLabel: null, text, glyph: null }],
    }))
  const lines = linesFrom(source, read)
  const report: DraftWarning = {
    code: 'looks_like_report',
    message:
      'This looks like an officer’s report and not like minutes. Its lines are kept as paragraphs; no points or resolutions were looked for.',
    quote: lines[0]?.text.trim() ?? '',
    line: lines[0]?.line ?? 0,
  }
  const dates = dateWarningsOf(lines, madeOn).filter(({ code }) => code === 'wrong_weekday')
  return { lines, warnings: [report, ...dates], heldOn: null, committeeName: null, attendance: [] }
}

function dateWarningsOf(lines: readonly DraftLine[], madeOn: IsoDate | null): readonly DraftWarning[] {
  return lines.flatMap(({ line, blocks }) =>
    blocks.flatMap(({ text }) => dateWarnings(text, madeOn).map((warning) => ({ ...warning, line }))),
  )
}

function repeatedWarnings(read: readonly ReadRow[]): readonly DraftWarning[] {
  const message =
    'The decision stands here twice, before the minutes and in them. Both are kept; check which one counts.'
  return read.flatMap(({ row }, at) =>
    row.type === 'label' && row.label === 'decision' && read[at + 1]?.isRepeated === true && isCopy(read[at + 1]?.row)
      ? [{ code: 'decision_repeated' as const, message, quote: 'Decision:', line: row.line }]
      : [],
  )
}

function isCopy(row: PastedRow | undefined): boolean {
  return row !== undefined && row.type !== 'label' && row.isCopy === true
}
