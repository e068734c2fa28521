import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dutiesOfLimb, promotionCandidates } from '#shared/domain/duty/duty.ts'
import { readPastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import type { PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'

const meeting = '2016-03-14'

describe('a limb', () => {
  it.each([
    'That the report be noted.',
    'That the minutes be approved as a correct record and signed by the Chair.',
    'To approve the mooring policy.',
    'to note the report.',
    'That the Panel noted the actions that have been taken to respond to the survey.',
    'That the Panel receive the report.',
    'That the press and public be excluded.',
    'That the budget for 2016/17 be approved.',
    'That the Committee agreed the draft poster set out in Appendix 2.',
    'The minutes of 4 May were AGREED',
    'That the progress report on the lamps be noted.',
  ])('sets nobody to work: “%s”', (text) => {
    expect(dutiesOfLimb(text, meeting)).toEqual([])
  })

  it.each([
    [
      'That the Director of Harbours provide a report by 5 May 2016.',
      'Director of Harbours',
      'by 5 May 2016',
      '2016-05-05',
    ],
    ['That the pier warden report on the lamps in July 2016.', null, 'July 2016', '2016-07-31'],
    ['The Clerk for Quays and Moorings to investigate the fees.', 'The Clerk for Quays and Moorings', null, null],
    [
      'That the Committee agreed the policy and delegated to the Head of Moorings authority to amend it.',
      'Head of Moorings',
      null,
      null,
    ],
    [
      'That delegated authority be given to the Head of Parks, in consultation with the Chair, to agree terms.',
      'Head of Parks',
      null,
      null,
    ],
    [
      'That the Chief Executive be requested to write to the Minister within 28 days.',
      'Chief Executive',
      'within 28 days',
      '2016-04-11',
    ],
    [
      'That the report be noted and a further update be provided in September 2016.',
      null,
      'September 2016',
      '2016-09-30',
    ],
    ['That the matter be referred to Cabinet.', null, null, null],
    ['That the Head of Quays reports back to the Panel in six months.', null, 'in six months', '2016-09-14'],
    ['Agreed that the Head of Quays would circulate the list.', 'Head of Quays', null, null],
    ['to note the update and to request a list by May 2016', null, 'by May 2016', '2016-05-31'],
    ['That the Head of Quays, in consultation with the Chair, be authorised to sign.', 'Head of Quays', null, null],
    ['the Chair to write to the marina', 'Chair', null, null],
    ['That the item be deferred to the next meeting.', null, 'next meeting', null],
    [
      'That officers circulate the plan agreed in May 2015 by the end of June 2016.',
      'officers',
      'by the end of June 2016',
      '2016-06-30',
    ],
    [
      'That the chart shown to pilots in May 2016 be sent to the marina and reviewed regularly at Forum meetings.',
      null,
      'regularly at Forum meetings',
      null,
    ],
    ['That a Member of the Panel would attend a drill.', null, null, null],
  ])('sets one duty: “%s”', (text, owner, words, end) => {
    const duties = dutiesOfLimb(text, meeting)
    expect(duties.map((duty) => [duty.text, duty.owner, duty.due?.text ?? null, duty.due?.end ?? null])).toEqual([
      [text, owner, words, end],
    ])
  })

  it('sets a duty for each due date, in its own clause', () => {
    const duties = dutiesOfLimb(
      'That the Panel receive a list in July 2016, and a full report on quays in autumn 2016.',
      meeting,
    )
    expect(duties.map(({ text, due }) => [text, due?.start, due?.end])).toEqual([
      ['That the Panel receive a list in July 2016', '2016-07-01', '2016-07-31'],
      ['a full report on quays in autumn 2016.', '2016-09-01', '2016-11-30'],
    ])
    const opened = dutiesOfLimb(
      'That, by July 2016, a list be circulated and, by autumn 2016, a full report be presented.',
      meeting,
    )
    expect(opened.map(({ text }) => text)).toEqual([
      'That, by July 2016, a list be circulated',
      'by autumn 2016, a full report be presented.',
    ])
  })

  it('never fails, and a duty’s words are the limb’s own', () => {
    const words = fc.constantFrom(
      'That',
      'the',
      'Panel',
      'Director',
      'of',
      'report',
      'be',
      'noted',
      'and',
      ',',
      ';',
      'in',
      'July 2016',
      'by',
      'next meeting',
      'requested',
      'to',
      'provide',
      'quarterly',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 24 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const duty of dutiesOfLimb(text, meeting)) expect(text).toContain(duty.text)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what is offered for promotion', () => {
  it.each([
    ['The list would be shared with the Panel.', 'undertaking'],
    ['Mr Hale agreed to look at the fees.', 'undertaking'],
    ['It was agreed that the Head of Moorings would look at clearer figures.', 'undertaking'],
    ['A request was made for figures of each quay.', 'request'],
    ['An update will be provided to the Harbour Forum.', 'undertaking'],
    ['The Forum will be informed of the tides.', 'undertaking'],
    ['Councillors would receive a monthly log.', 'undertaking'],
    ['The Committee asked for an update on the dredger.', 'request'],
    ['Members also requested information on fees.', 'request'],
    ['Asked for assurance that fees were falling.', 'request'],
    ['The Panel requested that the target be reviewed.', 'request'],
    ['The harbour master offered to show Members the quay.', 'offer'],
  ])('is “%s”, as %s', (text, why) => {
    const blocks = [{ kind: 'point' as const, text: `The Chair spoke first. ${text}` }]
    expect(promotionCandidates(blocks, meeting)).toEqual([{ text, why, block: 0 }])
  })

  it.each([
    'The Chair requested that a note should be made of the delay.',
    'The Chair asked Mr Hale to present the report.',
    'The Committee asked about the fees.',
    'In 2014, the Ministry requested that the board be closed.',
    'The office will review the evidence.',
    'The work would not be shared with the Panel.',
    'The plan would be presented to Members in June 2014.',
  ])('is not “%s”', (text) => {
    expect(promotionCandidates([{ kind: 'paragraph', text }], meeting)).toEqual([])
  })

  it('includes an action written into the minutes, and leaves limbs alone', () => {
    const blocks = [
      { kind: 'actionNote' as const, text: 'ACTION – Mr Hale to write' },
      { kind: 'resolutionLimb' as const, text: 'That an update be provided to the Panel' },
    ]
    expect(promotionCandidates(blocks, meeting)).toEqual([
      { text: 'ACTION – Mr Hale to write', why: 'action', block: 0 },
    ])
  })
})

const seeds = resolve(import.meta.dirname, '../../../shared/seeds')

function read(start: string): PastedMinutes {
  const file = readdirSync(seeds).find((name) => name.startsWith(start)) ?? ''
  return readPastedMinutes(readFileSync(resolve(seeds, file), 'utf8'), meeting)
}

function dues(start: string): readonly (readonly (string | null)[])[] {
  return read(start).resolutions.map(({ text }) => dutiesOfLimb(text, meeting).map(({ due }) => due?.kind ?? null))
}

describe.runIf(existsSync(seeds))('real minutes', () => {
  it('give an action for each duty of their limbs', () => {
    expect(dues('000')).toEqual([['recurring'], [null]])
    expect(dues('002')).toEqual([[], [], [], [null], ['relative-meeting'], []])
    expect(dues('003')).toEqual([['month', 'season'], [null], [null]])
  })

  it('offer the promises and requests of their discussion', () => {
    expect([...new Set(promotionCandidates(read('000').blocks, meeting).map(({ block }) => block))]).toEqual([4, 6, 24])
    expect(promotionCandidates(read('002').blocks, meeting).map(({ block, why }) => [block, why])).toEqual([
      [25, 'undertaking'],
      [26, 'undertaking'],
      [27, 'request'],
      [28, 'request'],
    ])
  })
})
