import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolutionLines } from '#shared/domain/draft-resolution.ts'
import { committeeStyles } from '#shared/domain/committee.ts'
import type { PastedAgendaItem } from '#shared/domain/pasted-agenda/agenda-model.ts'
import { agendaKindOf, readPastedAgenda } from '#shared/domain/pasted-agenda/pasted-agenda.ts'
import { printAgenda } from '#shared/domain/pasted-agenda/print-agenda.ts'

const parts = (source: string) => readPastedAgenda(source).lines.map(({ part, words }) => `${part}: ${words}`)

describe('numbers', () => {
  it.for([
    ['1.', '2.', '3.'],
    ['1)', '2)', '3)'],
    ['(1)', '(2)', '(3)'],
    ['(a)', '(b)', '(c)'],
    ['a)', 'b)', 'c)'],
    ['a.', 'b.', 'c.'],
    ['(i)', '(ii)', '(iii)'],
    ['i.', 'ii.', 'iii.'],
    ['1.1', '1.2', '1.3'],
    ['1.1.1', '1.1.2', '1.1.3'],
    ['12/17', '13/17', '14/17'],
    ['1\t', '2\t', '3\t'],
    ['5.', '6A.', '7.'],
    ['1.', '2.', '4.'],
    ['Agenda item 5.', 'Agenda item 6.', 'Agenda item 7.'],
    ['Item 1:', 'Item 2:', 'Item 3:'],
  ])('reads titles behind %s, %s and %s', (labels) => {
    const source = labels.map((label, at) => `${label} Ferry ${'xyz'[at]}\nTo consider the berth.`).join('\n\n')
    const { items } = readPastedAgenda(source)
    expect(items.map(({ title, purpose }) => [title, purpose])).toEqual([
      ['Ferry x', 'To consider the berth.'],
      ['Ferry y', 'To consider the berth.'],
      ['Ferry z', 'To consider the berth.'],
    ])
  })

  it('keeps a list in a purpose, and the limbs of a resolution, apart from the items', () => {
    const source = `1. Slipway
To consider:
(a) the planks
(b) the rail
RECOMMENDED: That the Panel
1. Notes the report;
2. Asks for a plan.
2. Lights
i. That the lights be noted.
ii. That a bill be brought.
3. Date of next meeting`
    const { items } = readPastedAgenda(source)
    expect(items.map(({ title }) => title)).toEqual(['Slipway', 'Lights', 'Date of next meeting'])
    expect(items.map(({ resolutions }) => resolutions.map(({ label }) => label))).toEqual([
      [null, '1.', '2.'],
      ['i.', 'ii.'],
      [],
    ])
    expect(items[0]?.purpose).toBe('To consider:\n(a) the planks\n(b) the rail')
  })
})

it('reads who leads, the report, its pages, what is urgent and what is exempt', () => {
  expect(
    parts(`PART I
1. Slipway (Pages 5 - 10)
To note the survey.
Report of the Director of Harbours
Lead officer: Jo Odell
(Report attached)
Pages 11 - 20
Urgent: the rail broke on Friday.
In the opinion of the Chair it cannot wait.
PART II
2. A claim
Not for publication by virtue of paragraphs 1 to 3 of Part 1 of Schedule 12A
Public interest: the claimant would be known.
Public title: A claim against the council`),
  ).toEqual([
    'section: PART I',
    'title: Slipway',
    'purpose: To note the survey.',
    'lead: Director of Harbours',
    'lead: Jo Odell',
    'report: (Report attached)',
    'report: Pages 11 - 20',
    'urgent: the rail broke on Friday.',
    'chairOpinion: In the opinion of the Chair it cannot wait.',
    'section: PART II',
    'title: A claim',
    'exempt: Not for publication by virtue of paragraphs 1 to 3 of Part 1 of Schedule 12A',
    'publicInterest: the claimant would be known.',
    'publicTitle: A claim against the council',
  ])
})

it('marks what stands in Part II as exempt with its paragraphs, but not the resolution to exclude the public', () => {
  const { items } = readPastedAgenda(`Part II
7. Exclusion of the press and public
To exclude the public under Schedule 12A paragraph 3.
8. A claim
Not for publication by virtue of paragraphs 1 to 3 and 5 of Part 1 of Schedule 12A`)
  expect(items.map(({ isExempt, exemptParagraphs, kind }) => [isExempt, exemptParagraphs, kind])).toEqual([
    [false, [], 'standing'],
    [true, [1, 2, 3, 5], 'substantive'],
  ])
})

it('leaves out the furniture of a council’s web page, and lists it', () => {
  const draft = readPastedAgenda(`Thornmere Council
Agenda item
5.
Ferry timetable   pdf icon PDF 93 KB
To note it.
Additional documents:
Appendix A pdf icon PDF 1 MB
• Share this item
Agenda item 6. Lights`)
  expect(draft.items.map(({ number, title, report }) => [number, title, report])).toEqual([
    ['5.', 'Ferry timetable', 'Appendix A'],
    ['6', 'Lights', null],
  ])
  expect(draft.furniture).toEqual([
    'Agenda item',
    'Additional documents:',
    '• Share this item',
    'pdf icon PDF 93 KB',
    'pdf icon PDF 1 MB',
  ])
  expect(draft.leftOver).toEqual(['Thornmere Council'])
})

it('takes the clerk’s word for what a line is', () => {
  const source = '1. Slipway\nRail and planks\n2. Lights'
  const { items } = readPastedAgenda(source, new Map([[1, 'title']]))
  expect(items.map(({ title }) => title)).toEqual(['Slipway', 'Rail and planks', 'Lights'])
  expect(readPastedAgenda(source, new Map([[1, 'titleMore']])).items[0]?.title).toBe('Slipway Rail and planks')
})

it('finds no item where there is none', () => {
  for (const source of ['', '   \n\u00A0', 'Dear all, see you on Monday.', 'That the report be noted.', '12 34 - 56'])
    expect(readPastedAgenda(source).items).toEqual([])
})

it('is quick with a text that is one long line, or ten thousand', () => {
  const started = performance.now()
  readPastedAgenda(`1. ${'a'.repeat(300_000)}`)
  readPastedAgenda(' '.repeat(200_000) + 'x')
  readPastedAgenda(`paragraph ${'1 '.repeat(50_000)}`)
  readPastedAgenda(`Schedule 12A paragraphs ${'1, '.repeat(20_000)}x`)
  readPastedAgenda('1. Slipway\nRECOMMENDED that it be noted\n'.repeat(10_000))
  expect(performance.now() - started).toBeLessThan(4_000)
})

const linesIn = (source: string, style: 'panel' | 'committee') =>
  resolutionLines(readPastedAgenda(`1. Slipway\n${source}`).items[0]?.resolutions ?? [], style)

describe('draft resolutions in the minutes', () => {
  it('stand under the committee’s own heading', () => {
    expect(linesIn('RECOMMENDED:\n1. That the plan be noted.\n2. That it be sent out.', 'panel')).toEqual([
      { kind: 'resolutionHeading', depth: 0, text: 'Resolved:' },
      { kind: 'resolutionLimb', depth: 0, text: 'That the plan be noted.' },
      { kind: 'resolutionLimb', depth: 0, text: 'That it be sent out.' },
    ])
    expect(linesIn('RECOMMENDED – That the plan be noted.', 'committee')).toEqual([
      { kind: 'resolutionHeading', depth: 0, text: 'It was RESOLVED:' },
      { kind: 'resolutionLimb', depth: 0, text: 'That the plan be noted.' },
    ])
  })

  it('keep what opens the sentence, and what is nested', () => {
    expect(
      linesIn('RECOMMENDED: That the Panel\ni. notes the plan;\n• its costs\nii. asks for more.', 'panel'),
    ).toEqual([
      { kind: 'resolutionHeading', depth: 0, text: 'Resolved: That the Panel' },
      { kind: 'resolutionLimb', depth: 0, text: 'notes the plan;' },
      { kind: 'resolutionLimb', depth: 1, text: 'its costs' },
      { kind: 'resolutionLimb', depth: 0, text: 'asks for more.' },
    ])
  })
})

const words = fc
  .array(fc.constantFrom('berth', 'Odell', 'café', 'ferry’s', '£500', 'rail', 'lamp', '“quay”', 'buoy,', '(north)'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((each) => each.join(' '))
const title = words.map((each) => `Harbour ${each} plan`)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const limbs = fc
  .array(words, { maxLength: 3 })
  .map((all) => all.map((each, at) => ({ label: `(${'abc'[at]})`, text: `That ${each} be noted.`, isHeading: false })))
const resolutions = fc
  .tuple(fc.constantFrom('RECOMMENDED:', 'Recommendation', 'It was RECOMMENDED that:'), limbs)
  .map(([heading, all]) => (all.length === 0 ? [] : [{ label: null, text: heading, isHeading: true }, ...all]))

const item = fc.record({
  title,
  purpose: maybe(fc.tuple(fc.constantFrom('To note', 'To consider', 'For'), words).map((both) => both.join(' '))),
  section: fc.constantFrom(null, 'PART I', 'Children and learning'),
  lead: maybe(words.map((each) => `Director of ${each}`)),
  report: maybe(fc.constantFrom('Delivery plan', '(Pages 5 - 10)', 'To be tabled\nAppendix A: rail')),
  isExempt: fc.boolean(),
  paragraphs: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  publicInterest: maybe(words),
  publicTitle: maybe(words),
  chairOpinion: maybe(words),
  specialCircumstances: maybe(words),
  resolutions,
})

/** Sections run on until the next one, and numbers count by place. */
const model = fc.array(item, { minLength: 1, maxLength: 8 }).map((items): readonly PastedAgendaItem[] => {
  let section: string | null = null
  return items.map(({ paragraphs, ...each }, at) => {
    section = each.section ?? section
    const isUrgent = each.chairOpinion !== null || each.specialCircumstances !== null
    return {
      ...each,
      section,
      number: `${at + 1}.`,
      exemptParagraphs: each.isExempt ? paragraphs : [],
      kind: agendaKindOf(each.title, each.purpose, isUrgent),
    }
  })
})

it.for(committeeStyles)('reads the agenda of a %s again as it was printed', (style) => {
  fc.assert(
    fc.property(model, (items) => {
      expect(readPastedAgenda(printAgenda(items, style)).items).toEqual(items)
    }),
  )
})

const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  words,
  fc.constantFrom(
    '1. Slipway',
    '2. Lights (Pages 1 - 2)',
    'RECOMMENDED:',
    '(a) That it be noted.',
    'Part II',
    'Report of the Clerk',
    'Ferry pdf icon PDF 9 KB',
    '5.',
    'Exempt: paragraph 3',
    '\t',
    'Supporting documents:',
  ),
)

const solid = (text: string) => text.replace(/^\uFEFF/, '').replaceAll(/[\s\u2028\u2029]/gu, '')

it('loses no character of the source, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 20 }), (all) => {
      const source = all.join('\n')
      const draft = readPastedAgenda(source)
      expect(solid(draft.lines.map(({ text }) => text).join(''))).toBe(solid(source))
      for (const { text, before, words: core, after, part, item: at } of draft.lines) {
        expect(before + core + after).toBe(text)
        const held = at === null ? [...draft.leftOver, ...draft.furniture] : Object.values(draft.items[at] ?? {})
        const holder = JSON.stringify(part === 'section' ? [draft.items, core] : held)
        expect(holder).toContain(JSON.stringify(at === null && part !== 'section' ? text : core).slice(1, -1))
      }
    }),
    { numRuns: 300 },
  )
})
