import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furniture, itemsOf, readMinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import type { DraftItem, MinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { readPastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { labelForms, meetingItems, printedAsMinutes, printedAsPage } from './meeting-model.ts'
import type { House, ModelItem } from './meeting-model.ts'
import { otherForms } from './pasted-forms-other.ts'
import { webForms } from './pasted-forms-web.ts'
import { wordForms } from './pasted-forms-word.ts'

const meeting = '2016-03-14'

describe('a single item', () => {
  it.each([...webForms, ...wordForms, ...otherForms])('is read as it is alone: $name', ({ source }) => {
    const draft = readMinutesDraft(source, meeting)
    const { title, printedNumber, purpose, unanimous, supportingDocuments, resolutions, blocks } = readPastedMinutes(
      source,
      meeting,
    )

    expect(itemsOf(draft).map(comparable)).toEqual([
      { title, printedNumber, purpose, unanimous, documents: supportingDocuments, resolutions, blocks },
    ])
    expect(sourceOf(draft)).toEqual(writtenLines(source))
  })
})

const head = `BLACKWATER BOROUGH COUNCIL

MINUTES of the meeting of the Harbour Panel held on Monday, 14th March 2016 at 6.30 pm in the Guildhall

PRESENT: Councillors A. Reed (Chair), B. Holt and C. O’Nair

Apologies for absence were received from Councillor D. Fell.

IN ATTENDANCE
Priya Sands, Director of Learning
Mr Lee Oak – Clerk`

describe('a whole meeting', () => {
  it('offers the day, the committee and the people of its heading, and leaves no line of it in the minutes', () => {
    const draft = readMinutesDraft(
      `${head}\n\n44. Apologies\nThere were none.\n\n45. Dredging\nThe officer spoke.`,
      null,
    )

    expect(draft.heldOn).toBe('2016-03-14')
    expect(draft.committeeName).toBe('Harbour Panel')
    expect(draft.attendance).toEqual([
      { name: 'A. Reed', group: 'present' },
      { name: 'B. Holt', group: 'present' },
      { name: 'C. O’Nair', group: 'present' },
      { name: 'D. Fell', group: 'apologies' },
      { name: 'Priya Sands', group: 'inAttendance' },
      { name: 'Mr Lee Oak', group: 'inAttendance' },
    ])
    expect(itemsOf(draft).map(({ title, printedNumber }) => [printedNumber, title])).toEqual([
      ['44.', 'Apologies'],
      ['45.', 'Dredging'],
    ])
    expect(furniture(draft)).toEqual(head.split('\n').filter((_, at) => at === 0 || at === 2))
  })

  it.each([
    [
      'a page of banners',
      'Agenda item\n\nFees\n\nMinutes:\n\nOne spoke.\n\nAgenda item\n\nPiers\n\nMinutes:\n\nTwo spoke.',
      [null, null],
    ],
    ['numbered banners', 'Agenda Item 5.\nFees\nOne spoke.\nAgenda Item 6.\nPiers\nTwo spoke.', ['5', '6']],
    ['banners with the title', 'Agenda item 5 – Fees\nOne spoke.\nAgenda item 6 – Piers\nTwo spoke.', ['5', '6']],
    [
      'a page with one label below each title',
      '31.\nFees\nMinutes:\nOne spoke.\n32.\nPiers\nMinutes:\nTwo spoke.',
      ['31.', '32.'],
    ],
    ['numbers without a mark', '31 FEES\n\nOne spoke.\n\n32 PIERS\n\nTwo spoke.', ['31', '32']],
    ['numbers and years', '12/16 Fees\nOne spoke.\n13/16 Piers\nTwo spoke.', ['12/16', '13/16']],
    ['numbers and tabs', '31.\tFees\r\n\r\nOne spoke.\r\n\r\n32.\tPiers\r\n\r\nTwo spoke.', ['31.', '32.']],
    ['a number that is missing', '31. Fees\nOne spoke.\n35. Piers\nTwo spoke.', ['31.', '35.']],
    [
      'titles in capitals below a heading',
      'MINUTES of the Harbour Panel held on 14 March 2016\nPresent: Cllr Reed\nFEES\nOne officer spoke of them.\nPIERS\nTwo spoke.',
      [null, null],
    ],
  ])('is parted into its items by %s', (_, source, numbers) => {
    const draft = readMinutesDraft(source, meeting)
    const items = itemsOf(draft)
    expect(items.map(({ title }) => title.toLowerCase().replace(/\.$/, ''))).toEqual(['fees', 'piers'])
    expect(items.map(({ printedNumber }) => printedNumber)).toEqual(numbers)
    expect(items.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      [source.includes('One officer') ? 'One officer spoke of them.' : 'One spoke.'],
      ['Two spoke.'],
    ])
    expect(sourceOf(draft)).toEqual(writtenLines(source))
  })

  it('is no title where a heading is followed by text alone', () => {
    const items = itemsOf(
      readMinutesDraft('MINUTES of the Harbour Panel\n\nThe Chair welcomed all. One officer spoke.', null),
    )
    expect(items.map(({ title, blocks }) => [title, blocks.length])).toEqual([['', 1]])
  })

  it('is unanimous where a line below the resolution says so', () => {
    const source =
      '44. Fees\nRESOLVED – That the report be noted.\nVoting: Unanimous\n45. Piers\nRESOLVED – That it be noted.\nThe Chair thanked all.'
    expect(itemsOf(readMinutesDraft(source, null)).map(({ unanimous }) => unanimous)).toEqual([true, null])
    expect(readPastedMinutes(source.split('\n').slice(0, 3).join('\n'), null).unanimous).toBe(true)
  })

  it('does not take numbered limbs, points or paragraphs for items', () => {
    const source = `44. Fees
The officer spoke.
The aims were:
45. Depth
46. Width
The Chair thanked all.
RESOLVED:
1. Approve the plan
2. Ask for more
45. Piers
45.1 The officer spoke.
45.2 The Panel listened.
RESOLVED – That the report be noted.
(Councillor Fell left the meeting at 7.10 pm)`

    const items = itemsOf(readMinutesDraft(source, meeting))

    expect(items.map(({ title, resolutions }) => [title, resolutions.map(({ text }) => text)])).toEqual([
      ['Fees', ['Approve the plan', 'Ask for more']],
      ['Piers', ['That the report be noted.']],
    ])
    expect(items[1]?.blocks.at(-1)?.kind).toBe('attendanceNote')
  })

  it('keeps what is said before the first title, and leaves the place to sign out', () => {
    const source = `${head}\n\nThe Chair opened the meeting and welcomed all who had come to it.\n\n44. Fees\nOne spoke.\n\n45. Piers\nTwo spoke.\n\nThe meeting closed at 8.47 pm.\n\nChair ................ Date ................`
    const draft = readMinutesDraft(source, null)
    expect(itemsOf(draft).map(({ title, blocks }) => [title, blocks.map(({ text }) => text)])).toEqual([
      ['', ['The Chair opened the meeting and welcomed all who had come to it.']],
      ['Fees', ['One spoke.']],
      ['Piers', ['Two spoke.', 'The meeting closed at 8.47 pm.']],
    ])
    expect(furniture(draft).at(-1)).toBe('Chair ................ Date ................')
    expect(sourceOf(draft)).toEqual(writtenLines(source))
  })

  const panel: Omit<House, 'label' | 'nestedLabel'> = { heading: 'Resolved:' }
  const committee: Omit<House, 'label' | 'nestedLabel'> = { heading: 'It was unanimously RESOLVED:' }

  it.each([
    ['a panel', panel],
    ['a committee', committee],
  ])('comes back as it was printed in the style of %s, with labels of any form', (_, style) => {
    for (const label of labelForms) {
      const nestedLabel =
        label(1) === '(a)' ? (n: number) => `(${['i', 'ii'][n - 1] ?? ''})` : (n: number) => `(${'ab'[n - 1] ?? ''})`
      const items = meetingItems({ ...style, label, nestedLabel }, ['•', '–'])
      fc.assert(
        fc.property(items, (model) => {
          const page = readMinutesDraft(printedAsPage(model), meeting)
          expect(itemsOf(page).map(modelOf)).toEqual(model.map((item) => ({ ...item, printedNumber: null })))
          const minutes = readMinutesDraft(printedAsMinutes(model, head), meeting)
          expect(itemsOf(minutes).map(modelOf)).toEqual(model)
        }),
        { numRuns: 40 },
      )
    }
  })
})

describe('a report', () => {
  it('is kept as paragraphs, with a warning', () => {
    const source =
      'Report to Cabinet\n\nTitle:\tFees\nDate:\t4 May 2016\nAuthor:\tL Oak\n\n1. Summary\n\nThe fees rise.'
    const draft = readMinutesDraft(source, null)
    expect(draft.warnings).toMatchObject([{ code: 'looks_like_report', line: 0 }])
    expect(new Set(draft.lines.map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
    expect(sourceOf(draft)).toEqual(writtenLines(source))
  })
})

const seeds = resolve(import.meta.dirname, '../../../shared/seeds')

describe.runIf(existsSync(seeds))('minutes that were published', () => {
  const sources = existsSync(seeds)
    ? readdirSync(seeds)
        .toSorted()
        .map((name) => readFileSync(resolve(seeds, name), 'utf8'))
    : []
  it('have the lines that they were published with', () => {
    expect(sources.map(counts)).toEqual([
      [[3, 1, 24, 2, null]],
      [[100, 0, 0, 0, null]],
      [[30, 0, 0, 6, true]],
      [[2, 1, 16, 3, null]],
      [[156, 0, 0, 0, null]],
    ])
  })

  it('are two items of one meeting when they are pasted one after the other', () => {
    const source = `${sources[0] ?? ''}\n${sources[3] ?? ''}`
    expect(counts(source)).toEqual([
      [3, 1, 24, 2, null],
      [2, 1, 16, 3, null],
    ])
    expect(sourceOf(readMinutesDraft(source, null))).toEqual(writtenLines(source))
  })
})

/** Paragraphs, lead-ins, points and limbs of each item, nested ones too, and whether it was unanimous. */
function counts(source: string) {
  return itemsOf(readMinutesDraft(source, null)).map(({ blocks, unanimous }) => [
    ...(['paragraph', 'leadIn', 'point', 'resolutionLimb'] as const).map(
      (kind) => blocks.filter((block) => block.kind === kind).length,
    ),
    unanimous,
  ])
}

function comparable(item: DraftItem) {
  const { title, printedNumber, purpose, unanimous, documents, resolutions, blocks } = item
  const asRead = blocks.map(({ line: _line, ...block }) =>
    block.kind === 'attendanceNote' ? { ...block, kind: 'paragraph' } : block,
  )
  return { title, printedNumber, purpose, unanimous, documents, resolutions, blocks: asRead }
}

function modelOf({
  title,
  printedNumber,
  blocks,
}: DraftItem): Omit<ModelItem, 'printedNumber'> & { printedNumber: string | null } {
  return { title, printedNumber, lines: blocks.map(({ line: _line, ...block }) => block) }
}

/** The lines of the source as the lines of the draft hold them. */
function sourceOf(draft: MinutesDraft): readonly string[] {
  return writtenLines(draft.lines.map((line) => line.source).join('\n'))
}

function writtenLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
}
