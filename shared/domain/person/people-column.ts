import { folded } from '#shared/domain/person/person-name.ts'

/** What a column of a list of people may hold; `none` is left aside. */
export const peopleColumns = [
  'name',
  'title',
  'forenames',
  'surname',
  'postNominals',
  'party',
  'role',
  'committees',
  'kind',
  'none',
] as const

export type PeopleColumn = (typeof peopleColumns)[number]

export const peopleColumnWords: Readonly<Record<PeopleColumn, string>> = {
  name: 'Name',
  title: 'Title',
  forenames: 'Forenames',
  surname: 'Surname',
  postNominals: 'Letters after the name',
  party: 'Party',
  role: 'Role',
  committees: 'Committees',
  kind: 'Kind of person',
  none: 'Left aside',
}

/** What the columns hold, by their headings; of two that could hold the same, the first does. */
export function readHeadings(headings: readonly string[]): readonly PeopleColumn[] {
  const taken = new Set<PeopleColumn>()
  return headings.map((heading) => {
    const column = columnNamed(heading)
    if (column === 'none' || taken.has(column)) return 'none'
    taken.add(column)
    return column
  })
}

/** Which of the first rows holds the headings: the one in which most are known; the first where none is. */
export function headingRow(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, 10).map((cells) => readHeadings(cells).filter((column) => column !== 'none').length)
  const most = Math.max(...known, 0)
  return most === 0 ? 0 : known.indexOf(most)
}

/** What keeps the columns from making people, in a sentence; null for nothing. */
export function missingColumn(columns: readonly PeopleColumn[]): string | null {
  if (columns.includes('name') || columns.includes('surname')) return null
  return columns.includes('forenames')
    ? 'There is a column of forenames but none of surnames. Choose which column holds the surname.'
    : 'No column of names was found. Choose which column holds the name, or the surname.'
}

function columnNamed(heading: string): PeopleColumn {
  const words = folded(heading)
    .replaceAll(/[_:*/()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return wordings.find(([, pattern]) => pattern.test(words))?.[0] ?? 'none'
}

const wordings: readonly (readonly [PeopleColumn, RegExp])[] = [
  ['none', /\b(?:e ?mail|telephone|phone|mobile|address|ward|division|electoral|website|url|notes?|id|number)\b/],
  ['postNominals', /^(?:post ?nominals?|letters(?: after(?: the)? name)?|honours|suffix(?:es)?|decorations)$/],
  ['forenames', /^(?:fore ?names?|first ?names?|given ?names?|christian names?|initials?)\b/],
  ['surname', /^(?:sur ?names?|last ?names?|family ?names?)\b/],
  ['title', /^(?:title|salutation|honorific|prefix|style)$/],
  ['party', /\b(?:party|political|group|affiliation|grp)\b/],
  [
    'committees',
    /\b(?:committees?|panels?|boards?|bod(?:y|ies)|membership of|memberships|appointed to|serves on|sits on|sub committees?)\b/,
  ],
  [
    'role',
    /^(?:role|position|capacity|office|post held|status|membership type|type of member|role on|chair or member)\b/,
  ],
  ['kind', /^(?:kind|kind of person|person type|category|type)$/],
  [
    'name',
    /^(?:(?:full |display |members? |councillors? |person |officers? )?name(?: of (?:the )?(?:member|councillor|person|officer))?|members?|councillors?|cllrs?|person|people|officers?|who)$/,
  ],
]
