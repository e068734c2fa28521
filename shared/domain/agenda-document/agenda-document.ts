import {
  agendaGaps,
  exemptItemTitle,
  exemptDescriptions,
  exemptParagraphWords,
  type AgendaItemFields,
} from '#shared/domain/agenda.ts'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import type { DraftResolution } from '#shared/domain/draft-resolution.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import { formatClockTime, formatMeetingDay, wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'

/** What an agenda is made from: one meeting, read from the store. */
export type AgendaSource = {
  readonly councilName: string | null
  readonly committee: { readonly name: string; readonly style: CommitteeStyle }
  readonly meeting: {
    readonly heldOn: IsoDate | null
    readonly startsAt: string | null
    readonly venue: string | null
  }
  readonly items: readonly AgendaSourceItem[]
  /** The public agenda has of an exempt item only what may be published. */
  readonly audience: 'public' | 'full'
}

type AgendaSourceItem = AgendaItemFields & {
  readonly number: string
  readonly resolutions: readonly DraftResolution[]
  readonly attachments: readonly { readonly name: string; readonly isExempt: boolean }[]
}

/** The agenda as a reader gets it; the Word file is drawn from this tree. */
export type AgendaDocument = {
  readonly language: 'en-GB'
  readonly audience: 'public' | 'full'
  readonly title: string
  readonly author: string
  readonly heldOn: IsoDate | null
  readonly running: { readonly meeting: string; readonly status: string }
  readonly titleBlock: { readonly council: string | null; readonly title: string; readonly lines: readonly string[] }
  readonly sections: readonly AgendaSection[]
  /** Stands where there are no items. */
  readonly emptyWords: string
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

type AgendaSection = { readonly heading: string | null; readonly items: readonly AgendaPrintedItem[] }

export type AgendaPrintedItem = {
  readonly heading: string
  readonly isExempt: boolean
  readonly purpose: readonly string[]
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly recommendation: readonly AgendaLimb[]
}

export type AgendaLimb = {
  readonly kind: 'heading' | 'limb'
  readonly label: string | null
  readonly level: number
  readonly text: string
}

/**
 * The agenda of a meeting in order. Of an exempt item the public one has a title that is safe to publish, the paragraphs of
 * Schedule 12A and the public-interest statement, and nothing else (LGA 1972 s.100B(2), s.100C): the tree itself is built
 * from items whose other words are gone.
 */
export function buildAgendaDocument(source: AgendaSource): AgendaDocument {
  const items = source.audience === 'public' ? source.items.map(forThePublic) : source.items
  const profile = wordingProfiles[source.committee.style]
  const { heldOn } = source.meeting
  const day = heldOn === null ? null : formatMeetingDay(profile, heldOn)
  const isWhole = source.audience === 'full' && source.items.some(hasExempt)
  const when = day ?? dateToBeConfirmed.toLowerCase()
  return {
    language: 'en-GB',
    audience: source.audience,
    title: `Agenda of the ${source.committee.name}, ${when}${isWhole ? ' (full copy, not for publication)' : ''}`,
    author: source.councilName ?? source.committee.name,
    heldOn,
    running: { meeting: `${source.committee.name}, ${when}`, status: isWhole ? 'NOT FOR PUBLICATION' : '' },
    titleBlock: {
      council: source.councilName,
      title: `Agenda of the ${source.committee.name}`,
      lines: titleLines(source, day),
    },
    sections: sectionsOf(items, source.audience),
    emptyWords: 'There are no items on this agenda yet.',
    warnings: warningsOf(source),
  }
}

/** An item of which every word that may not be published is gone. */
function forThePublic(item: AgendaSourceItem): AgendaSourceItem {
  const attachments = item.attachments.filter(({ isExempt }) => !isExempt)
  if (!item.isExempt) return { ...item, attachments }
  const { number, kind, section, isExempt, exemptParagraphs, publicInterest, publicTitle } = item
  return {
    number,
    title: publicTitle ?? exemptItemTitle,
    kind,
    section,
    isExempt,
    exemptParagraphs,
    publicInterest,
    publicTitle,
    purpose: null,
    lead: null,
    report: null,
    chairOpinion: null,
    specialCircumstances: null,
    resolutions: [],
    attachments: [],
  }
}

function hasExempt(item: AgendaSourceItem): boolean {
  return item.isExempt || item.attachments.some(({ isExempt }) => isExempt)
}

function titleLines(source: AgendaSource, day: string | null): readonly string[] {
  const { startsAt, venue } = source.meeting
  const time = startsAt === null ? '' : `, ${formatClockTime(startsAt)}`
  return [`${day ?? dateToBeConfirmed}${time}`, ...(venue === null || venue.trim() === '' ? [] : [venue])]
}

/** Items that follow each other under one heading stand below it once. */
function sectionsOf(items: readonly AgendaSourceItem[], audience: AgendaSource['audience']): readonly AgendaSection[] {
  const sections: { heading: string | null; items: AgendaPrintedItem[] }[] = []
  for (const item of items) {
    const last = sections.at(-1)
    const printed = printedItem(item, audience)
    if (last !== undefined && last.heading === item.section) last.items.push(printed)
    else sections.push({ heading: item.section, items: [printed] })
  }
  return sections
}

function printedItem(item: AgendaSourceItem, audience: AgendaSource['audience']): AgendaPrintedItem {
  const isUrgent = item.kind === 'urgent'
  return {
    heading: `${item.number}. ${item.title}`,
    isExempt: item.isExempt,
    purpose: (item.purpose ?? '').split('\n').filter((line) => line.trim() !== ''),
    facts: [
      ...fact('Lead', item.lead),
      ...fact('Report', item.report),
      ...fact('Papers', item.attachments.map(({ name }) => name).join('; ')),
      ...(isUrgent ? fact('Urgent: the chair’s opinion', item.chairOpinion) : []),
      ...(isUrgent ? fact('Urgent: special circumstances', item.specialCircumstances) : []),
      ...exemptFacts(item, audience),
    ],
    recommendation: item.resolutions.flatMap(recommendationLines),
  }
}

function fact(label: string, text: string | null): AgendaPrintedItem['facts'] {
  return text === null || text.trim() === '' ? [] : [{ label, text: text.trim() }]
}

function exemptFacts(item: AgendaSourceItem, audience: AgendaSource['audience']): AgendaPrintedItem['facts'] {
  if (!item.isExempt) return []
  const paragraphs = item.exemptParagraphs
  const cited =
    paragraphs.length === 0
      ? 'Schedule 12A to the Local Government Act 1972'
      : `${exemptParagraphWords(paragraphs)} of Part 1 of Schedule 12A to the Local Government Act 1972`
  return [
    { label: 'Exempt', text: `Not for publication: ${cited}.` },
    ...paragraphs.map((number) => ({ label: `Paragraph ${number}`, text: exemptDescriptions.get(number) ?? '' })),
    ...(item.publicInterest === null ? [] : [{ label: 'Public interest', text: item.publicInterest }]),
    ...(audience === 'full' && item.publicTitle !== null
      ? [{ label: 'Title on the public agenda', text: item.publicTitle }]
      : []),
  ]
}

function recommendationLines({ label, text, isHeading }: DraftResolution): readonly AgendaLimb[] {
  if (isHeading) return [{ kind: 'heading', label: null, level: 0, text }]
  const [first = '', ...nested] = text.split('\n')
  return [
    { kind: 'limb', label, level: 0, text: first },
    ...nested.map((line) => ({
      kind: 'limb' as const,
      label: '•',
      level: 1,
      text: line.replace(/^[·•◼▪■●○◦‣–*-]\s+/u, ''),
    })),
  ]
}

function warningsOf(source: AgendaSource): AgendaDocument['warnings'] {
  const undated =
    source.meeting.heldOn === null
      ? [{ code: 'date_missing', message: `The meeting has no date, so “${dateToBeConfirmed}” is printed.` }]
      : []
  const gaps = source.items.flatMap((item) =>
    agendaGaps(item).map(({ gap, message }) => ({ code: gap, message: `Item ${item.number}: ${message}` })),
  )
  return [...undated, ...gaps]
}
