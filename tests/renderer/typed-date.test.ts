import { describe, expect, it } from 'vitest'
import { formatDayInFull } from '#shared/domain/day.ts'
import { readTypedDay, readTypedTime } from '#renderer/ui/typed-date.ts'

describe('a day as people type it', () => {
  it.each([
    '2016-03-14',
    '14/3/2016',
    '14.03.16',
    '14-3-2016',
    '14 March 2016',
    'Monday 14th Mar 2016',
    '14 march, 16',
    '14 mar. 2016',
  ])('reads “%s” as 14 March 2016', (text) => expect(readTypedDay(text)).toEqual({ kind: 'read', value: '2016-03-14' }))

  it.each(['30/2/2016', '14/13/2016', 'March 2016', '14 Marchish 2016', 'soon', '14/3'])(
    'does not guess at “%s”',
    (text) => expect(readTypedDay(text)).toEqual({ kind: 'unreadable' }),
  )

  it('tells an empty field from one that cannot be read', () => {
    expect(readTypedDay('  ')).toEqual({ kind: 'empty' })
  })

  it('says the day of the week', () => {
    expect(formatDayInFull('2016-03-14')).toBe('Monday 14 March 2016')
  })
})

describe('a time as people type it', () => {
  it.each([
    ['19:00', '19:00'],
    ['1900', '19:00'],
    ['7pm', '19:00'],
    ['7.30 pm', '19:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['9:05', '09:05'],
  ])('reads “%s” as %s', (text, value) => expect(readTypedTime(text)).toEqual({ kind: 'read', value }))

  it.each(['25:00', '7:65', '13pm', 'noon', '7:'])('does not guess at “%s”', (text) =>
    expect(readTypedTime(text)).toEqual({ kind: 'unreadable' }),
  )
})
