import type { AgendaItemKind } from '#shared/domain/agenda.ts'
import {
  cutLine,
  isFurniture,
  isPrivateSection,
  type AgendaLine,
  type AgendaPart,
} from '#shared/domain/pasted-agenda/agenda-line.ts'
import { isResolutionHeading, type DraftResolution } from '#shared/domain/draft-resolution.ts'
import type { PastedAgendaItem } from '#shared/domain/pasted-agenda/agenda-model.ts'
import { classifyAgenda, isExclusion } from '#shared/domain/pasted-agenda/classify-agenda.ts'
import { isSeparator, linesOf } from '#shared/domain/pasted-minutes/pasted-line.ts'

export type { AgendaPart }

/** How a pasted agenda was understood, line by line and item by item. */
export type PastedAgenda = {
  /** Every line that is not empty, in order, with the item (by its place, from 0) that it belongs to. */
  readonly lines: readonly (AgendaLine & { readonly item: number | null })[]
  readonly items: readonly PastedAgendaItem[]
  /** Labels, page numbers and the sizes of files. */
  readonly furniture: readonly string[]
  /** What belongs to no item: the heading of the agenda, as a rule. */
  readonly leftOver: readonly string[]
}

/**
 * Reads an agenda that was pasted as text: numbered titles with their purpose, lead officer, report, section, what is urgent
 * or exempt, and the resolutions that the reports ask for. Nothing is lost: a line that is not understood is part of its
 * item's purpose, and what belongs to no item is listed.
 *
 * @param corrections the part of a line by its place among the lines that are not empty, where the clerk knows better
 */
export function readPastedAgenda(
  source: string,
  corrections: ReadonlyMap<number, AgendaPart> = new Map(),
): PastedAgenda {
  const texts = linesOf(source).filter((line) => !isSeparator(line))
  const parts = classifyAgenda(texts)
  const lines = texts.map((text, at) => cutLine(text, corrections.get(at) ?? parts[at] ?? 'leftOut'))
  return assemble(lines)
}

function assemble(lines: readonly AgendaLine[]): PastedAgenda {
  const items: Building[] = []
  const placed: (AgendaLine & { item: number | null })[] = []
  let section: string | null = null
  for (const line of lines) {
    if (line.part === 'section') section = line.words
    if (line.part === 'title') items.push({ title: line, section, lines: [] })
    else if (line.part !== 'section' && line.part !== 'leftOut') items.at(-1)?.lines.push(line)
    const belongs = line.part !== 'section' && line.part !== 'leftOut' && items.length > 0
    placed.push({ ...line, item: belongs ? items.length - 1 : null })
  }
  const apart = placed.filter((line) => line.item === null && line.part !== 'section').map(({ text }) => text)
  const notes = placed.flatMap(({ item, after }) =>
    item !== null && /\bPDF\b|pdf icon/iu.test(after) ? [after.trim()] : [],
  )
  return {
    lines: placed,
    items: items.map(itemOf),
    furniture: [...apart.filter(isFurniture), ...notes],
    leftOver: apart.filter((text) => !isFurniture(text)),
  }
}

type Building = { readonly title: AgendaLine; readonly section: string | null; readonly lines: AgendaLine[] }

function itemOf({ title, section, lines }: Building): PastedAgendaItem {
  const wordsOf = (part: AgendaPart) => joined(lines.filter((line) => line.part === part).map(({ words }) => words))
  const whole = [title, ...lines.filter(({ part }) => part === 'titleMore')]
  const printedTitle = whole
    .map(({ words }) => words)
    .filter((words) => words !== '')
    .join(' ')
  const exemptLines = lines.filter(({ part }) => part === 'exempt')
  const purpose = joined(
    lines
      .filter(({ part, words }) => part === 'purpose' || (part === 'exempt' && words !== ''))
      .map(({ words }) => words),
  )
  const { short, rest } = shortTitle(printedTitle, title.text.trim())
  const pages = whole
    .map(({ after }) => after.trim())
    .filter((after) => /^[([]?\s*(?:p|\d)/iu.test(after) && !/pdf/iu.test(after))
  const circumstances = wordsOf('urgent')
  const isPrivate = section !== null && isPrivateSection(section) && !isExclusion(printedTitle)
  return {
    number: title.label,
    title: short,
    purpose: joined([rest, purpose ?? '']),
    kind: agendaKindOf(
      printedTitle,
      purpose,
      circumstances !== null || lines.some(({ part }) => part === 'chairOpinion'),
    ),
    section,
    lead: wordsOf('lead'),
    report: joined([wordsOf('report') ?? '', ...pages]),
    isExempt: isPrivate || exemptLines.length > 0 || /\(exempt\)\s*$/iu.test(printedTitle),
    exemptParagraphs: paragraphsIn([printedTitle, ...exemptLines.map(({ text }) => text)]),
    publicInterest: wordsOf('publicInterest'),
    publicTitle: wordsOf('publicTitle'),
    chairOpinion: wordsOf('chairOpinion'),
    specialCircumstances: circumstances,
    resolutions: resolutionsOf(lines.filter(({ part }) => part === 'resolution')),
  }
}

/** A title is one line of an agenda: what is beyond it goes on as purpose. A number alone stands for the title it lacks. */
function shortTitle(printed: string, line: string): { readonly short: string; readonly rest: string } {
  if (printed === '') return { short: line, rest: '' }
  if (printed.length <= longestTitle) return { short: printed, rest: '' }
  const space = printed.lastIndexOf(' ', longestTitle)
  const end = space > 0 ? space : longestTitle
  return { short: printed.slice(0, end), rest: printed.slice(end).trimStart() }
}

/** Letters; as long as a title on an agenda can be. */
const longestTitle = 300

/** What an item is there for, as its title and its purpose say it. */
export function agendaKindOf(title: string, purpose: string | null, isUrgent: boolean): AgendaItemKind {
  if (isUrgent || /\(urgent(?: item)?\)\s*$/iu.test(title)) return 'urgent'
  if (standing.test(title.trim())) return 'standing'
  return /^\s*(?:for (?:information|noting)|to note)\b/iu.test(purpose ?? '') ? 'to-note' : 'substantive'
}

const standing =
  /^(?:(?:chair(?:man)?[’']s )?(?:apologies|welcome|introductions?|announcements)\b|declarations?\b|substitut|minutes\b|(?:draft )?minutes of|matters arising|public (?:questions?|participation|speaking)|petitions?\b|(?:members[’'] )?questions?\b|actions? (?:list|log|tracker)|(?:forward|work)\s+(?:plan|programme)|date (?:and time )?of (?:the )?next|any other|urgent business|other urgent|exclusion of|attendance)/iu

/** A bulleted line stays inside the resolution above it. */
function resolutionsOf(lines: readonly AgendaLine[]): readonly DraftResolution[] {
  const all: { label: string | null; text: string }[] = []
  for (const { label, words } of lines) {
    const last = all.at(-1)
    const isNested = label !== null && /^[·•◼▪■●○◦‣–*-]$/u.test(label)
    if (last !== undefined && isNested) last.text += `\n${label} ${words}`
    else all.push({ label, text: words })
  }
  return all.map((each, at) => ({ ...each, isHeading: isResolutionHeading(each, all[at + 1]) }))
}

/** The paragraphs of Schedule 12A that are named: "paragraphs 1, 2 and 3 of Part 1". */
function paragraphsIn(texts: readonly string[]): readonly number[] {
  const found = texts.flatMap((text) => {
    const list =
      /\b(?:paragraphs?|paras?\.?|category|categories)\s+((?:\(?[1-7]\)?(?:\s*(?:,|and|&|or|-|–|to)\s*)*)+)(?!\d)/iu.exec(
        text.slice(0, 2_000),
      )?.[1]
    return list === undefined ? [] : rangesIn(list)
  })
  return [...new Set(found)].toSorted((a, b) => a - b)
}

function rangesIn(list: string): readonly number[] {
  return [...list.matchAll(/([1-7])(?:\)?\s*(?:-|–|to)\s*\(?([1-7]))?/gu)].flatMap(([, first, last]) => {
    const from = Number(first)
    const to = Math.max(from, Number(last ?? first))
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

function joined(words: readonly string[]): string | null {
  const there = words.filter((each) => each !== '')
  return there.length === 0 ? null : there.join('\n')
}
