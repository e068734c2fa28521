import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { backUp, restore } from '#db/backup.ts'
import { latestVersion } from '#db/migrator.ts'
import { dataFileName, openStore } from '#db/open-store.ts'
import { findAuthority, insertAuthority } from '#db/repositories/authority-repository.ts'
import type { Store } from '#db/store.ts'
import { lockForWindow } from '#db/window-lock.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'

const refused = (code: string) => expect.objectContaining({ name: 'RuleBroken', code })

function aMinuteBook(folder: string, council: string): Store {
  const store = openStore(folder)
  onTestFinished(() => store.close())
  store.write((db) => insertAuthority(db, { id: 'a1', name: council, createdAt: '', updatedAt: '' }))
  return store
}

it('gives back on another folder all that was in the book when it was backed up', () => {
  const [first, second, shelf] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const store = aMinuteBook(first, 'Thornmere')
  const file = join(shelf, 'copy.sqlite')
  const { bytes } = backUp(store.file, file)
  expect(bytes).toBe(readFileSync(file).length)
  expect(readdirSync(shelf)).toEqual(['copy.sqlite'])

  expect(restore(second, file, '1')).toEqual({ kept: null })
  const restored = openStore(second)
  expect(findAuthority(restored.reader)?.name).toBe('Thornmere')
  restored.close()
})

it('keeps what it replaces, with what was still in its log', () => {
  const [folder, shelf] = [temporaryFolder(), temporaryFolder()]
  const old = aMinuteBook(temporaryFolder(), 'As it was')
  backUp(old.file, join(shelf, 'copy.sqlite'))
  const present = openStore(folder)
  present.write((db) => insertAuthority(db, { id: 'a1', name: 'Now', createdAt: '', updatedAt: '' }))
  present.close()

  const { kept } = restore(folder, join(shelf, 'copy.sqlite'), '20160314')
  expect(kept).toBe(join(folder, 'minute-book.replaced-20160314.sqlite'))
  const before = new Sqlite(kept ?? '', { readonly: true })
  expect(before.prepare('SELECT name FROM authority').pluck().get()).toBe('Now')
  before.close()
  const after = openStore(folder)
  expect(findAuthority(after.reader)?.name).toBe('As it was')
  after.close()
})

it('leaves an older backup whole when a new one cannot be written', () => {
  const store = aMinuteBook(temporaryFolder(), 'Thornmere')
  expect(() => backUp(store.file, join(temporaryFolder(), 'no-such-folder', 'copy.sqlite'))).toThrow(
    refused('file_not_written'),
  )
  expect(() => backUp(store.file, '/proc/copy.sqlite')).toThrow(refused('file_not_written'))
})

it.for([
  ['no backup', (path: string) => writeFileSync(path, 'minutes '.repeat(1000)), 'backup_not_readable'],
  [
    'damaged',
    (path: string) => writeFileSync(path, readFileSync(path).fill(0xa5, 8192, 40_000)),
    'backup_not_readable',
  ],
  [
    'from a newer version',
    (path: string) => {
      const file = new Sqlite(path)
      file.pragma(`user_version = ${latestVersion + 1}`)
      file.close()
    },
    'data_file_newer',
  ],
] as const)('refuses a file that is %s, and changes nothing', ([, spoil, code]) => {
  const folder = temporaryFolder()
  const store = aMinuteBook(folder, 'Thornmere')
  const file = join(temporaryFolder(), 'copy.sqlite')
  backUp(store.file, file)
  spoil(file)
  const before = readdirSync(folder)
  expect(() => restore(folder, file, '1')).toThrow(refused(code))
  expect(findAuthority(store.reader)?.name).toBe('Thornmere')
  expect(readdirSync(folder).filter((name) => name !== 'minute-book.lock')).toEqual(before)
})

it('refuses to replace a book that a window has open', () => {
  const folder = temporaryFolder()
  const store = aMinuteBook(folder, 'Thornmere')
  const file = join(temporaryFolder(), 'copy.sqlite')
  backUp(store.file, file)
  const window = lockForWindow(folder)
  onTestFinished(() => window.release())
  expect(() => restore(folder, file, '1')).toThrow(refused('data_folder_in_use'))
})

it('replaces a damaged book, and keeps that too', () => {
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'copy.sqlite')
  backUp(aMinuteBook(temporaryFolder(), 'Thornmere').file, file)
  writeFileSync(join(folder, dataFileName), 'no longer a database '.repeat(500))
  const { kept } = restore(folder, file, '2')
  expect(existsSync(kept ?? '')).toBe(true)
  const after = openStore(folder)
  expect(findAuthority(after.reader)?.name).toBe('Thornmere')
  after.close()
})
