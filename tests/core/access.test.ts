import type Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { listLinesOfLimbs, notExempt } from '#db/repositories/access-repository.ts'
import { setUp } from './set-up.ts'

/*
 * What is closed to the public, told three times over: by the view, by the condition that a search takes, and here by
 * following what each thing follows from.
 */

const at = '2016-01-01T00:00:00.000Z'

type Item = { readonly isExempt: boolean }
type Line = {
  readonly item: number
  readonly isExempt: boolean
  readonly isPublished: boolean
  readonly isGone: boolean
}
type Action = {
  readonly item: number | null
  readonly line: number | null
  readonly from: number | null
  readonly isLine: boolean
  readonly isGone: boolean
}
type Book = { readonly items: readonly Item[]; readonly lines: readonly Line[]; readonly actions: readonly Action[] }

const place = fc.nat({ max: 3 })
const seldom = fc.integer({ min: 0, max: 4 }).map((dice) => dice === 4)
const book: fc.Arbitrary<Book> = fc.record({
  items: fc.array(fc.record({ isExempt: seldom }), { minLength: 4, maxLength: 4 }),
  lines: fc.array(fc.record({ item: place, isExempt: seldom, isPublished: fc.boolean(), isGone: seldom }), {
    minLength: 4,
    maxLength: 4,
  }),
  actions: fc.array(
    fc.record({
      item: fc.option(place),
      line: fc.option(place),
      from: fc.option(place),
      isLine: fc.boolean(),
      isGone: seldom,
    }),
    { maxLength: 6 },
  ),
})

it('closes all that follows from what is exempt, and nothing else', () => {
  const { file, reader } = setUp().core.context.store
  file.exec(`
    INSERT INTO authority (id, name, created_at, updated_at) VALUES ('a1', 'Thornmere', '${at}', '${at}');
    INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at)
      VALUES ('c1', 'a1', 'Harbour Panel', 'harbour panel', 'panel', '${at}', '${at}');
    INSERT INTO meeting (id, committee_id, created_at, updated_at) VALUES ('m1', 'c1', '${at}', '${at}')`)
  fc.assert(
    fc
      .property(book, (made) => {
        const { items, lines } = made
        const actions = eachLineOneAction(made.actions)
        file.exec('SAVEPOINT empty')
        put(file, { items, lines, actions })
        const closed = [...closedIn({ items, lines, actions })].toSorted()

        const told = file
          .prepare('SELECT source_id FROM effective_access WHERE is_exempt = 1 ORDER BY source_id')
          .pluck()
        expect(told.all()).toEqual(
          closed.filter((id) => !(id.startsWith('b') && lines[Number(id[1])]?.isGone === true)),
        )

        const ids = reader.all<{ readonly id: string }>(
          sql`SELECT id FROM (SELECT id FROM agenda_item UNION ALL SELECT id FROM block UNION ALL
              SELECT id FROM action WHERE deleted_at IS NULL) WHERE NOT (${notExempt(sql`id`)}) ORDER BY id`,
        )
        expect(ids.map(({ id }) => id)).toEqual(closed)

        const followed = listLinesOfLimbs(reader, 'm1').map(({ lineId, limbId }) => `${lineId} ${limbId}`)
        const own = actions.filter(({ isLine, isGone }) => isLine && !isGone)
        const expected = own.flatMap(({ line, from }) =>
          from === null ? [] : sources(actions, from).map((source) => `b${line} b${source}`),
        )
        expect(followed.toSorted()).toEqual(expected.toSorted())
      })
      .afterEach(() => void file.exec('ROLLBACK TO empty')),
    { numRuns: 400 },
  )
})

/** Only one action is the line itself; the others were made from it. */
function eachLineOneAction(actions: readonly Action[]): readonly Action[] {
  return actions.map((action, index) => {
    const isTaken = actions.slice(0, index).some(({ line, isLine }) => isLine && line === action.line)
    return { ...action, isLine: action.isLine && action.line !== null && !isTaken }
  })
}

/** A line and all that it follows from, as an action and as what that follows from. */
function sources(actions: readonly Action[], line: number, seen: readonly number[] = []): readonly number[] {
  if (seen.includes(line)) return []
  const own = actions.find((action) => action.isLine && !action.isGone && action.line === line)
  return own === undefined || own.from === null ? [line] : [line, ...sources(actions, own.from, [...seen, line])]
}

function closedIn({ items, lines, actions }: Book): ReadonlySet<string> {
  const isLineClosed = (index: number): boolean =>
    sources(actions, index).some((source) => {
      const line = lines[source]
      return line !== undefined && (line.isExempt || (items[line.item]?.isExempt === true && !line.isPublished))
    })
  const isActionClosed = ({ item, line, from }: Action): boolean => {
    const isPublished = line !== null && lines[line]?.isPublished === true
    if (item !== null && items[item]?.isExempt === true && !isPublished) return true
    return [line, from].some((each) => each !== null && isLineClosed(each))
  }
  return new Set([
    ...items.flatMap(({ isExempt }, index) => (isExempt ? [`i${index}`] : [])),
    ...lines.flatMap((_, index) => (isLineClosed(index) ? [`b${index}`] : [])),
    ...actions.flatMap((action, index) => (!action.isGone && isActionClosed(action) ? [`x${index}`] : [])),
  ])
}

function put(file: Sqlite.Database, { items, lines, actions }: Book): void {
  const item = file.prepare(
    `INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
       VALUES (?, 'c1', 'm1', ?, 'Slipway', ?, '${at}', '${at}')`,
  )
  const line = file.prepare(
    `INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt, version,
                        created_at, updated_at, deleted_at)
       VALUES (?, 'c1', 'm1', ?, 'actionNote', ?, 0, '[]', 'settle', ?, 1, '${at}', '${at}', ?)`,
  )
  const access = file.prepare(
    `INSERT INTO block_access (block_id, committee_id, meeting_id, paragraphs, is_marked, is_published, created_at, updated_at)
       VALUES (?, 'c1', 'm1', '[]', 0, ?, '${at}', '${at}')`,
  )
  const action = file.prepare(
    `INSERT INTO action (id, committee_id, meeting_id, agenda_item_id, block_id, from_block_id, follows_line, number, text,
                         state, created_at, updated_at, deleted_at)
       VALUES (?, 'c1', 'm1', ?, ?, ?, ?, ?, 'settle', 'open', '${at}', '${at}', ?)`,
  )
  for (const [index, each] of items.entries()) item.run(`i${index}`, `a${index}`, bit(each.isExempt))
  for (const [index, each] of lines.entries()) {
    line.run(`b${index}`, `i${each.item}`, `a${index}`, bit(each.isExempt), each.isGone ? at : null)
    access.run(`b${index}`, bit(each.isPublished))
  }
  for (const [index, each] of actions.entries()) {
    const of = [idOf('i', each.item), idOf('b', each.line), idOf('b', each.from)]
    action.run(`x${index}`, ...of, bit(each.isLine), index + 1, each.isGone ? at : null)
  }
}

function bit(is: boolean): number {
  return is ? 1 : 0
}

function idOf(letter: string, index: number | null): string | null {
  return index === null ? null : `${letter}${index}`
}
