import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '#db/connection.ts'
import { dataFileName, openStore } from '#db/open-store.ts'
import { latestVersion } from '#db/migrator.ts'
import { createApiClient, createHostClient, type HostClient } from '#renderer/app/api-client.ts'
import { aDataFolder, anAnsweringHost, connectTo, type AnsweringHost } from './pipe-client.ts'

const passphrase = 'plain quiet harbour stone'
const refused = (code: string) => expect.objectContaining({ code: 'REFUSED', data: { code } })

describe('the folders of the computer', () => {
  it('are given out by handle only, without links and hidden folders, and never above where looking begins', async () => {
    const { client, home } = await aHost()
    mkdirSync(join(home, '.secrets'))
    symlinkSync('/etc', join(home, 'Documents', 'a-link'))
    writeFileSync(join(home, 'Documents', 'notes.txt'), '')
    writeFileSync(join(home, 'Documents', 'old.sqlite'), '')

    const chosen = await client.place.choose({ what: 'folder' })
    if (chosen.kind !== 'browse') throw new Error('the browser host has no dialog of its own')
    const [own] = chosen.places
    const top = await client.place.folder({ handle: own?.handle ?? '', what: 'folder' })
    expect(top.up).toBeNull()
    expect(top.entries.map(({ name }) => name)).toEqual(['Copies', 'Documents'])
    const documents = top.entries[1]?.handle ?? ''
    expect((await client.place.folder({ handle: documents, what: 'folder' })).entries).toEqual([])
    const files = await client.place.folder({ handle: documents, what: 'copy' })
    expect(files.entries.map(({ name, kind }) => [name, kind])).toEqual([['old.sqlite', 'copy']])
    expect(files.up).not.toBeNull()
  })

  it.for(['', '/etc', '../..', 'AAAAAAAAAAAAAAAAAAAAAA'])('cannot be named by the page: “%s”', async (handle) => {
    const { client } = await aHost()
    await expect(client.place.folder({ handle, what: 'folder' })).rejects.toEqual(refused('place_forgotten'))
    await expect(client.secondCopy.chooseFolder({ handle })).rejects.toEqual(refused('place_forgotten'))
    await expect(client.restore.run({ handle })).rejects.toEqual(refused('place_forgotten'))
  })
})

describe('second copies', () => {
  it('are not made into the data folder itself', async () => {
    const { client, home } = await aHost({ dataInHome: true })
    await expect(client.secondCopy.chooseFolder({ handle: await handleOf(client, ['council']) })).rejects.toEqual(
      refused('backup_folder_unfit'),
    )
    expect(existsSync(join(home, 'council', dataFileName))).toBe(true)
  })

  it('are remembered in a file that only its owner can read, and known again at the next start', async () => {
    const { client, host, folder, home } = await aHost()
    await chooseCopies(client)
    const made = await client.secondCopy.make()
    expect(statSync(join(folder, 'safekeeping.json')).mode & 0o777).toBe(0o600)
    host.process.kill('SIGTERM')
    await host.ended

    const { client: again } = await aHost({ folder, home })
    expect(await again.secondCopy.state()).toMatchObject({
      folder: { where: join(home, 'Copies'), isThere: true },
      last: made,
      age: 'fresh',
      problem: null,
    })
  })

  it(
    'let typing go on while a large book is copied, and leave nothing when stopped',
    { timeout: 120_000 },
    async () => {
      const folder = aDataFolder()
      makeLarge(folder)
      const { client, home, api } = await aHost({ folder })
      await chooseCopies(client)

      const making = client.secondCopy.make().catch((error: unknown) => error)
      await expect.poll(async () => (await client.secondCopy.state()).running, { interval: 10 }).not.toBeNull()
      const began = performance.now()
      await api.committee.add({ name: 'Harbour Panel' })
      const took = performance.now() - began
      const stillRuns = (await client.secondCopy.state()).running
      await client.secondCopy.stop()

      expect(stillRuns).not.toBeNull()
      expect(took).toBeLessThan(2_000)
      expect(await making).toEqual(refused('stopped'))
      expect(readdirSync(join(home, 'Copies'))).toEqual([])
      expect(await client.secondCopy.state()).toMatchObject({ running: null, last: null, problem: null })
    },
  )

  it('let old ones go by the rule, and never a file that this book did not make', async () => {
    const { client, home } = await aHost()
    const foreign = 'minute-book-2001-01-01-000000.minutebook'
    writeFileSync(join(home, 'Copies', foreign), '')
    await chooseCopies(client)
    await client.secondCopy.keepLast({ count: 1 })
    await client.secondCopy.make()
    await new Promise((later) => setTimeout(later, 1_100))
    const { name } = await client.secondCopy.make()
    expect(readdirSync(join(home, 'Copies')).toSorted()).toEqual([foreign, name])
  })
})

describe('a copy that is to be put in place', () => {
  it.for([
    ['not a database', (path: string) => writeFileSync(path, 'minutes '.repeat(900)), 'backup_not_readable'],
    ['damaged', damage, 'backup_not_readable'],
    ['of a newer version', makeNewer, 'data_file_newer'],
  ] as const)('is refused when it is %s, and nothing is changed', async ([, spoil, code]) => {
    const { client, home, folder, api } = await aHost()
    await api.store.nameCouncil({ council: 'Thornmere' })
    await chooseCopies(client)
    const { name } = await client.secondCopy.make()
    spoil(join(home, 'Copies', name))
    const [copy] = await client.secondCopy.list()
    const handle = copy?.handle ?? ''

    await expect(client.restore.look({ handle })).rejects.toEqual(refused(code))
    await expect(client.restore.run({ handle })).rejects.toEqual(refused(code))

    expect((await api.store.status()).council).toBe('Thornmere')
    expect(readdirSync(folder).filter((each) => each.includes('replaced'))).toEqual([])
  })

  it('replaces the book, keeps it, and every page is told that another book is open', async () => {
    const { client, api, pipe, folder, host } = await aHost()
    const other = connectTo(host).pipe
    await api.store.nameCouncil({ council: 'As it was' })
    await chooseCopies(client)
    await client.secondCopy.make()
    await api.store.nameCouncil({ council: 'Later' })
    const [copy] = await client.secondCopy.list()
    const looked = await client.restore.look({ handle: copy?.handle ?? '' })
    expect([looked.copy.summary.council, looked.present?.council]).toEqual(['As it was', 'Later'])

    const { kept } = await client.restore.run({ handle: copy?.handle ?? '' })

    expect((await api.store.status()).council).toBe('As it was')
    await expect
      .poll(() => [pipe.state(), other.state()])
      .toEqual([
        { kind: 'ready', book: 1 },
        { kind: 'ready', book: 1 },
      ])
    expect(kept).toMatch(/minute-book\.replaced-\d{14}\.sqlite$/)
    const before = connect(join(folder, (kept ?? '').split('/').at(-1) ?? ''), { readonly: true })
    expect(before.prepare('SELECT name FROM authority').pluck().get()).toBe('Later')
    before.close()
    expect(await client.restore.last()).toMatchObject({ kept })
  })
})

describe('a passphrase', () => {
  it(
    'is in no file, no argument, no surroundings of a process, and not in what is printed',
    { timeout: 120_000 },
    async () => {
      const { client, host, folder, home } = await aHost()
      await chooseCopies(client)
      await client.passphrase.set({ passphrase })
      await client.secondCopy.make()
      await client.passphrase.lock()
      await expect(client.passphrase.unlock({ passphrase: `${passphrase}!` })).rejects.toEqual(
        refused('wrong_passphrase'),
      )
      await client.passphrase.unlock({ passphrase })

      expect(host.output()).not.toContain(passphrase)
      expect(filesWith(passphrase, folder, home)).toEqual([])
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        for (const file of ['cmdline', 'environ'])
          expect([pid, readProc(pid, file).includes(passphrase)]).toEqual([pid, false])
      }
    },
  )

  it(
    'is asked for at the next start, tried again without end, each time a little later',
    { timeout: 120_000 },
    async () => {
      const { client, host, folder } = await aHost()
      await client.passphrase.set({ passphrase })
      host.process.kill('SIGTERM')
      await host.ended

      const { client: again, pipe, api } = await aHost({ folder })
      await expect.poll(() => pipe.state().kind).toBe('locked')
      expect(await again.passphrase.state()).toMatchObject({ isSet: true, isLocked: true })
      const times: number[] = []
      for (const attempt of ['one', 'two', 'three', 'four', 'five']) {
        const began = performance.now()
        await expect(again.passphrase.unlock({ passphrase: attempt })).rejects.toEqual(refused('wrong_passphrase'))
        times.push(performance.now() - began)
      }
      expect(times[4]).toBeGreaterThan(2_000)
      await again.passphrase.unlock({ passphrase })
      expect((await api.store.status()).dataFolder).toBe(folder)
    },
  )

  it('is not changed or removed by who does not know it', { timeout: 120_000 }, async () => {
    const { client, folder, api } = await aHost()
    await client.passphrase.set({ passphrase })
    await expect(client.passphrase.change({ present: 'x', next: 'mine' })).rejects.toEqual(refused('wrong_passphrase'))
    await expect(client.passphrase.remove({ present: 'x' })).rejects.toEqual(refused('wrong_passphrase'))
    await client.passphrase.change({ present: passphrase, next: 'another quiet stone' })
    expect((await api.store.status()).dataFolder).toBe(folder)
    expect(() => openStore(folder, passphrase)).toThrow(expect.objectContaining({ code: 'wrong_passphrase' }))
    await client.passphrase.remove({ present: 'another quiet stone' })
    openStore(folder).close()
    expect(await client.passphrase.state()).toMatchObject({ isSet: false, isLocked: false })
  })
})

type HostWish = { readonly folder?: string; readonly home?: string; readonly dataInHome?: boolean }

async function aHost(wish: HostWish = {}) {
  const home = wish.home ?? aDataFolder()
  for (const name of ['Documents', 'Copies']) mkdirSync(join(home, name), { recursive: true })
  const folder = wish.folder ?? (wish.dataInHome === true ? join(home, 'council') : aDataFolder())
  const host: AnsweringHost = await anAnsweringHost({ dataFolder: folder, env: { HOME: home } })
  const { pipe } = connectTo(host)
  return { host, home, folder, pipe, client: createHostClient(pipe), api: createApiClient(pipe) }
}

/** Walks from the clerk's own folder by names, as the page does. */
async function handleOf(client: HostClient, names: readonly string[]): Promise<string> {
  const chosen = await client.place.choose({ what: 'folder' })
  if (chosen.kind !== 'browse') throw new Error('the browser host has no dialog of its own')
  let handle = chosen.places[0]?.handle ?? ''
  for (const name of names) {
    const { entries } = await client.place.folder({ handle, what: 'folder' })
    handle = entries.find((entry) => entry.name === name)?.handle ?? ''
  }
  return handle
}

async function chooseCopies(client: HostClient): Promise<void> {
  await client.secondCopy.chooseFolder({ handle: await handleOf(client, ['Copies']) })
}

function damage(path: string): void {
  writeFileSync(path, readFileSync(path).fill(0xa5, 8192, 60_000))
}

function makeNewer(path: string): void {
  const file = connect(path, { journal: 'delete' })
  file.pragma(`user_version = ${latestVersion + 1}`)
  file.close()
}

function makeLarge(folder: string): void {
  const store = openStore(folder)
  const { file } = store
  file.pragma('foreign_keys = OFF')
  const insert = file.prepare('INSERT INTO save_receipt (save_id, answer, saved_at) VALUES (?, ?, ?)')
  const answer = JSON.stringify('x'.repeat(2_000_000))
  file.transaction(() => {
    for (let at = 0; at < 120; at += 1) insert.run(String(at), answer, '2999-01-01T00:00:00.000Z')
  })()
  store.close()
}

function filesWith(text: string, ...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text)),
  )
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
