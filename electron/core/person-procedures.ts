import { finderOf, personKey, suggestAliases } from '#shared/domain/person/alias.ts'
import { runsOn } from '#shared/domain/person/person.ts'
import { folded, printName, type PersonName } from '#shared/domain/person/person-name.ts'
import { printPeople } from '#shared/domain/person/people-print.ts'
import { dayBefore } from '#shared/domain/term.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  listEndedAt,
  listOpenMemberships,
  listSeats,
  findOpenMembership,
  updateMembership,
} from '#db/repositories/membership-repository.ts'
import {
  countAttendances,
  countPeople,
  insertAlias,
  listAliases,
  listEverybody,
  listPeople,
  listPeopleByAlias,
  removeAlias,
  updatePerson,
  type PersonRow,
} from '#db/repositories/person-repository.ts'
import { listHoldings } from '#db/repositories/post-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { endMembership } from './membership-procedures.ts'
import { addPerson, findPersonNamed, kindOf, getPerson, nameColumns, refreshSearchKey } from './people.ts'
import { os } from './procedure.ts'

export const personProcedures = {
  list: os.person.list.handler(({ context, input }) => {
    const { kind, committeeId, isRetired, from, count } = input
    const today = context.clock.today()
    const question = {
      authorityId: context.authorityId,
      words: folded(input.words)
        .split(' ')
        .filter((word) => word !== ''),
      kind,
      committee: committeeId === null ? null : { id: committeeId, on: today },
      isRetired,
    }
    const rows = listPeople(context.reader, question, from, count)
    return { total: countPeople(context.reader, question), people: summaries(context.reader, rows, today) }
  }),

  get: os.person.get.handler(({ context, input }) => {
    const db = context.reader
    const row = getPerson(db, input.id)
    const aliases = listAliases(db, row.id).map(({ alias }) => alias)
    const kept = new Set(aliases.map(personKey))
    const suggested = suggestAliases(partsOf(row)).filter(
      (alias) => !kept.has(personKey(alias)) && listPeopleByAlias(db, personKey(alias)).length === 0,
    )
    return {
      id: row.id,
      name: row.name,
      parts: partsOf(row),
      kind: row.kind,
      party: row.party,
      isRetired: row.retiredAt !== null,
      aliases,
      suggested: [...suggested],
      memberships: listSeats(db, [row.id]).map(({ personId: _personId, ...seat }) => seat),
      holdings: listHoldings(db, { personIds: [row.id] }),
      attendances: countAttendances(db, row.id),
    }
  }),

  find: os.person.find.handler(({ context, input }) => {
    const everybody = listEverybody(context.reader, context.authorityId)
    const find = finderOf(everybody.map((row) => ({ id: row.id, name: partsOf(row), aliases: row.aliases })))
    const ids = new Set(find(input.written))
    return everybody.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }))
  }),

  add: os.person.add.handler(({ context, input }) =>
    context.write((db) => {
      const known = input.isAnother === true ? undefined : findPersonNamed(db, context, input.name)
      if (known !== undefined) throw alreadyThere(known)
      const kind = input.kind ?? kindOf(input.name, 'officer')
      const id = addPerson(db, context, { name: input.name, kind, party: input.party ?? null })
      refreshSearchKey(db, getPerson(db, id))
      return { id }
    }),
  ),

  update: os.person.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, name, parts, aliases, kind, party } = input
      const row = getPerson(db, id)
      const printed = name ?? (parts === undefined ? undefined : printName(parts))
      if (printed?.trim() === '')
        throw new RuleBroken('invalid_input', 'A person needs a name. Type it as minutes print it.')
      const named = printed === undefined ? {} : nameColumns(printed, parts)
      updatePerson(db, id, { ...named, kind, party, updatedAt: context.clock.now() })
      if (aliases !== undefined) writeAliases(db, context, row, aliases)
      refreshSearchKey(db, getPerson(db, id))
      return { id }
    }),
  ),

  retire: os.person.retire.handler(({ context, input }) =>
    context.write((db) => {
      const row = getPerson(db, input.id)
      const at = context.clock.now()
      updatePerson(db, row.id, { retiredAt: at, updatedAt: at })
      const open = listOpenMemberships(db, { personId: row.id })
      for (const seat of open) endMembership(db, context, seat, dayBefore(context.clock.today()))
      return {}
    }),
  ),

  bringBack: os.person.bringBack.handler(({ context, input }) =>
    context.write((db) => {
      const row = getPerson(db, input.id)
      if (row.retiredAt === null) return {}
      const at = context.clock.now()
      for (const seat of listEndedAt(db, row.id, row.retiredAt)) {
        const isSeated = findOpenMembership(db, seat.committeeId, row.id) !== undefined
        if (!isSeated) updateMembership(db, seat.id, { toOn: null, updatedAt: at })
      }
      updatePerson(db, row.id, { retiredAt: null, updatedAt: at })
      return {}
    }),
  ),

  table: os.person.table.handler(({ context }) => {
    const today = context.clock.today()
    const people = listEverybody(context.reader, context.authorityId).filter(({ retiredAt }) => retiredAt === null)
    const seats = Map.groupBy(
      people.flatMap((_, at) =>
        at % 500 === 0
          ? listSeats(
              context.reader,
              people.slice(at, at + 500).map(({ id }) => id),
            )
          : [],
      ),
      (seat) => seat.personId,
    )
    const text = printPeople(
      people.map((row) => ({
        name: partsOf(row),
        kind: row.kind,
        party: row.party,
        seats: (seats.get(row.id) ?? [])
          .filter((seat) => runsOn(seat, today))
          .map(({ committeeName, role }) => ({ committee: committeeName, role })),
      })),
    )
    return { fileName: `People ${today}.csv`, text }
  }),
}

export function partsOf(row: Pick<PersonRow, 'name' | 'title' | 'forenames' | 'surname' | 'postNominals'>): PersonName {
  const { title, forenames, surname, postNominals } = row
  return {
    title: title ?? '',
    forenames: forenames ?? '',
    surname: surname ?? row.name,
    postNominals: postNominals ?? '',
  }
}

function summaries(db: Reader, rows: readonly PersonRow[], today: string) {
  const ids = rows.map(({ id }) => id)
  const seats = Map.groupBy(listSeats(db, ids), (seat) => seat.personId)
  const posts = Map.groupBy(listHoldings(db, { personIds: ids }), (holding) => holding.personId)
  return rows.map(({ id, name, kind, party, retiredAt }) => ({
    id,
    name,
    kind,
    party,
    isRetired: retiredAt !== null,
    seats: (seats.get(id) ?? [])
      .filter((seat) => runsOn(seat, today))
      .map(({ committeeId, committeeName, role }) => ({ committeeId, committeeName, role })),
    posts: (posts.get(id) ?? []).filter((holding) => runsOn(holding, today)).map(({ title }) => title),
  }))
}

/** An alias that is taken off and put on again is a new row; the old one stays in the file, out of sight. */
function writeAliases(db: Writer, context: CoreContext, person: PersonRow, aliases: readonly string[]): void {
  const wanted = new Map(aliases.map((alias) => [personKey(alias), alias]))
  for (const { id, alias, aliasKey } of listAliases(db, person.id)) {
    if (wanted.get(aliasKey) === alias) wanted.delete(aliasKey)
    else removeAlias(db, id, context.clock.now())
  }
  for (const [aliasKey, alias] of wanted) {
    insertAlias(db, { id: context.newId(), personId: person.id, alias, aliasKey, ...stamps(context) })
  }
}

function alreadyThere(known: PersonRow): RuleBroken {
  const where =
    known.retiredAt === null ? 'in the list of people' : 'among the retired people, from where they can be brought back'
  return new RuleBroken(
    'already_exists',
    `${known.name} is already ${where}. Open that entry, or say that this is another person of the same name.`,
  )
}
