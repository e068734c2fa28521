import { exemptParagraphWords } from '#shared/domain/agenda.ts'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { isSection } from '#shared/domain/pasted-agenda/agenda-line.ts'
import type { PastedAgendaItem } from '#shared/domain/pasted-agenda/agenda-model.ts'

/**
 * An agenda as plain text, to be sent or put on a page: a scrutiny panel's or a committee's. Read again it gives the same
 * items. Whoever prints for the public hands in items without exempt words.
 */
export function printAgenda(items: readonly PastedAgendaItem[], style: CommitteeStyle): string {
  let section: string | null = null
  const blocks = items.map((item) => {
    const heading = item.section === section || item.section === null ? [] : [sectionLine(item.section), '']
    section = item.section ?? section
    return [...heading, ...itemLines(item, styles[style])].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

type Words = {
  readonly lead: string
  readonly title: (number: string | null, title: string) => string
  readonly chair: string
  readonly circumstances: string
}

const styles: Readonly<Record<CommitteeStyle, Words>> = {
  panel: {
    lead: 'Lead officer',
    title: (number, title) => (number === null ? `Agenda item ${title}` : `${number} ${title}`),
    chair: 'Chair’s opinion',
    circumstances: 'Urgent',
  },
  committee: {
    lead: 'Report author',
    title: (number, title) => (number === null ? `Agenda item ${title}` : `${number}\t${title}`),
    chair: 'Chairman’s opinion',
    circumstances: 'Special circumstances',
  },
}

function itemLines(item: PastedAgendaItem, words: Words): readonly string[] {
  return [
    words.title(item.number, item.title),
    ...(item.purpose === null ? [] : [item.purpose]),
    ...labelled(words.lead, item.lead),
    ...labelled('Report', item.report),
    ...exemption(item),
    ...labelled('Public interest', item.publicInterest),
    ...labelled('Public title', item.publicTitle),
    ...labelled(words.chair, item.chairOpinion),
    ...labelled(words.circumstances, item.specialCircumstances),
    ...item.resolutions.map(({ label, text }) => (label === null ? text : `${label} ${text}`)),
  ]
}

function exemption({ isExempt, exemptParagraphs }: PastedAgendaItem): readonly string[] {
  if (!isExempt) return []
  if (exemptParagraphs.length === 0) return ['Exempt']
  return [`Exempt: Schedule 12A, ${exemptParagraphWords(exemptParagraphs)}`]
}

function labelled(label: string, words: string | null): readonly string[] {
  return words === null ? [] : words.split('\n').map((line) => `${label}: ${line}`)
}

function sectionLine(section: string): string {
  return isSection(section) && !/^section\s*:/iu.test(section) ? section : `Section: ${section}`
}
