import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { overwriteWhatIsLeft, purgedTables, wordlessTables } from '#db/purge.ts'
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

function aFile(agendaItemId: string, name: string, words = `a file on ${secret}`) {
  const bytes = Buffer.from(words).toString('base64')
  return { agendaItemId, name, mediaType: 'application/pdf', bytes, isExempt: false }
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
  expect(preview.counts).toMatchObject({ lines: 1, texts: 2, actions: 1, sources: 1 })

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

/** Fills every column that can hold words, whatever it is for, so that a new one is in the test from the day it is made. */
function fillWithWords(file: ReturnType<typeof setUp>['core']['context']['store']['file']) {
  const columns = file
    .prepare(
      `SELECT schema.name AS tableName, field.name AS columnName
         FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS field
        WHERE schema.type = 'table' AND field.type = 'TEXT' AND field.pk = 0`,
    )
    .all() as readonly { readonly tableName: string; readonly columnName: string }[]
  const isWordless =
    /(?:^|_)(?:id|at|on|from)$|^(?:kind|kind_before|state|session_state|outcome|presence|substitute_for|mode|consequence|clock_time|status|role|position|author|sha256|exempt_paragraphs|paragraphs|confidentiality|mark|kept|merged_into|written_by|resolved_by)$/
  const json = new Set(['body', 'body_before', 'furniture', 'kinds'])
  const filled = columns.filter(
    ({ tableName, columnName }) =>
      purgedTables.some((table) => table === tableName) && !isWordless.test(columnName) && columnName !== 'id',
  )
  for (const { tableName, columnName } of filled) {
    const words = json.has(columnName) ? JSON.stringify([{ type: 'text', text: secret }]) : secret
    file.prepare(`UPDATE ${tableName} SET ${columnName} = ?`).run(words)
  }
  return filled.map(({ tableName, columnName }) => `${tableName}.${columnName}`)
}

it('leaves no byte of a meeting in any column that can hold words', async () => {
  const { call, core, folder, meetingId, itemId, actionId, later } = await aBookWithAName()
  await call.draftResolution.add({
    agendaItemId: itemId,
    label: null,
    text: `That ${secret} be heard.`,
    isHeading: false,
  })
  await call.attachment.add(aFile(itemId, `${secret}.pdf`))
  await call.action.defer({ id: actionId, meetingId: later, due: 'July 2016', reason: 'Away' })
  await call.action.recordUpdate({ id: actionId, meetingId: later, text: 'Written to', toldBy: 'The clerk' })
  await call.session.start({ meetingId, itemId })
  await call.session.adjourn({ meetingId, reason: secret })
  await call.session.defer({ itemId, to: secret })
  const excluding = aPut('Resolved:', { kind: 'resolutionHeading' })
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [excluding], removes: [] })
  await call.exempt.exclude({
    agendaItemId: itemId,
    kind: 'exempt',
    headingBlockId: excluding.id,
    limbBlockId: null,
    paragraphs: [2],
    publicInterest: secret,
    itemIds: [itemId],
  })
  const columns = fillWithWords(core.context.store.file)
  expect(columns).toEqual(expect.arrayContaining(['agenda_item.lead', 'action_event.told_by', 'draft_resolution.text']))

  await call.purge.carryOut({ kind: 'meeting', id: meetingId, reason: 'Too long kept', wasIssued: false })
  core.context.store.file.exec(`UPDATE meeting SET venue = NULL WHERE id <> '${meetingId}'`)
  overwriteWhatIsLeft(core.context.store.file)

  expect(filesHolding(folder, secret)).toEqual([])
  expect(findProblems(core.context.store.file)).toEqual([])
})

it('overwrites and takes away an attached file, but not one that hangs on another item too', async () => {
  const { call, folder, itemId, later } = await aBookWithAName()
  const other = await call.agendaItem.add({ meetingId: later, title: 'Lamps again' })
  const shared = await call.attachment.add(aFile(itemId, 'shared.pdf', 'a plan of the pier'))
  const kept = await call.attachment.add(aFile(other.id, 'shared.pdf', 'a plan of the pier'))
  const own = await call.attachment.add(aFile(itemId, 'own.pdf', `a letter of ${secret}`))
  const twin = await call.attachment.add(aFile(other.id, 'own.pdf', `a letter of ${secret}`))
  await call.attachment.remove({ id: twin.id })
  expect((await call.purge.preview({ kind: 'item', id: itemId })).counts.attachments).toBe(3)

  await call.purge.carryOut({ kind: 'item', id: itemId, reason: 'A name by mistake', wasIssued: true })

  expect(readdirSync(join(folder, 'attachments'))).toEqual([shared.sha256])
  expect(filesHolding(folder, own.sha256)).toEqual([])
  expect((await call.attachment.bytes({ id: kept.id })).name).toBe('shared.pdf')
  await expect(call.attachment.putBack({ id: own.id })).rejects.toMatchObject({ data: { code: 'not_found' } })
  await expect(call.attachment.putBack({ id: twin.id })).rejects.toMatchObject({ data: { code: 'not_found' } })
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it('takes an action of an old list out of the list as it was brought in, and leaves the other actions', async () => {
  const { call, folder, core } = setUp()
  const { committeeId } = await aCommittee(call, '2016-05-23')
  const source = `No.,Minute,Action,Owner,Due,Status\nA3,${secret} min,Write to ${secret},${secret},May 2016,Open\nA4,Min 2,Paint the pier,Clerk,,Open`
  const { actions } = await call.actionList.keep({ committeeId, source, fileName: `${secret}.csv`, again: false })
  const id = actions[0]?.id ?? ''
  await call.action.recordUpdate({ id, meetingId: null, text: `${secret} wrote`, toldBy: secret })
  const preview = await call.purge.preview({ kind: 'action', id })
  expect([preview.meetingId, preview.counts.lists]).toEqual([null, 1])

  await call.purge.carryOut({ kind: 'action', id, reason: 'A name by mistake', wasIssued: false })

  expect(filesHolding(folder, secret)).toEqual([])
  expect((await call.action.get({ id: actions[1]?.id ?? '' })).text).toBe('Paint the pier')
  expect(findProblems(core.context.store.file)).toEqual([])
})

it('takes the draft that a purged limb was made from, in the same words, and no other', async () => {
  const { call, itemId } = await aBookWithAName()
  const add = (text: string) => call.draftResolution.add({ agendaItemId: itemId, label: null, text, isHeading: false })
  await add(`That ${secret} be heard.`)
  await add('That the lamps be lit.')
  const limb = aPut(`That ${secret} be heard.`, { kind: 'resolutionLimb', position: 'z2' })
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [limb], removes: [] })

  await call.purge.carryOut({ kind: 'block', id: limb.id, reason: 'A name by mistake', wasIssued: false })

  const { meetingId } = await call.agendaItem.get({ id: itemId })
  const agenda = await call.agenda.get({ meetingId })
  expect(agenda.items.flatMap((item) => item.resolutions.map(({ text }) => text))).toEqual(['That the lamps be lit.'])
})

it.for([false, true])('lets no window put the words back that it still has (issued: %s)', async (wasIssued) => {
  const { call, core, itemId, lineId } = await aBookWithAName()
  await call.purge.carryOut({ kind: 'block', id: lineId, reason: 'A name by mistake', wasIssued })
  const put = (baseVersion: number, text: string) =>
    call.agendaItem.save({
      id: itemId,
      saveId: newId(),
      puts: [{ ...aPut(text, { id: lineId, position: 'z0' }), baseVersion }],
      removes: [],
    })

  for (const baseVersion of [0, 2, 3]) {
    const { versions, refused } = await put(baseVersion, `${secret} asked again.`)
    expect([versions, refused.map(({ id }) => id)]).toEqual([[], [lineId]])
  }
  expect((await call.search.find({ words: 'asked again' })).hits).toEqual([])
  expect((await put(4, 'A resident asked.')).versions).toEqual([{ id: lineId, version: 5 }])
  expect((await call.search.find({ words: 'resident asked' })).hits).toHaveLength(1)
  expect(findProblems(core.context.store.file)).toEqual([])
})

it('knows of every table that belongs to a meeting, so that a new one cannot keep words behind', () => {
  const { core } = setUp()
  const tables = core.context.store.file
    .prepare(
      `SELECT DISTINCT schema.name FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS field
        WHERE schema.type = 'table' AND schema.name NOT LIKE 'search_%'
          AND field.name IN ('committee_id', 'meeting_id', 'agenda_item_id', 'block_id', 'action_id', 'import_id')`,
    )
    .pluck()
    .all()
  // Of the committee, and of no meeting.
  const ofCommittee = ['standing_item', 'standard_wording', 'membership', 'term', 'committee_wording']
  const known = [...purgedTables, ...wordlessTables, ...ofCommittee]
  expect(tables.filter((table) => !known.some((each) => each === table))).toEqual([])
})
