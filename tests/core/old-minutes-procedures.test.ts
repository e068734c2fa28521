import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { manyOldMinutes, oldMinutesText } from '#tests/old-minutes-generator.ts'
import { openCore } from '#core/core.ts'
import { setUp, type Call } from './set-up.ts'

const text = oldMinutesText({ heldOn: '2015-03-09', lines: 40 })

it('understands a whole meeting before anything is kept: its day, its committee, its items and what it asks for', async () => {
  const { call } = setUp()
  const read = await call.oldMinutes.read({ from: { text }, heldOn: null, kinds: [] })
  expect(read).toMatchObject({ heldOn: '2015-03-09', items: 3, source: text, sha256: sha256(text) })
  expect(read.actions.filter((action) => action.why === 'resolution')).toHaveLength(3)
  expect(await call.committee.list()).toEqual([])
})

it('keeps what the clerk made of the lines, and not what they first seemed to be', async () => {
  const { call } = setUp()
  const source =
    'Slipway\n\nThe planks were loose.\nNobody had mended them.\nPage 3 of the pack\nRESOLVED:\n1) That they be mended.'
  const kept = await keep(call, source, {
    kinds: [
      [2, 'point'],
      [3, 'join'],
      [4, 'unused'],
    ],
  })
  const item = await call.agendaItem.get({ id: kept.agendaItemIds[0] ?? '' })
  expect(item.title).toBe('Slipway')
  expect(item.blocks.map(({ kind, body }) => [kind, body[0]?.text])).toEqual([
    ['point', 'The planks were loose. Nobody had mended them.'],
    ['resolutionHeading', 'RESOLVED:'],
    ['resolutionLimb', 'That they be mended.'],
  ])
})

it('makes only what was ticked, with the owner and the date that the clerk gave', async () => {
  const { call } = setUp()
  const { id: inspectionId } = await call.inspection.add({ title: 'Harbour review', publishedOn: '2014-02-01' })
  const { id: findingId } = await call.finding.add({ inspectionId, number: '107', text: 'The slipway is worn.' })
  const source = `${text}\nMembers turned to finding 107, on which the Engineer spoke.`
  const read = await call.oldMinutes.read({ from: { text: source }, heldOn: null, kinds: [] })
  expect(read.findings).toMatchObject([{ findingId, number: '107' }])
  const line = read.citations[0]?.line ?? 0
  const kept = await keep(call, source, {
    actions: [
      { line: read.actions[0]?.line ?? 0, text: 'Report on it', owner: 'Ada Moss', due: 'by the end of June 2015' },
    ],
    findings: [{ line, findingId }],
    attendance: [{ name: 'Ben Ojo', role: 'member', status: 'present' }],
  })
  expect(await call.action.madeAt({ meetingId: kept.meetingId })).toMatchObject([
    { text: 'Report on it', owner: 'Ada Moss', due: { end: '2015-06-30' } },
  ])
  expect((await call.finding.get({ id: findingId })).linked).toMatchObject([
    { meetingId: kept.meetingId, targetKind: 'block' },
  ])
  expect((await call.meeting.get({ id: kept.meetingId })).attendance).toMatchObject([
    { name: 'Ben Ojo', status: 'present' },
  ])
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it('puts the items behind those of a meeting that is there already', async () => {
  const { call } = setUp()
  const { id: committeeId } = await call.committee.add({ name: 'Harbour' })
  const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2015-03-09' })
  await call.agendaItem.add({ meetingId, title: 'Apologies' })
  const kept = await keep(call, text, { meetingId })
  expect(kept.meetingId).toBe(meetingId)
  expect((await call.meeting.get({ id: meetingId })).items.map((item) => item.title)[0]).toBe('Apologies')
  await call.oldMinutes.undo({ id: kept.id })
  expect((await call.meeting.get({ id: meetingId })).items.map((item) => item.title)).toEqual(['Apologies'])
})

it('takes an import out of sight as a whole, and puts the same rows back', async () => {
  const { call, tick } = setUp()
  const kept = await keep(call, text, { attendance: [{ name: 'Ben Ojo', role: null, status: 'present' }] })
  const before = await call.meeting.get({ id: kept.meetingId })
  tick(1_000)
  await call.oldMinutes.undo({ id: kept.id })
  expect(await call.oldMinutes.list({ before: null })).toEqual({ imports: [], hasMore: false })
  expect((await call.search.find({ words: 'people had written' })).hits).toEqual([])
  await expect(call.meeting.get({ id: kept.meetingId })).rejects.toThrow(/no meeting/)
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
  tick(1_000)
  await call.oldMinutes.putBack({ id: kept.id })
  expect(await call.meeting.get({ id: kept.meetingId })).toEqual(before)
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it('does not undo what something was built upon, and names it', async () => {
  const { call, tick } = setUp()
  const kept = await keep(call, text)
  tick(1_000)
  const agendaItemId = kept.agendaItemIds[0] ?? null
  await call.action.add({ meetingId: kept.meetingId, agendaItemId, text: 'Mend it' })
  await expect(call.oldMinutes.undo({ id: kept.id })).rejects.toThrow(
    'This import cannot be undone, because something rests on it: action A1. Take that away first, then undo the import.',
  )
  expect((await call.meeting.get({ id: kept.meetingId })).items).toHaveLength(3)
})

it('leaves the meeting that it made where something else was added to it since', async () => {
  const { call, tick } = setUp()
  const kept = await keep(call, text)
  tick(1_000)
  await call.agendaItem.add({ meetingId: kept.meetingId, title: 'Added by hand' })
  await call.oldMinutes.undo({ id: kept.id })
  expect((await call.meeting.get({ id: kept.meetingId })).items.map((item) => item.title)).toEqual(['Added by hand'])
})

it('refuses the same text a second time, unless it is meant', async () => {
  const { call } = setUp()
  await keep(call, text)
  await expect(keep(call, text)).rejects.toThrow(
    /“old.txt” has already been brought in for this committee \(9 March 2015\)/,
  )
  await keep(call, text, { again: true })
  expect((await call.oldMinutes.list({ before: null })).imports).toHaveLength(2)
})

it('keeps nothing where every line is marked as not used, and says what to do', async () => {
  const { call } = setUp()
  await expect(keep(call, 'One line only.', { kinds: [[0, 'unused']] })).rejects.toThrow(/nothing to keep/)
  expect(await call.committee.list()).toEqual([])
})

it.for([
  ['an empty file', Buffer.alloc(0), /This file is empty/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /is not text/],
  ['figures alone', Buffer.from('1 2 3'), /not one letter/],
  ['a file over the bound', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), /over 10 MB/],
  ['a Word file that was cut off', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]), /\.$/],
] as const)('refuses %s with a sentence', async ([, bytes, sentence]) => {
  const { call } = setUp()
  const from = { name: 'odd.docx'.slice(0, bytes[0] === 0x50 ? 8 : 3), bytes: bytes.toString('base64') }
  await expect(call.oldMinutes.read({ from, heldOn: null, kinds: [] })).rejects.toThrow(sentence)
})

it(
  'keeps the files of two hundred that raise no question, and says of each other why not',
  { timeout: 120_000 },
  async () => {
    const { call } = setUp()
    const good = manyOldMinutes(197, 197 * 30).map(asFile)
    const report =
      'Report of the Harbour Master\n\nPurpose of report\n\n1. To tell Members.\n\nRecommendations\n\n1. That Members note it.\n\nBackground papers: none\n'
    const bad = [
      { name: 'picture.txt', bytes: Buffer.from([1, 2, 3, 0]).toString('base64') },
      asFile({ name: 'report.txt', text: report }),
      { ...(good[0] ?? { bytes: '' }), name: 'twice.txt' },
    ]
    const events = []
    const stream = await call.oldMinutes.keepMany({
      committee: 'Harbour',
      files: [...good, ...bad],
      makesActions: false,
    })
    for await (const event of stream) events.push(event)
    const problems = events.filter((event) => event.kind === 'problem').map(({ name, message }) => [name, message])
    expect(problems).toEqual([
      ['picture.txt', expect.stringMatching(/not text/)],
      ['report.txt', expect.stringMatching(/by itself/)],
      ['twice.txt', expect.stringMatching(/same text as “minutes-2001-01-14\.txt”/)],
    ])
    expect(events.at(-1)).toMatchObject({ kind: 'done', kept: 197, problems: 3, actions: 0 })
    expect((await call.committee.list())[0]).toMatchObject({ name: 'Harbour', meetings: 197, openActions: 0 })
    expect(await call.store.check()).toEqual({ ok: true, problems: [] })
  },
)

it('leaves nothing of many files when it is broken off, not even the committee', async () => {
  const { call, core } = setUp()
  const files = manyOldMinutes(6, 900).map(asFile)
  const before = counts(core)
  for await (const event of await call.oldMinutes.keepMany({ committee: 'New', files, makesActions: true })) {
    expect(await call.committee.list()).toEqual([])
    if (event.kind === 'kept' && event.index === 3) break
  }
  await expect.poll(() => counts(core)).toEqual(before)
})

it('clears away at the next opening what a core that died had written', async () => {
  const { call, core, folder } = setUp()
  const before = counts(core)
  const stream = await call.oldMinutes.keepMany({
    committee: 'New',
    files: manyOldMinutes(4, 600).map(asFile),
    makesActions: true,
  })
  expect(await stream.next()).toMatchObject({ value: { kind: 'reading' } })
  expect(await stream.next()).toMatchObject({ value: { kind: 'kept' } })
  expect(counts(core)).not.toEqual(before)
  // As if the process had ended here: nobody goes on with the stream.
  const next = openCore({ dataFolder: folder, author: 'Ada Fennick', holdsWindow: true })
  try {
    await expect.poll(() => counts(next)).toEqual(before)
  } finally {
    next.close()
  }
})

it('takes many files back together, and puts them back', async () => {
  const { call, tick } = setUp()
  const stream = await call.oldMinutes.keepMany({
    committee: 'Harbour',
    files: manyOldMinutes(3, 200).map(asFile),
    makesActions: true,
  })
  let batchId = ''
  for await (const event of stream) if (event.kind === 'done') batchId = event.batchId ?? ''
  const list = await call.oldMinutes.list({ before: null })
  tick(1_000)
  await call.oldMinutes.undoMany({ batchId })
  expect((await call.committee.list())[0]).toMatchObject({ meetings: 0, openActions: 0 })
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
  tick(1_000)
  await call.oldMinutes.putBackMany({ batchId })
  expect(await call.oldMinutes.list({ before: null })).toEqual(list)
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

type KeepInput = Parameters<Call['oldMinutes']['keep']>[0]

function keep(call: Call, source: string, more: Partial<KeepInput> = {}) {
  return call.oldMinutes.keep({
    source,
    sha256: sha256(source),
    fileName: 'old.txt',
    committee: 'Harbour',
    heldOn: '2015-03-09',
    meetingId: null,
    kinds: [],
    actions: [],
    findings: [],
    attendance: [],
    again: false,
    ...more,
  })
}

function counts(core: ReturnType<typeof setUp>['core']): readonly unknown[] {
  const tables = [
    'committee',
    'meeting',
    'agenda_item',
    'block',
    'resolution_limb',
    'action',
    'action_event',
    'import',
    'import_part',
    'import_batch',
    'search_document',
  ]
  return tables.map((table) => [table, core.context.store.file.prepare(`SELECT count(*) FROM ${table}`).pluck().get()])
}

function asFile({ name, text: words }: { readonly name: string; readonly text: string }) {
  return { name, bytes: Buffer.from(words).toString('base64') }
}

function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}
