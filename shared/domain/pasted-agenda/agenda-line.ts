import { labelOf, withoutDownload } from '#shared/domain/pasted-minutes/pasted-line.ts'

/** What a line of a pasted agenda can be understood as. */
export const agendaParts = [
  'title',
  'titleMore',
  'purpose',
  'lead',
  'report',
  'resolution',
  'section',
  'exempt',
  'publicInterest',
  'publicTitle',
  'chairOpinion',
  'urgent',
  'leftOut',
] as const

export type AgendaPart = (typeof agendaParts)[number]

/**
 * One line that is not empty, cut into what introduces its words ("5.", "Lead officer:"), the words, and what stands behind
 * them ("(Pages 5 - 10)", "pdf icon PDF 93 KB"). The four together are the line, character for character.
 */
export type AgendaLine = {
  readonly part: AgendaPart
  readonly text: string
  readonly before: string
  readonly words: string
  readonly after: string
  /** The number of an item, or the label of a draft resolution, as printed; null where there is none. */
  readonly label: string | null
}

/** A number before a title or a resolution, with the family that it belongs to: "5." and "6." are of one family. */
export type PrintedNumber = {
  readonly label: string
  readonly family: string
  /** 5 for "5.", 3 for "(c)" or "iii."; a letter that could be a Roman figure is read as its family needs. */
  readonly value: number
  readonly before: string
  readonly rest: string
}

/** The number at the start of a line, in any of the usual forms; null where there is none. Bullets are not numbers. */
export function readNumber(line: string): PrintedNumber | null {
  for (const { family, pattern, value } of families) {
    const match = pattern.exec(line)
    if (match === null) continue
    const [before = '', , label = ''] = match
    const read = value(label)
    if (read !== null) return { label, family, value: read, before, rest: line.slice(before.length) }
  }
  return null
}

/** The line as one part, with the words that this part takes from it. */
export function cutLine(text: string, part: AgendaPart): AgendaLine {
  const { before, label } = introduction(text, part)
  const rest = text.slice(before.length)
  const after = tailOf(rest, part)
  const core = rest.slice(0, rest.length - after.length)
  const trimmed = core.trimEnd()
  const lead = trimmed.length - trimmed.trimStart().length
  return {
    part,
    text,
    before: before + trimmed.slice(0, lead),
    words: trimmed.slice(lead),
    after: core.slice(trimmed.length) + after,
    label,
  }
}

/** "Part II", "Items for decision", "Section: Children and learning": a heading over the items that follow. */
export function isSection(line: string): boolean {
  const words = line.trim()
  return words.length <= 120 && sections.some((pattern) => pattern.test(words))
}

/** A heading that says that the public is to be left out of what follows. */
export function isPrivateSection(words: string): boolean {
  return /\bpart\s+(?:ii|2|b|two)\b|\b(?:exempt|private|confidential|closed)\b/iu.test(words)
}

/** The part that a line has by its own words, wherever it stands; null where it has to be understood from its place. */
export function partByWords(line: string): AgendaPart | null {
  const words = line.trim().slice(0, 600)
  if (isFurniture(line)) return 'leftOut'
  if (isSection(line)) return 'section'
  return introduced.find(({ test }) => test.test(words))?.part ?? null
}

/** Page furniture of a council's web page or of a printed agenda. */
export function isFurniture(line: string): boolean {
  return (
    labelOf(line) !== null ||
    /^(?:agenda|items?|no\.?\s+item|page no\.?|pages?)\s*:?$/iu.test(line.trim()) ||
    withoutDownload(line).text.trim() === ''
  )
}

/** The line that says which documents follow, on a council's web page. */
export function isDocumentsLabel(line: string): boolean {
  return labelOf(line) === 'documents'
}

const word = (pattern: string) => new RegExp(pattern, 'iu')

const sections: readonly RegExp[] = [
  /^section\s*:\s*\S/iu,
  /^part\s+(?:[ivx]{1,4}|[1-9]|[a-d]|one|two|three)\b[^.;]*$/iu,
  /^items? (?:for|to be|containing|not)\b[^.;]*$/iu,
  /^(?:opening|procedural|public|open|private|exempt|confidential|standing|other|routine|main|closed|formal|scrutiny|decision|policy)(?: and \p{L}+)? (?:items?|business|matters|agenda|session|part)(?: of (?:the )?(?:meeting|agenda))?\s*:?$/iu,
]

/** Parts with words of their own before them. The order decides: the narrower form stands first. */
const introduced: readonly { readonly part: AgendaPart; readonly test: RegExp }[] = [
  { part: 'publicInterest', test: /^public interest\b.{0,30}?:/iu },
  { part: 'publicTitle', test: /^public title\s*:/iu },
  { part: 'chairOpinion', test: /^(?:chair(?:man)?[’']s opinion\s*:|in the opinion of the chair)/iu },
  {
    part: 'urgent',
    test: /^(?:urgent(?: item| business)?\s*[:–-]|special circumstances?\b.{0,40}?:|reasons? for urgency\s*:)/iu,
  },
  {
    part: 'exempt',
    test: /^(?:\(?\s*(?:exempt|not for publication|restricted|confidential|appendix \w+ (?:is )?(?:exempt|not for publication))\b|\(?paragraphs? \d[\d, and&]*(?:of|\))|.{0,80}\bschedule 12A\b)/iu,
  },
  { part: 'lead', test: word(leadWords()) },
  {
    part: 'report',
    test: /^(?:\(?\s*(?:the )?(?:reports?|papers?|appendi(?:x|ces)|annex(?:e|es)?|documents?|presentations?|minutes|copy|copies|verbal report|oral report|verbal update)\s*(?:\(?s\)?\s*)?(?:(?:is|are|to be)\s+)?(?:attached|to follow|enclosed|herewith|circulated(?: separately)?|tabled)\b|\(?to follow\)?\.?$|report(?: name)?\s*:|reports?\s+(?:reference|ref)\b|(?:appendi(?:x|ces)|annex(?:e)?|enclosures?)\s*(?:[a-z\d]{1,3}\b)?\s*[:–-])/iu,
  },
  { part: 'report', test: /^[([]?\s*(?:pages?|pp?\.)\s*\d{1,4}(?:\s*(?:-|–|to|and)\s*\d{1,4})?\s*[)\]]?\.?$/iu },
  { part: 'report', test: /^\d{1,4}\s*[-–]\s*\d{1,4}$/u },
]

function leadWords(): string {
  return String.raw`^(?:lead(?: officers?| members?)?|report authors?|authors?|officers?|contact(?: officers?)?|presenting officers?|presented by|responsible officers?|report of|relevant officers?)\s*[:–-]\s*|^(?:joint )?(?:verbal |oral |written )?(?:report|presentation|update) (?:of|by|from) `
}

type Introduction = { readonly before: string; readonly label: string | null }

function introduction(text: string, part: AgendaPart): Introduction {
  switch (part) {
    case 'title': {
      const item = agendaItemWords.exec(text)
      if (item !== null) return { before: item[0], label: item[1] ?? null }
      const number = readNumber(text)
      return number === null ? { before: '', label: null } : { before: number.before, label: number.label }
    }
    case 'resolution': {
      const number = readNumber(text) ?? readBullet(text)
      return number === null ? { before: '', label: null } : { before: number.before, label: number.label }
    }
    case 'lead':
      return upTo(
        text,
        /^\s*(?:lead(?: officers?| members?)?|report authors?|authors?|officers?|contact(?: officers?)?|presenting officers?|presented by|responsible officers?|report of|relevant officers?)\s*[:–-]\s*|^\s*report (?:of|by|from) (?:the )?/iu,
      )
    case 'report':
      return upTo(text, /^\s*report(?: name)?\s*:\s*/iu)
    case 'section':
      return upTo(text, /^\s*section\s*:\s*/iu)
    case 'publicInterest':
      return upTo(text, /^\s*public interest\s*:\s*/iu)
    case 'publicTitle':
      return upTo(text, /^\s*public title\s*:\s*/iu)
    case 'chairOpinion':
      return upTo(text, /^\s*chair(?:man)?[’']s opinion\s*:\s*/iu)
    case 'urgent':
      return upTo(
        text,
        /^\s*(?:urgent(?: item| business)?\s*[:–-]\s*|special circumstances?\s*:\s*|reasons? for urgency\s*:\s*)/iu,
      )
    case 'exempt':
      return upTo(text, plainExemption)
    default:
      return { before: '', label: null }
  }
}

/** How this product prints an exemption: the paragraphs are all that it says. */
const plainExemption = /^\s*exempt: schedule 12A, paragraphs? [1-7](?:(?:, | and )[1-7])*\.?\s*$|^\s*exempt\.?\s*$/iu

/** "Agenda item 5. Title", as a council's web page prints it. */
const agendaItemWords = /^\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3}[a-z]?)\s*[.:)–-]?\s*/iu

function upTo(text: string, pattern: RegExp): Introduction {
  return { before: pattern.exec(text)?.[0] ?? '', label: null }
}

function readBullet(text: string): { before: string; label: string } | null {
  const match = /^\s*([·•◼▪■●○◦‣–*-])[\s\u00A0]+(?=\S)/u.exec(text)
  return match === null ? null : { before: match[0], label: match[1] ?? '' }
}

/** What a web page or a printed agenda puts behind a title: the size of a file, the pages of the pack. */
function tailOf(rest: string, part: AgendaPart): string {
  const isTitle = part === 'title' || part === 'titleMore'
  if (!isTitle && part !== 'report') return ''
  const { text } = withoutDownload(rest)
  if (!isTitle) return text.trim() === '' ? '' : rest.slice(text.length)
  const pages =
    /(?:\s*[([]\s*(?:pages?|pp?\.)\s*\d{1,4}(?:\s*(?:-|–|to)\s*\d{1,4})?\s*[)\]]|(?:\t|\s{2,})\d{1,4}\s*[-–]\s*\d{1,4})\s*$/iu.exec(
      text.slice(-80),
    )
  const cut = pages === null ? text.length : text.length - pages[0].length
  return text.slice(0, cut).trim() === '' ? '' : rest.slice(cut)
}

type Family = {
  readonly family: string
  readonly pattern: RegExp
  readonly value: (label: string) => number | null
}

const figures = (label: string): number => Number(/\d+/.exec(label)?.[0] ?? 0)
const lastFigures = (label: string): number => Number(/(\d+)\D*$/.exec(label)?.[1] ?? 0)
const letters = (label: string): number => (/[a-z]/i.exec(label)?.[0].toLowerCase().codePointAt(0) ?? 96) - 96

const gap = String.raw`(?=\s|\p{Lu}|$)\s*`
/** Each pattern takes the whole introduction; its second group is the label as printed. */
const form = (family: string, inner: string, value: Family['value'], after = gap): Family => ({
  family,
  pattern: new RegExp(`^(\\s*)(${inner})${after}`, 'u'),
  value,
})

const families: readonly Family[] = [
  form('1.1', String.raw`\d{1,3}(?:\.\d{1,3}){1,3}\.?`, lastFigures, String.raw`\s+(?=[\p{Lu}‘“'"(\[])`),
  form('1/17', String.raw`(?:[A-Z]{2,6}\s?)?\d{1,4}\/\d{2,4}\.?`, figures, String.raw`\s+`),
  form('1.', String.raw`\d{1,3}[a-zA-Z]?\.`, figures),
  form('1)', String.raw`\d{1,3}[a-zA-Z]?\)`, figures),
  form('(1)', String.raw`\(\d{1,3}[a-zA-Z]?\)`, figures),
  form('(i)', String.raw`\([ivxlIVXL]{1,6}\)`, roman),
  form('i.', String.raw`[ivxl]{1,6}\.`, roman),
  form('i)', String.raw`[ivxlIVXL]{1,6}\)`, roman),
  form('I.', String.raw`[IVXL]{1,6}\.`, roman, String.raw`\s+`),
  form('(a)', String.raw`\([a-zA-Z]\)`, letters),
  form('a)', String.raw`[a-zA-Z]\)`, letters),
  form('a.', String.raw`[a-zA-Z]\.`, letters, String.raw`\s+`),
  form('1', String.raw`\d{1,3}[a-z]?`, figures, String.raw`(?:\t\s*|[ \u00A0]{2,})(?=\S)`),
]

function roman(label: string): number | null {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
  const all = label
    .toLowerCase()
    .replaceAll(/[^ivxl]/g, '')
    .split('')
    .map((letter) => worth[letter] ?? 0)
  return all.reduce((sum, value, at) => (value < (all[at + 1] ?? 0) ? sum - value : sum + value), 0)
}
