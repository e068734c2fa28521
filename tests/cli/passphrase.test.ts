import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isSealed } from '#db/book-files.ts'
import { reseal } from '#db/seal.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { cli } from './run-cli.ts'

const passphrase = 'plain quiet harbour stone'
const known = { MINUTE_BOOK_PASSPHRASE: passphrase }

async function aSealedBook(): Promise<string> {
  const data = temporaryFolder()
  await cli(data, ['committee', 'add', '--name', 'Harbour Panel'])
  reseal(data, undefined, passphrase)
  return data
}

it('opens a sealed book with the passphrase of the surroundings, and refuses without or with another', async () => {
  const data = await aSealedBook()
  const without = await cli(data, ['committee', 'list'])
  expect([without.exit, without.answer.error.code]).toEqual([1, 'data_file_locked'])
  const other = await cli(data, ['committee', 'list'], data, { MINUTE_BOOK_PASSPHRASE: 'another' })
  expect([other.exit, other.answer.error.code]).toEqual([1, 'wrong_passphrase'])
  expect(other.stderr).not.toContain('another')
  const { answer } = await cli(data, ['committee', 'list'], data, known)
  expect(answer.committees).toMatchObject([{ name: 'Harbour Panel' }])
})

it('backs a sealed book up sealed, and restores it on another folder', async () => {
  const [data, shelf, elsewhere] = [await aSealedBook(), temporaryFolder(), temporaryFolder()]
  const file = join(shelf, 'copy.sqlite')
  expect((await cli(data, ['backup', '--out', file], data, known)).exit).toBe(0)
  expect(isSealed(file)).toBe(true)

  const without = await cli(elsewhere, ['restore', file])
  expect([without.exit, without.answer.error.code]).toEqual([1, 'data_file_locked'])
  expect((await cli(elsewhere, ['restore', file], elsewhere, known)).exit).toBe(0)
  const { answer } = await cli(elsewhere, ['committee', 'list'], elsewhere, known)
  expect(answer.committees).toMatchObject([{ name: 'Harbour Panel' }])
})

it('takes no passphrase as an argument, where everybody could read it', async () => {
  const data = await aSealedBook()
  expect((await cli(data, ['committee', 'list', '--passphrase', passphrase])).exit).toBe(2)
})
