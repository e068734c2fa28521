/** One finding as a report prints it: its number without brackets or stop, or null for a bullet; its words as one line. */
export type FindingLine = { readonly number: string | null; readonly text: string }

/**
 * Findings pasted from an inspection report, one for each number or bullet, in the order of the report.
 *
 * Understood are "107.", "107", "(3)", "1)", "2.1", "R6", "Recommendation 6:" and bullets; the label may stand alone above
 * its text. Lines that a page had wrapped are joined again; an empty line ends a finding. A number without a stop that a
 * wrapped line happens to begin with ("41 of 96 children") is not a label: it has to follow the end of a sentence and
 * run on from the number before. Nothing is left out but labels and white space; what has no label is a finding without
 * a number.
 */
export function readFindingLines(text: string): readonly FindingLine[] {
  let reading: Reading = { done: [], current: null, isGap: true }
  for (const line of text.split(lineEnds)) reading = readLine(reading, line.trim())
  return finished(reading)
}

type Current = { readonly label: Label | null; readonly lines: readonly string[] }

/** `isGap`: nothing but white space since the last words, so that what comes next begins afresh. */
type Reading = { readonly done: readonly FindingLine[]; readonly current: Current | null; readonly isGap: boolean }

/** `style` tells labels apart by their look; `number` is null for a bullet; `printed` is what stands in the text. */
type Label = {
  readonly style: 'bare' | 'marked' | 'bullet' | 'dash'
  readonly number: string | null
  readonly printed: string
  readonly rest: string
}

const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u
const named = /^(?:recommendation|rec\.?|finding|paragraph|para\.?)\s*(\d{1,3})\s*[.:)–-](?=\s|$)/iu
const lettered = /^(R\d{1,3})[.:)]?(?=\s|$)/u
const marked = /^(?:\((\d{1,3})\)|(\d{1,3}(?:\.\d{1,2}){0,2})[.)])(?=\s|$)/u
const bare = /^(\d{1,3}(?:\.\d{1,2}){0,2})(?=\s|$)/u
const bullet = /^[•·◼▪■●◦‣\uF0B7\uF0A7\uF06E\uF02D]/u
const dash = /^[-–—*](?=\s|$)/u
const endOfSentence = /[.;:?!]["'”’)]*$/u

function readLine(reading: Reading, line: string): Reading {
  if (line === '') return isBareLabel(reading.current) ? reading : { ...reading, isGap: true }
  const label = labelOf(line)
  if (label !== null && isBeginning(label, reading)) {
    return { done: finished(reading), current: { label, lines: label.rest === '' ? [] : [label.rest] }, isGap: false }
  }
  if (reading.current === null || reading.isGap) {
    return { done: finished(reading), current: { label: null, lines: [line] }, isGap: false }
  }
  return { ...reading, current: { ...reading.current, lines: [...reading.current.lines, line] } }
}

function labelOf(line: string): Label | null {
  const shapes = [
    { style: 'marked', pattern: named },
    { style: 'marked', pattern: lettered },
    { style: 'marked', pattern: marked },
    { style: 'bare', pattern: bare },
    { style: 'bullet', pattern: bullet },
    { style: 'dash', pattern: dash },
  ] as const
  for (const { style, pattern } of shapes) {
    const match = pattern.exec(line)
    if (match === null) continue
    const [printed] = match
    return { style, number: match[1] ?? match[2] ?? null, printed, rest: line.slice(printed.length).trim() }
  }
  return null
}

/** Whether a label begins a finding here, or is the chance beginning of a wrapped line. */
function isBeginning(label: Label, { current, isGap }: Reading): boolean {
  if (label.style === 'marked' || label.style === 'bullet' || current === null || isGap) return true
  const isAfterSentence = endOfSentence.test(current.lines.at(-1) ?? '')
  if (label.style === 'dash') return isAfterSentence || current.label?.style === 'dash'
  return isAfterSentence && runsOn(current.label, label)
}

/** A few numbers can be missing in a report; a jump further than that is a figure in the text. */
function runsOn(before: Label | null, label: Label): boolean {
  if (before === null || before.style !== 'bare') return false
  const step = Number.parseFloat(label.number ?? '') - Number.parseFloat(before.number ?? '')
  return step > 0 && step <= 20
}

function isBareLabel(current: Current | null): boolean {
  return current !== null && current.label !== null && current.lines.length === 0
}

function finished({ done, current }: Reading): readonly FindingLine[] {
  if (current === null) return done
  const text = joined(current.lines)
  if (text !== '') return [...done, { number: current.label?.number ?? null, text }]
  // A number with nothing after it is kept as it stands, for the clerk to judge; a bullet with nothing is nothing.
  const hasNumber = current.label !== null && current.label.number !== null
  return hasNumber ? [...done, { number: null, text: current.label.printed }] : done
}

/** A hyphen at the end of a line stays and takes no space after it: "long-" and "term" are "long-term". */
function joined(lines: readonly string[]): string {
  return lines.reduce((before, line) => {
    const isHyphenated = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line)
    return before === '' ? line : `${before}${isHyphenated ? '' : ' '}${line}`
  }, '')
}
