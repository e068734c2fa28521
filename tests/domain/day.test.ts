import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  formatDay,
  formatDayShort,
  formatInterval,
  isIsoDate,
  lastOfMonth,
  weekdayName,
} from '#shared/domain/day.ts'
import { addWorkingDays, bankHolidays } from '#shared/domain/due-date/working-day.ts'

describe('a day', () => {
  it.each(['2016-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('takes %s, which exists', (day) => {
    expect(isIsoDate(day)).toBe(true)
  })

  it.each([
    '2016-02-30',
    '2015-02-29',
    '1900-02-29',
    '2016-13-01',
    '2016-00-10',
    '2016-1-1',
    '14 March 2016',
    '',
    '2016-03-14T00:00',
  ])('refuses %s, which does not', (day) => {
    expect(isIsoDate(day)).toBe(false)
  })

  it('stays within a shorter month when months are added', () => {
    expect(addMonths('2015-08-31', 6)).toBe('2016-02-29')
    expect(addMonths('2016-03-14', -15)).toBe('2014-12-14')
    expect(lastOfMonth(2017, 2)).toBe('2017-02-28')
  })

  it('comes back when days are added and taken away again', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -20_000, max: 20_000 }))
    fc.assert(
      fc.property(days, ([from, by]) => {
        const day = addDays('1950-01-01', from)
        expect(isIsoDate(addDays(day, by))).toBe(true)
        expect(addDays(addDays(day, by), -by)).toBe(day)
      }),
    )
  })

  it('is printed as minutes print it', () => {
    expect(weekdayName('2016-03-14')).toBe('Monday')
    expect(formatDay('2016-03-14')).toBe('14 March 2016')
    expect(formatDayShort('2016-09-01')).toBe('1 Sep 2016')
    expect(formatInterval('2016-07-01', '2016-07-31')).toBe('1–31 Jul 2016')
    expect(formatInterval('2016-12-01', '2017-02-28')).toBe('1 Dec 2016–28 Feb 2017')
  })
})

describe('working days', () => {
  it('skip weekends and bank holidays', () => {
    expect(addWorkingDays('2016-03-24', 1)).toBe('2016-03-29')
    expect(addWorkingDays('2018-02-16', 5)).toBe('2018-02-23')
  })

  it('know the holidays of a year by rule, with their substitutes', () => {
    expect(bankHolidays(2016)).toEqual([
      '2016-01-01',
      '2016-03-25',
      '2016-03-28',
      '2016-05-02',
      '2016-05-30',
      '2016-08-29',
      '2016-12-26',
      '2016-12-27',
    ])
    expect(bankHolidays(2020).slice(-2)).toEqual(['2020-12-25', '2020-12-28'])
    expect(bankHolidays(2021).slice(-2)).toEqual(['2021-12-27', '2021-12-28'])
    expect(bankHolidays(2022)[0]).toBe('2022-01-03')
  })
})
