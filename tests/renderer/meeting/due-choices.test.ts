import { describe, expect, it } from 'vitest'
import { dueChoices } from '#renderer/features/meeting/pickers/due-choices.ts'

const calendar = { heldOn: '2016-03-14', nextOn: '2016-05-23' }
const first = (typed: string) => dueChoices(typed, calendar, 5)[0]

describe('what a due date means, as it is typed', () => {
  it.each([
    ['autumn 2016', '1 Sep–30 Nov 2016'],
    ['next meeting', 'Mon 23 May 2016'],
    ['by the end of April', 'to 30 Apr 2016'],
    ['9 May', 'Mon 9 May 2016'],
  ])('%s → %s', (typed, means) => {
    expect(first(typed)).toMatchObject({ text: typed, means, isUnread: false })
  })

  it('offers usual wordings that begin so, and all of them where nothing is typed', () => {
    expect(dueChoices('end of', calendar, 3).map(({ text }) => text)).toEqual([
      'end of April 2016',
      'end of May 2016',
      'end of June 2016',
    ])
    expect(first('')).toMatchObject({ text: 'next meeting' })
  })

  it('warns of a date that lies before the meeting', () => {
    expect(first('1 February 2016')?.warning).toContain('before the meeting')
  })

  it('keeps words that are no date as they are', () => {
    expect(dueChoices('when the moon is full', calendar, 5)).toEqual([
      { text: 'when the moon is full', means: null, warning: null, isUnread: true },
    ])
  })

  it('says that the next meeting is not fixed while none is planned', () => {
    expect(dueChoices('next meeting', { ...calendar, nextOn: null }, 1)[0]?.means).toBe('not yet fixed')
  })
})
