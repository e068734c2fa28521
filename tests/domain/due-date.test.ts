import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDueExpressions, meansOf, readDue } from '#shared/domain/due-date/due-date.ts'
import type { Due, DueKind } from '#shared/domain/due-date/due-date.ts'

const meeting = '2016-03-14'

type Row = readonly [words: string, kind: DueKind, start: string | null, end: string | null]

const rows: readonly Row[] = [
  ['17th February 2016', 'exact', '2016-02-17', '2016-02-17'],
  ['26 May 2016', 'exact', '2016-05-26', '2016-05-26'],
  ['Wednesday 28th February 2018', 'exact', '2018-02-28', '2018-02-28'],
  ['08/03/2017', 'exact', '2017-03-08', '2017-03-08'],
  ['22/4/16', 'exact', '2016-04-22', '2016-04-22'],
  ['28-Feb-2018', 'exact', '2018-02-28', '2018-02-28'],
  ['8-March-18', 'exact', '2018-03-08', '2018-03-08'],
  ['08.03.17', 'exact', '2017-03-08', '2017-03-08'],
  ['by Christmas', 'deadline', null, '2016-12-25'],
  ['by Christmas 2017', 'deadline', null, '2017-12-25'],
  ['before Christmas', 'deadline', null, '2016-12-24'],
  ['2016-05-26', 'exact', '2016-05-26', '2016-05-26'],
  ['May 26th, 2016', 'exact', '2016-05-26', '2016-05-26'],
  ['July 2016', 'month', '2016-07-01', '2016-07-31'],
  ['May, 2021', 'month', '2021-05-01', '2021-05-31'],
  ['early May 2016', 'part-month', '2016-05-01', '2016-05-10'],
  ['mid-May 2016', 'part-month', '2016-05-11', '2016-05-20'],
  ['late May', 'part-month', '2016-05-21', '2016-05-31'],
  ['beginning of March 2016', 'part-month', '2016-03-01', '2016-03-07'],
  ['end of June 2016', 'month-end', '2016-06-30', '2016-06-30'],
  ['by the end of November', 'month-end', null, '2016-11-30'],
  ['spring 2016', 'season', '2016-03-01', '2016-05-31'],
  ['summer 2016', 'season', '2016-06-01', '2016-08-31'],
  ['autumn 2016', 'season', '2016-09-01', '2016-11-30'],
  ['winter 2016', 'season', '2016-12-01', '2017-02-28'],
  ['winter 2015', 'season', '2015-12-01', '2016-02-29'],
  ['autumn term 2016', 'school-term', '2016-09-01', '2016-12-31'],
  ['spring term 2017', 'school-term', '2017-01-01', '2017-03-31'],
  ['summer term 2017', 'school-term', '2017-04-01', '2017-07-31'],
  ['early 2015', 'part-year', '2015-01-01', '2015-04-30'],
  ['mid 2015', 'part-year', '2015-05-01', '2015-08-31'],
  ['late 2015', 'part-year', '2015-09-01', '2015-12-31'],
  ['2014', 'year', '2014-01-01', '2014-12-31'],
  ['2015-16', 'year-span', '2015-04-01', '2016-03-31'],
  ['2015/16', 'year-span', '2015-04-01', '2016-03-31'],
  ['2015 – 16', 'year-span', '2015-04-01', '2016-03-31'],
  ['2015-2016', 'year-span', '2015-04-01', '2016-03-31'],
  ['2015/16 academic year', 'year-span', '2015-09-01', '2016-08-31'],
  ['2015/16 municipal year', 'year-span', null, null],
  ['Q3 2016/17', 'quarter', '2016-10-01', '2016-12-31'],
  ['fourth quarter of 2016/17', 'quarter', '2017-01-01', '2017-03-31'],
  ['5-9 December 2016', 'range', '2016-12-05', '2016-12-09'],
  ['24 - 28 November 2014', 'range', '2014-11-24', '2014-11-28'],
  ['20 and 21 August 2020', 'range', '2020-08-20', '2020-08-21'],
  ['between August 2016 and July 2017', 'range', '2016-08-01', '2017-07-31'],
  ['between August and July 2017', 'range', '2016-08-01', '2017-07-31'],
  ['30 November to 2 December 2016', 'range', '2016-11-30', '2016-12-02'],
  ['by 9 March 2017', 'deadline', null, '2017-03-09'],
  ['week commencing 12 December 2016', 'range', '2016-12-12', '2016-12-16'],
  ['twice yearly', 'recurring', null, null],
  ['its next meeting', 'relative-meeting', null, null],
  ['no later than 9 March 2017', 'deadline', null, '2017-03-09'],
  ['before 9 March 2017', 'deadline', null, '2017-03-08'],
  ['by June 2018', 'deadline', null, '2018-06-30'],
  ['by 5.00pm on Friday 16 February 2018', 'deadline', null, '2018-02-16'],
  ['from late 2014 onwards', 'open', '2014-09-01', null],
  ['since October 2017', 'open', '2017-10-01', null],
  ['next meeting', 'relative-meeting', null, null],
  ['next available meeting', 'relative-meeting', null, null],
  ['next parks committee', 'relative-meeting', null, null],
  ['July corporate parenting committee', 'relative-meeting', null, null],
  ['next two meetings of the Improvement Board', 'relative-meeting', null, null],
  ['within six months', 'relative', '2016-03-14', '2016-09-14'],
  ['in three months', 'relative', '2016-06-14', '2016-06-14'],
  ['within 28 days', 'relative', '2016-03-14', '2016-04-11'],
  ['70 working days', 'relative', '2016-03-14', '2016-06-24'],
  ['three months after their appointment', 'relative-event', null, null],
  ['following an action planning visit', 'relative-event', null, null],
  ...['quarterly', 'monthly', 'weekly', 'every six months', 'at each meeting', 'regularly', 'standing item'].map(
    (words): Row => [words, 'recurring', null, null],
  ),
  ...['immediately', 'as soon as possible', 'urgently', 'at the earliest opportunity', 'with immediate effect'].map(
    (words): Row => [words, 'asap', meeting, null],
  ),
  ...['ongoing', 'in due course', 'coming months', 'when sufficient time has elapsed'].map((words): Row => [
    words,
    'vague',
    null,
    null,
  ]),
]

describe('a due date as worded', () => {
  it.each(rows)('%s is %s, %s to %s', (words, kind, start, end) => {
    expect(readDue(words, meeting)).toMatchObject({ text: words, kind, start, end })
  })

  it('without a year is the first that ends on or after the meeting', () => {
    expect(readDue('the Autumn', meeting)).toMatchObject({ start: '2016-09-01', end: '2016-11-30' })
    expect(readDue('24 October', '2017-09-20')).toMatchObject({ start: '2017-10-24' })
    expect(readDue('March', meeting)).toMatchObject({ start: '2016-03-01' })
    expect(readDue('February', meeting)).toMatchObject({ start: '2017-02-01' })
    expect(readDue('29 February', meeting)).toMatchObject({ start: '2020-02-29' })
    expect(readDue('the winter', '2016-01-20')).toMatchObject({ start: '2015-12-01' })
  })

  it('without a year has no days while the day of the meeting is not known', () => {
    expect(readDue('the autumn', null)).toMatchObject({ kind: 'season', start: null, end: null })
    expect(readDue('within six months', null)).toMatchObject({ kind: 'relative', start: null, end: null })
    expect(readDue('between May and July', null)).toMatchObject({ kind: 'range', start: null, end: null })
  })

  it('is flagged and not changed when it lies before the meeting', () => {
    const due = readDue('Spring 2014', meeting)
    expect(due).toMatchObject({ text: 'Spring 2014', start: '2014-03-01', end: '2014-05-31' })
    expect(codes(due)).toEqual(['before-meeting'])
    expect(codes(readDue('spring 2016', meeting))).toEqual([])
  })

  it('is flagged when its weekday is another day’s, or the kind of year is not said', () => {
    expect(codes(readDue('Thursday 28 February 2018', meeting))).toEqual(['wrong-weekday'])
    expect(readDue('Thursday 28 February 2018', meeting)?.warnings[0]?.message).toBe(
      '28 February 2018 is a Wednesday, not a Thursday.',
    )
    expect(codes(readDue('2016/17', meeting))).toEqual(['year-kind-unclear'])
    expect(codes(readDue('the 2016/17 financial year', meeting))).toEqual([])
  })

  it.each([
    '30 February 2016',
    '31/04/2016',
    '9-5 December 2016',
    'between July 2017 and August 2016',
    'noted',
    '',
    '16/17',
    '1.4 to 1.6',
  ])('is not “%s”', (words) => {
    expect(readDue(words, meeting)).toBeNull()
  })

  it('is one wording, not two', () => {
    expect(readDue('July 2016, and then in autumn 2016', meeting)).toBeNull()
  })
})

describe('due dates in running text', () => {
  it.each([
    '180 – 200 places',
    'between 4 and 6 visits a child',
    'young people aged 19-21',
    '16/17 year olds and 16/17 year old children',
    'ages 18-25',
    'as set out in paragraphs 1.4 to 1.6',
    'the Children Act 2004',
    'it may be that officers march on',
    'the improved weekly tracker',
    'the summer holidays',
    'before the summer recess',
    'by the Christmas break',
    'Christmas lights',
    'as set out in section 10.11.12',
    'the figures in 2.1.14',
    'by May half-term',
    'each year group',
    'a 3 month period',
    'last autumn',
    'support was ongoing work',
    'immediately after publication, the meeting ended',
    'six months ago',
    'Ms April Jones',
  ])('are not found in “%s”', (text) => {
    expect(findDueExpressions(text, meeting).filter(({ kind }) => kind !== 'relative-event')).toEqual([])
  })

  it('are found where they stand, the longest wording at each place', () => {
    const text =
      'A report be brought by the end of June 2016, and an update to the next Parks Committee, then quarterly.'
    const found = findDueExpressions(text, meeting)
    expect(found.map((due) => due.text)).toEqual(['by the end of June 2016', 'next Parks Committee', 'quarterly'])
    expect(found.map((due) => text.slice(due.at, due.at + due.text.length))).toEqual(found.map((due) => due.text))
  })

  it('keeps two dates in one sentence apart', () => {
    const found = findDueExpressions('A list in July 2016, and the full list in autumn 2016.', meeting)
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      ['2016-07-01', '2016-07-31'],
      ['2016-09-01', '2016-11-30'],
    ])
  })

  it('reads a megabyte of the densest text in a few seconds', () => {
    const dense = ['May ', 'by ', '1 ', '2016-', 'the next ', '1/'].map((unit) => unit.repeat(150_000 / unit.length))
    const began = performance.now()
    for (const text of dense) findDueExpressions(text, meeting)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

describe('the gloss under a wording', () => {
  it.each([
    ['autumn 2016', '1 Sep–30 Nov 2016'],
    ['by the end of November', 'to 30 Nov 2016'],
    ['regularly', 'repeats'],
    ['from late 2014 onwards', 'from 1 Sep 2014'],
    ['next meeting', 'not yet fixed'],
    ['24 October', '24 Oct 2016'],
    ['08/03/2017', '8 Mar 2017'],
    ['26th May 2016', null],
    ['by 9 March 2017', null],
    ['in due course', null],
  ])('says of “%s”: %s', (words, gloss) => {
    const due = readDue(words, meeting)
    expect(due).not.toBeNull()
    expect(due === null ? '' : meansOf(due)).toBe(gloss)
  })
})

describe('any wording', () => {
  const spaces = fc.constantFrom(' ', '  ', '\u00A0', ' \u00A0', '\n', '\u2009')
  const letters = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  )
  const dashes = fc.constantFrom('-', '–', '—', '‑')

  it('means the same whatever its spaces, capitals and dashes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        spaces,
        letters,
        dashes,
        ([words, kind, start, end], space, cased, dash) => {
          const variant = cased(words)
            .replace(/-/g, /\d-\d/.test(words) ? dash : '-')
            .replace(/ /g, space)
          expect(readDue(variant, meeting)).toMatchObject({ kind, start, end })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never ends before it starts, and never fails', () => {
    const pieces = fc.constantFrom(
      ...rows.flatMap(([words]) => words.split(' ')),
      'and',
      'to',
      '-',
      '31',
      '2',
      '/',
      'of',
      'the',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom(meeting, null, '2020-02-29'), (text, madeOn) => {
        const whole = readDue(text, madeOn)
        for (const due of [...findDueExpressions(text, madeOn), ...(whole === null ? [] : [whole])]) {
          expect(due.start !== null && due.end !== null && due.start > due.end).toBe(false)
          meansOf(due)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

function codes(due: Due | null): readonly string[] {
  return due?.warnings.map(({ code }) => code) ?? []
}
