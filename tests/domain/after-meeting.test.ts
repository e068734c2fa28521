import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsAfterMeeting } from '#shared/domain/after-meeting/after-meeting.ts'
import type { GapAnswer, MeetingRecord, RecordedItem, RecordedLine } from '#shared/domain/after-meeting/gap.ts'
import { namedChild, smallNumber } from '#shared/domain/after-meeting/privacy-gaps.ts'
import { agendaItemKinds } from '#shared/domain/agenda.ts'
import { blockKinds } from '#shared/domain/block-kind.ts'
import { publicGaps } from '#shared/domain/exempt/public-copy.ts'
import { confidentialities } from '#shared/domain/exempt/confidentiality.ts'
import { itemOutcomes } from '#shared/domain/session/session-event.ts'
import { inlineFromText } from '#shared/domain/inline.ts'

const aLine = (text: string, changes: Partial<RecordedLine> = {}): RecordedLine => ({
  id: `line ${text}`,
  kind: 'paragraph',
  text,
  isExempt: false,
  paragraphs: [],
  findings: [],
  ...changes,
})

const anItem = (lines: readonly RecordedLine[], changes: Partial<RecordedItem> = {}): RecordedItem => ({
  id: 'item 1',
  number: '1',
  title: 'Lamps',
  kind: 'substantive',
  specialCircumstances: null,
  outcome: 'planned',
  hasEnd: false,
  isExempt: false,
  confidentiality: 'exempt',
  paragraphs: [],
  publicTitle: null,
  publicSummary: null,
  isExcluded: false,
  findings: [],
  lines,
  ...changes,
})

const aRecord = (items: readonly RecordedItem[], changes: Partial<MeetingRecord> = {}): MeetingRecord => ({
  heldOn: '2016-03-14',
  items,
  actions: [],
  present: 9,
  isPresided: true,
  lapses: [],
  state: 'planned',
  motions: [],
  conflicts: new Set(),
  findingNumbers: null,
  ...changes,
})

const rules = (record: MeetingRecord, answers: ReadonlyMap<string, GapAnswer> = new Map()) =>
  gapsAfterMeeting(record, answers).open.map(({ key }) => key.split(':')[0])

describe('a resolution', () => {
  const heading = aLine('Resolved:', { kind: 'resolutionHeading' })
  const limb = aLine('That the lamps be mended.', { kind: 'resolutionLimb' })

  it('lacks a vote until one stands beside it, or the clerk says that there was none', () => {
    expect(rules(aRecord([anItem([heading, limb])]))).toEqual(['resolution-vote'])
    const vote = aLine('For 5, against 2.', { kind: 'voteRecord' })
    expect(rules(aRecord([anItem([heading, limb, vote])]))).toEqual([])
    expect(rules(aRecord([anItem([vote, heading, limb])]))).toEqual([])
    const answers = new Map([[`resolution-vote:${heading.id}`, 'without-vote' as const]])
    expect(rules(aRecord([anItem([heading, limb])]), answers)).toEqual([])
  })

  it.for(['It was unanimously RESOLVED:', 'Resolved, without a vote:', 'Resolved (6 votes for, 2 against):'])(
    'that says how it was agreed lacks nothing: %s',
    (text) => {
      expect(rules(aRecord([anItem([{ ...heading, text }, limb])]))).toEqual([])
    },
  )

  it('is one, however many limbs it has, and none without words', () => {
    const second = aLine('That they be lit.', { kind: 'resolutionLimb' })
    expect(rules(aRecord([anItem([limb, second])]))).toEqual(['resolution-vote'])
    expect(rules(aRecord([anItem([heading])]))).toEqual([])
  })
})

describe('a motion', () => {
  const motion = aLine('That the quay be closed.', { kind: 'motion' })
  const moved = {
    id: 'm',
    itemId: 'item 1',
    blockId: motion.id,
    outcome: 'carried',
    isMoved: true,
    hasVote: true,
    resolutionBlockId: null,
  } as const

  function withMotions(motions: MeetingRecord['motions']) {
    return rules(aRecord([anItem([motion])], { motions }))
  }

  it('lacks a mover and an outcome until they are recorded', () => {
    expect(withMotions([])).toEqual(['motion-mover', 'motion-outcome'])
    expect(withMotions([{ ...moved, outcome: 'open', hasVote: false }])).toEqual(['motion-outcome'])
    expect(withMotions([{ ...moved, outcome: 'withdrawn', hasVote: false, isMoved: false }])).toEqual(['motion-mover'])
    expect(withMotions([moved])).toEqual([])
  })

  it('that was voted on is the vote of the resolution that it became', () => {
    const limb = aLine('That the quay stay closed.', { kind: 'resolutionLimb' })
    const given = (motions: MeetingRecord['motions']) => rules(aRecord([anItem([motion, limb])], { motions }))
    expect(given([moved])).toEqual(['resolution-vote'])
    expect(given([{ ...moved, resolutionBlockId: limb.id }])).toEqual([])
    expect(given([moved, { ...moved, blockId: limb.id }])).toEqual([])
  })
})

describe('an item', () => {
  it('of a closed meeting was taken and ended, or it is said why not', () => {
    expect(gapsOfItem({})).toEqual(['item-untaken'])
    expect(gapsOfItem({ outcome: 'deferred' })).toEqual([])
    expect(gapsOfItem({ outcome: 'taken' })).toEqual(['item-end'])
    expect(gapsOfItem({ outcome: 'taken', hasEnd: true })).toEqual([])
    expect(gapsOfItem({}, 'in session')).toEqual([])
  })
})

it('names the lines of which two windows have left two versions', () => {
  const line = aLine('Words.')
  expect(rules(aRecord([anItem([line])], { conflicts: new Set([line.id]) }))).toEqual(['conflict'])
})

it('finds an action that was due before the meeting that made it', () => {
  const action = {
    id: 'a',
    number: 4,
    text: 'mend it',
    owner: 'Jo',
    hasDue: true,
    dueText: 'by May 2015',
    dueEnd: '2015-05-31',
    itemId: null,
    blockId: null,
  }
  expect(rules(aRecord([], { actions: [action] }))).toEqual(['action-past'])
  expect(rules(aRecord([], { actions: [{ ...action, dueEnd: '2016-03-14' }] }))).toEqual([])
  expect(rules(aRecord([], { actions: [action], heldOn: null }))).toEqual([])
})

it('asks the special circumstances of an urgent item, and who was there', () => {
  expect(rules(aRecord([anItem([], { kind: 'urgent' })]))).toEqual(['urgent-circumstances'])
  expect(rules(aRecord([anItem([], { kind: 'urgent', specialCircumstances: 'A storm.' })]))).toEqual([])
  expect(rules(aRecord([], { present: 0, isPresided: false }))).toEqual(['nobody-present'])
  expect(rules(aRecord([], { isPresided: false }))).toEqual(['nobody-presiding'])
  const lapse = { id: 'left', time: '19:31', present: 3, needed: 4, itemId: 'item 1', blockId: null }
  const { open } = gapsAfterMeeting(aRecord([anItem([])], { lapses: [lapse] }), new Map())
  expect(open).toMatchObject([
    {
      key: 'quorum-lost:left',
      message: 'At 19:31 the quorum was lost (3 present, 4 needed), and the minutes do not say so. Minute it.',
      place: 'item',
    },
  ])
})

it('finds a weekday that the day did not have, and an empty line that is not the last', () => {
  expect(rules(aRecord([anItem([aLine('It met on Tuesday 14 March 2016.')])]))).toEqual(['date'])
  expect(rules(aRecord([anItem([aLine('It met on Monday 14 March 2016.')])]))).toEqual([])
  expect(rules(aRecord([anItem([aLine(' '), aLine('Words.'), aLine('')])]))).toEqual(['empty-line'])
})

describe('privacy', () => {
  it.for([
    'Three looked after children had been placed far away.',
    'There were 2 of the cases still open.',
    'Of the 14 cases, 3 had received help at once.',
    'One foster carer had left.',
    'two young people were in custody',
    'Only 4 care leavers had answered.',
  ])('offers a look at a small number: %s', (text) => {
    expect(smallNumber(text)).not.toBeNull()
  })

  it.for([
    'There were 12 children on the list.',
    'Nearly one in five children was waiting.',
    'Stage 2 children’s services were restructured.',
    'The Panel asked three questions about children.',
    'Ages 3-5 children were counted together.',
    'More than 300 children; £2 children’s meals.',
    'The report set out 5 recommendations; 1.4 children on average.',
    'Two had spoken against it.',
  ])('says nothing of other numbers: %s', (text) => {
    expect(smallNumber(text)).toBeNull()
  })

  it.for([
    'The school wrote about Marlo, aged 9.',
    'A 7-year-old Marlo was found.',
    'The daughter of Mrs Quill was away.',
    'He spoke of his son, Marlo.',
    'The case of Child B was heard.',
    'The case of J.S., aged 12, was heard.',
  ])('offers a look at what may name a child: %s', (text) => {
    expect(namedChild(text)).not.toBeNull()
  })

  it.for([
    'Children aged 5 to 11 took part.',
    'The number of children aged 9 had grown.',
    'Councillor Ada Moss spoke of her children.',
    'Child Protection plans were reviewed; Child Poverty too.',
    'A 16-year-old could apply; 17-year-old Children were not counted.',
    'Those aged 17 were told of it.',
  ])('says nothing of children in general: %s', (text) => {
    expect(namedChild(text)).toBeNull()
  })

  it('leaves exempt lines and items alone', () => {
    const text = 'Marlo, aged 9, was found.'
    expect(rules(aRecord([anItem([aLine(text, { isExempt: true, paragraphs: [1] })])]))).toEqual([])
    const closed = { isExempt: true, paragraphs: [1], publicTitle: 'A', publicSummary: 'B', isExcluded: true }
    expect(rules(aRecord([anItem([aLine(text)], closed)]))).toEqual([])
  })
})

const words = fc.oneof(
  fc.constantFrom('', 'Resolved:', 'finding 12', 'Three children were away.', 'Tuesday 14 March 2016', 'Words.'),
  fc.string(),
)
const line: fc.Arbitrary<RecordedLine> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...blockKinds),
  text: words,
  isExempt: fc.boolean(),
  paragraphs: fc.subarray([1, 3]),
  findings: fc.subarray(['12']),
})
const item: fc.Arbitrary<RecordedItem> = fc.record({
  id: fc.uuid(),
  number: fc.constantFrom('1', '2'),
  title: fc.string(),
  kind: fc.constantFrom(...agendaItemKinds),
  specialCircumstances: fc.option(words),
  outcome: fc.constantFrom(...itemOutcomes),
  hasEnd: fc.boolean(),
  isExempt: fc.boolean(),
  confidentiality: fc.constantFrom(...confidentialities),
  paragraphs: fc.subarray([1, 3]),
  publicTitle: fc.option(words),
  publicSummary: fc.option(words),
  isExcluded: fc.boolean(),
  findings: fc.subarray(['12']),
  lines: fc.array(line, { maxLength: 6 }),
})
const record: fc.Arbitrary<MeetingRecord> = fc
  .uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 })
  .map((items) => aRecord(items, { findingNumbers: new Set(['12']), state: 'closed' }))

it('gives each gap one key and a place in the meeting, the same each time, and loses none that is set aside', () => {
  fc.assert(
    fc.property(record, fc.nat(), (given, pick) => {
      const { open } = gapsAfterMeeting(given, new Map())
      const keys = open.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(gapsAfterMeeting(given, new Map()).open).toEqual(open)
      for (const { itemId, blockId } of open) {
        const lines = given.items.find(({ id }) => id === itemId)?.lines
        expect([itemId, lines !== undefined]).toEqual([itemId, true])
        expect(blockId === null || lines?.some(({ id }) => id === blockId)).toBe(true)
      }
      const key = keys[pick % Math.max(1, keys.length)]
      if (key === undefined) return
      const after = gapsAfterMeeting(given, new Map([[key, 'left' as const]]))
      expect(after.left.map((gap) => gap.key)).toEqual([key])
      expect(after.open).toEqual(open.filter((gap) => gap.key !== key))
    }),
  )
})

it('asks for exactly what keeps the public copy from being made', () => {
  fc.assert(
    fc.property(record, (given) => {
      const asked = gapsAfterMeeting(given, new Map()).open.filter(
        ({ group, key }) => group === 'exempt' && !key.startsWith('exempt-exclusion'),
      )
      const items = given.items.map((each) => ({
        id: each.id,
        number: each.number,
        title: each.title,
        purpose: null,
        isExempt: each.isExempt,
        exemption: { ...each, publicInterest: null },
        blocks: each.lines.map(({ id, kind, text, isExempt, paragraphs }) => ({
          id,
          kind,
          depth: 0,
          printedLabel: null,
          inline: inlineFromText(text),
          isExempt,
          findings: [],
          access: { paragraphs, isMarked: false, isPublished: false },
        })),
      }))
      expect(places(asked)).toEqual(places(publicGaps(items)))
    }),
  )
})

function places(gaps: readonly { readonly itemId: string | null; readonly blockId: string | null }[]) {
  return gaps.map(({ itemId, blockId }) => `${itemId ?? ''} ${blockId ?? ''}`).toSorted()
}

function gapsOfItem(changes: Partial<RecordedItem>, state: MeetingRecord['state'] = 'closed') {
  return rules(aRecord([anItem([], changes)], { state }))
}
