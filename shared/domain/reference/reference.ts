import { namesOtherDocument, sentenceAround } from '#shared/domain/reference/reference-context.ts'

/** A citation of an inspection report: “finding 41”, “recommendations 1, 3 and 5-7”. */
export type FindingReference = {
  /** The words as they stand. */
  readonly text: string
  /** Every number that is cited, ranges written out. */
  readonly numbers: readonly string[]
  /** The offset of the first character. */
  readonly at: number
}

/** A citation of the report before the committee, by its own numbering: “1.4 to 1.6”, “2.1.4”. */
export type ReportReference = {
  /** The numbers as they stand, without the word before them. */
  readonly text: string
  readonly at: number
  readonly from: string
  readonly to: string
}

/** No inspection report has numbers so far apart that a longer range is meant. */
const longestRange = 200

const citingWord =
  /\b(findings?|paragraphs?|paras?\.?|points?|recommendations?|recs?\.?)\s{1,3}(?:(?:nos?|numbers?)\b\.?\s{0,3})?/giu

const numberThere = /\(?(\d{1,3})(?![\d%])(?!\.\d)(?!,\d{3})(?:\([a-z]\)|[a-z](?![\p{L}]))?\)?/uy

const joint = /\s{0,3}(,\s{0,3}(?:and|&)\s|,|and\s|&|to\s|[-‐‑–—])\s{0,3}/iuy

/**
 * The citations of an inspection report in a text: a word such as finding, paragraph, point or recommendation with
 * numbers, lists or ranges.
 *
 * Numbers with a point cite the report before the committee. Paragraphs of Schedule 12A, of the constitution and of any
 * other document that is named are neither, nor is a verb (“finding 3 new homes”).
 */
export function findFindingReferences(text: string): readonly FindingReference[] {
  const found: FindingReference[] = []
  for (const match of text.matchAll(citingWord)) {
    const word = match[1] ?? ''
    const list = numbersFrom(text, match.index + match[0].length)
    if (list === null || isOtherwiseUsed(text, match.index, word, list.end)) continue
    found.push({ text: text.slice(match.index, list.end), numbers: list.numbers, at: match.index })
  }
  return found
}

const reportWord =
  /\b(?:sections?|paragraphs?|paras?\.?|points?|recommendations?|recs?\.?|findings?)\s{1,3}(?:(?:nos?|numbers?)\b\.?\s{0,3})?(?=\d)/giu

const reportNumber =
  /(\d{1,3}(?:\.\d{1,3}){1,3})(?![\d%])(?:\s{0,3}(?:to|-|–|—|through)\s{0,3}(\d{1,3}(?:\.\d{1,3}){1,3})(?![\d%]))?/uy

/** The citations of the report before the committee. A range is one citation; each member of a list is one of its own. */
export function findReportReferences(text: string): readonly ReportReference[] {
  return Array.from(text.matchAll(reportWord)).flatMap((match) => {
    const found = reportNumbersFrom(text, match.index + match[0].length)
    const last = found.at(-1)
    if (last === undefined) return []
    return namesOtherDocument(text, last.at + last.text.length, 'report') ? [] : found
  })
}

function reportNumbersFrom(text: string, from: number): readonly ReportReference[] {
  const found: ReportReference[] = []
  let at: number | null = from
  while (at !== null) {
    const number = matchAt(reportNumber, text, at)
    if (number === null) break
    const first = number[1] ?? ''
    found.push({ text: number[0], at, from: first, to: number[2] ?? first })
    const end: number = at + number[0].length
    const next = matchAt(joint, text, end)
    at = next === null ? null : end + next[0].length
  }
  return found
}

function numbersFrom(text: string, from: number): { readonly numbers: readonly string[]; readonly end: number } | null {
  const first = matchAt(numberThere, text, from)
  if (first === null) return null
  const numbers = [first[1] ?? '']
  let end = from + first[0].length
  for (let next = afterJoint(text, end); next !== null; next = afterJoint(text, end)) {
    const isRange = /^(?:to|[-‐‑–—])/iu.test(next.joint)
    if (isRange) numbers.push(...rangeAfter(numbers.at(-1) ?? '', next.number))
    else numbers.push(next.number)
    end = next.end
  }
  return { numbers: [...new Set(numbers)], end: closed(text, from, end) }
}

function afterJoint(
  text: string,
  from: number,
): { readonly joint: string; readonly number: string; readonly end: number } | null {
  const between = matchAt(joint, text, from)
  if (between === null) return null
  const start = from + between[0].length
  const number = matchAt(numberThere, text, start)
  if (number === null) return null
  const end = start + number[0].length
  return countsThings(text, end, between[1] ?? '')
    ? null
    : { joint: (between[1] ?? '').trim(), number: number[1] ?? '', end }
}

/** “recommendation 5, 12 homes were visited”: after a comma or “and” a number with a noun behind it counts something. */
function countsThings(text: string, end: number, between: string): boolean {
  return (
    !/^(?:to|[-‐‑–—])/iu.test(between) &&
    /^\s+\p{Ll}{3,}/u.test(text.slice(end, end + 40)) &&
    !functionWord.test(text.slice(end, end + 40))
  )
}

/** A closing bracket belongs to the citation only when its opening one does. */
function closed(text: string, from: number, end: number): number {
  const words = text.slice(from, end)
  const isUnopened = words.endsWith(')') && !words.includes('(')
  return isUnopened ? end - 1 : end
}

/** The numbers after the first of a range, up to the last; “123-8” means 123 to 128. */
function rangeAfter(first: string, last: string): readonly string[] {
  const from = Number(first)
  const full = last.length < first.length ? Number(first.slice(0, first.length - last.length) + last) : Number(last)
  if (full <= from || full - from > longestRange) return [last]
  return Array.from({ length: full - from }, (_, index) => String(from + index + 1))
}

const functionWord =
  /^\s+(?:of|in|from|to|and|or|was|were|is|are|be|been|which|that|as|had|has|have|on|by|for|with|under|about|at|should|would|will|could|may|must|but|above|below|only|states?|stated|says?|said|relates?|concerns?|refers?|requires?|remains?|highlights?|identifies|calls?|noted?s?|notes|made|set|still|also|above|respectively|not|when|where|because|since|through|within|into|if|then|so|than|\p{L}+ed)\b/iu

/** Whether the words only look like a citation: a verb, a place in time, a measure, or another document's paragraph. */
function isOtherwiseUsed(text: string, at: number, word: string, end: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  const isPointOrVerb = /^(?:point|points|finding)$/iu.test(word)
  if (
    isPointOrVerb &&
    /\b(?:this|that|some|any|which|percentage|of|in|by|from|on|at|for|and|with|than|without)\s+$/iu.test(before) &&
    countsNoun(text, end)
  )
    return true
  if (/\b(?:this|that|what|percentage|starting|turning|decimal)\s+$/iu.test(before) && /^points?$/iu.test(word))
    return true
  if (/^finding$/iu.test(word) && countsNoun(text, end)) return true
  if (/^\)?\s+(?:above|below|overleaf)\b/iu.test(text.slice(end, end + 12))) return true
  if (/^rec/iu.test(word) && isOfReportBefore(text, at, end)) return true
  if (
    /^para/iu.test(word) &&
    /schedule\s+12a|\bexempt|local government act|access to information/iu.test(sentenceAround(text, at))
  )
    return true
  return namesOtherDocument(text, end, 'inspection') || followsOtherDocument(before)
}

/** “recommendations 1 and 2 of the report”: without a word of an inspection the officers' own. */
function isOfReportBefore(text: string, at: number, end: number): boolean {
  const isOfReport = /^\)?,?\s+(?:(?:as\s)?(?:set out|contained|detailed)\s+)?(?:of|in|within)\s+the\s+report\b/iu.test(
    text.slice(end, end + 60),
  )
  return isOfReport && !/\b(?:ofsted|inspect|hmi|cqc)/iu.test(sentenceAround(text, at))
}

function countsNoun(text: string, end: number): boolean {
  const after = text.slice(end, end + 40)
  return /^\s+\p{L}/u.test(after) && !functionWord.test(after)
}

/** “Schedule 1, paragraph 3”, “Standing Order 12 paragraph 2”. */
function followsOtherDocument(before: string): boolean {
  return /\b(?:schedule|standing orders?|act|regulations?|part|article|appendix|annex|rules?|constitution|code)\s*(?:\d+[a-z]?|[ivx]+)?,?\s+$/iu.test(
    before,
  )
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
