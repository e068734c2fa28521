import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { purgedTables, wordlessTables } from '#db/purge.ts'
import { findProblems } from '#db/check.ts'
import type { PurgeKind } from '#shared/domain/purge.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

const secret = 'Zebulonina Quorthwaite'

/** The name stands in a line, its history, an action, the item's purpose, an import and the index. */
async function aBookWithAName() {
  const set = setUp()
  const { call } = set
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [meetingId = '', later = ''] = meetings
  const kept = await call.minutes.import({
    committee: committeeId,
    source: `Lamps\n\n1. ${secret} spoke about the lamps.\n\n2. The lamps were dark.\n`,
    fileName: `${secret}.txt`,
    heldOn: '2016-03-14',
    acceptActions: 'none',
    again: false,
  })
  const itemId = kept.agendaItemId
  await call.agendaItem.update({ id: itemId, purpose: `To hear ${secret}` })
  const line = aPut(`${secret} asked for a lamp.`, { position: 'z0' })
  const other = aPut('The clerk thanked all.', { position: 'z1' })
  const save = (text: string, baseVersion: number) =>
    call.agendaItem.save({
      id: itemId,
      saveId: newId(),
      puts: [{ ...aPut(text, { id: line.id, position: 'z0' }), baseVersion }],
      removes: [],
    })
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [line, other], removes: [] })
  await save(`${secret} asked for two lamps.`, 1)
  await save(`A child, ${secret}, asked for lamps.`, 2)
  const words = { meetingId, agendaItemId: itemId, blockId: line.id, owner: secret }
  const action = await call.action.add({ ...words, text: `Write to ${secret}`, due: 'May 2016' })
  await call.action.update({ id: action.id, text: `Write to ${secret} again` })
  return { ...set, committeeId, meetingId, later, itemId, lineId: line.id, actionId: action.id }
}

/** Every file of the data folder that holds the words, in any of the forms in which text is kept. */
function filesHolding(folder: string, words: string): readonly string[] {
  const forms = [words, words.toLowerCase(), ...words.toLowerCase().split(' ')].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
  ])
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    if (!statSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return forms.some((form) => bytes.includes(form))
  })
}

it('leaves no byte of a meeting in any file, and says who purged it, when and why', async () => {
  const { call, core, folder, meetingId } = await aBookWithAName()
  expect(filesHolding(folder, secret)).not.toEqual([])

  const { isOverwritten } = await call.purge.carryOut({
    kind: 'meeting',
    id: meetingId,
    reason: 'Kept longer than allowed',
    wasIssued: false,
  })

  expect([isOverwritten, filesHolding(folder, secret)]).toEqual([true, []])
  expect(await call.purge.list()).toMatchObject([
    { kind: 'meeting', targetId: meetingId, reason: 'Kept longer than allowed', author: 'Ada Fennick' },
  ])
  expect(findProblems(core.context.store.file)).toEqual([])
})

it('leaves no byte of a line: not in its history, the index, its action or the source it was read from', async () => {
  const { call, core, folder, itemId, lineId } = await aBookWithAName()
  const first = (await call.agendaItem.get({ id: itemId })).blocks.find(({ body }) => body[0]?.text.includes(secret))
  await call.agendaItem.update({ id: itemId, purpose: null })
  const preview = await call.purge.preview({ kind: 'block', id: lineId })
  expect(preview.counts).toEqual({ lines: 1, texts: 2, actions: 1, sources: 1 })

  for (const id of [lineId, first?.id ?? '']) {
    await call.purge.carryOut({ kind: 'block', id, reason: 'A name by mistake', wasIssued: false })
  }

  expect(filesHolding(folder, secret)).toEqual([])
  expect(filesHolding(folder, 'The clerk thanked all.')).toEqual(['minute-book.sqlite'])
  expect((await call.search.find({ words: 'Zebu' })).hits).toEqual([])
  expect(findProblems(core.context.store.file)).toEqual([])
})

it('shows “[removed]” where a line of issued minutes stood, in the minutes and in Word', async () => {
  const { call, itemId, lineId } = await aBookWithAName()
  await call.purge.carryOut({ kind: 'block', id: lineId, reason: 'A name by mistake', wasIssued: true })
  const blocks = (await call.agendaItem.get({ id: itemId })).blocks
  expect(blocks.find(({ id }) => id === lineId)?.body).toEqual([{ type: 'text', text: '[removed]' }])
  const { kept } = await call.block.history({ id: lineId })
  expect(kept).toEqual([])
})

it.for(['item', 'action', 'import'] as const)('takes the words out of an %s and of nothing else', async (kind) => {
  const { call, core, meetingId, itemId, actionId } = await aBookWithAName()
  const { parts } = await call.purge.preview({ kind: 'item', id: itemId })
  const ids: Record<Exclude<PurgeKind, 'block' | 'meeting'>, string> = {
    item: itemId,
    action: actionId,
    import: parts.find((part) => part.kind === 'import')?.id ?? '',
  }
  await call.purge.carryOut({ kind, id: ids[kind], reason: 'A name by mistake', wasIssued: false })
  const left = core.context.store.file
    .prepare(
      `SELECT (SELECT count(*) FROM block WHERE text LIKE '%Zebulonina%') AS lines,
              (SELECT count(*) FROM action WHERE text LIKE '%Zebulonina%') AS actions,
              (SELECT count(*) FROM import WHERE source LIKE '%Zebulonina%') AS sources`,
    )
    .get()
  expect(left).toEqual({
    lines: kind === 'item' ? 0 : 2,
    actions: kind === 'import' ? 1 : 0,
    sources: kind === 'action' ? 1 : 0,
  })
  expect((await call.meeting.get({ id: meetingId })).items).toHaveLength(kind === 'item' ? 0 : 1)
  expect(findProblems(core.context.store.file)).toEqual([])
})

it('does nothing without a reason, or to what is not there', async () => {
  const { call, lineId } = await aBookWithAName()
  await expect(
    call.purge.carryOut({ kind: 'block', id: lineId, reason: '  ', wasIssued: false }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(call.purge.preview({ kind: 'item', id: lineId })).rejects.toMatchObject({ data: { code: 'not_found' } })
  expect((await call.search.find({ words: 'Zebu' })).hits.length).toBeGreaterThan(0)
})

it('knows of every table that belongs to a meeting, so that a new one cannot keep words behind', () => {
  const { core } = setUp()
  const tables = core.context.store.file
    .prepare(
      `SELECT DISTINCT schema.name FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS field
        WHERE schema.type = 'table' AND schema.name NOT LIKE 'search_%'
          AND field.name IN ('meeting_id', 'agenda_item_id', 'block_id', 'action_id')`,
    )
    .pluck()
    .all()
  // A receipt holds ids and versions, and no words.
  const known = [...purgedTables, ...wordlessTables, 'save_receipt']
  expect(tables.filter((table) => !known.some((each) => each === table))).toEqual([])
})
