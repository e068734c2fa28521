import { describe, expect, it } from 'vitest'
import {
  carriedWords,
  everybody,
  ofOwner,
  ownersOf,
  dueMeans,
  inGroups,
  judgedOn,
  originHref,
  type ArisingAction,
} from '#renderer/features/matters-arising/arising.ts'

describe('the day that lateness is judged by on the screen', () => {
  it('is today for a meeting of today or later', () => {
    expect(judgedOn('2026-06-01', '2026-05-20')).toBe('2026-05-20')
    expect(judgedOn('2026-05-20', '2026-05-20')).toBe('2026-05-20')
  })

  it('is the day of the meeting afterwards, so that an old list shows what stood then', () => {
    expect(judgedOn('2026-05-19', '2026-05-20')).toBe('2026-05-19')
  })
})

describe('the list of matters arising', () => {
  it('shows the groups in the order of the agenda and leaves out those with nothing in them', () => {
    const actions = [anAction(1, 'completed'), anAction(2, 'overdue'), anAction(3, 'no-date'), anAction(4, 'overdue')]
    expect(
      inGroups(actions).map(({ group, actions: within }) => [group, within.map((action) => action.number)]),
    ).toEqual([
      ['overdue', [2, 4]],
      ['no-date', [3]],
      ['completed', [1]],
    ])
  })

  it('says what a wording means, and nothing where the wording says it all', () => {
    expect(dueMeans({ text: 'by the end of May', kind: 'month-end', start: null, end: '2026-05-31' })).toBe(
      'to 31 May 2026',
    )
    expect(dueMeans({ text: 'in due course', kind: 'vague', start: null, end: null })).toBeNull()
  })

  it('counts the agendas an action has stood on', () => {
    expect([1, 2, 3].map(carriedWords)).toEqual(['first time here', 'on the agenda twice', 'on the agenda 3 times'])
  })

  it('shows the actions of one owner alone, and those of nobody', () => {
    const actions = [
      { ...anAction(1, 'later'), owner: 'Clerk' },
      { ...anAction(2, 'later'), owner: 'Ada Moss' },
      anAction(3, 'later'),
    ]

    expect(ownersOf(actions)).toEqual(['Ada Moss', 'Clerk', 'nobody yet'])
    expect(ofOwner(actions, 'Clerk').map(({ number }) => number)).toEqual([1])
    expect(ofOwner(actions, 'nobody yet').map(({ number }) => number)).toEqual([3])
    expect(ofOwner(actions, everybody)).toBe(actions)
  })

  it('leads to the meeting where an action has no item', () => {
    expect(originHref({ meetingId: 'm', agendaItemId: null })).toBe('/meetings/m')
    expect(originHref({ meetingId: 'm', agendaItemId: 'i' })).toBe('/meetings/m/items/i')
    expect(originHref({ meetingId: null, agendaItemId: null })).toBeNull()
  })
})

function anAction(number: number, group: ArisingAction['group']): ArisingAction {
  return {
    id: `a${number}`,
    number,
    group,
    text: 'Mend the slipway',
    owner: null,
    due: null,
    findings: [],
    state: group === 'completed' ? 'closed' : 'open',
    meetingId: 'm',
    madeOn: '2026-01-12',
    minute: 'item 3',
    agendaItemId: null,
    timesCarried: 1,
    daysOverdue: null,
    printedNumber: null,
    latest: null,
    timesDeferred: 0,
  }
}
