import { nameKey } from '#shared/domain/name.ts'
import { personKey } from '#shared/domain/person/alias.ts'
import { missingColumn } from '#shared/domain/person/people-column.ts'
import { RuleBroken } from '#shared/errors.ts'
import { findCommitteeByName, updateCommittee } from '#db/repositories/committee-repository.ts'
import {
  findMembership,
  findOpenMembership,
  listMemberships,
  updateMembership,
} from '#db/repositories/membership-repository.ts'
import { findPeopleImport, insertPeopleImport, markUndone } from '#db/repositories/people-import-repository.ts'
import { countAttendances, findPerson, updatePerson } from '#db/repositories/person-repository.ts'
import { findTerm, listTerms } from '#db/repositories/term-repository.ts'
import { listMeetings } from '#db/repositories/meeting-repository.ts'
import type { MadeByImport } from '#db/schema.ts'
import type { Writer } from '#db/store.ts'
import { addCommittee } from './committee-procedures.ts'
import { stamps, type CoreContext } from './context.ts'
import {
  chooseColumn,
  readPeopleList,
  rowsOf,
  summaryOf,
  type PeopleReading,
  type UnderstoodPerson,
} from './import/people-reading.ts'
import { addMembership, addTerm, takeBackTerm } from './membership-procedures.ts'
import { addPerson, refreshSearchKey } from './people.ts'
import { os } from './procedure.ts'

export const peopleImportProcedures = {
  read: os.peopleImport.read.handler(async ({ context, input }) => {
    const reading = await readPeopleList(context, input.text, input.fileName)
    if (reading.rows.length === 0) {
      throw new RuleBroken(
        'nothing_recognised',
        'There are no rows below the headings. Paste the whole list, with its headings in the first line.',
      )
    }
    return summaryOf(context, keep(context, reading))
  }),

  rows: os.peopleImport.rows.handler(({ context, input }) =>
    rowsOf(context, readingOf(context, input.readingId), input.from, input.count),
  ),

  choose: os.peopleImport.choose.handler(async ({ context, input }) => {
    const before = readingOf(context, input.readingId)
    return summaryOf(context, keep(context, await chooseColumn(context, before, input.at, input.column)))
  }),

  tick: os.peopleImport.tick.handler(({ context, input }) => {
    const reading = readingOf(context, input.readingId)
    const rows = input.at === null ? reading.rows.map((_, at) => at) : [input.at]
    for (const at of rows) {
      if (input.isTicked) reading.ticked.add(at)
      else reading.ticked.delete(at)
    }
    return summaryOf(context, reading)
  }),

  save: os.peopleImport.save.handler(({ context, input }) =>
    context.write((db) => {
      const reading = readingOf(context, input.readingId)
      const missing = missingColumn(reading.columns)
      if (missing !== null) throw new RuleBroken('missing_column', missing)
      const ticked = reading.understood.filter((_, at) => reading.ticked.has(at))
      if (ticked.length === 0)
        throw new RuleBroken(
          'nothing_ticked',
          'No row is ticked, so there is nothing to save. Tick the people to bring in.',
        )
      const made = saveRows(db, context, ticked, input.term)
      const importId = context.newId()
      const { authorityId } = context
      insertPeopleImport(db, { id: importId, authorityId, fileName: reading.fileName, made, ...stamps(context) })
      return {
        importId,
        people: made.people.length,
        memberships: made.memberships.length,
        committees: made.committees.length,
      }
    }),
  ),

  undo: os.peopleImport.undo.handler(({ context, input }) =>
    context.write((db) => {
      const row = findPeopleImport(db, input.importId)
      if (row === undefined || row.undoneAt !== null) return { kept: [] }
      const at = context.clock.now()
      markUndone(db, row.id, at)
      return { kept: [...takeBack(db, row.made, at)] }
    }),
  ),
}

/** What is being looked at; the newest few, so that a page that went away leaves nothing behind for long. */
const readings = new WeakMap<CoreContext['store'], Map<string, PeopleReading>>()
const mostReadings = 3

function keep(context: CoreContext, reading: PeopleReading): PeopleReading {
  const kept = readings.get(context.store) ?? new Map<string, PeopleReading>()
  readings.set(context.store, kept)
  kept.delete(reading.id)
  kept.set(reading.id, reading)
  for (const id of [...kept.keys()].slice(0, -mostReadings)) kept.delete(id)
  return reading
}

function readingOf(context: CoreContext, id: string): PeopleReading {
  const reading = readings.get(context.store)?.get(id)
  if (reading !== undefined) return reading
  throw new RuleBroken(
    'not_found',
    'This list is no longer at hand, and nothing of it was saved. Paste it or open the file once more.',
  )
}

type Term = { readonly label: string; readonly startsOn: string }

function saveRows(
  db: Writer,
  context: CoreContext,
  rows: readonly UnderstoodPerson[],
  term: Term | null,
): MadeByImport {
  const committees = committeesOf(db, context, term)
  const people = new Map<string, string>()
  const made: string[] = []
  const memberships: string[] = []
  for (const row of rows) {
    const key = personKey(row.printed)
    const personId =
      row.known?.id ??
      people.get(key) ??
      addPerson(db, context, { name: row.printed, kind: row.kind, party: row.party })
    if (row.known === null && !people.has(key)) {
      people.set(key, personId)
      made.push(personId)
      if (row.party !== null) refreshSearchKey(db, { id: personId, name: row.printed, party: row.party })
    }
    for (const { committee, role } of row.seats) {
      const found = committees.find(committee)
      if (found === null || findOpenMembership(db, found.id, personId) !== undefined) continue
      const seat = { committeeId: found.id, personId, role, party: row.party, fromOn: term?.startsOn ?? null }
      memberships.push(
        addMembership(db, context, found.termId === undefined ? seat : { ...seat, termId: found.termId }),
      )
    }
  }
  return { committees: committees.made, people: made, memberships, terms: committees.terms }
}

/** Finds each committee of the list once, makes the ones that are not there, and begins the term in each. */
function committeesOf(db: Writer, context: CoreContext, term: Term | null) {
  const found = new Map<string, { readonly id: string; readonly termId?: string } | null>()
  const made: string[] = []
  const terms: string[] = []
  const look = (name: string) => {
    const known = findCommitteeByName(db, context.authorityId, nameKey(name))
    if (known !== undefined && known.retiredAt !== null) return null
    const id = known?.id ?? addCommittee(db, context, { name, code: null, style: 'panel' })
    if (known === undefined) made.push(id)
    if (term === null) return { id }
    const has = listTerms(db, id).find(({ label }) => label === term.label)
    if (has !== undefined) return { id, termId: has.id }
    const termId = addTerm(db, context, { committeeId: id, ...term })
    terms.push(termId)
    return { id, termId }
  }
  return {
    made,
    terms,
    find: (name: string) => {
      const key = nameKey(name)
      const known = found.get(key)
      if (known !== undefined) return known
      const looked = look(name)
      found.set(key, looked)
      return looked
    },
  }
}

/** Takes back what an import made, but for people of whom a meeting has recorded something and committees that have met. */
function takeBack(db: Writer, made: MadeByImport, at: string): readonly string[] {
  const gone = { deletedAt: at, updatedAt: at }
  const kept: string[] = []
  const stays = new Set<string>()
  for (const id of made.people) {
    if (countAttendances(db, id) === 0) updatePerson(db, id, gone)
    else {
      stays.add(id)
      kept.push(findPerson(db, id)?.name ?? id)
    }
  }
  for (const id of made.memberships) if (!isOf(db, id, stays)) updateMembership(db, id, gone)
  for (const id of made.terms) {
    const term = findTerm(db, id)
    if (term !== undefined) takeBackTerm(db, term, at)
  }
  for (const id of made.committees) {
    const isUsed = listMeetings(db, id).length > 0 || listMemberships(db, id).length > 0
    if (!isUsed) updateCommittee(db, id, gone)
  }
  return kept
}

function isOf(db: Writer, membershipId: string, people: ReadonlySet<string>): boolean {
  return people.has(findMembership(db, membershipId)?.personId ?? '')
}
