import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { latestVersion } from '#db/migrator.ts'
import { dataFileName, openStore } from '#db/open-store.ts'
import { refuseSharedFolder } from '#db/folder-place.ts'
import { lockForWindow } from '#db/window-lock.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'

const refused = (code: string) => expect.objectContaining({ name: 'RuleBroken', code })

it('makes a missing folder that only its owner can enter, and a file in it', () => {
  const folder = join(temporaryFolder(), 'council', 'minutes')
  openStore(folder).close()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(existsSync(join(folder, dataFileName))).toBe(true)
})

it('syncs each commit in full and checks foreign keys on every opening', () => {
  const folder = temporaryFolder()
  for (const _ of [1, 2]) {
    const store = openStore(folder)
    expect(store.file.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(store.file.pragma('synchronous', { simple: true })).toBe(2)
    expect(store.file.pragma('foreign_keys', { simple: true })).toBe(1)
    store.close()
  }
})

it('refuses a file that is no database and leaves it as it is', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, dataFileName), 'These are last month’s minutes. '.repeat(200))
  const before = readFileSync(join(folder, dataFileName))
  expect(() => openStore(folder)).toThrow(refused('data_file_not_a_database'))
  expect(readFileSync(join(folder, dataFileName))).toEqual(before)
})

it('refuses the database of another program', () => {
  const folder = temporaryFolder()
  const other = new Sqlite(join(folder, dataFileName))
  other.exec('CREATE TABLE photo (id INTEGER)')
  other.close()
  expect(() => openStore(folder)).toThrow(refused('data_file_not_a_database'))
})

it('refuses a file from a newer version and says so', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.file.pragma(`user_version = ${latestVersion + 1}`)
  store.close()
  expect(() => openStore(folder)).toThrow(refused('data_file_newer'))
})

it.for([
  ['cut short', (path: string) => truncateSync(path, statSync(path).size - 8192)],
  [
    'overwritten in the middle',
    (path: string) => {
      const bytes = readFileSync(path)
      bytes.fill(0xa5, 4096 * 2, 4096 * 6)
      writeFileSync(path, bytes)
    },
  ],
] as const)('refuses a damaged file, %s', ([, damage]) => {
  const folder = temporaryFolder()
  openStore(folder).close()
  damage(join(folder, dataFileName))
  expect(() => openStore(folder)).toThrow(refused('data_file_damaged'))
})

it('refuses a folder that is a file', () => {
  const place = join(temporaryFolder(), 'not-a-folder')
  writeFileSync(place, '')
  expect(() => openStore(place)).toThrow(refused('data_folder_not_writable'))
})

it('refuses a folder in a file system that cannot be written', () => {
  expect(() => openStore('/proc/minute-book')).toThrow(refused('data_folder_not_writable'))
})

it.for([
  '\\\\server\\share\\minutes',
  '//server/share/minutes',
  '/home/clerk/OneDrive - Thornmere Council/minutes',
  '/home/clerk/Dropbox/minutes',
])('refuses %s, where the file would not be safe', (folder) => {
  expect(() => refuseSharedFolder(folder)).toThrow(refused('data_folder_on_network'))
})

it('takes a folder whose name only begins like a synced one', () => {
  expect(() => refuseSharedFolder('/home/clerk/Dropbox-leavers/minutes')).not.toThrow()
})

it('lets one window hold a folder, and the next one when it has gone', () => {
  const folder = temporaryFolder()
  const first = lockForWindow(folder)
  expect(() => lockForWindow(folder)).toThrow(refused('data_folder_in_use'))
  first.release()
  lockForWindow(folder).release()
})

it('leaves nothing behind in the folder but the minute book', () => {
  const folder = temporaryFolder()
  openStore(folder).close()
  expect(readdirSync(folder)).toEqual([dataFileName])
})
