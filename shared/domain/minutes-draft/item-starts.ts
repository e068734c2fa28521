import { hasMeetingHead, headKinds, isHeadingLine } from '#shared/domain/minutes-draft/draft-head.ts'
import { isTitle, readItemBanner, readNumberedTitle } from '#shared/domain/minutes-draft/item-number.ts'
import type { NumberedTitle } from '#shared/domain/minutes-draft/item-number.ts'
import { wordsOf } from '#shared/domain/pasted-minutes/pasted-row.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

/**
 * The rows at which the items of a whole meeting begin, in order. Empty where the rows are those of a single item, without
 * a heading of the meeting.
 *
 * Items are told apart by the banner “Agenda item” of a council's web page, by its label “Minutes:” below each title, or by
 * titles whose numbers count up.
 */
export function itemStarts(rows: readonly PastedRow[]): readonly number[] {
  const isHeaded = hasMeetingHead(rows)
  const banners = bannerStarts(rows)
  if (banners.length >= 2 || (banners.length === 1 && isHeaded)) return banners
  const labelled = labelStarts(rows)
  if (labelled.length >= 2) return labelled
  if (labelled.length === 1 || banners.length === 1) return []
  const numbered = numberedStarts(rows)
  if (numbered.length >= 2 || (numbered.length === 1 && isHeaded)) return numbered
  return isHeaded ? shoutedStarts(rows) : []
}

/**
 * Titles without a number that stand in capitals below the heading of the meeting, and the line above the first text. The
 * end of the rows where there is no title but text: all of it then stands before the first item.
 */
function shoutedStarts(rows: readonly PastedRow[]): readonly number[] {
  const kinds = headKinds(rows)
  const text = kinds.indexOf('paragraph')
  if (text < 0) return []
  const isTitled =
    text > 0 && (kinds[text - 1] === 'unused' ? isTitleRow(rows[text - 1]) : isShouted(rows[text - 1], rows[text]))
  const starts = rows.flatMap((row, at) =>
    (isTitled && at === text - 1) || (at >= text && isShouted(row, rows[at + 1])) ? [at] : [],
  )
  return starts.length === 0 ? [rows.length] : starts
}

function isTitleRow(row: PastedRow | undefined): boolean {
  return row?.type === 'text' && isTitle(row.text) && !isHeadingLine(row.text)
}

function isShouted(row: PastedRow | undefined, next: PastedRow | undefined): boolean {
  if (row?.type !== 'text' || next?.type !== 'text' || !isTitle(row.text)) return false
  return /\p{Lu}{3}/u.test(row.text) && row.text === row.text.toUpperCase()
}

/** Each first row of a run of banners that says “Agenda item” or “Issue”, or “Agenda item 5” before a title. */
function bannerStarts(rows: readonly PastedRow[]): readonly number[] {
  return rows.flatMap((row, at) => {
    if (!isBanner(row)) return []
    let start = at
    while (start > 0 && rows[start - 1]?.type === 'label' && isPlainBanner(rows[start - 1])) start -= 1
    return start < at && rows.slice(start, at).some(isBanner) ? [] : [start]
  })
}

function isBanner(row: PastedRow): boolean {
  if (row.type === 'label')
    return row.label === 'banner' && /^\s*(?:.{1,60}\s[-–]\s)?(?:agenda item|issue)\b(?!s)/iu.test(row.text)
  return row.type === 'text' && readItemBanner(row.text) !== null
}

function isPlainBanner(row: PastedRow | undefined): boolean {
  return row?.type === 'label' && row.label === 'banner'
}

/** Where each “Minutes:” has its title: the nearest numbered title above it, or the line that could be one. */
function labelStarts(rows: readonly PastedRow[]): readonly number[] {
  const labels = rows.flatMap((row, at) => (row.type === 'label' && row.label === 'minutes' ? [at] : []))
  let last = -1
  let floor = 0
  return labels.flatMap((label) => {
    const start = titleAbove(rows, floor, label, last)
    floor = label + 1
    if (start === null) return []
    last = readNumberedTitle(rows, start)?.value ?? last
    return [start]
  })
}

function titleAbove(rows: readonly PastedRow[], floor: number, label: number, last: number): number | null {
  let numbered: number | null = null
  for (let at = label - 1; at >= floor; at -= 1) {
    const found = readNumberedTitle(rows, at)
    if (found === null) continue
    if (found.value > last && found.value <= last + widestGap) return at
    numbered ??= at
  }
  if (numbered !== null) return numbered
  for (let at = label - 1; at >= Math.max(floor, label - 4); at -= 1) {
    const row = rows[at]
    if (row?.type === 'text' && isTitle(row.text)) return at
  }
  return null
}

/** Items that were not taken leave gaps; a wider one is another count. */
const widestGap = 20

type Candidate = NumberedTitle & { readonly at: number; readonly isStrict: boolean }

/** The longest count of titles that rises in one frame. */
function numberedStarts(rows: readonly PastedRow[]): readonly number[] {
  const candidates = rows.flatMap((_, at): Candidate[] => {
    const found = readNumberedTitle(rows, at)
    return found === null ? [] : [{ ...found, at, isStrict: isSetApart(rows, at, found) }]
  })
  const frames = Map.groupBy(candidates, ({ frame }) => frame)
  const chains = [...frames.values()].map((frame) => ({
    frame,
    chain: longestCount(frame.filter((each) => each.isStrict)),
  }))
  const best = chains.reduce<(typeof chains)[number] | null>(
    (longest, each) => (each.chain.length > (longest?.chain.length ?? 0) ? each : longest),
    null,
  )
  return best === null ? [] : withAdjacent(best.frame, best.chain).map(({ at }) => at)
}

/** A title has its text below it and does not go on from a list item above it; “That …” above it is a limb. */
function isSetApart(rows: readonly PastedRow[], at: number, { value, frame, rows: count }: NumberedTitle): boolean {
  const next = rows[at + count]
  const before = rows[at - 1]
  if (next === undefined) return false
  if (
    isNumbered(next, frame, value + 1) ||
    (before !== undefined && isNumbered(before, frame, value - 1) && !/^(?:That|To)\s/u.test(wordsOf(before)))
  )
    return false
  return (
    before?.type !== 'text' ||
    (!/[:：]\s*[-–]?\s*$/u.test(before.text) && readResolutionHeading(before.text)?.rest !== '')
  )
}

function isNumbered(row: PastedRow, frame: string, value: number): boolean {
  const found = readNumberedTitle([row], 0)
  if (found !== null) return found.frame === frame && found.value === value
  if (row.type !== 'item' || row.item.isGlyph) return false
  const { marker } = row.item
  return marker.replace(/\d/gu, '') === frame && Number(marker.replace(/\D/gu, '')) === value
}

type Count = { readonly candidate: Candidate; readonly length: number; readonly before: Count | null }

function longestCount(candidates: readonly Candidate[]): readonly Candidate[] {
  const counts = new Map<number, Count>()
  let longest: Count | null = null
  for (const candidate of candidates) {
    let before: Count | null = null
    for (let gap = 1; gap <= widestGap; gap += 1) {
      const count = counts.get(candidate.value - gap)
      if (count !== undefined && count.length > (before?.length ?? 0)) before = count
    }
    const count: Count = { candidate, length: (before?.length ?? 0) + 1, before }
    if (count.length > (counts.get(candidate.value)?.length ?? 0)) counts.set(candidate.value, count)
    if (count.length > (longest?.length ?? 0)) longest = count
  }
  const chain: Candidate[] = []
  for (let count = longest; count !== null; count = count.before) chain.push(count.candidate)
  return chain.toReversed()
}

/** Titles without a text of their own, between two of the count. */
function withAdjacent(frame: readonly Candidate[], chain: readonly Candidate[]): readonly Candidate[] {
  const out: Candidate[] = []
  let place = 0
  for (const candidate of frame) {
    const next = chain[place]
    if (next === candidate) {
      out.push(candidate)
      place += 1
    } else if (out.at(-1)?.value === candidate.value - 1 && (next === undefined || candidate.value < next.value)) {
      if (isDirectlyBelow(out.at(-1), candidate) || (next !== undefined && next.at === candidate.at + candidate.rows))
        out.push(candidate)
    }
  }
  return out
}

function isDirectlyBelow(title: Candidate | undefined, candidate: Candidate): boolean {
  return title !== undefined && title.at + title.rows === candidate.at
}

/** Whether a row belongs to the place to sign: “Chair ………… Date …………”. */
export function isSignature(row: PastedRow): boolean {
  if (row.type === 'label') return false
  const text = wordsOf(row)
  if (text.length > 200) return false
  return (
    /^\s*(?:signed\b|chair(?:man|person|woman)?\b|date\b)[^\p{L}]*(?:[.…_]{4,}|\t)/iu.test(text) ||
    /^\s*chair(?:man|person|woman)?\s*:?\s*$/iu.test(text) ||
    /^\s*signed\s+as\s+(?:a\s+)?(?:true|correct)\b/iu.test(text) ||
    /^\s*signed(?:\s+by)?(?:\s+the)?(?:\s+chair(?:man|person)?)?\s*:?\s*$/iu.test(text)
  )
}
