import { expect, it } from 'vitest'
import { readTextFile } from '#shared/domain/text-file.ts'
import { aCommittee, setUp, type Call } from './set-up.ts'

const refused = (code: string) => expect.objectContaining({ code: 'REFUSED', data: { code } })

const list = [
  'No.,Minute,Action,Owner,Due,Status',
  'A3,"Min 45, 14 Mar 2016",Mend the gate,Clerk,May 2016,Open',
  'SR (15/16) 01,,Count the ferries,,next meeting,Ongoing',
  'A5,Min 2,Paint the pier,Clerk,,Closed',
  'A6,Min 2,Oil the crane,Clerk,,Complete',
].join('\n')

const keep = (call: Call, committeeId: string, source = list, again = false) =>
  call.actionList.keep({ committeeId, source, fileName: null, again })

it('stands the actions of a list before the next meeting and every later one, until they are closed', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-01-11', '2016-05-23', '2016-07-11')
  const [january = '', may = '', july = ''] = meetings
  await keep(call, committeeId)
  const before = async (meetingId: string) =>
    (await call.action.before({ meetingId })).map((row) => [row.number, row.state, row.timesCarried])

  expect(await before(january)).toEqual([])
  expect(await before(may)).toEqual([
    [7, 'open', 1],
    [3, 'open', 1],
    [6, 'reported complete', 1],
  ])
  const [gate] = (await call.action.before({ meetingId: may })).filter(({ number }) => number === 3)
  await call.action.close({ id: gate?.id ?? '', meetingId: may })
  expect((await before(july)).map(([number, , times]) => [number, times])).toEqual([
    [7, 2],
    [6, 2],
  ])
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it('keeps what the list says of an action, and tells where it came from', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-05-23')
  const { actions } = await keep(call, committeeId)

  const ferries = await call.action.get({ id: actions[1]?.id ?? '' })
  expect(ferries).toMatchObject({
    number: 7,
    printedNumber: 'SR (15/16) 01',
    meetingId: null,
    due: { text: 'next meeting', end: '2016-05-23' },
  })
  const gate = await call.action.get({ id: actions[0]?.id ?? '' })
  expect(gate).toMatchObject({ minute: 'Min 45, 14 Mar 2016', madeOn: '2016-03-14', printedNumber: null })
  expect(gate.events.map(({ kind, note }) => [kind, note])).toEqual([['imported', 'status there: Open']])
  const found = await call.search.find({ words: 'ferries' })
  expect(found.hits.map(({ kind, meetingId }) => [kind, meetingId])).toEqual([['action', null]])
  await expect(call.action.close({ id: actions[2]?.id ?? '', meetingId: meetings[0] ?? '' })).rejects.toEqual(
    refused('already_closed'),
  )
})

it('gives a taken number the next free one, and says so before anything is kept', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  for (const text of ['one', 'two', 'three']) await call.action.add({ meetingId: meetings[0] ?? '', text })

  const read = await call.actionList.read({ committeeId, source: list })

  expect(read.actions.map(({ number, printedNumber }) => [number, printedNumber])).toEqual([
    [7, 'A3'],
    [8, 'SR (15/16) 01'],
    [5, 'A5'],
    [6, 'A6'],
  ])
  expect(read.actions[0]?.problems).toEqual(['Number 3 is taken, so it becomes A7; “A3” is kept beside it.'])
  expect((await keep(call, committeeId)).actions.map(({ number }) => number)).toEqual([7, 8, 5, 6])
})

it('shows before anything is kept on which day “next meeting” would be', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call, '2016-05-23', '2016-07-11')

  const read = await call.actionList.read({ committeeId, source: list })

  expect(read.actions[1]?.due).toMatchObject({ text: 'next meeting', end: '2016-05-23' })
})

it('takes a list back whole with its numbers, and never once something has happened to it', async () => {
  const council = setUp()
  const { call } = council
  const { committeeId, meetings } = await aCommittee(call, '2016-05-23')
  const first = await keep(call, committeeId)
  await expect(keep(call, committeeId)).rejects.toEqual(refused('already_imported'))

  await call.actionList.remove({ id: first.id })
  expect(await call.action.before({ meetingId: meetings[0] ?? '' })).toEqual([])
  const again = await keep(call, committeeId)
  expect(again.actions.map(({ number }) => number)).toEqual(first.actions.map(({ number }) => number))
  await expect(call.actionList.putBack({ id: first.id })).rejects.toEqual(refused('number_taken'))

  council.tick(1_000)
  await call.action.recordUpdate({ id: again.actions[0]?.id ?? '', meetingId: null, text: 'The timber is here.' })
  await expect(call.actionList.remove({ id: again.id })).rejects.toEqual(refused('list_in_use'))
})

it('keeps only the ticked rows, and nothing at all where none can be kept', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  const ask = { committeeId, source: list, fileName: null, again: false }

  await expect(call.actionList.keep({ ...ask, lines: [] })).rejects.toEqual(refused('nothing_ticked'))
  const { actions } = await call.actionList.keep({ ...ask, lines: [3, 5] })
  expect(actions.map(({ text }) => text)).toEqual(['Count the ferries', 'Oil the crane'])
})

it('ties an action of a list to a finding, whose trail then names the minute of the list', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  const { actions } = await keep(call, committeeId)
  const inspection = await call.inspection.add({ title: 'Harbour review' })
  const finding = await call.finding.add({ inspectionId: inspection.id, number: '12', text: 'The gate is worn.' })

  await call.link.add({ findingId: finding.id, targetId: actions[0]?.id ?? '' })

  expect((await call.finding.get({ id: finding.id })).linked).toMatchObject([
    {
      targetKind: 'action',
      meetingId: null,
      heldOn: '2016-03-14',
      itemTitle: 'Min 45, 14 Mar 2016',
      text: 'Mend the gate',
    },
  ])
})

it('puts an action off with its reason, keeps every date before, and takes the last one back', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23', '2016-07-11')
  const [march = '', may = '', july = ''] = meetings
  const { id } = await call.action.add({ meetingId: march, text: 'Mend the gate', due: 'next meeting' })

  await call.action.defer({ id, meetingId: may, due: 'next meeting', reason: 'The timber is late.' })
  await call.action.defer({ id, meetingId: may, due: 'autumn 2016', reason: 'The crane is away.' })

  const rowAt = async (meetingId: string) => (await call.action.before({ meetingId }))[0]
  expect(await rowAt(july)).toMatchObject({ timesDeferred: 2, due: { text: 'autumn 2016', end: '2016-11-30' } })
  const { events } = await call.action.get({ id })
  expect(events.map(({ kind, note, dueBefore }) => [kind, note, dueBefore])).toEqual([
    ['made', null, null],
    ['deferred', 'The timber is late.', 'next meeting'],
    ['deferred', 'The crane is away.', 'next meeting'],
  ])
  await call.action.withdrawDeferral({ id })
  expect(await rowAt(july)).toMatchObject({ timesDeferred: 1, due: { text: 'next meeting', end: '2016-07-11' } })
})

it('adds updates and never changes one; reported complete stands once more until the committee closes it', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [march = '', may = ''] = meetings
  const { id } = await call.action.add({ meetingId: march, text: 'Mend the gate', due: 'April 2016' })

  await call.action.recordUpdate({ id, meetingId: may, text: 'Half done.', toldOn: '2016-04-02', toldBy: 'Clerk' })
  await call.action.recordUpdate({ id, meetingId: may, text: 'It is mended.', isComplete: true })

  expect(await call.action.before({ meetingId: may })).toMatchObject([
    { state: 'reported complete', group: 'reported', daysOverdue: null, latest: { text: 'It is mended.' } },
  ])
  expect((await call.action.get({ id })).events.map(({ kind, note, toldBy }) => [kind, note, toldBy])).toEqual([
    ['made', null, null],
    ['updated', 'Half done.', 'Clerk'],
    ['updated', 'It is mended.', null],
    ['reported', null, null],
  ])
  await call.action.close({ id, meetingId: may })
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it.for([
  ['semicolons', 'Action;Owner;Due\nMend the gate;Clerk;May 2016'],
  ['quotes and line breaks within a cell', 'Action,Owner,Due\r\n"Mend the gate",Clerk,"May\u00a02016"'],
  ['a byte-order mark', '\uFEFFAction,Owner,Due\nMend the gate,Clerk,May 2016'],
  ['tabs', 'Action\tOwner\tDue\nMend the gate\tClerk\tMay 2016'],
] as const)('reads a list with %s', async ([, source]) => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)

  const read = await call.actionList.read({ committeeId, source })

  expect(read.actions).toMatchObject([{ line: 2, text: 'Mend the gate', owner: 'Clerk', due: { end: '2016-05-31' } }])
})

it('reads a list that a spreadsheet of another age saved, pound signs and curled quotes too', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  const bytes = Buffer.from('Action,Owner\nPay \u00a35 for the clerk\u0092s pen,C', 'latin1')

  const read = await call.actionList.read({ committeeId, source: readTextFile(bytes) })

  expect(read.actions).toMatchObject([{ text: 'Pay £5 for the clerk’s pen', owner: 'C' }])
})

it.for([
  ['nothing recognisable', '12;13\n14;15', 'nothing_recognised', 'There is no action in this list.'],
  ['a hundred thousand rows', `Action,Owner\n${'x,y\n'.repeat(100_001)}`, 'too_many_rows', 'more than 100,000 rows'],
  [
    'more rows than any committee has',
    `Action,Owner\n${'x,y\n'.repeat(10_001)}`,
    'too_many_rows',
    'This list has 10,001 rows',
  ],
] as const)('refuses %s with a sentence', async ([, source, code, sentence]) => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)

  const asked = call.actionList.read({ committeeId, source })

  await expect(asked).rejects.toEqual(refused(code))
  await expect(asked).rejects.toThrow(sentence)
})

it('refuses to keep a list in which no column is the wording', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)

  await expect(keep(call, committeeId, 'No.,Owner,Due\n1,Clerk,May 2016')).rejects.toEqual(refused('missing_column'))
})
