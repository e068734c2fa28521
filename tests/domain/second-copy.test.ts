import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiesToLetGo, copyAge, copyMadeAt, copyName } from '#shared/domain/second-copy.ts'

const month = (name: string) => name.slice(12, 19)
const day = (at: string) => copyName(`${at}T19:30:05`)

it('names a copy by the day and the second, and reads its name again', () => {
  expect(copyName('2016-03-14T19:30:05')).toBe('minute-book-2016-03-14-193005.minutebook')
  expect(copyMadeAt('minute-book-2016-03-14-193005.minutebook')).toBe('2016-03-14T19:30:05')
})

it.for([
  'minute-book.sqlite',
  'minute-book.replaced-20160314193005.sqlite',
  'notes.txt',
  'x-minute-book-2016-03-14-193005.minutebook',
])('never takes %s for a copy that may go', (name) => {
  expect(copyMadeAt(name)).toBeUndefined()
  expect(copiesToLetGo([name, day('2016-03-14')], 1)).toEqual([])
})

it('keeps the latest ones, and the last one of each month', () => {
  const names = ['2016-01-10', '2016-01-20', '2016-02-03', '2016-02-04', '2016-03-01', '2016-03-02', '2016-03-03'].map(
    day,
  )
  expect(copiesToLetGo(names, 2).toSorted()).toEqual([day('2016-01-10'), day('2016-02-03'), day('2016-03-01')])
})

it('lets the last one of a month go after a year', () => {
  const names = ['2015-03-31', '2015-04-30', '2016-03-01'].map(day)
  expect(copiesToLetGo(names, 1)).toEqual([day('2015-03-31')])
})

describe('whatever copies there are', () => {
  const at = fc
    .date({ min: new Date('2014-01-01'), max: new Date('2018-12-31'), noInvalidDate: true })
    .map((date) => copyName(date.toISOString()))
  const names = fc.uniqueArray(at, { maxLength: 60 })

  it('never lets one of the latest go, and letting go twice lets nothing more go', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 20 }), (all, keep) => {
        const going = copiesToLetGo(all, keep)
        const latest = all.toSorted().toReversed().slice(0, keep)
        expect(going.filter((name) => latest.includes(name))).toEqual([])
        const left = all.filter((name) => !going.includes(name))
        expect(copiesToLetGo(left, keep)).toEqual([])
      }),
    )
  })

  it('leaves a copy of every month of the last year that had one', () => {
    fc.assert(
      fc.property(names, (all) => {
        const left = all.filter((name) => !copiesToLetGo(all, 1).includes(name))
        const latest = all.map(month).toSorted().at(-1) ?? ''
        const yearBefore = `${Number(latest.slice(0, 4)) - 1}${latest.slice(4)}`
        const months = new Set(all.map(month).filter((each) => each > yearBefore))
        expect(new Set(left.map(month).filter((each) => each > yearBefore))).toEqual(months)
      }),
    )
  })
})

it.for([
  [null, 'never'],
  ['2016-03-08T20:00:00.000Z', 'fresh'],
  ['2016-03-06T20:00:00.000Z', 'old'],
] as const)('calls a last copy of %s %s', ([last, age]) => {
  expect(copyAge(last, '2016-03-14T20:00:00.000Z')).toBe(age)
})
