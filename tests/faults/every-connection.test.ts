import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCommittee, aPut, setUp } from '#tests/core/set-up.ts'
import { newId } from '#core/context.ts'
import { doJob } from '#core/safekeeping/do-job.ts'
import { connect, type ConnectionOptions } from '#db/connection.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'

/*
 * A save that was acknowledged is on the disk only where its connection waits for the disk: `synchronous` is FULL, 2. The
 * library's own default in WAL is less. So there is one place that opens a file, and nothing sets it otherwise.
 */

const project = join(import.meta.dirname, '../..')
const sources = ['electron', 'db', 'shared', 'renderer', 'scripts'].flatMap((folder) => sourcesIn(folder))

it('opens a data file in one place only', () => {
  const importing = sources.filter(({ text }) =>
    /^import (?!type).*'better-sqlite3'|require\(.*sqlite|node:sqlite/m.test(text),
  )
  const opening = sources.filter(({ text }) => /new (Sqlite|Database|BetterSqlite3)\b/.test(text))

  // The other one needs the library's class of errors.
  expect(importing.map(({ path }) => path)).toEqual(['db/connection.ts', 'db/open-store.ts'])
  expect(opening.map(({ path }) => path)).toEqual(['db/connection.ts'])
})

it('sets how far a commit is written, and whether parents are looked for, nowhere else', () => {
  expect(whereIsSet('synchronous')).toEqual(['db/connection.ts'])
  // A migration is the one piece of work during which rows may be without their parent.
  expect(whereIsSet('foreign_keys')).toEqual(['db/connection.ts', 'db/migrator.ts'])
})

it.each<[string, ConnectionOptions]>([
  ['the live data file', {}],
  ['a copy', { journal: 'delete' }],
  ['a copy that leaves no trace', { journal: 'memory' }],
  ['a sealed file', { passphrase: 'slow brown ferry' }],
])('writes %s through to the disk at each commit', (_, options) => {
  const path = join(temporaryFolder(), 'book.sqlite')
  const file = connect(path, options)
  file.exec('CREATE TABLE line (words TEXT)')

  expect(settingsOf(file)).toEqual([2, 1])
  file.close()
  const reader = connect(path, { ...options, readonly: true })
  expect(settingsOf(reader)).toEqual([2, 1])
  reader.close()
})

const closed: (readonly [number, number])[] = []
const close = Reflect.get(Sqlite.prototype, 'close')

beforeAll(() => {
  Sqlite.prototype.close = noteAndClose
})

afterAll(() => {
  Sqlite.prototype.close = close
})

it('has every connection so to its end: of the core, of second copies, restoring and sealing', async () => {
  const { call, core, folder } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const item = await call.agendaItem.add({ meetingId: meetings[0] ?? '', title: 'Lamps' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [aPut('The lamps were dark.')], removes: [] })
  const target = join(temporaryFolder(), 'copy.sqlite')
  const passphrase = 'slow brown ferry'
  doJob({ kind: 'back-up', dataFolder: folder, target }, () => {})
  doJob({ kind: 'look', file: target }, () => {})
  core.close()
  doJob({ kind: 'restore', dataFolder: folder, file: target, stamp: '20160314' }, () => {})
  doJob({ kind: 'reseal', dataFolder: folder, next: passphrase }, () => {})
  doJob({ kind: 'reseal', dataFolder: folder, present: passphrase }, () => {})
  doJob({ kind: 'seal-copies', files: [target], passphrase }, () => {})

  expect(closed.length).toBeGreaterThan(10)
  expect(closed.filter(([synchronous, foreignKeys]) => synchronous !== 2 || foreignKeys !== 1)).toEqual([])
})

it('writes through to the disk in the built programs too', () => {
  const built = readdirSync(join(project, 'out/main'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(project, 'out/main', path), 'utf8'))
  const opening = built.filter((text) => /from ["']better-sqlite3["']/.test(text))

  expect(opening.length).toBeGreaterThan(0)
  expect(built.join('\n').match(/synchronous = \w+/g)).toEqual(['synchronous = FULL'])
})

function noteAndClose(this: Database): Database {
  if (this.open) closed.push(settingsOf(this))
  return close.call(this)
}

function whereIsSet(pragma: string): readonly string[] {
  return sources.filter(({ text }) => new RegExp(`${pragma}\\s*=`, 'i').test(text)).map(({ path }) => path)
}

function settingsOf(file: Database): readonly [number, number] {
  return [Number(file.pragma('synchronous', { simple: true })), Number(file.pragma('foreign_keys', { simple: true }))]
}

function sourcesIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(m?ts|tsx|m?js)$/.test(path))
    .map((path) => `${folder}/${path}`)
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }))
}
