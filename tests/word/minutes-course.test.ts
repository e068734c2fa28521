import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { writeMinutesDocx } from '#core/word/write-minutes-docx.ts'
import { readMinutesDocx } from '#core/import/read-docx.ts'
import { readMinutesSource } from '#core/minutes-source.ts'
import { newId } from '#core/context.ts'
import { buildMinutesDocument, type MinutesItem } from '#shared/domain/minutes-document/minutes-document.ts'
import { aCommittee, aPut, setUp } from '#tests/core/set-up.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { aBlock, aMeeting, anItem, aSource } from './minutes-source.ts'

const houseStyle = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../resources/house-style.docx')))

type ItemCourse = NonNullable<MinutesItem['course']>

function withCourse(title: string, at: number, changes: Partial<ItemCourse> = {}, text = `${title} was heard.`) {
  const course: ItemCourse = {
    agendaNumber: String(at),
    outcome: 'taken',
    deferredTo: null,
    takenOrder: at,
    hasOrderNote: false,
    isUrgent: false,
    chairOpinion: null,
    specialCircumstances: null,
    ...changes,
  }
  const blocks = text === '' ? [] : [aBlock('paragraph', text)]
  return anItem(title, blocks, { number: String(at), course })
}

async function printed(source: Parameters<typeof buildMinutesDocument>[0]): Promise<readonly string[]> {
  const { bytes } = await writeMinutesDocx(buildMinutesDocument(source), houseStyle)
  return readWordParagraphs(bytes).map(({ text }) => text)
}

const outOfOrder = [
  withCourse('Apologies', 1),
  withCourse('Lamps', 2, { takenOrder: 3 }),
  withCourse('Slipway', 3, { takenOrder: 2 }),
  withCourse('Ferries', 4, { outcome: 'deferred', deferredTo: '15 April', takenOrder: null }, ''),
  withCourse('Budget', 5, { outcome: 'withdrawn', takenOrder: null }, ''),
]

it('prints items by the agenda, with a note at the one that was taken out of its turn', async () => {
  const lines = await printed(aSource({ items: outOfOrder }))
  const from = lines.indexOf('1. Apologies')
  expect(lines.slice(from, from + 11)).toEqual([
    '1. Apologies',
    'Apologies was heard.',
    '2. Lamps',
    'Lamps was heard.',
    '3. Slipway',
    '(This item was taken after item 1 and before item 2.)',
    'Slipway was heard.',
    '4. Ferries',
    'This item was deferred to 15 April.',
    '5. Budget',
    'This item was withdrawn.',
  ])
})

it('prints items as they were taken where the committee wants that, and then without a note', async () => {
  const committee = { name: 'Harbour Panel', style: 'panel', wording: { itemOrder: 'taken' } } as const
  const lines = await printed(aSource({ committee, items: outOfOrder }))
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
    '1. Apologies',
    '3. Slipway',
    '4. Ferries',
    '5. Budget',
    '2. Lamps',
  ])
  expect(lines.join('\n')).not.toContain('This item was taken')
})

it('leaves the note of order to the line of the minutes that says it already', async () => {
  const noted = outOfOrder.map((item) =>
    item.title === 'Slipway' && item.course !== undefined
      ? { ...item, course: { ...item.course, hasOrderNote: true } }
      : item,
  )
  expect((await printed(aSource({ items: noted }))).join('\n')).not.toContain('This item was taken')
})

it('prints after the heading of an urgent item why it was urgent, before what was said', async () => {
  const urgency = { isUrgent: true, specialCircumstances: 'the sea wall fell on Sunday' }
  const lines = await printed(aSource({ items: [withCourse('Sea wall', 1, urgency)] }))
  const from = lines.indexOf('1. Sea wall')
  expect(lines.slice(from, from + 4)).toEqual([
    '1. Sea wall',
    'The Chair was of the opinion that this item should be considered as a matter of urgency.',
    'Special circumstances: the sea wall fell on Sunday.',
    'Sea wall was heard.',
  ])
})

it('prints who presided below those present, and an adjournment that no line tells of before the close', async () => {
  const meeting = aMeeting({
    endsAt: '20:47',
    presiding: [
      { name: 'Ada Wren', from: '2031-03-04T18:30:00.000Z' },
      { name: 'Di Moor', from: '2031-03-04T19:45:00.000Z' },
    ],
    adjournments: [
      { adjournedAt: '2031-03-04T18:45:00.000Z', resumedAt: '2031-03-04T18:50:00.000Z', reason: 'a fire alarm' },
    ],
  })
  const lines = await printed(aSource({ meeting, items: [withCourse('Lamps', 1)] }))
  expect(lines).toContain('Councillor Ada Wren presided until 7.45 pm and Councillor Di Moor from 7.45 pm.')
  const closing = lines.indexOf('The meeting closed at 8.47 pm.')
  expect(lines[closing - 1]).toBe('(The meeting adjourned at 6.45 pm because of a fire alarm and resumed at 6.50 pm.)')
})

it('marks the end of exempt lines before it says that the item was deferred', () => {
  const item = withCourse('Lamps', 1, { outcome: 'deferred', deferredTo: null }, '')
  const blocks = [aBlock('paragraph', 'A claim.', { isExempt: true })]
  const document = buildMinutesDocument(aSource({ audience: 'full', items: [{ ...item, blocks }] }))
  const texts = document.sections
    .flatMap(({ parts }) => parts)
    .map((part) => (part.kind === 'paragraph' ? part.line.inline.map(({ text }) => text).join('') : part.kind))
  expect(texts.slice(-4)).toEqual([
    'subheading',
    'A claim.',
    'End of the part exempt from publication.',
    'This item was deferred.',
  ])
})

it('prints the course of a meeting that was minuted, from the store to Word and back', async () => {
  const { call, core, tick } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  await call.committee.addMember({ committeeId, name: 'Councillor Jo Odell', role: 'chair' })
  const ids: string[] = []
  for (const title of ['Apologies', 'Lamps', 'Slipway']) ids.push((await call.agendaItem.add({ meetingId, title })).id)
  const [first = '', second = '', third = ''] = ids
  const write = (id: string, text: string, kind: 'paragraph' | 'attendanceNote' = 'paragraph', position = 'a0') => {
    const put = aPut(text, { kind, position })
    return call.agendaItem.save({ id, saveId: newId(), puts: [put], removes: [] }).then(() => put.id)
  }
  await call.session.start({ meetingId, itemId: first })
  await write(first, 'None were received.')
  tick(300_000)
  await call.session.moveTo({ itemId: third, cameAgo: 0 })
  const noted = await write(third, '(This item was taken after item 1 and before item 2.)', 'attendanceNote')
  await call.session.orderNoted({ itemId: third, blockId: noted })
  await write(third, 'The slipway was worn.', 'paragraph', 'a1')
  await call.session.defer({ itemId: second, to: 'the May meeting' })
  const { id: urgent } = await call.session.addUrgent({ meetingId, title: 'Sea wall', specialCircumstances: 'It fell' })
  tick(300_000)
  await call.session.moveTo({ itemId: urgent, cameAgo: 0 })
  tick(600_000)
  await call.session.close({ meetingId })

  const document = buildMinutesDocument(readMinutesSource(core.context.reader, meetingId, 'full'))
  const { bytes } = await writeMinutesDocx(document, houseStyle)
  const { text } = readMinutesDocx(bytes)
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

  expect(lines).toContain('14 March 2016, 6.30 pm to 6.50 pm')
  expect(lines).toContain('Councillor Jo Odell presided.')
  const from = lines.findIndex((line) => line === '1. Apologies')
  expect(lines.slice(from, from + 10)).toEqual([
    '1. Apologies',
    'None were received.',
    '2. Lamps',
    'This item was deferred to the May meeting.',
    '3. Slipway',
    '(This item was taken after item 1 and before item 2.)',
    'The slipway was worn.',
    '4. Sea wall',
    'The Chair was of the opinion that this item should be considered as a matter of urgency.',
    'Special circumstances: It fell.',
  ])
  expect(lines).toContain('The meeting closed at 6.50 pm.')
})
