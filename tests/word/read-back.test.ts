import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMinutesDocx } from '#core/import/read-docx.ts'
import { writeMinutesDocx } from '#core/word/write-minutes-docx.ts'
import { itemsOf, readMinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { meetingItems } from '#tests/domain/meeting-model.ts'
import type { House, ModelItem } from '#tests/domain/meeting-model.ts'
import { aBlock, aMeeting, anAttender, anItem, aSource } from './minutes-source.ts'

const houseStyle = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../resources/house-style.docx')))

const dotted = (n: number) => `${n}.`
const bracketed = (n: number) => `(${'ab'[n - 1] ?? ''})`

it.each<[string, 'panel' | 'committee', House]>([
  ['a panel', 'panel', { heading: 'Resolved:', label: dotted, nestedLabel: bracketed }],
  ['a committee', 'committee', { heading: 'It was unanimously RESOLVED:', label: dotted, nestedLabel: bracketed }],
])('the Word minutes of %s read back give the same items, with their labels', async (_, style, house) => {
  await fc.assert(
    fc.asyncProperty(meetingItems(house, ['•', '–']), async (model) => {
      const { bytes } = await writeMinutesDocx(documentOf(model, style), houseStyle)

      const { text } = readMinutesDocx(bytes)
      const draft = readMinutesDraft(text, null)

      expect(
        itemsOf(draft).map(({ title, printedNumber, blocks }) => ({
          title,
          printedNumber,
          lines: blocks.map(({ line: _line, ...block }) => block),
        })),
      ).toEqual(model)
      expect(draft.heldOn).toBe('2031-03-04')
      expect(draft.committeeName).toBe('Harbour and Schools Panel')
      expect(draft.attendance).toEqual([
        { name: 'Ada Wren', group: 'present' },
        { name: 'Di Moor', group: 'apologies' },
        { name: 'Priya Nair', group: 'inAttendance' },
      ])
    }),
    { numRuns: 8 },
  )
})

function documentOf(model: readonly ModelItem[], style: 'panel' | 'committee') {
  const items = model.map(({ title, printedNumber, lines }, at) =>
    anItem(
      title,
      lines.map((line, index) => aBlock(line.kind, line.text, { ...line, id: `${at} ${index}` })),
      { id: `item ${at}`, number: printedNumber },
    ),
  )
  return buildMinutesDocument(
    aSource({
      committee: { name: 'Harbour and Schools Panel', style },
      meeting: aMeeting({ venue: 'The Guildhall' }),
      attendance: [
        anAttender('Ada Wren', 'chair'),
        anAttender('Di Moor', 'member', { status: 'apologies' }),
        anAttender('Priya Nair', 'officer', { note: 'Director of Schools' }),
      ],
      items,
    }),
  )
}
