import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjournMeeting,
  cameAt,
  closeMeeting,
  deferItem,
  itemNotTaken,
  moveToItem,
  presideOver,
  reopenMeeting,
  restoreItem,
  resumeMeeting,
  settleItem,
  startMeeting,
} from '#shared/domain/session/acts.ts'
import { courseOf, type Course } from '#shared/domain/session/course.ts'
import { elapsedIn, elapsedWords, wallTime } from '#shared/domain/session/elapsed.ts'
import { inPrintedOrder, outOfTurn } from '#shared/domain/session/order-of-business.ts'
import type { NewSessionEvent, SessionEvent } from '#shared/domain/session/session-event.ts'
import {
  adjournmentNote,
  outcomeNote,
  outOfTurnNote,
  presidingNote,
  urgencyNote,
} from '#shared/domain/session/session-words.ts'
import { restingOn } from '#shared/domain/session/take-back.ts'
import { wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'
import { RuleBroken } from '#shared/errors.ts'

type Rule = (events: readonly SessionEvent[], at: string) => readonly NewSessionEvent[]
type Kept = SessionEvent & { readonly actId: string }

const items = ['a', 'b', 'c', 'd', 'e'] as const

const acts: readonly Rule[] = [
  (events, at) => startMeeting(events, at, { presidingPersonId: 'p', itemId: null }),
  (events, at) => adjournMeeting(events, at, null),
  resumeMeeting,
  closeMeeting,
  reopenMeeting,
  (events, at) => presideOver(events, at, 'q'),
  ...items.flatMap((id): readonly Rule[] => [
    (events, at) => moveToItem(events, at, id),
    (events, at) => moveToItem(events, at, id),
    (events, at) => itemNotTaken(events, at, id),
    (events, at) => deferItem(events, at, id, 'May'),
    (events, at) => settleItem(events, at, id, 'withdrawn'),
    (events, at) => settleItem(events, at, id, 'not reached'),
    (events, at) => restoreItem(events, at, id),
  ]),
]

/** Any acts, each after some minutes; the clock goes back now and then. What is refused adds nothing. */
const anyMeeting = fc
  .array(fc.tuple(fc.integer({ min: 0, max: acts.length - 1 }), fc.integer({ min: -90, max: 30 })), { maxLength: 60 })
  .map((steps) => {
    let now = Date.parse('2016-03-14T18:30:00.000Z')
    const events: Kept[] = []
    const done = (rule: Rule, at: string): readonly NewSessionEvent[] => {
      try {
        return rule(events, at)
      } catch (error) {
        if (error instanceof RuleBroken) return []
        throw error
      }
    }
    steps.forEach(([which, minutes], step) => {
      now += minutes * 60_000
      for (const event of done(acts[which] ?? closeMeeting, new Date(now).toISOString())) {
        events.push({ agendaItemId: null, personId: null, words: null, ...event, actId: String(step) })
      }
    })
    return events
  })

function stampsAreSound(course: Course): void {
  const stretches = [...course.items.values()].flatMap((item) => item.stretches)
  const open = stretches.filter(({ to }) => to === null)
  expect(open.length).toBe(course.state === 'in session' && course.currentItemId !== null ? 1 : 0)
  expect(course.sittings.filter(({ to }) => to === null).length).toBe(course.state === 'in session' ? 1 : 0)
  for (const [id, item] of course.items) {
    expect(item.startedAt === null).toBe(item.takenOrder === null)
    if (item.outcome === 'taken') expect(item.startedAt).not.toBeNull()
    if (item.startedAt !== null) expect(item.endedAt === null).toBe(course.currentItemId === id)
    expect(elapsedIn(item.stretches, Date.parse('2016-03-14T18:30:00.000Z'))).toBeGreaterThanOrEqual(0)
  }
  const orders = [...course.items.values()].flatMap(({ takenOrder }) => (takenOrder === null ? [] : [takenOrder]))
  expect(orders.toSorted((a, b) => a - b)).toEqual(orders.map((_, at) => at + 1))
}

describe('the course of a meeting', () => {
  it('has one item before it at most, one order, and no time below nothing, whatever is pressed and whatever the clock does', () => {
    fc.assert(
      fc.property(anyMeeting, (events) => stampsAreSound(courseOf(events))),
      { numRuns: 400 },
    )
  })

  it('stamps nothing before it starts, while it stands adjourned or after it is closed', () => {
    fc.assert(
      fc.property(anyMeeting, fc.constantFrom(...items), (events, id) => {
        const added = moveToItem(events, '2016-03-14T21:00:00.000Z', id)
        if (courseOf(events).state !== 'in session') expect(added).toEqual([])
      }),
    )
  })

  it('comes to the same when an act is pressed twice', () => {
    fc.assert(
      fc.property(anyMeeting, fc.constantFrom(...acts), (events, rule) => {
        const at = '2016-03-14T21:00:00.000Z'
        const whole = (added: readonly NewSessionEvent[]): SessionEvent[] =>
          added.map((event) => ({ agendaItemId: null, personId: null, words: null, ...event }))
        let once: readonly NewSessionEvent[]
        try {
          once = rule(events, at)
        } catch {
          return
        }
        expect(rule([...events, ...whole(once)], at)).toEqual([])
      }),
    )
  })

  it('is what it was before an act that is taken back at once', () => {
    fc.assert(
      fc.property(anyMeeting, (events) => {
        const last = events.at(-1)
        if (last === undefined) return
        const gone = restingOn(events, last.actId)
        expect(gone).not.toBeNull()
        const left = events.filter((event) => gone?.includes(event) !== true)
        expect(left).toEqual(events.filter(({ actId }) => actId !== last.actId))
        stampsAreSound(courseOf(left))
      }),
    )
  })

  it('stays sound whatever act is taken back', () => {
    fc.assert(
      fc.property(anyMeeting, fc.nat(), (events, which) => {
        const act = events[which % Math.max(events.length, 1)]?.actId ?? ''
        const gone = restingOn(events, act) ?? []
        stampsAreSound(courseOf(events.filter((event) => !gone.includes(event))))
      }),
    )
  })

  it('counts an item from when the clerk came, never from before what happened last, unless the clock went back', () => {
    const at = (time: string) => `2016-03-14T${time}.000Z`
    const events: SessionEvent[] = [
      { kind: 'started', at: at('18:30:00'), agendaItemId: null, personId: null, words: null },
    ]
    expect(cameAt(events, at('18:40:00'), 10_000)).toBe(at('18:39:50'))
    expect(cameAt(events, at('18:30:04'), 10_000)).toBe(at('18:30:00'))
    expect(cameAt(events, at('17:40:00'), 10_000)).toBe(at('17:39:50'))
    expect(cameAt([], at('18:40:00'), 0)).toBe(at('18:40:00'))
  })
})

describe('times', () => {
  it.each([
    [0, '0 min'],
    [59_999, '0 min'],
    [72 * 60_000, '1 h 12 min'],
    [120 * 60_000, '2 h'],
    [-5, '0 min'],
  ])('says %d ms as %s', (milliseconds, words) => expect(elapsedWords(milliseconds)).toBe(words))

  it('are those on the wall, in summer time too, and across midnight', () => {
    expect(wallTime('2016-03-14T18:30:00.000Z')).toBe('18:30')
    expect(wallTime('2016-07-14T18:30:00.000Z')).toBe('19:30')
    expect(wallTime('2016-07-14T23:05:00.000Z')).toBe('00:05')
  })
})

describe('the order of business', () => {
  const taken = (...order: readonly number[]) =>
    Array.from({ length: 9 }, (_, at) => ({
      id: String(at + 1),
      takenOrder: order.includes(at + 1) ? order.indexOf(at + 1) + 1 : null,
    }))
  const notes = (order: readonly number[], toCome: readonly number[] = []) =>
    [...outOfTurn(taken(...order), new Set(toCome.map(String)))].map(([id, { after, before }]) => [
      id,
      outOfTurnNote(after, before),
    ])

  it.each([
    ['in turn', [1, 2, 3, 4], [], []],
    ['one brought forward', [1, 2, 6, 3, 4, 5], [], [['6', '(This item was taken after item 2 and before item 3.)']]],
    ['one put off', [1, 3, 4, 5, 2], [], [['2', '(This item was taken after item 5.)']]],
    ['one taken first', [7, 1, 2, 3], [], [['7', '(This item was taken before item 1.)']]],
    [
      'one before the meeting now, others to come',
      [1, 2, 5],
      [3, 4, 6],
      [['5', '(This item was taken after item 2 and before item 3.)']],
    ],
    ['some never taken', [1, 4, 6], [], []],
    ['nothing', [], [1, 2], []],
  ] as const)('tells of %s', (_, order, toCome, expected) => expect(notes(order, toCome)).toEqual(expected))

  it('finds nothing out of turn in an agenda taken in order, and few enough elsewhere that the rest is in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (order) => {
        const moved = new Set(outOfTurn(taken(...order)).keys())
        const rest = order.filter((number) => !moved.has(String(number)))
        expect(rest).toEqual(rest.toSorted((a, b) => a - b))
        if (order.join() === order.toSorted((a, b) => a - b).join()) expect(moved.size).toBe(0)
      }),
    )
  })

  it('prints every item once, by the agenda or as taken, those not taken after the one that they follow', () => {
    const all = taken(3, 1, 5)
    expect(inPrintedOrder(all, 'agenda')).toEqual(all)
    expect(inPrintedOrder(all, 'taken').map(({ id }) => id)).toEqual(['3', '4', '1', '2', '5', '6', '7', '8', '9'])
    expect(inPrintedOrder(taken(), 'taken').map(({ id }) => id)).toEqual(taken().map(({ id }) => id))
  })
})

describe('words', () => {
  const { panel, committee } = wordingProfiles

  it('tell of an adjournment while it lasts and afterwards, with its reason where there is one', () => {
    const [from, to] = ['2016-03-14T19:45:00.000Z', '2016-03-14T19:55:00.000Z']
    expect(adjournmentNote(from, null, null)).toBe('(The meeting adjourned at 7.45 pm.)')
    expect(adjournmentNote(from, to, ' a fire alarm. ')).toBe(
      '(The meeting adjourned at 7.45 pm and resumed at 7.55 pm. Reason: a fire alarm.)',
    )
    expect(adjournmentNote(from, to, '  ')).toBe('(The meeting adjourned at 7.45 pm and resumed at 7.55 pm.)')
  })

  it('tell what became of an item that was not taken', () => {
    expect(outcomeNote('deferred', '14 January.')).toBe('This item was deferred to 14 January.')
    expect(outcomeNote('deferred', ' ')).toBe('This item was deferred.')
    expect(outcomeNote('withdrawn', null)).toBe('This item was withdrawn.')
    expect(outcomeNote('not reached', null)).toBe('This item was not reached.')
    expect([outcomeNote('taken', null), outcomeNote('planned', null)]).toEqual([null, null])
  })

  it('give why an item was urgent, under the title of whoever chairs there', () => {
    expect(urgencyNote(committee, { chairOpinion: null, specialCircumstances: 'the wall fell' })).toEqual([
      'The Chairman was of the opinion that this item should be considered as a matter of urgency.',
      'Special circumstances: the wall fell.',
    ])
    expect(urgencyNote(panel, { chairOpinion: 'It could not wait.', specialCircumstances: null })).toEqual([
      'It could not wait.',
    ])
    expect(urgencyNote(panel, { chairOpinion: null, specialCircumstances: '' })).toEqual([])
  })

  it('name who presided, and when that changed', () => {
    const at = (name: string, time: string) => ({ name, from: `2016-03-14T${time}:00.000Z` })
    expect(presidingNote(panel, [])).toBeNull()
    expect(presidingNote(panel, [at('Jo Odell', '18:30')])).toBe('Councillor Jo Odell presided.')
    expect(presidingNote(panel, [at('Cllr Jo Odell', '18:30'), at('Pat Peel', '19:45')])).toBe(
      'Councillor Jo Odell presided until 7.45 pm and Councillor Pat Peel from 7.45 pm.',
    )
    expect(presidingNote(panel, [at('Jo Odell', '18:30'), at('Pat Peel', '19:45'), at('Jo Odell', '20:00')])).toBe(
      'Councillor Jo Odell presided until 7.45 pm, Councillor Pat Peel from then until 8 pm and Councillor Jo Odell from 8 pm.',
    )
  })
})
