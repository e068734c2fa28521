import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PastedAgendaItem } from '#shared/domain/pasted-agenda/agenda-model.ts'
import { aCommittee, setUp, type Call } from './set-up.ts'

const text = `1. Apologies for absence
2. Slipway
To consider the survey.
Report of the Director of Harbours
RECOMMENDED:
(a) That the survey be noted.
(b) That a plan be brought.
Part II
3. A claim
Not for publication: paragraphs 2 and 1 of Schedule 12A`

async function anAgenda(call: Call, source = text) {
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  const { items } = await call.agenda.read({ text: source })
  const { ids } = await call.agenda.keep({ meetingId, items: items.map(toKeep) })
  return { meetingId, ids }
}

function toKeep({ number: _number, ...item }: PastedAgendaItem) {
  return item
}

const refused = (code: string) => ({ code: 'REFUSED', data: { code } })

it('keeps a pasted agenda whole, with its draft resolutions, and takes it off again', async () => {
  const { call } = setUp()
  const { meetingId, ids } = await anAgenda(call)
  const agenda = await call.agenda.get({ meetingId })
  expect(agenda.items.map(({ number, title, kind, section }) => [number, title, kind, section])).toEqual([
    ['1', 'Apologies for absence', 'standing', null],
    ['2', 'Slipway', 'substantive', null],
    ['3', 'A claim', 'substantive', 'Part II'],
  ])
  expect(agenda.items[1]).toMatchObject({ lead: 'Director of Harbours', purpose: 'To consider the survey.' })
  expect(agenda.items[1]?.resolutions.map(({ label, text: words, isHeading }) => [label, words, isHeading])).toEqual([
    [null, 'RECOMMENDED:', true],
    ['(a)', 'That the survey be noted.', false],
    ['(b)', 'That a plan be brought.', false],
  ])
  expect(agenda.items[2]).toMatchObject({ isExempt: true, exemptParagraphs: [1, 2] })
  expect(agenda.items[2]?.gaps.map(({ gap }) => gap)).toEqual(['public_interest', 'public_title'])

  await call.agenda.takeOff({ meetingId, ids })
  expect((await call.agenda.get({ meetingId })).items).toEqual([])
})

it('keeps no item when one of them cannot be kept', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  const [item] = (await call.agenda.read({ text })).items.map(toKeep)
  if (item === undefined) throw new Error('no item')
  const bad = { ...item, title: '   ' }
  await expect(call.agenda.keep({ meetingId, items: [item, bad] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const twice = { ...item, exemptParagraphs: [1, 1] }
  await expect(call.agenda.keep({ meetingId, items: [item, twice] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect((await call.agenda.get({ meetingId })).items).toEqual([])
})

it('refuses a text without an item in one plain sentence', async () => {
  const { call } = setUp()
  await expect(call.agenda.read({ text: 'Dear all, see you on Monday.' })).rejects.toMatchObject({
    ...refused('nothing_recognised'),
    message: expect.stringContaining('items begin with a number'),
  })
})

it('takes off nothing when one of the items is of another meeting', async () => {
  const { call } = setUp()
  const { meetingId, ids } = await anAgenda(call)
  const other = await call.meeting.add({
    committeeId: (await call.agenda.get({ meetingId })).committeeId,
    heldOn: '2016-05-23',
  })
  const strange = await call.agendaItem.add({ meetingId: other.id, title: 'Lights' })
  await expect(call.agenda.takeOff({ meetingId, ids: [...ids, strange.id] })).rejects.toMatchObject(
    refused('not_found'),
  )
  expect((await call.agenda.get({ meetingId })).items).toHaveLength(3)
})

it('brings in the standing items that are not on the agenda yet', async () => {
  const { call } = setUp()
  const { meetingId } = await anAgenda(call)
  const { committeeId } = await call.agenda.get({ meetingId })
  await call.committee.update({ id: committeeId, standingItems: ['Apologies for absence', 'Date of next meeting'] })
  expect((await call.agenda.get({ meetingId })).standingLeft).toEqual(['Date of next meeting'])
  await call.agenda.addStanding({ meetingId })
  const { items, standingLeft } = await call.agenda.get({ meetingId })
  expect(standingLeft).toEqual([])
  expect(items.at(-1)).toMatchObject({ title: 'Date of next meeting', kind: 'standing' })
})

it('asks for what the law asks of urgent and exempt items, and keeps them without', async () => {
  const { call } = setUp()
  const { meetingId, ids } = await anAgenda(call)
  const id = ids[0] ?? ''
  await call.agenda.changeItem({ id, kind: 'urgent', isExempt: true, exemptParagraphs: [7, 3] })
  const [item] = (await call.agenda.get({ meetingId })).items
  expect(item).toMatchObject({ kind: 'urgent', exemptParagraphs: [3, 7] })
  expect(item?.gaps.map(({ gap }) => gap)).toEqual([
    'public_interest',
    'public_title',
    'chair_opinion',
    'special_circumstances',
  ])
})

it('removes, puts back and changes a draft resolution', async () => {
  const { call } = setUp()
  const { meetingId, ids } = await anAgenda(call)
  const wordsOf = async () => (await call.agenda.get({ meetingId })).items[1]?.resolutions.map((each) => each.text)
  const { id } = await call.draftResolution.add({
    agendaItemId: ids[1] ?? '',
    label: null,
    text: 'That it close.',
    isHeading: false,
  })
  await call.draftResolution.update({ id, text: 'That it stay open.' })
  expect((await wordsOf())?.at(-1)).toBe('That it stay open.')
  await call.draftResolution.remove({ id })
  expect(await wordsOf()).toHaveLength(3)
  await call.draftResolution.putBack({ id })
  expect(await wordsOf()).toHaveLength(4)
})

const base64 = (words: string) => Buffer.from(words).toString('base64')

it('keeps a file by its hash, once for equal bytes and for the clerk’s account alone, and gives it back equal', async () => {
  const { call, folder } = setUp()
  const { meetingId, ids } = await anAgenda(call)
  const file = { mediaType: 'application/pdf', bytes: base64('a survey'), isExempt: false }
  const first = await call.attachment.add({ ...file, agendaItemId: ids[1] ?? '', name: 'C:\\papers\\Survey.PDF' })
  const again = await call.attachment.add({ ...file, agendaItemId: ids[2] ?? '', name: 'copy.pdf' })
  expect(first).toMatchObject({ name: 'Survey.pdf', size: 8, sha256: again.sha256, isExempt: false })
  expect(again.isExempt).toBe(true)
  expect(readdirSync(join(folder, 'attachments'))).toEqual([first.sha256])
  expect(statSync(join(folder, 'attachments', first.sha256)).mode & 0o777).toBe(0o600)
  expect(first.sha256).toBe(createHash('sha256').update('a survey').digest('hex'))
  expect(await call.attachment.bytes({ id: first.id })).toEqual({
    name: 'Survey.pdf',
    mediaType: 'application/pdf',
    bytes: file.bytes,
  })

  await call.attachment.remove({ id: first.id })
  await expect(call.attachment.bytes({ id: first.id })).rejects.toMatchObject(refused('not_found'))
  await call.attachment.putBack({ id: first.id })
  await call.attachment.update({ id: first.id, isExempt: true })
  expect((await call.agenda.get({ meetingId })).items[1]?.attachments).toMatchObject([{ isExempt: true }])
})

it.for([
  ['setup.exe', /end in \.exe/],
  ['Report.pdf.LNK', /end in \.lnk/],
  ['run.sh . ', /end in \.sh/],
  ['budget.xlsm', /end in \.xlsm/],
  ['fdp\u202Eexe.exe', /end in \.exe/],
  ['../../.bashrc', /no ending/],
  ['minutes', /no ending/],
  ['', /no ending/],
] as const)('refuses to attach “%s” with a sentence', async ([name, sentence]) => {
  const { call, folder } = setUp()
  const { ids } = await anAgenda(call)
  await expect(
    call.attachment.add({ agendaItemId: ids[0] ?? '', name, mediaType: '', bytes: base64('x'), isExempt: false }),
  ).rejects.toMatchObject({ ...refused('not_a_document'), message: expect.stringMatching(sentence) })
  expect(readdirSync(folder)).not.toContain('attachments')
})

it('refuses a file over 20 MB, and takes one of 20 MB', async () => {
  const { call } = setUp()
  const { ids } = await anAgenda(call)
  const add = (bytes: Buffer) =>
    call.attachment.add({
      agendaItemId: ids[0] ?? '',
      name: 'scan.pdf',
      mediaType: '',
      bytes: bytes.toString('base64'),
      isExempt: false,
    })
  const limit = 20 * 1024 * 1024
  await expect(add(Buffer.alloc(limit + 1))).rejects.toMatchObject(refused('too_large'))
  expect((await add(Buffer.alloc(limit))).size).toBe(limit)
})

it('finds an attached file that has gone or was changed, and never hands it out', async () => {
  const { call, folder } = setUp()
  const { ids } = await anAgenda(call)
  const add = (name: string) =>
    call.attachment.add({
      agendaItemId: ids[0] ?? '',
      name,
      mediaType: '',
      bytes: base64(name),
      isExempt: false,
    })
  const [gone, changed] = [await add('gone.pdf'), await add('changed.pdf')]
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
  rmSync(join(folder, 'attachments', gone.sha256))
  const file = join(folder, 'attachments', changed.sha256)
  chmodSync(file, 0o600)
  writeFileSync(file, 'other')

  const { problems } = await call.store.check()
  expect(problems.map(({ code, message }) => `${code} ${message.slice(0, 20)}`).toSorted()).toEqual([
    'attachment “changed.pdf” is dam',
    'attachment “gone.pdf” is no lon',
  ])
  await expect(call.attachment.bytes({ id: changed.id })).rejects.toMatchObject(refused('attachment_missing'))
  await add('changed.pdf')
  expect(readFileSync(file, 'utf8')).toBe('changed.pdf')
})
