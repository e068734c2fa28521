import { expect, it } from 'vitest'
import { strengthOf } from '#shared/domain/passphrase.ts'

it.for([
  ['', true],
  ['Harbour1', true],
  ['elevenchars', true],
  ['twelve chars', false],
  ['a b c d', false],
  ['  a  b  ', true],
] as const)('“%s” is short: %s', ([passphrase, isShort]) => {
  expect(strengthOf(passphrase).isShort).toBe(isShort)
})

it('counts letters as they are seen, not as they are stored', () => {
  expect(strengthOf('caf\u0065\u0301')).toEqual({ letters: 4, words: 1, isShort: true })
})
