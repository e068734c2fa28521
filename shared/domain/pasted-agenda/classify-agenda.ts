import {
  cutLine,
  isDocumentsLabel,
  partByWords,
  readNumber,
  type AgendaPart,
  type PrintedNumber,
} from '#shared/domain/pasted-agenda/agenda-line.ts'
import { isBareResolution, readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

/**
 * What each line of a pasted agenda is: by its own words where they say so, else by its place. A line that is not understood
 * is purpose of the item that it stands under, and is left out (and listed) before the first item.
 *
 * @param lines the lines that are not empty, in order
 */
export function classifyAgenda(lines: readonly string[]): readonly AgendaPart[] {
  const family = familyOfItems(lines)
  let state: State = { stage: 'before', last: 0, limb: null, isExclusion: false }
  return lines.map((line, at) => {
    const { part, next } = classify({ line, following: lines[at + 1], family, state })
    state = next
    return part
  })
}

type State = {
  /** Where in an item the line before stood. */
  readonly stage: 'before' | 'number' | 'item' | 'documents' | 'resolution'
  /** The number of the last item. */
  readonly last: number
  /** The last numbered limb of the resolution at hand. */
  readonly limb: PrintedNumber | null
  /** The item asks to leave the public out: its mention of Schedule 12A is its purpose. */
  readonly isExclusion: boolean
}

type At = {
  readonly line: string
  readonly following: string | undefined
  readonly family: string | null
  readonly state: State
}

type Classified = { readonly part: AgendaPart; readonly next: State }

function classify(at: At): Classified {
  const { line, state } = at
  if (state.stage === 'number') return { part: 'titleMore', next: startItem(line, state.last) }
  const item = itemNumber(at)
  if (item !== null) return asItem(line, item)
  const part = partByWords(line)
  if (part === 'section') return { part, next: { ...state, stage: state.stage === 'before' ? 'before' : 'item' } }
  if (isDocumentsLabel(line)) return { part: 'leftOut', next: { ...state, stage: 'documents' } }
  if (part === 'leftOut' || state.stage === 'before') return { part: 'leftOut', next: state }
  if (isResolutionStart(line)) return { part: 'resolution', next: { ...state, stage: 'resolution', limb: null } }
  if (part === 'exempt' && (state.isExclusion || /^to\s/iu.test(line.trim()))) return { part: 'purpose', next: state }
  if (part !== null) return { part, next: { ...state, stage: 'item' } }
  if (state.stage === 'resolution' && isLimb(line))
    return { part: 'resolution', next: { ...state, limb: readNumber(line) ?? state.limb } }
  if (state.stage === 'documents') return { part: 'report', next: state }
  return { part: 'purpose', next: { ...state, stage: 'item' } }
}

function asItem(line: string, value: number): Classified {
  const { words } = cutLine(line, 'title')
  if (words === '') return { part: 'title', next: { stage: 'number', last: value, limb: null, isExclusion: false } }
  return { part: 'title', next: startItem(words, value) }
}

function startItem(title: string, last: number): State {
  return { stage: 'item', last, limb: null, isExclusion: isExclusion(title) }
}

/** "Exclusion of the press and public": an item in public, about those that are not. */
export function isExclusion(title: string): boolean {
  return /\bexclusion\b.{0,40}\bpublic\b|\bexclude\b.{0,40}\bpublic\b/iu.test(title)
}

/** The value of the number when the line begins an item; null when it does not. */
function itemNumber({ line, family, state }: At): number | null {
  const named = /^\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3})[a-z]?\s*(?:[.:)–-]|$)/iu.exec(line)
  if (named !== null) return Number(named[1])
  const number = readNumber(line)
  if (number === null || number.family !== family) return null
  const isNext = number.value === state.last + 1 || /[a-z]\W?$/iu.test(number.label.replace(/^\(?[a-z]\W*$/iu, ''))
  if (state.stage === 'resolution' && (isOperative(number.rest) || !isNext || goesOnAsLimb(number, state.limb)))
    return null
  if (state.stage === 'before') return isOperative(number.rest) ? null : number.value
  // "1." again below item 4 is a list inside its purpose; a gap forwards is an item that was taken off.
  return number.value > state.last || isNext ? number.value : null
}

/** "2. Notes the risks." after "1. Notes the report;": the list of the resolution, not the next item. */
function goesOnAsLimb(number: PrintedNumber, limb: PrintedNumber | null): boolean {
  if (limb === null || limb.family !== number.family || number.value !== limb.value + 1) return false
  return /[.;]\s*$|\band\s*$/u.test(number.rest)
}

function isOperative(words: string): boolean {
  return /^\s*(?:that|to)\s/iu.test(words) || /^\s*\p{Ll}/u.test(words)
}

function isResolutionStart(line: string): boolean {
  const words = line.slice(0, 600)
  if (/^\s*(?:officer |report )?recommendations?\s*(?:\(s\))?\s*(?:[:–-]|$)/iu.test(words)) return true
  if (
    /^\s*(?:that\s+)?(?:the\s+)?(?:\p{L}+\s+){0,4}(?:is|are)\s+(?:asked|recommended|RECOMMENDED|invited|requested)\s+(?:to|that)\b.{0,40}:?\s*[-–]?\s*$/iu.test(
      words,
    )
  )
    return true
  if (isBareResolution(words) || readResolutionHeading(words)?.before === '') return true
  const number = readNumber(words)
  return (
    number !== null &&
    (isBareResolution(number.rest) || (/^\([IVXivx]+\)$/u.test(number.label) && /^.{0,80}\bto\s/u.test(number.rest)))
  )
}

function isLimb(line: string): boolean {
  return readNumber(line) !== null || /^\s*[·•◼▪■●○◦‣–*-]\s/u.test(line) || /^\s*(?:that|to)\s/iu.test(line)
}

/** The family of the items' numbers: that of the first number that stands before something other than a resolution. */
function familyOfItems(lines: readonly string[]): string | null {
  let isResolution = false
  const seen = new Map<string, number>()
  for (const line of lines) {
    const number = readNumber(line)
    if (isResolutionStart(line)) isResolution = true
    else if (number === null) isResolution = isResolution && isLimb(line)
    else if (!isResolution && !isOperative(number.rest)) seen.set(number.family, (seen.get(number.family) ?? 0) + 1)
  }
  // The first is the outer list; a form that comes once may be a date or a room in the header.
  const often = [...seen].find(([, times]) => times > 1) ?? [...seen][0]
  return often?.[0] ?? null
}
