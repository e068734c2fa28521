/** What an item of an agenda is there for. That it is exempt stands beside its kind: an urgent item can be exempt too. */
export const agendaItemKinds = ['standing', 'substantive', 'to-note', 'urgent'] as const

export type AgendaItemKind = (typeof agendaItemKinds)[number]

/**
 * The descriptions of exempt information in England (Local Government Act 1972, Schedule 12A Part 1, in force since 1 March
 * 2006), by the number of the paragraph.
 */
export const exemptDescriptions: ReadonlyMap<number, string> = new Map([
  [1, 'Information relating to any individual.'],
  [2, 'Information which is likely to reveal the identity of an individual.'],
  [
    3,
    'Information relating to the financial or business affairs of any particular person (including the authority holding that information).',
  ],
  [
    4,
    'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.',
  ],
  [
    5,
    'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.',
  ],
  [
    6,
    'Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.',
  ],
  [
    7,
    'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.',
  ],
])

/** The same in a word or two, for those who know them. */
export const exemptSubjects: ReadonlyMap<number, string> = new Map([
  [1, 'An individual'],
  [2, 'Identity of an individual'],
  [3, 'Financial or business affairs'],
  [4, 'Labour relations'],
  [5, 'Legal privilege'],
  [6, 'Notices and orders'],
  [7, 'Crime'],
])

/** What an item says of itself on the agenda. */
export type AgendaItemFields = {
  readonly title: string
  readonly purpose: string | null
  readonly kind: AgendaItemKind
  /** The heading under which it stands, such as "Part II"; null for none. */
  readonly section: string | null
  readonly lead: string | null
  readonly report: string | null
  readonly isExempt: boolean
  /** Paragraphs 1 to 7 of Schedule 12A, in order, each once. */
  readonly exemptParagraphs: readonly number[]
  /** Why the public interest in keeping the exemption outweighs that in disclosure (Schedule 12A Part 2). */
  readonly publicInterest: string | null
  /** What the public agenda calls an exempt item; null while nobody has worded it. */
  readonly publicTitle: string | null
  /** Of an urgent item: the chair's opinion that it be taken, and the special circumstances (LGA 1972 s.100B(4)(b)). */
  readonly chairOpinion: string | null
  readonly specialCircumstances: string | null
}

export type AgendaGap =
  | 'exempt_paragraphs'
  | 'public_interest'
  | 'public_title'
  | 'chair_opinion'
  | 'special_circumstances'

/**
 * What the law asks of an exempt or an urgent item and is not there yet, each as a sentence that says what to do. It is told,
 * and never stands in the way.
 */
export function agendaGaps(
  item: Pick<
    AgendaItemFields,
    | 'kind'
    | 'isExempt'
    | 'exemptParagraphs'
    | 'publicInterest'
    | 'publicTitle'
    | 'chairOpinion'
    | 'specialCircumstances'
  >,
): readonly { readonly gap: AgendaGap; readonly message: string }[] {
  const gaps: { gap: AgendaGap; message: string }[] = []
  const ask = (isMissing: boolean, gap: AgendaGap) => isMissing && gaps.push({ gap, message: gapWords[gap] })
  ask(item.isExempt && item.exemptParagraphs.length === 0, 'exempt_paragraphs')
  ask(item.isExempt && isBlank(item.publicInterest), 'public_interest')
  ask(item.isExempt && isBlank(item.publicTitle), 'public_title')
  ask(item.kind === 'urgent' && isBlank(item.chairOpinion), 'chair_opinion')
  ask(item.kind === 'urgent' && isBlank(item.specialCircumstances), 'special_circumstances')
  return gaps
}

const gapWords: Readonly<Record<AgendaGap, string>> = {
  exempt_paragraphs: 'Say under which paragraph of Schedule 12A the item is exempt.',
  public_interest: 'Say why the public interest in keeping the exemption outweighs that in disclosure.',
  public_title: 'Give the item a title that is safe to publish; until then the public agenda says “Exempt item”.',
  chair_opinion: 'Record the chair’s opinion that the item be taken as urgent.',
  special_circumstances: 'Record the special circumstances that make the item urgent; the minutes must state them.',
}

/** "paragraph 3", "paragraphs 1, 2 and 3". */
export function exemptParagraphWords(paragraphs: readonly number[]): string {
  const last = String(paragraphs.at(-1) ?? '')
  if (paragraphs.length < 2) return `paragraph ${last}`
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${last}`
}

/** What the public agenda calls an exempt item that nobody has given a title to publish. */
export const exemptItemTitle = 'Exempt item'

function isBlank(words: string | null): boolean {
  return words === null || words.trim() === ''
}
