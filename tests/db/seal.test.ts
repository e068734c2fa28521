import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { backUp, restore } from '#db/backup.ts'
import { isSealed, listPlainCopies } from '#db/book-files.ts'
import { connect } from '#db/connection.ts'
import { dataFileName, openStore } from '#db/open-store.ts'
import { findAuthority, insertAuthority } from '#db/repositories/authority-repository.ts'
import { reseal, sealCopy } from '#db/seal.ts'
import type { Store } from '#db/store.ts'
import { lockForWindow } from '#db/window-lock.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'

const refused = (code: string) => expect.objectContaining({ name: 'RuleBroken', code })

const words = 'Kestrelquay Borough'

function aBook(folder: string, passphrase?: string, council = words): Store {
  const store = openStore(folder)
  store.write((db) => insertAuthority(db, { id: 'a1', name: council, createdAt: '', updatedAt: '' }))
  store.close()
  if (passphrase !== undefined) reseal(folder, undefined, passphrase)
  const opened = openStore(folder, passphrase)
  onTestFinished(() => opened.close())
  return opened
}

/** Every file in the folders that holds the words as plain text, in either of the forms that text has on a disk. */
function filesWith(text: string, ...folders: readonly string[]): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .filter((path) => forms.some((form) => readFileSync(path).includes(form))),
  )
}

it('opens a sealed book with its passphrase only', () => {
  const folder = temporaryFolder()
  aBook(folder, 'four plain small words').close()

  expect(() => openStore(folder)).toThrow(refused('data_file_locked'))
  expect(() => openStore(folder, 'four plain small word')).toThrow(refused('wrong_passphrase'))
  const store = openStore(folder, 'four plain small words')
  expect(findAuthority(store.reader)?.name).toBe(words)
  store.close()
})

it('takes a passphrase with accents however a keyboard writes them', () => {
  const folder = temporaryFolder()
  aBook(folder, 'caf\u00e9 at the quay').close()
  const store = openStore(folder, 'cafe\u0301 at the quay')
  expect(findAuthority(store.reader)?.name).toBe(words)
  store.close()
})

it('leaves nothing plain in the folder once a passphrase is set, nor while it is written to, nor in a second copy', () => {
  const [folder, shelf] = [temporaryFolder(), temporaryFolder()]
  aBook(folder).close()
  expect(filesWith(words, folder)).not.toEqual([])

  reseal(folder, undefined, 'four plain small words')
  const store = openStore(folder, 'four plain small words')
  store.write((db) => insertAuthority(db, { id: 'a2', name: 'Otterbridge', createdAt: '', updatedAt: '' }))
  expect(existsSync(join(folder, `${dataFileName}-wal`))).toBe(true)
  backUp(store.file, join(shelf, 'copy.sqlite'), { passphrase: store.passphrase })

  expect(filesWith(words, folder, shelf)).toEqual([])
  expect(filesWith('Otterbridge', folder, shelf)).toEqual([])
  store.close()
  expect(filesWith('Otterbridge', folder, shelf)).toEqual([])
})

it('changes and removes a passphrase without losing a row', () => {
  const folder = temporaryFolder()
  aBook(folder, 'the first one').close()
  reseal(folder, 'the first one', 'the second one')
  expect(() => openStore(folder, 'the first one')).toThrow(refused('wrong_passphrase'))
  openStore(folder, 'the second one').close()

  reseal(folder, 'the second one', undefined)
  expect(isSealed(join(folder, dataFileName))).toBe(false)
  const store = openStore(folder)
  expect(findAuthority(store.reader)?.name).toBe(words)
  store.close()
})

it('changes nothing where the passphrase that was given is not the present one', () => {
  const folder = temporaryFolder()
  aBook(folder, 'the first one').close()
  const before = readFileSync(join(folder, dataFileName))
  expect(() => reseal(folder, 'another', 'the second one')).toThrow(refused('wrong_passphrase'))
  expect(readFileSync(join(folder, dataFileName))).toEqual(before)
})

it('changes nothing while somebody has the book open', () => {
  const folder = temporaryFolder()
  const store = aBook(folder)
  expect(() => reseal(folder, undefined, 'four plain small words')).toThrow(refused('data_folder_in_use'))
  store.close()
  const window = lockForWindow(folder)
  expect(() => reseal(folder, undefined, 'four plain small words')).toThrow(refused('data_folder_in_use'))
  window.release()
  expect(isSealed(join(folder, dataFileName))).toBe(false)
})

it('names the copies that are still plain, and seals them', () => {
  const folder = temporaryFolder()
  const store = aBook(folder)
  const copy = join(folder, 'minute-book.replaced-1.sqlite')
  backUp(store.file, copy)
  expect(listPlainCopies(folder)).toEqual([copy])
  sealCopy(copy, 'four plain small words')
  expect(listPlainCopies(folder)).toEqual([])
  const opened = connect(copy, { readonly: true, passphrase: 'four plain small words' })
  expect(opened.prepare('SELECT name FROM authority').pluck().get()).toBe(words)
  opened.close()
})

it.for([
  ['a plain backup under a passphrase', undefined, 'of the present', 'of the present'],
  ['a sealed backup where there is none', 'of the backup', undefined, 'of the backup'],
  ['a backup sealed with another passphrase', 'of the backup', 'of the present', 'of the present'],
] as const)('restores %s', ([, backup, present, after]) => {
  const [folder, other, shelf] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const source = aBook(other, backup, 'As it was')
  backUp(source.file, join(shelf, 'copy.sqlite'), { passphrase: backup })
  aBook(folder, present).close()

  restore(folder, join(shelf, 'copy.sqlite'), '1', { present, backup })

  const store = openStore(folder, after)
  expect(findAuthority(store.reader)?.name).toBe('As it was')
  expect(store.passphrase).toBe(after)
  store.close()
})

it.for([
  ['without its passphrase', undefined, 'data_file_locked'],
  ['with another one', 'not this one', 'wrong_passphrase'],
] as const)('changes nothing when a sealed backup is to be restored %s', ([, given, code]) => {
  const [folder, shelf] = [temporaryFolder(), temporaryFolder()]
  const source = aBook(temporaryFolder(), 'of the backup', 'As it was')
  backUp(source.file, join(shelf, 'copy.sqlite'), { passphrase: 'of the backup' })
  aBook(folder).close()
  const before = readdirSync(folder)
  expect(() => restore(folder, join(shelf, 'copy.sqlite'), '1', { backup: given })).toThrow(refused(code))
  expect(readdirSync(folder).filter((name) => name !== 'minute-book.lock')).toEqual(
    before.filter((name) => name !== 'minute-book.lock'),
  )
})

it('does not take a text, a picture or a damaged book for a sealed one', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'x.sqlite')
  writeFileSync(path, 'minutes of the last meeting '.repeat(8192 / 4).slice(0, 8192))
  expect(isSealed(path)).toBe(false)
  writeFileSync(path, Buffer.alloc(8192, 0xa5))
  expect(isSealed(path)).toBe(false)
  aBook(folder).close()
  expect(isSealed(join(folder, dataFileName))).toBe(false)
})

it('keeps any passphrase that can be typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (passphrase) => {
      const folder = temporaryFolder()
      aBook(folder, passphrase).close()
      openStore(folder, passphrase).close()
      expect(() => openStore(folder, `${passphrase}x`)).toThrow(refused('wrong_passphrase'))
    }),
    { numRuns: 4 },
  )
})
