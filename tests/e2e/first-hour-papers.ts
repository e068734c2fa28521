import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What lies on the desk of a clerk of an invented council in her first hour. All of it is made up. */

const forenames = ['Ada', 'Bram', 'Cora', 'Dev', 'Esme', 'Farah', 'Gwil', 'Hana', 'Ivo', 'June', 'Kit']
const surnames = ['Ashgrove', 'Bellweather', 'Cantlow', 'Drummore', 'Eastlake']
const parties = ['Harbour Independents', 'Green Quay', 'Tideway Alliance']

export const committees = [
  'Children and Families Panel',
  'Adults and Health Panel',
  'Corporate Parenting Board',
  'Finance Scrutiny Committee',
  'Harbour and Streets Panel',
  'Standards Committee',
] as const

/** Fifty-five councillors as a spreadsheet saves them, each on one committee or two; the first of a committee has its chair. */
export function councillorsCsv(): string {
  const rows = Array.from({ length: 55 }, (_, at) => {
    const name = `Councillor ${forenames[at % 11]} ${surnames[Math.floor(at / 11)]}`
    const first = committees[at % committees.length] ?? ''
    const second = at % 3 === 0 ? `;${committees[(at + 1) % committees.length]}` : ''
    return [name, parties[at % 3], at < committees.length ? 'Chair' : 'Member', `"${first}${second}"`].join(',')
  })
  return ['Name,Political group,Role,Committees', ...rows].join('\r\n')
}

const subjects = [
  'Apologies for absence',
  'Declarations of interest',
  'Minutes of the last meeting',
  'Public questions',
  'Improvement plan: second quarter',
  'First visits and their timeliness',
  'Recruitment of social workers',
  'Care leavers and their homes',
  'Fostering: annual report',
  'Budget monitoring',
  'Forward plan',
  'Complaints and what was learned',
] as const

/** An agenda of twelve items as it is pasted from a document. */
export function agendaText(): string {
  return subjects
    .map(
      (title, at) =>
        `${at + 1}. ${title}${at > 3 ? `\nTo consider the report of the Director of Children’s Services.` : ''}`,
    )
    .join('\n\n')
}

/** Forty open actions copied out of a spreadsheet: cells parted by tabs. */
export function actionsTable(): string {
  const owners = ['Director of Children’s Services', 'Head of Fostering', 'Democratic Services']
  const dues = ['by the end of March 2027', 'next meeting', 'June 2027', '']
  const rows = Array.from({ length: 40 }, (_, at) =>
    [
      String(at + 101),
      `Min ${at + 3}, 14 September 2026`,
      `Bring figures for ${subjects[4 + (at % 8)]?.toLowerCase()} to the Panel, part ${at + 1}`,
      owners[at % owners.length],
      dues[at % dues.length],
      at % 10 === 9 ? 'In progress' : 'Open',
    ].join('\t'),
  )
  return ['No.\tMinute\tAction\tOwner\tDue\tStatus', ...rows].join('\n')
}

/** Old minutes as files: ten of them, with the published ones among them where they lie beside the project. */
export function oldMinutes(): readonly { readonly name: string; readonly text: string }[] {
  const published = publishedMinutes()
  const invented = Array.from({ length: 10 - published.length }, (_, at) => ({
    name: `panel-${2025 - at}.txt`,
    text: inventedMinutes(2025 - at),
  }))
  return [...published, ...invented]
}

/** The words by which the clerk finds a resolution again. */
export const remembered = 'weekly count of unallocated cases'

function inventedMinutes(year: number): string {
  return [
    'Children and Families Panel',
    `MINUTES of the meeting held on Tuesday ${firstTuesday(year)} June ${year}`,
    '',
    '7. Recruitment of social workers',
    '',
    'The Head of Service described the year’s recruitment.',
    '',
    'Members raised these points in discussion:',
    '',
    '· Two teams had been full since the spring.',
    '· A bursary was asked about, and an answer would follow in writing.',
    '',
    'Resolved:',
    '',
    `1. That the ${remembered} of ${year} be shared with the Panel.`,
    '2. That the report be noted.',
    '',
    '8. Fostering',
    '',
    'The Panel heard from two carers.',
    '',
    'Resolved:',
    '',
    '1. That the carers be thanked.',
  ].join('\n')
}

function firstTuesday(year: number): number {
  const first = new Date(Date.UTC(year, 5, 1)).getUTCDay()
  return 1 + ((2 - first + 7) % 7)
}

function publishedMinutes(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(import.meta.dirname, '../../../shared/seeds')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^00[023]_/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
