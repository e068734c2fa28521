import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { newId } from '#core/context.ts'
import {
  findBlock,
  insertBlock,
  listBlocksEver,
  listLimbs,
  updateBlock,
  updateWords,
} from '#db/repositories/block-repository.ts'
import { listHistory } from '#db/repositories/history-repository.ts'
import { plainText } from '#shared/domain/inline.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

async function anItem(call: Call) {
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  return { meetingId, ...(await call.agendaItem.add({ meetingId, title: 'Delivery plan' })) }
}

it('keeps lines as they were saved, in the order of their positions', async () => {
  const { call } = setUp()
  const { id } = await anItem(call)
  const puts = [aPut('second', { position: 'a1' }), aPut('first', { position: 'a0' }), aPut('', { position: 'a2' })]
  await call.agendaItem.save({ id, saveId: newId(), puts, removes: [] })
  const { blocks } = await call.agendaItem.get({ id })
  expect(blocks.map((block) => plainText(block.body))).toEqual(['first', 'second', ''])
})

it('keeps and reads every column of a line by its own SQL as the schema has it', async () => {
  const { call, core } = setUp()
  const { context } = core
  const { id } = await anItem(call)
  const [heading, plain] = [aPut('heading', { position: 'a0' }), aPut('plain', { position: 'a1' })]
  await call.agendaItem.save({ id, saveId: newId(), puts: [heading, plain], removes: [] })
  const row = findBlock(context.reader, plain.id)
  if (row === undefined) throw new Error('the line was kept')
  const body = [{ type: 'text' as const, text: 'bold', marks: [{ type: 'bold' as const }] }]
  const words = {
    body,
    text: 'bold',
    version: 9,
    updatedAt: '2016-03-14T20:00:00.000Z',
    wordsVersion: 8,
    writtenBy: 'Jo',
  }
  const rest = {
    kind: 'point',
    position: 'a2',
    depth: 2,
    printedLabel: '(a)',
    isExempt: true,
    mark: 'question',
  } as const
  const full = { ...row, ...words, ...rest, id: newId(), mergedInto: heading.id, purgedVersion: 3 }
  const kept = (lineId: string) => [findBlock(context.reader, lineId), ...listBlocksEver(context.reader, [lineId])]

  context.write((db) => insertBlock(db, full))
  expect(kept(full.id)).toStrictEqual([full, full])
  context.write((db) => updateWords(db, { ...row, ...words }))
  expect(kept(row.id)).toStrictEqual(Array.from({ length: 2 }, () => ({ ...row, ...words })))
  context.write((db) => updateBlock(db, { ...row, ...words, ...rest, mergedInto: heading.id }))
  const other = { ...row, ...words, ...rest, mergedInto: heading.id }
  expect(kept(row.id)).toStrictEqual([other, other])
})

it('changes nothing when the same save comes again, and gives the same answer', async () => {
  const { call } = setUp()
  const { id } = await anItem(call)
  const save = { id, saveId: newId(), puts: [aPut('once')], removes: [] }
  const first = await call.agendaItem.save(save)
  await call.agendaItem.save({
    id,
    saveId: newId(),
    puts: [{ ...(save.puts[0] ?? aPut('')), body: [{ type: 'text' as const, text: 'later' }], baseVersion: 1 }],
    removes: [],
  })
  expect(await call.agendaItem.save(save)).toEqual(first)
  expect((await call.agendaItem.get({ id })).blocks.map((block) => plainText(block.body))).toEqual(['later'])
})

it('keeps one entry of history for a spell of writing, with the text before it', async () => {
  const { call, core } = setUp()
  const { id } = await anItem(call)
  const line = aPut('draft')
  await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
  const spellId = newId()
  for (const [at, text] of ['d', 'dr', 'better'].entries()) {
    const put = { ...aPut(text, { id: line.id, spellId }), baseVersion: at + 1 }
    await call.agendaItem.save({ id, saveId: newId(), puts: [put], removes: [] })
  }
  await call.agendaItem.save({ id, saveId: newId(), puts: [], removes: [{ id: line.id, spellId: newId() }] })
  expect(listHistory(core.context.reader, line.id).map((entry) => [entry.textBefore, entry.author])).toEqual([
    ['draft', 'Ada Fennick'],
    ['better', 'Ada Fennick'],
  ])
})

it('names a line that it saved over a newer version, and keeps the words it replaced', async () => {
  const { call, core } = setUp()
  const { id } = await anItem(call)
  const line = aPut('one')
  await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
  await call.agendaItem.save({
    id,
    saveId: newId(),
    puts: [{ ...aPut('from the other window', { id: line.id }), baseVersion: 1 }],
    removes: [],
  })
  const answer = await call.agendaItem.save({
    id,
    saveId: newId(),
    puts: [{ ...aPut('from this one', { id: line.id }), baseVersion: 1 }],
    removes: [],
  })
  expect(answer.overwrote).toEqual([line.id])
  expect(listHistory(core.context.reader, line.id).map((entry) => entry.textBefore)).toContain('from the other window')
})

it('gives a line that was removed its place back when it is put again, with its links', async () => {
  const { call } = setUp()
  const { id } = await anItem(call)
  const inspection = await call.inspection.add({ title: 'Children’s services' })
  const finding = await call.finding.add({ inspectionId: inspection.id, number: '107', text: 'Scrutiny lacks detail.' })
  const line = aPut('about the detail')
  await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
  await call.link.add({ findingId: finding.id, targetId: line.id })
  await call.agendaItem.save({ id, saveId: newId(), puts: [], removes: [{ id: line.id, spellId: newId() }] })
  expect((await call.finding.get({ id: finding.id })).linked).toEqual([])
  await call.agendaItem.save({ id, saveId: newId(), puts: [{ ...line, baseVersion: 2 }], removes: [] })
  const { blocks } = await call.agendaItem.get({ id })
  expect(blocks.map((block) => block.findings.map((tag) => tag.number))).toEqual([['107']])
})

it('refuses to save a line of another item, and saves nothing then', async () => {
  const { call } = setUp()
  const { id, meetingId } = await anItem(call)
  const other = await call.agendaItem.add({ meetingId, title: 'Another' })
  const line = aPut('here')
  await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
  const save = { id: other.id, saveId: newId(), puts: [aPut('new'), line], removes: [] }
  await expect(call.agendaItem.save(save)).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'save_conflict' } })
  expect((await call.agendaItem.get({ id: other.id })).blocks).toEqual([])
})

it('counts limbs from 1 at each resolution, whatever is saved in whatever order', async () => {
  const kinds = fc.constantFrom('paragraph' as const, 'resolutionHeading' as const, 'resolutionLimb' as const)
  const line = fc.record({ kind: kinds, depth: fc.constantFrom(0, 0, 1), removed: fc.boolean() })
  const { call, core } = setUp()
  const { meetingId } = await anItem(call)
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const { id } = await call.agendaItem.add({ meetingId, title: 'Delivery plan' })
      const puts = lines.map((each, at) =>
        aPut(`line ${at}`, { ...each, position: `a${String.fromCodePoint(65 + at)}` }),
      )
      for (const put of puts.toReversed()) await call.agendaItem.save({ id, saveId: newId(), puts: [put], removes: [] })
      const removes = puts.filter((_, at) => lines[at]?.removed).map((put) => ({ id: put.id, spellId: newId() }))
      await call.agendaItem.save({ id, saveId: newId(), puts: [], removes })

      const stored = new Map(listLimbs(core.context.reader, id).map((limb) => [limb.blockId, limb.number]))
      let number = 0
      const expected = puts
        .filter((_, at) => lines[at]?.removed === false)
        .flatMap((put) => {
          if (put.kind === 'resolutionHeading') number = 0
          return put.kind === 'resolutionLimb' && put.depth === 0 ? [[put.id, ++number] as const] : []
        })
      expect(stored).toEqual(new Map(expected))
      expect((await call.store.check()).problems).toEqual([])
    }),
    { numRuns: 25 },
  )
})

it('moves an item before another, and removes and puts back with its lines', async () => {
  const { call } = setUp()
  const { id, meetingId } = await anItem(call)
  const second = await call.agendaItem.add({ meetingId, title: 'Second' })
  const between = await call.agendaItem.add({ meetingId, title: 'Between', afterId: id })
  const titles = async () =>
    (await call.meeting.get({ id: meetingId })).items.map((item) => `${item.number} ${item.title}`)
  expect(await titles()).toEqual(['1 Delivery plan', '2 Between', '3 Second'])
  await call.agendaItem.move({ id: second.id, beforeId: id })
  await call.agendaItem.remove({ id: between.id })
  expect(await titles()).toEqual(['1 Second', '2 Delivery plan'])
  await call.agendaItem.putBack({ id: between.id })
  expect(await titles()).toEqual(['1 Second', '2 Delivery plan', '3 Between'])
})
