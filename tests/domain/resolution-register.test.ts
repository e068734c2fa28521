import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { actionStates, type ActionState } from '#shared/domain/action.ts'
import { isNotingOnly, outcomeOf, readPeriodEnd } from '#shared/domain/resolution-register.ts'

const asOf = '2026-05-10'
const action = (state: ActionState, dueEnd: string | null = null) => ({ state, dueEnd })
const outcome = (text: string, actions: readonly ReturnType<typeof action>[], isSuperseded = false) =>
  outcomeOf({ text, isSuperseded, actions }, asOf)

it.for([
  'That the report be noted.',
  'That the minutes of the last meeting be approved as a correct record.',
  'That the presentation be received.',
  'That the recommendations be agreed.',
  'That the public be excluded from the meeting.',
  'That the report and the comments of members be noted and welcomed.',
])('takes “%s” for noting only', (text) => expect(isNotingOnly(text)).toBe(true))

it.for([
  'That the harbour master be requested to count the ferries.',
  'That the timetable be referred to the Cabinet.',
  'That it be recommended to Council that the pier be sold.',
  'That authority be delegated to the harbour master to sell the barge.',
  'That Councillor Moss be appointed to the lamps group.',
  'That the report be noted and officers be asked to report back.',
  'That the delivery plan be received in July 2027.',
])('takes “%s” for a request', (text) => expect(isNotingOnly(text)).toBe(false))

it('is as far as its actions, and overdue only after the last day', () => {
  expect(outcome('That lamps be bought.', [action('closed', '2020-01-01')])).toBe('done')
  expect(outcome('That lamps be bought.', [action('closed'), action('open', asOf)])).toBe('open')
  expect(outcome('That lamps be bought.', [action('open', '2026-05-09'), action('closed')])).toBe('overdue')
  expect(outcome('That lamps be bought.', [action('open', '2026-05-09')], true)).toBe('superseded')
  expect(outcome('That the harbour master buy the lamps.', [])).toBe('no-action')
})

it('is reported once nothing else is left to do, neither late nor done', () => {
  const late = action('reported complete', '2020-01-01')
  expect(outcome('That lamps be bought.', [late])).toBe('reported')
  expect(outcome('That lamps be bought.', [late, action('closed')])).toBe('reported')
  expect(outcome('That lamps be bought.', [late, action('open')])).toBe('open')
  expect(outcome('That lamps be bought.', [late, action('open', '2026-05-09')])).toBe('overdue')
})

it('gives every text one outcome, whatever its words', () => {
  const actions = fc.array(
    fc.record({
      state: fc.constantFrom(...actionStates),
      dueEnd: fc.constantFrom(null, '2026-05-09', asOf),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), actions, (text, list) => {
      const found = outcomeOf({ text, isSuperseded: false, actions: list }, asOf)
      const isLate = list.some((each) => each.state === 'open' && each.dueEnd === '2026-05-09')
      expect(found === 'overdue').toBe(isLate)
      expect(found === 'done').toBe(list.length > 0 && list.every((each) => each.state === 'closed'))
      expect(found === 'noting-only' || found === 'no-action').toBe(list.length === 0)
    }),
  )
})

it.for([
  ['January 2025', '2025-01-01', '2025-01-31'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['14/3/2016', '2016-03-14', '2016-03-14'],
  ['spring 2023', '2023-03-01', '2023-05-31'],
  ['March', '2026-03-01', '2026-03-31'],
  ['any old day', null, null],
  ['', null, null],
] as const)('reads “%s” as a period', ([words, from, to]) => {
  expect([readPeriodEnd(words, 'from', asOf), readPeriodEnd(words, 'to', asOf)]).toEqual([from, to])
})
