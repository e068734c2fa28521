import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import {
  correctedTogether,
  instantAt,
  orderWarning,
  standingTimes,
  type SessionTime,
} from '#shared/domain/session/times.ts'

const at = (time: string) => `2016-03-14T${time}:00.000Z`

const times: readonly SessionTime[] = [
  { id: 'start', actId: 'a', kind: 'started', at: at('18:30'), number: null, name: null },
  { id: 'chair', actId: 'a', kind: 'presiding', at: at('18:30'), number: null, name: 'Cllr Odell' },
  { id: 'one', actId: 'a', kind: 'item started', at: at('18:30'), number: '1', name: null },
  { id: 'one left', actId: 'b', kind: 'item left', at: at('18:50'), number: '1', name: null },
  { id: 'two', actId: 'b', kind: 'item started', at: at('18:50'), number: '2', name: null },
  { id: 'break', actId: 'c', kind: 'adjourned', at: at('19:00'), number: null, name: null },
  { id: 'on', actId: 'd', kind: 'resumed', at: at('19:10'), number: null, name: null },
  { id: 'two left', actId: 'e', kind: 'item left', at: at('20:00'), number: '2', name: null },
  { id: 'close', actId: 'e', kind: 'closed', at: at('20:00'), number: null, name: null },
]

describe('an instant', () => {
  it.for([
    ['2016-03-14T19:31:20.000Z', '19:05', '2016-03-14T19:05:00.000Z'],
    ['2016-07-14T18:31:20.000Z', '19:05', '2016-07-14T18:05:00.000Z'],
    ['2016-03-15T00:05:00.000Z', '23:58', '2016-03-14T23:58:00.000Z'],
    ['2016-03-14T23:58:00.000Z', '00:05', '2016-03-15T00:05:00.000Z'],
    ['2016-07-14T22:58:00.000Z', '00:05', '2016-07-14T23:05:00.000Z'],
  ] as const)('near %s at which the clock read %s is %s', ([near, time, instant]) => {
    expect(instantAt(near, time)).toBe(instant)
  })

  it('is none in the hour that was left out in spring', () => {
    expect(instantAt('2016-03-27T00:30:00.000Z', '01:30')).toBeNull()
  })

  it('reads as the time that was asked for, and lies within half a day and an hour, on any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 1439 }),
        (near, minutes) => {
          const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
          const found = instantAt(near.toISOString(), time)
          if (found === null) return
          expect(wallTime(found)).toBe(time)
          expect(Math.abs(Date.parse(found) - near.getTime())).toBeLessThanOrEqual(13 * 3_600_000)
        },
      ),
    )
    expect.hasAssertions()
  })
})

describe('correcting a time', () => {
  it.for([
    ['one left', ['one left', 'two']],
    ['two', ['one left', 'two']],
    ['one', ['one']],
    ['start', ['start', 'chair', 'one']],
    ['close', ['two left', 'close']],
    ['two left', ['two left']],
    ['break', ['break']],
    ['nobody', []],
  ] as const)('takes with it what the same press stamped: %s', ([id, moved]) => {
    expect(correctedTogether(times, id).map((time) => time.id)).toEqual(moved)
  })

  it('leaves apart what was corrected apart before', () => {
    const apart = times.map((time) => (time.id === 'one' ? { ...time, at: at('18:35') } : time))
    expect(correctedTogether(apart, 'start').map((time) => time.id)).toEqual(['start', 'chair'])
  })

  it.for([
    ['two', '18:45', null],
    ['two', '18:30', null],
    ['two', '18:20', 'That is before the meeting started at 18:30.'],
    ['two', '19:05', 'That is after the meeting adjourned at 19:00.'],
    ['close', '18:55', 'That is before the meeting resumed at 19:10.'],
    ['close', '23:00', 'That is later than now.'],
    ['start', '19:20', 'That is after item 1 ended at 18:50.'],
  ] as const)('says of %s at %s: %s', ([id, time, words]) => {
    expect(orderWarning(times, id, at(time), at('22:00'))).toBe(words)
  })

  it('is not offered for an item that was found not to have been taken', () => {
    const event = { personId: null, words: null, agendaItemId: 'x' }
    const events = [
      { ...event, kind: 'item started', at: at('18:30') },
      { ...event, kind: 'item not taken', at: at('18:31') },
      { ...event, kind: 'item started', at: at('18:40') },
      { ...event, kind: 'item deferred', at: at('18:41') },
    ] as const
    expect(standingTimes(events).map(({ at: when }) => wallTime(when))).toEqual(['18:40'])
  })
})
