import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  nextMinuteNumber,
  numberItems,
  printMinuteNumber,
  seriesOf,
  type Numbering,
} from '#shared/domain/minute-number.ts'

it('runs a municipal year from May to April, and a calendar year from January', () => {
  const municipal: Numbering = { scheme: 'running' }
  expect(['2016-04-30', '2016-05-01', '1999-12-01'].map((day) => seriesOf(municipal, day))).toEqual([
    '2015/16',
    '2016/17',
    '1999/00',
  ])
  expect(seriesOf({ scheme: 'running', year: 'calendar' }, '2016-04-30')).toBe('2016')
})

it.for([
  [{ scheme: 'running' }, '45'],
  [{ scheme: 'number/year', year: 'calendar' }, '45/16'],
  [{ scheme: 'number/year' }, '45/15'],
  [{ scheme: 'prefix number/year', prefix: 'HSP', year: 'calendar' }, 'HSP 45/16'],
  [{ scheme: 'prefix number/year', year: 'calendar' }, '45/16'],
] as const)('prints the number of March 2016 by %o as %s', ([numbering, printed]) => {
  expect(printMinuteNumber(numbering, 45, '2016-03-14')).toBe(printed)
})

it('goes on from the number that the committee says, in that year alone, and never back', () => {
  const numbering: Numbering = { scheme: 'running', start: { series: '2015/16', number: 45 } }
  expect(nextMinuteNumber(numbering, '2015/16', 0)).toBe(45)
  expect(nextMinuteNumber(numbering, '2015/16', 51)).toBe(52)
  expect(nextMinuteNumber(numbering, '2016/17', 0)).toBe(1)
})

it('gives each item that has none the next number, and leaves those that were given out', () => {
  const items = fc.array(fc.option(fc.integer({ min: 1, max: 50 })), { maxLength: 12 })
  fc.assert(
    fc.property(items, (given) => {
      const numbered = numberItems(
        given.map((number, at) => ({ id: String(at), number })),
        51,
      )

      expect(numbered.map(({ id }) => id)).toEqual(given.map((_, at) => String(at)))
      given.forEach((number, at) => expect(number === null || numbered[at]?.number === number).toBe(true))
      const fresh = numbered.filter((_, at) => given[at] === null).map(({ number }) => number)
      expect(fresh).toEqual(fresh.map((_, at) => 51 + at))
    }),
  )
})
