import { finderOf } from '#shared/domain/person/alias.ts'
import { headingRow, missingColumn, readHeadings, type PeopleColumn } from '#shared/domain/person/people-column.ts'
import { markRepeats, readPerson, type ListedPerson } from '#shared/domain/person/people-list.ts'
import { printName } from '#shared/domain/person/person-name.ts'
import { memberRoleWords } from '#shared/domain/committee.ts'
import { nameKey } from '#shared/domain/name.ts'
import { runsOn } from '#shared/domain/person/person.ts'
import { listCommittees } from '#db/repositories/committee-repository.ts'
import { listSeats } from '#db/repositories/membership-repository.ts'
import { listEverybody } from '#db/repositories/person-repository.ts'
import type { CoreContext } from '../context.ts'
import { partsOf } from '../person-procedures.ts'
import { readTable, type Table, type TableRow } from './table.ts'

/** A list of people as it is looked at: what its columns hold, how each row is understood, which rows are ticked. */
export type PeopleReading = {
  readonly id: string
  readonly fileName: string | null
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  readonly columns: readonly PeopleColumn[]
  readonly understood: readonly UnderstoodPerson[]
  readonly ticked: Set<number>
}

export type UnderstoodPerson = ListedPerson & {
  readonly printed: string
  /** Whom the row means, where that is one person. */
  readonly known: { readonly id: string; readonly name: string } | null
}

/** How many rows are understood at a stretch, before others who wait for the core are served. */
const stretch = 4_000

/** Reads a list once. The headings may stand below a title; rows above them are left aside. */
export async function readPeopleList(
  context: CoreContext,
  text: string,
  fileName: string | null,
): Promise<PeopleReading> {
  const { headings, rows } = belowTitle(readTable(text.replace(/^\uFEFF/, '')))
  const columns = readHeadings(headings)
  const understood = await understand(context, rows, columns)
  return { id: context.newId(), fileName, headings, rows, columns, understood, ticked: soundRows(understood) }
}

/** The same list with a column that holds something else; what was ticked follows from the rows as they are now. */
export async function chooseColumn(
  context: CoreContext,
  reading: PeopleReading,
  at: number,
  column: PeopleColumn,
): Promise<PeopleReading> {
  const columns = reading.columns.map((before, each) => {
    if (each === at) return column
    return before === column && column !== 'none' ? 'none' : before
  })
  const understood = await understand(context, reading.rows, columns)
  return { ...reading, columns, understood, ticked: soundRows(understood) }
}

/** How the list as a whole is understood, counted over the rows that are ticked. */
export function summaryOf(context: CoreContext, reading: PeopleReading) {
  const known = knownCommittees(context)
  const ticked = reading.understood.filter((_, at) => reading.ticked.has(at))
  const newCommittees = new Map<string, string>()
  for (const { seats } of ticked) {
    for (const { committee } of seats) {
      const key = nameKey(committee)
      if (!known.has(key) && !newCommittees.has(key)) newCommittees.set(key, committee)
    }
  }
  const problems = reading.understood.flatMap((row, at) =>
    row.problems.map((message) => ({ at, message: `Line ${row.line}: ${message}` })),
  )
  return {
    readingId: reading.id,
    fileName: reading.fileName,
    columns: reading.columns.map((column, at) => ({
      heading: reading.headings[at] ?? '',
      sample: (reading.rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')?.cells[at] ?? '').slice(0, 80),
      column,
    })),
    total: reading.rows.length,
    ticked: reading.ticked.size,
    newPeople: new Set(ticked.filter((row) => row.known === null).map((row) => row.printed)).size,
    knownPeople: new Set(ticked.flatMap((row) => (row.known === null ? [] : [row.known.id]))).size,
    newCommittees: [...newCommittees.values()].slice(0, 100),
    seats: ticked.reduce((sum, row) => sum + row.seats.length, 0),
    missing: missingColumn(reading.columns),
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
  }
}

export function rowsOf(context: CoreContext, reading: PeopleReading, from: number, count: number) {
  const committees = knownCommittees(context)
  return reading.understood.slice(from, from + count).map((row, offset) => ({
    at: from + offset,
    line: row.line,
    name: row.printed,
    party: row.party,
    kind: row.kind,
    known: row.known,
    seats: row.seats.map(({ committee, role }) => ({ committee, role, isNew: !committees.has(nameKey(committee)) })),
    problems: [...row.problems],
    isTicked: reading.ticked.has(from + offset),
  }))
}

/** More problems than this are counted, not listed: the list itself wants mending first. */
const mostProblems = 300

function soundRows(understood: readonly UnderstoodPerson[]): Set<number> {
  return new Set(understood.flatMap((row, at) => (row.isSound ? [at] : [])))
}

function belowTitle({ headings, rows }: Table): Pick<Table, 'headings' | 'rows'> {
  const at = headingRow([headings, ...rows.slice(0, 9).map(({ cells }) => cells)])
  return at === 0 ? { headings, rows } : { headings: rows[at - 1]?.cells ?? [], rows: rows.slice(at) }
}

/** Committees at work by the key of their name, each with its name and id; retired ones are not among them. */
function knownCommittees(context: CoreContext) {
  return new Map(
    listCommittees(context.reader, context.authorityId).map(({ id, name }) => [nameKey(name), { id, name }] as const),
  )
}

async function understand(
  context: CoreContext,
  rows: readonly TableRow[],
  columns: readonly PeopleColumn[],
): Promise<readonly UnderstoodPerson[]> {
  const committees = knownCommittees(context)
  const listed: ListedPerson[] = []
  for (let from = 0; from < rows.length; from += stretch) {
    for (const row of rows.slice(from, from + stretch)) {
      listed.push(readPerson(row, columns, (committee) => committees.has(nameKey(committee))))
    }
    await new Promise((done) => setImmediate(done))
  }
  const match = matcherOf(context)
  const understood: UnderstoodPerson[] = []
  for (const [at, person] of markRepeats(listed).entries()) {
    understood.push(match(person))
    if (at % stretch === 0) await new Promise((done) => setImmediate(done))
  }
  return understood
}

/** Compares with everybody who is known, also those who are retired: nobody is made twice. */
function matcherOf(context: CoreContext): (person: ListedPerson) => UnderstoodPerson {
  const everybody = new Map(listEverybody(context.reader, context.authorityId).map((row) => [row.id, row]))
  const find = finderOf(
    [...everybody.values()].map((row) => ({ id: row.id, name: partsOf(row), aliases: row.aliases })),
  )
  const retired = new Set(listCommittees(context.reader, context.authorityId, true).map(({ name }) => nameKey(name)))
  return (person) => {
    const printed = printName(person.name)
    const found = find(person.name).flatMap((id) => everybody.get(id) ?? [])
    const [only] = found.length === 1 ? found : []
    const problems = [...person.problems]
    if (found.length > 1) {
      problems.push(
        `“${printed}” may be ${found.map(({ name }) => name).join(' or ')}. It is read as somebody new; write the name in full if it is one of them.`,
      )
    }
    if (only !== undefined && nameKey(only.name) !== nameKey(printed)) {
      problems.push(`“${printed}” is read as ${only.name}. Untick the row if it is somebody else.`)
    }
    for (const { committee } of person.seats) {
      if (retired.has(nameKey(committee)))
        problems.push(`${committee} is a retired committee. Bring it back first, or the membership is left out.`)
    }
    if (only !== undefined) problems.push(...seatProblems(context, only.id, person))
    const known = only === undefined ? null : { id: only.id, name: only.name }
    return { ...person, printed, known, problems, isSound: person.isSound && found.length < 2 }
  }
}

/** What a known person is already: an import adds, and never changes what a committee's page says. */
function seatProblems(context: CoreContext, personId: string, person: ListedPerson): readonly string[] {
  if (person.seats.length === 0) return []
  const today = context.clock.today()
  const seats = listSeats(context.reader, [personId]).filter((seat) => runsOn({ fromOn: null, toOn: seat.toOn }, today))
  return person.seats.flatMap(({ committee, role }) => {
    const seat = seats.find((each) => nameKey(each.committeeName) === nameKey(committee))
    if (seat === undefined || seat.role === role) return []
    return [
      `Already on ${committee} as ${memberRoleWords[seat.role]}, which stays. Change the role on the committee’s page.`,
    ]
  })
}
