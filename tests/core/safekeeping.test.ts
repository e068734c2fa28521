import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Database } from 'better-sqlite3'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { openCore, type Core } from '#core/core.ts'
import { router } from '#core/router.ts'
import { doJob } from '#core/safekeeping/do-job.ts'
import { connect } from '#db/connection.ts'
import { lockForWindow } from '#db/window-lock.ts'
import { dataFileName } from '#db/open-store.ts'
import { reseal } from '#db/seal.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

const passphrase = 'plain quiet harbour stone'

/** What a clerk may type: words of any script, quotation marks, line ends, nothing at all. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')
const council = fc.record({
  name: words,
  meetings: fc.array(fc.record({ title: words, lines: fc.array(words, { maxLength: 4 }), action: words }), {
    minLength: 1,
    maxLength: 3,
  }),
  finding: words,
})

type Council = typeof council extends fc.Arbitrary<infer Value> ? Value : never

it('gives back every row of every table, whatever was in the book', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(council, async (generated) => {
      const [folder, shelf, elsewhere] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
      const before = await inCore(folder, undefined, async (call, core) => {
        await fill(call, generated)
        return rowsOf(core.context.store.file)
      })
      const target = join(shelf, 'copy.sqlite')
      doJob({ kind: 'back-up', dataFolder: folder, target }, () => {})
      doJob({ kind: 'restore', dataFolder: elsewhere, file: target, stamp: '1' }, () => {})
      const restored = connect(join(elsewhere, dataFileName), { readonly: true })
      expect(rowsOf(restored)).toEqual(before)
      restored.close()
    }),
    { numRuns: 12 },
  )
})

it('leaves no typed word in any file while a sealed book is written to and copied', { timeout: 120_000 }, async () => {
  // Words that nothing but the clerk could have put on the disk.
  const mark = fc.stringMatching(/^[a-z]{8}$/).map((text) => `Zq${text}Éß`)
  const marked = fc.record({
    name: mark,
    meetings: fc.array(
      fc.record({ title: mark, lines: fc.array(mark, { minLength: 1, maxLength: 3 }), action: mark }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    finding: mark,
  })
  await fc.assert(
    fc.asyncProperty(marked, async (generated) => {
      const [folder, shelf] = [temporaryFolder(), temporaryFolder()]
      await inCore(folder, undefined, () => Promise.resolve())
      reseal(folder, undefined, passphrase)
      const typed = [
        generated.name,
        generated.finding,
        ...generated.meetings.flatMap(({ title, lines, action }) => [title, action, ...lines]),
      ]
      await inCore(folder, passphrase, async (call) => {
        await fill(call, generated)
        await call.search.find({ words: generated.finding })
        expect(existsSync(join(folder, `${dataFileName}-wal`))).toBe(true)
        doJob({ kind: 'back-up', dataFolder: folder, target: join(shelf, 'copy.sqlite'), passphrase }, () =>
          expect(filesWith(typed, folder, shelf)).toEqual([]),
        )
        expect(filesWith(typed, folder, shelf)).toEqual([])
      })
      doJob(
        {
          kind: 'restore',
          dataFolder: folder,
          file: join(shelf, 'copy.sqlite'),
          stamp: '1',
          present: passphrase,
          backup: passphrase,
        },
        () => {},
      )
      expect(filesWith(typed, folder, shelf)).toEqual([])
      const found = doJob({ kind: 'look', file: join(folder, dataFileName), passphrase }, () => {})
      expect(found).toMatchObject({ kind: 'looked', isSealed: true, summary: { committees: [generated.name] } })
    }),
    { numRuns: 2 },
  )
})

it('finds plain words in the files of a book without a passphrase, so that the search above means something', async () => {
  const folder = temporaryFolder()
  await inCore(folder, undefined, async (call) => {
    await call.committee.add({ name: 'ZqharbourÉß' })
  })
  expect(filesWith(['ZqharbourÉß'], folder)).not.toEqual([])
})

it('tells what is in a copy in the words of a clerk', async () => {
  const { call, folder } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  await call.action.add({ meetingId: meetings[0] ?? '', text: 'Mend the lamp' })
  await call.store.nameCouncil({ council: 'Thornmere' })

  expect(doJob({ kind: 'look', file: join(folder, dataFileName) }, () => {})).toMatchObject({
    kind: 'looked',
    isSealed: false,
    summary: {
      council: 'Thornmere',
      committees: ['Harbour Scrutiny Panel'],
      meetings: 2,
      lastMeetingOn: '2016-05-23',
      openActions: 1,
    },
  })
})

it('copies attached files that are missing, and removes none', async () => {
  const [folder, shelf, elsewhere] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  await inCore(folder, undefined, () => Promise.resolve())
  mkdirSync(join(folder, 'attachments', 'ab'), { recursive: true })
  writeFileSync(join(folder, 'attachments', 'ab', 'abc123'), 'a plan of the pier')
  mkdirSync(join(shelf, 'attachments'))
  writeFileSync(join(shelf, 'attachments', 'older'), 'of an older copy')

  doJob({ kind: 'back-up', dataFolder: folder, target: join(shelf, 'copy.sqlite') }, () => {})
  expect(readFileSync(join(shelf, 'attachments', 'ab', 'abc123'), 'utf8')).toBe('a plan of the pier')
  expect(existsSync(join(shelf, 'attachments', 'older'))).toBe(true)

  doJob({ kind: 'restore', dataFolder: elsewhere, file: join(shelf, 'copy.sqlite'), stamp: '1' }, () => {})
  expect(readFileSync(join(elsewhere, 'attachments', 'ab', 'abc123'), 'utf8')).toBe('a plan of the pier')
})

it('closes a meeting once, and opens it again', async () => {
  const set = setUp()
  const { call } = set
  const { meetings } = await aCommittee(call, '2016-03-14')
  const id = meetings[0] ?? ''
  expect((await call.meeting.get({ id })).closedAt).toBeNull()
  await call.meeting.close({ id })
  const { closedAt } = await call.meeting.get({ id })
  expect(closedAt).toBe('2016-03-14T18:30:00.000Z')
  set.tick(60_000)
  await call.meeting.close({ id })
  expect((await call.meeting.get({ id })).closedAt).toBe(closedAt)
  await call.meeting.reopen({ id })
  expect((await call.meeting.get({ id })).closedAt).toBeNull()
})

it('leaves no plain page of a query on the disk, and nothing at all in the lock file', () => {
  const folder = temporaryFolder()
  for (const journal of ['wal', 'delete', 'memory'] as const) {
    const file = connect(join(folder, `${journal}.sqlite`), { journal })
    expect(file.pragma('temp_store', { simple: true })).toBe(2)
    file.close()
  }
  const lock = lockForWindow(folder)
  expect(statSync(join(folder, 'minute-book.lock')).size).toBe(0)
  lock.release()
})

async function inCore<Value>(
  folder: string,
  key: string | undefined,
  work: (call: Call, core: Core) => Promise<Value>,
): Promise<Value> {
  const core = openCore({ dataFolder: folder, author: 'Ada Fennick', holdsWindow: false, passphrase: key })
  try {
    return await work(createRouterClient(router, { context: core.context }), core)
  } finally {
    core.close()
  }
}

async function fill(call: Call, { name, meetings, finding }: Council): Promise<void> {
  const { id: committeeId } = await call.committee.add({ name })
  const { id: inspectionId } = await call.inspection.add({ title: name })
  await call.finding.add({ inspectionId, text: finding })
  for (const { title, lines, action } of meetings) {
    const { id: meetingId } = await call.meeting.add({ committeeId })
    const { id } = await call.agendaItem.add({ meetingId, title })
    const puts = lines.map((line, at) => aPut(line, { position: `a${at}` }))
    await call.agendaItem.save({ id, saveId: newId(), puts, removes: [] })
    await call.action.add({ meetingId, text: action })
  }
}

/** Every table with every row, in the order of its keys. */
function rowsOf(file: Database): ReadonlyMap<string, readonly unknown[]> {
  const tables = file
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as readonly string[]
  return new Map(
    tables.map((table) => [
      table,
      file
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  )
}

function filesWith(typed: readonly string[], ...folders: readonly string[]): readonly string[] {
  const forms = typed.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ])
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .filter((path) => forms.some((form) => readFileSync(path).includes(form))),
  )
}
