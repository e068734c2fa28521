import type { IsoDate } from '#shared/domain/day.ts'
import type { PastedBlock } from '#shared/domain/pasted-minutes/pasted-body.ts'
import { rowText, withoutIssueName } from '#shared/domain/pasted-minutes/pasted-header.ts'
import type { PastedHeader } from '#shared/domain/pasted-minutes/pasted-header.ts'
import { isSeparator, linesOf, sourceLines } from '#shared/domain/pasted-minutes/pasted-line.ts'
import { readItem } from '#shared/domain/pasted-minutes/pasted-item.ts'
import { looksLikeReport } from '#shared/domain/pasted-minutes/pasted-report.ts'
import { rowsOf, wordsOf } from '#shared/domain/pasted-minutes/pasted-row.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { dateWarnings } from '#shared/domain/pasted-minutes/pasted-warning.ts'
import type { PastedWarning } from '#shared/domain/pasted-minutes/pasted-warning.ts'
import { unwrapped } from '#shared/domain/pasted-minutes/pasted-wrap.ts'

export type { PastedBlock } from '#shared/domain/pasted-minutes/pasted-body.ts'

/** A limb as it was resolved: the printed label without spaces, what follows it, and what is nested in it. */
export type PastedResolution = { readonly label: string; readonly text: string; readonly children: readonly string[] }

/** What a paste was understood to be. Nothing is saved by reading it; the clerk confirms or re-classes it first. */
export type PastedMinutes = {
  readonly title: string
  readonly printedNumber: string | null
  readonly purpose: string | null
  readonly kind: 'minutes' | 'report'
  readonly blocks: readonly PastedBlock[]
  /** Lines that were left out because they belong to the page and not to the minutes, each as it stood. */
  readonly furniture: readonly string[]
  readonly supportingDocuments: readonly string[]
  /** True where the heading says so; null where nothing is said. */
  readonly unanimous: true | null
  readonly warnings: readonly PastedWarning[]
  readonly counts: {
    readonly paragraphs: number
    readonly leadIns: number
    /** Points that are not nested. */
    readonly points: number
    /** Limbs that are not nested. */
    readonly resolutions: number
  }
  /** The paragraphs before the first lead-in, list or resolution. */
  readonly intro: number
  readonly resolutions: readonly PastedResolution[]
  /** Every piece of the source in its order, for checking that nothing was lost. */
  readonly pieces: readonly string[]
}

/**
 * Reads the pasted minutes of one agenda item, or recognises that a paste is a report.
 *
 * Never fails, drops or reorders: what is not recognised is a paragraph, what is left out is listed, and no character of
 * what is kept is changed. A report is kept line by line, with a warning.
 */
export function readPastedMinutes(source: string, madeOn: IsoDate | null): PastedMinutes {
  const lines = linesOf(source)
  if (looksLikeReport(lines)) return readReport(lines, madeOn)
  const rows = withoutIssueName(rowsOf(unwrapped(sourceLines(source))))
  const { header, body, bodyRows, documentRows, isRepeated } = readItem(rows)
  const kept = new Set(bodyRows)
  return {
    ...headerOf(header),
    kind: 'minutes',
    furniture: rows.flatMap((row) => (row.type === 'label' && !kept.has(row) ? [row.text] : [])),
    supportingDocuments: documentRows.map(wordsOf),
    unanimous: body.isUnanimous ? true : null,
    warnings: [...sectionWarnings(rows, isRepeated), ...warningsOf(body.blocks, madeOn)],
    ...measured(body.blocks),
    pieces: rows.map((row) => (row.type === 'label' ? row.text : rowText(row))),
  }
}

/** All that was understood and all that was left out, in the order of the source: equal to it but for blank space. */
export function sourceText(pasted: PastedMinutes): string {
  return pasted.pieces.join('\n')
}

function headerOf({
  title,
  printedNumber,
  purpose,
}: PastedHeader): Pick<PastedMinutes, 'title' | 'printedNumber' | 'purpose'> {
  return { title, printedNumber, purpose }
}

function readReport(lines: readonly string[], madeOn: IsoDate | null): PastedMinutes {
  const written = lines.filter((line) => !isSeparator(line))
  const title = (written[0] ?? '').trim()
  const blocks = written.map((text): PastedBlock => ({
    kind: 'paragraph',
    depth: 0,
    printedLabel: null,
    text,
    glyph: null,
  }))
  const message =
    'This looks like an officer’s report and not like minutes. Its lines are kept as paragraphs; no points or resolutions were looked for.'
  return {
    title,
    printedNumber: null,
    purpose: null,
    kind: 'report',
    furniture: [],
    supportingDocuments: [],
    unanimous: null,
    warnings: [{ code: 'looks_like_report', message, quote: title }, ...warningsOf(blocks, madeOn).filter(isWeekday)],
    ...measured(blocks),
    pieces: written,
  }
}

function isWeekday(warning: PastedWarning): boolean {
  return warning.code === 'wrong_weekday'
}

function sectionWarnings(rows: readonly PastedRow[], isRepeated: boolean): readonly PastedWarning[] {
  const banners = rows.filter((row) => row.type === 'label' && /^agenda item:?$/iu.test(row.text.trim())).length
  const several: PastedWarning = {
    code: 'second_item',
    message: 'The label of an agenda item stands here more than once. Paste one item at a time, or part them by hand.',
    quote: 'Agenda item',
  }
  const repeated: PastedWarning = {
    code: 'decision_repeated',
    message: 'The decision stands here twice, before the minutes and in them. Both are kept; check which one counts.',
    quote: 'Decision:',
  }
  const bodies = rows.filter((row) => row.type === 'label' && row.label === 'minutes').length
  return [...(banners > 1 || bodies > 1 ? [several] : []), ...(isRepeated ? [repeated] : [])]
}

function warningsOf(blocks: readonly PastedBlock[], madeOn: IsoDate | null): readonly PastedWarning[] {
  return blocks.flatMap((block) => dateWarnings(block.text, madeOn))
}

function measured(blocks: readonly PastedBlock[]): Pick<PastedMinutes, 'blocks' | 'counts' | 'intro' | 'resolutions'> {
  const countOf = (kind: PastedBlock['kind']): number =>
    blocks.filter((block) => block.kind === kind && block.depth === 0).length
  const structured = blocks.findIndex((block) =>
    /^(?:leadIn|point|resolutionHeading|resolutionLimb)$/u.test(block.kind),
  )
  const opening = structured < 0 ? blocks : blocks.slice(0, structured)
  return {
    blocks,
    counts: {
      paragraphs: countOf('paragraph'),
      leadIns: countOf('leadIn'),
      points: countOf('point'),
      resolutions: countOf('resolutionLimb'),
    },
    intro: opening.filter((block) => block.kind === 'paragraph').length,
    resolutions: resolutionsOf(blocks),
  }
}

/** The limbs that are not nested, each with those nested in it. */
export function resolutionsOf(blocks: readonly PastedBlock[]): readonly PastedResolution[] {
  const limbs: { label: string; text: string; children: string[] }[] = []
  for (const { kind, depth, printedLabel, text } of blocks) {
    if (kind !== 'resolutionLimb') continue
    if (depth > 0) limbs.at(-1)?.children.push(text)
    else limbs.push({ label: printedLabel ?? '', text, children: [] })
  }
  return limbs
}
