import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as rules from '#shared/domain/session/acts.ts'
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
  (events, at) => rules.startMeeting(events, at, { presidingPersonId: 'p', itemId: null }),
  (events, at) => rules.adjournMeeting(events, at, null),
  rules.resumeMeeting,
  rules.closeMeeting,
  rules.reopenMeeting,
  (events, at) => rules.presideOver(events, at, 'q'),
  ...items.flatMap((id): readonly Rule[] => [
    (events, at) => rules.moveToItem(events, at, id),
    (events, at) => rules.moveToItem(events, at, id),
    (events, at) => rules.itemNotTaken(events, at, id),
    (events, at) => rules.deferItem(events, at, id, 'May'),
    (events, at) => rules.settleItem(events, at, id, 'withdrawn'),
    (events, at) => rules.settleItem(events, at, id, 'not reached'),
    (events, at) => rules.restoreItem(events, at, id),
  ]),
]

/** Any acts, each after some minutes; the clock goes back now and then. What is refused adds nothing. */
const anyMeeting = fc
  .array(fc.tuple(fc.integer({ min: 0, max: acts.length - 1 }), fc.integer({ min: -90, max: 30 })), { maxLength: 60 })
  .map((steps) => {
    let now = Date.parse('2016-03-14T18:30:00.000Z')
    const events: Kept[] = []
    steps.forEach(([which, minutes], step) => {
      now += minutes * 60_000
      const more = added(acts[which] ?? rules.closeMeeting, events, new Date(now).toISOString()) ?? []
      events.push(...whole(more).map((event) => ({ ...event, actId: String(step) })))
    })
    return events
  })

const evening = '2016-03-14T21:00:00.000Z'

function running(stretches: readonly { readonly to: string | null }[]): number {
  return stretches.filter(({ to }) => to === null).length
}

/** What no course of a meeting may be. */
function faultsOf(course: Course): readonly string[] {
  const isSitting = course.state === 'in session'
  const all = [...course.items.values()]
  const orders = all.flatMap(({ takenOrder }) => (takenOrder === null ? [] : [takenOrder])).toSorted((a, b) => a - b)
  const faults: readonly (readonly [boolean, string])[] = [
    [running(course.sittings) !== Number(isSitting), 'sits when it does not'],
    [
      running(all.flatMap(({ stretches }) => stretches)) !== Number(isSitting && course.currentItemId !== null),
      'two items',
    ],
    [orders.some((order, at) => order !== at + 1), 'a gap in the order'],
    [elapsedIn(course.sittings, 0) < 0, 'less than no time'],
    ...[...course.items].flatMap(([id, item]): readonly (readonly [boolean, string])[] => [
      [(item.startedAt === null) !== (item.takenOrder === null), `${id} has times without a place`],
      [item.outcome === 'taken' && item.startedAt === null, `${id} was taken at no time`],
      [item.startedAt !== null && (item.endedAt === null) !== (course.currentItemId === id), `${id} has no end`],
      [elapsedIn(item.stretches, 0) < 0, `${id} took less than no time`],
    ]),
  ]
  return faults.flatMap(([isFault, words]) => (isFault ? [words] : []))
}

function whole(events: readonly NewSessionEvent[]): readonly SessionEvent[] {
  return events.map((event) => ({ agendaItemId: null, personId: null, words: null, ...event }))
}

/** What a rule adds; null where it refuses. */
function added(rule: Rule, events: readonly SessionEvent[], at: string): readonly NewSessionEvent[] | null {
  try {
    return rule(events, at)
  } catch (error) {
    if (error instanceof RuleBroken) return null
    throw error
  }
}

describe('the course of a meeting', () => {
  it('has one item before it at most, one order, and no time below nothing, whatever is pressed and whatever the clock does', () => {
    fc.assert(
      fc.property(anyMeeting, (events) => {
        expect(faultsOf(courseOf(events))).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect.hasAssertions()
  })

  it('stamps nothing before it starts, while it stands adjourned or after it is closed', () => {
    const stamped = (events: readonly SessionEvent[], id: string) => rules.moveToItem(events, evening, id).length > 0
    fc.assert(
      fc.property(
        anyMeeting,
        fc.constantFrom(...items),
        (events, id) => !stamped(events, id) || courseOf(events).state === 'in session',
      ),
    )
    expect(stamped(whole(rules.startMeeting([], evening, { presidingPersonId: null, itemId: null })), 'a')).toBe(true)
  })

  it('comes to the same when an act is pressed twice', () => {
    fc.assert(
      fc.property(anyMeeting, fc.constantFrom(...acts), (events, rule) => {
        const once = added(rule, events, evening)
        const twice = once === null ? [] : added(rule, [...events, ...whole(once)], evening)
        expect(twice).toEqual([])
      }),
    )
    expect.hasAssertions()
  })

  it('is what it was before an act that is taken back at once', () => {
    fc.assert(
      fc.property(
        anyMeeting.filter((events) => events.length > 0),
        (events) => {
          const last = events.at(-1)?.actId ?? ''
          const gone = restingOn(events, last)
          expect(gone).toEqual(events.filter(({ actId }) => actId === last))
        },
      ),
    )
    expect.hasAssertions()
  })

  it('stays sound whatever act is taken back', () => {
    fc.assert(
      fc.property(anyMeeting, fc.nat(), (events, which) => {
        const act = events[which % Math.max(events.length, 1)]?.actId ?? ''
        const gone = restingOn(events, act) ?? []
        expect(faultsOf(courseOf(events.filter((event) => !gone.includes(event))))).toEqual([])
      }),
    )
    expect.hasAssertions()
  })

  it('counts an item from when the clerk came, never from before what happened last, unless the clock went back', () => {
    const events: SessionEvent[] = [
      { kind: 'started', at: onTheDay('18:30'), agendaItemId: null, personId: null, words: null },
    ]
    expect(rules.cameAt(events, onTheDay('18:40'), 10_000)).toBe('2016-03-14T18:39:50.000Z')
    expect(rules.cameAt(events, '2016-03-14T18:30:04.000Z', 10_000)).toBe(onTheDay('18:30'))
    expect(rules.cameAt(events, onTheDay('17:40'), 10_000)).toBe('2016-03-14T17:39:50.000Z')
    expect(rules.cameAt([], onTheDay('18:40'), 0)).toBe(onTheDay('18:40'))
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

/** Nine items, of which some were taken in the order given. */
function taken(...order: readonly number[]) {
  return Array.from({ length: 9 }, (_, at) => ({
    id: String(at + 1),
    takenOrder: order.includes(at + 1) ? order.indexOf(at + 1) + 1 : null,
  }))
}

/** The notes that are minuted, by the number of the item. */
function notes(order: readonly number[], toCome: readonly number[]): readonly (readonly [string, string])[] {
  return [...outOfTurn(taken(...order), new Set(toCome.map(String)))].map(
    ([id, { after, before }]) => [id, outOfTurnNote(after, before)] as const,
  )
}

function inTurn(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b)
}

/** An instant of the evening of the meeting, in winter time. */
function onTheDay(time: string): string {
  return `2016-03-14T${time}:00.000Z`
}

describe('the order of business', () => {
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
        const isInTurn = order.join() === inTurn(order).join()
        expect([rest, isInTurn && moved.size > 0]).toEqual([inTurn(rest), false])
      }),
    )
    expect.hasAssertions()
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
      '(The meeting adjourned at 7.45 pm because of a fire alarm and resumed at 7.55 pm.)',
    )
    expect(adjournmentNote(from, to, '  ')).toBe('(The meeting adjourned at 7.45 pm and resumed at 7.55 pm.)')
  })

  it.for([
    ['a fire alarm', ' because of a fire alarm'],
    ['Fire alarm', ' because of a fire alarm'],
    ['illness', ' because of illness'],
    ['a power cut that had put the lights out', ' because of a power cut that had put the lights out'],
    ['two fire alarms', ' because of two fire alarms'],
    ['Councillor Peel’s illness', ' because of Councillor Peel’s illness'],
    ['short break', ' for a short break'],
    ['A ten-minute comfort break', ' for a ten-minute comfort break'],
    ['interval of ten minutes', ' for an interval of ten minutes'],
    ['lunch', ' for lunch'],
    ['legal advice on the claim', ' for legal advice on the claim'],
    ['a break in the power supply', ' because of a break in the power supply'],
    ['For tea.', ' for tea'],
    ['owing to the heat', ' owing to the heat'],
    ['at the request of the Chairman', ' at the request of the Chairman'],
    ['awaiting the fire brigade', ' awaiting the fire brigade'],
    ['until 8 pm', ' until 8 pm'],
    ['because of the heat', ' because of the heat'],
  ] as const)('go on with a reason that is a phrase: %s', ([reason, words]) => {
    const from = '2016-03-14T19:45:00.000Z'
    expect(adjournmentNote(from, null, reason)).toBe(`(The meeting adjourned at 7.45 pm${words}.)`)
    expect(adjournmentNote(from, '2016-03-14T19:55:00.000Z', reason)).toBe(
      `(The meeting adjourned at 7.45 pm${words} and resumed at 7.55 pm.)`,
    )
  })

  it('end a reason that is a clause with a comma before they go on, and let one that is a sentence follow', () => {
    const [from, to] = ['2016-03-14T19:45:00.000Z', '2016-03-14T19:55:00.000Z']
    expect(adjournmentNote(from, null, 'To let members read the late paper')).toBe(
      '(The meeting adjourned at 7.45 pm to let members read the late paper.)',
    )
    expect(adjournmentNote(from, to, 'to let members read the late paper')).toBe(
      '(The meeting adjourned at 7.45 pm to let members read the late paper, and resumed at 7.55 pm.)',
    )
    expect(adjournmentNote(from, to, 'so that the hall could be cleared.')).toBe(
      '(The meeting adjourned at 7.45 pm so that the hall could be cleared, and resumed at 7.55 pm.)',
    )
    for (const said of ['the fire alarm had sounded', 'The fire alarm had sounded.']) {
      expect(adjournmentNote(from, to, said)).toBe(
        '(The meeting adjourned at 7.45 pm and resumed at 7.55 pm. The fire alarm had sounded.)',
      )
    }
    expect(adjournmentNote(from, to, 'Smoke. Nobody was hurt.')).toBe(
      '(The meeting adjourned at 7.45 pm and resumed at 7.55 pm. Smoke. Nobody was hurt.)',
    )
  })

  it('keep every word of the reason, one pair of brackets and one full stop at the end, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('to', 'A', 'break', 'of', 'fire', 'was', 'The', 'so', 'lunch'), { minLength: 1 }),
        (all) => {
          const note = adjournmentNote('2016-03-14T19:45:00.000Z', null, all.join(' '))
          expect(note.toLowerCase()).toContain(all.join(' ').toLowerCase())
          expect(note).toMatch(/^\(The meeting adjourned at 7\.45 pm.*[^.]\.\)$/)
        },
      ),
    )
    expect.hasAssertions()
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
    expect(presidingNote(panel, [])).toBeNull()
    expect(presidingNote(panel, [{ name: 'Jo Odell', from: onTheDay('18:30') }])).toBe('Councillor Jo Odell presided.')
    expect(
      presidingNote(panel, [
        { name: 'Cllr Jo Odell', from: onTheDay('18:30') },
        { name: 'Pat Peel', from: onTheDay('19:45') },
      ]),
    ).toBe('Councillor Jo Odell presided until 7.45 pm and Councillor Pat Peel from 7.45 pm.')
    expect(
      presidingNote(panel, [
        { name: 'Jo Odell', from: onTheDay('18:30') },
        { name: 'Pat Peel', from: onTheDay('19:45') },
        { name: 'Jo Odell', from: onTheDay('20:00') },
      ]),
    ).toBe(
      'Councillor Jo Odell presided until 7.45 pm, Councillor Pat Peel from then until 8 pm and Councillor Jo Odell from 8 pm.',
    )
  })
})
