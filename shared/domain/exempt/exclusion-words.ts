import { exemptDescriptions, exemptParagraphWords } from '#shared/domain/agenda.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Confidentiality } from '#shared/domain/exempt/confidentiality.ts'
import { resolutionHeading, type WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'

/** An item from which the public are excluded, as the open minutes may name it: never by its exempt title. */
type NamedItem = { readonly number: string; readonly publicTitle: string | null }

export type Exclusion = {
  readonly kind: Confidentiality
  readonly items: readonly NamedItem[]
  /** Paragraphs 1 to 7 of Schedule 12A, in order; none for confidential information. */
  readonly paragraphs: readonly number[]
  /** Why keeping the exemption outweighs disclosure; null for the bare statement. */
  readonly publicInterest: string | null
}

export type ExclusionLine = { readonly kind: BlockKind; readonly text: string }

/**
 * The lines by which the public are excluded. For exempt information a resolution that names the proceedings and describes
 * the information (LGA 1972 s.100A(4) and (5)), with the public-interest test of Schedule 12A Part 2; for confidential
 * information a statement, since the law itself excludes the public (s.100A(2)).
 *
 * From then on the words are the clerk’s.
 */
export function exclusionLines(profile: WordingProfile, exclusion: Exclusion): readonly ExclusionLine[] {
  const items = itemWords(exclusion.items)
  if (exclusion.kind === 'confidential') {
    const text =
      `The public were excluded from the meeting during ${items}, as section 100A(2) of the Local Government Act 1972 ` +
      'requires, because confidential information would otherwise have been disclosed to them.'
    return [{ kind: 'paragraph', text }]
  }
  return [
    { kind: 'resolutionHeading', text: resolutionHeading(profile, { isUnanimous: false }) },
    { kind: 'resolutionLimb', text: limbWords(items, exclusion) },
  ]
}

/** The line that says that the public are back. */
export function returnLine(): ExclusionLine {
  return { kind: 'attendanceNote', text: '(The meeting was again open to the public from this point.)' }
}

/** What stands in the public-interest field before the clerk edits it, by the first of the paragraphs. */
export function standardPublicInterest(paragraphs: readonly number[]): string {
  const [first] = paragraphs
  return reasons.get(first ?? 0) ?? ''
}

/** "paragraph 3 of Part 1 of Schedule 12A to that Act, namely information relating to …". */
function describedParagraphs(paragraphs: readonly number[]): string {
  const descriptions = paragraphs.map((paragraph) => inSentence(exemptDescriptions.get(paragraph) ?? ''))
  const described = descriptions.filter((words) => words !== '')
  return `${exemptParagraphWords(paragraphs)} of Part 1 of Schedule 12A to that Act${
    described.length === 0 ? '' : `, namely ${described.join('; and ')}`
  }`
}

/** What the law keeps saying of an item that was taken without the public, in the public copy. */
export function exclusionStatement(kind: Confidentiality, paragraphs: readonly number[]): string {
  if (kind === 'confidential') {
    return (
      'The public were excluded while this item was considered, as section 100A(2) of the Local Government Act 1972 ' +
      'requires, because confidential information would otherwise have been disclosed.'
    )
  }
  return (
    'The public were excluded while this item was considered, under section 100A(4) of the Local Government Act 1972, ' +
    `because exempt information would be likely to be disclosed as described in ${describedParagraphs(paragraphs)}.`
  )
}

/** The sentence that says why the exemption is kept, with the clerk’s reason where there is one. */
export function publicInterestStatement(reason: string | null): string {
  const given = reason?.trim() ?? ''
  const bare =
    'In all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosure'
  return given === '' ? `${bare}.` : `${bare}: ${withStop(given)}`
}

function limbWords(items: string, { paragraphs, publicInterest }: Exclusion): string {
  const described = paragraphs.length === 0 ? 'Part 1 of Schedule 12A to that Act' : describedParagraphs(paragraphs)
  const interest = publicInterestStatement(publicInterest)
  return (
    `That, under section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting during ${items}, ` +
    'because it is likely, in view of the nature of the business, that exempt information would be disclosed to them as ' +
    `described in ${described}. ${interest}`
  )
}

/** "item 10 (Legal matter)", "items 10 (Legal matter) and 11". */
function itemWords(items: readonly NamedItem[]): string {
  const named = items.map(({ number, publicTitle }) => {
    const title = publicTitle?.trim() ?? ''
    return title === '' ? number : `${number} (${title})`
  })
  const last = named.at(-1)
  if (last === undefined) return 'the business that follows'
  if (named.length === 1) return `consideration of item ${last}`
  return `consideration of items ${named.slice(0, -1).join(', ')} and ${last}`
}

/** A description as part of a sentence: no capital, no full stop. */
function inSentence(description: string): string {
  const bare = description.replace(/\.$/, '')
  return bare === '' ? '' : `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`
}

function withStop(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}

const reasons: ReadonlyMap<number, string> = new Map([
  [1, 'disclosure would be unfair to the person concerned and would tell the public little of how the council works'],
  [2, 'disclosure would let the person concerned be recognised, and little of public concern turns on who it is'],
  [3, 'disclosure would weaken the position of the council, or of those it deals with, in getting good value'],
  [4, 'disclosure would harm consultations or negotiations with the council’s employees that are not finished'],
  [5, 'the council needs to be able to take legal advice in confidence'],
  [6, 'disclosure would give notice of what is intended before it can be carried out, and might defeat it'],
  [7, 'disclosure would put at risk the prevention, investigation or prosecution of crime'],
])
