import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

async function aMeeting() {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const [meetingId = ''] = meetings
  const { id: itemId } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  return { call, committeeId, meetingId, itemId }
}

const rulesOf = (gaps: readonly { readonly key: string }[]) => gaps.map(({ key }) => key.split(':')[0])

it('lists what is missing with where it is mended, and no longer once it is', async () => {
  const { call, committeeId, meetingId, itemId } = await aMeeting()
  await call.committee.addMember({ committeeId, name: 'Jo Odell', role: 'chair' })
  const heading = aPut('Resolved:', { kind: 'resolutionHeading', position: 'a0' })
  const limb = aPut('That the lamps be mended.', { kind: 'resolutionLimb', position: 'a1' })
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [heading, limb], removes: [] })
  const action = await call.action.add({ meetingId, text: 'mend the lamps', blockId: limb.id })

  const { open } = await call.afterMeeting.list({ meetingId })

  expect(open).toMatchObject([
    { key: `resolution-vote:${heading.id}`, place: 'line', itemId, blockId: heading.id },
    { key: `action-owner:${action.id}`, place: 'action', actionId: action.id, blockId: limb.id },
    { key: `action-due:${action.id}` },
    { key: 'nobody-present', place: 'room' },
  ])
  await call.action.update({ id: action.id, text: 'mend the lamps', owner: 'Jo Odell', due: 'May 2016' })
  await call.attendance.recordRestPresent({ meetingId })
  expect(rulesOf((await call.afterMeeting.list({ meetingId })).open)).toEqual(['resolution-vote'])
})

it('sets a gap aside for good, and takes it up again', async () => {
  const { call, meetingId } = await aMeeting()
  const keys = ['nobody-present']
  await call.afterMeeting.answer({ meetingId, keys, answer: 'left' })
  await call.afterMeeting.answer({ meetingId, keys, answer: 'left' })
  expect(await call.afterMeeting.list({ meetingId })).toMatchObject({ open: [], left: [{ key: 'nobody-present' }] })

  await call.afterMeeting.takeUp({ meetingId, keys })

  expect(await call.afterMeeting.list({ meetingId })).toMatchObject({ open: [{ key: 'nobody-present' }], left: [] })
})

it('names each loss of quorum in session of which no line tells, where it was lost, until one does', async () => {
  const { call, tick } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const [meetingId = ''] = meetings
  for (const name of ['Jo Odell', 'Wim Wray', 'Pat Peel', 'Sue Marsh']) {
    await call.committee.addMember({
      committeeId,
      name: `Cllr ${name}`,
      role: name === 'Jo Odell' ? 'chair' : 'member',
    })
  }
  await call.committee.addMember({ committeeId, name: 'Cllr Hal Brook', role: 'substitute' })
  await call.committee.update({ id: committeeId, quorum: 4 })
  const { id: itemId } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const { people } = await call.room.get({ meetingId })
  const at = (surname: string) => {
    const personId = people.find(({ name }) => name.endsWith(surname))?.personId ?? ''
    return { meetingId, personId, itemId }
  }
  const minute = async (text: string) => {
    const line = aPut(text, { kind: 'attendanceNote' })
    await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [line], removes: [] })
    return line.id
  }
  const open = async () =>
    (await call.afterMeeting.list({ meetingId })).open
      .filter(({ key }) => key.startsWith('quorum-lost'))
      .map(({ message, place, blockId }) => [/At (\S+) the/.exec(message)?.[1], place, blockId])
  const then = () => tick(60_000)
  await call.session.start({ meetingId, itemId })
  then()
  const left = await call.room.leave({ ...at('Wray'), isForInterest: false })
  const note = await minute(left.note ?? '')
  await call.room.noteWritten({ actId: left.actId, blockId: note })
  expect(await open()).toEqual([['18:31', 'line', note]])
  const loss = await call.room.minuteLoss({ meetingId, itemId })
  const line = await minute(loss.note ?? '')
  await call.room.lossWritten({ lossId: loss.actId, blockId: line })
  expect(await open()).toEqual([])
  then()
  await call.room.return(at('Wray'))
  then()
  // A substitute who comes in a member’s place loses no quorum for the moment between the two.
  const { personId } = at('Brook')
  await call.room.substitute({ meetingId, substitute: { personId }, forPersonId: at('Peel').personId })
  expect(await open()).toEqual([])
  then()
  await call.room.leave({ ...at('Marsh'), itemId: null, isForInterest: false })
  expect(await open()).toEqual([['18:34', 'room', null]])
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [], removes: [{ id: line, spellId: newId() }] })
  expect((await open()).map(([time]) => time)).toEqual(['18:31', '18:34'])
  expect((await call.room.get({ meetingId })).losses).toEqual([])
  then()
  await call.session.close({ meetingId })
  then()
  await call.room.leave({ ...at('Odell'), isForInterest: false })
  expect(await open()).toHaveLength(2)
})

it('says of a named finding that no inspection has it, or that the line is not tied to it', async () => {
  const { call, meetingId, itemId } = await aMeeting()
  const line = aPut('Members asked about findings 12 and 99.', { kind: 'point' })
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [line], removes: [] })
  const messages = async () =>
    (await call.afterMeeting.list({ meetingId })).open
      .filter(({ group }) => group === 'findings')
      .map(({ message }) => message)
  expect(await messages()).toEqual([])

  const { id: inspectionId } = await call.inspection.add({ title: 'Harbour safety review' })
  await call.finding.addLines({ inspectionId, lines: '12. The slipway is worn.' })
  expect(await messages()).toEqual([
    'No inspection has finding 99. Check the number.',
    'The line names finding 12 and is not tied to it. Link it.',
  ])

  const [finding] = await call.finding.list({ inspectionId })
  await call.link.add({ findingId: finding?.id ?? '', targetId: line.id })
  expect(await messages()).toHaveLength(1)
})

it('asks of an exempt item what the public copy needs, until it can be made', async () => {
  const { call, meetingId, itemId } = await aMeeting()
  await call.exempt.changeItem({ id: itemId, isExempt: true })
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [aPut('The claim was heard.')], removes: [] })
  const rules = async () =>
    rulesOf((await call.afterMeeting.list({ meetingId })).open.filter(({ group }) => group === 'exempt'))
  expect(await rules()).toEqual(['exempt-paragraph', 'exempt-title', 'exempt-summary', 'exempt-exclusion'])
  const refused = () => call.minutes.export({ meetingId, document: 'minutes', audience: 'public' })
  await expect(refused()).rejects.toThrow(/needs a title that is safe to publish. More is missing/)

  await call.exempt.changeItem({
    id: itemId,
    exemptParagraphs: [3],
    publicTitle: 'Legal matter',
    publicSummary: 'It was heard.',
  })

  expect(await rules()).toEqual(['exempt-exclusion'])
  expect((await refused()).warnings.map(({ code }) => code)).toContain('exclusion_missing')
})

const folder = resolve(import.meta.dirname, '../../../shared/seeds')

/** How many of each rule real minutes and reports may give: what a clerk would agree to look at, and little else. */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '000': { 'resolution-vote': 1, date: 1, 'small-number': 1 },
  '001': { date: 1 },
  '002': {},
  '003': { 'resolution-vote': 1 },
  '004': {},
}

describe.runIf(existsSync(folder))('real minutes and reports', () => {
  it.for(Object.keys(expected))('give few rows that a clerk would wave away: %s', async (begins) => {
    const { call } = setUp()
    const gaps = await gapsOf(call, begins, begins === '001' ? '2018-02-19' : '2016-03-14')
    const counts = Object.fromEntries(
      [...Map.groupBy(gaps, ({ key }) => key.split(':')[0] ?? '')].map(([rule, found]) => [rule, found.length]),
    )
    console.log(`${begins}: ${JSON.stringify(counts)}`)
    for (const [rule, count] of Object.entries(counts)) {
      expect([rule, count <= (expected[begins]?.[rule] ?? 0)]).toEqual([rule, true])
    }
  })
})

async function gapsOf(call: Call, begins: string, heldOn: string) {
  const name = readdirSync(folder).find((each) => each.startsWith(begins)) ?? ''
  const source = readFileSync(join(folder, name), 'utf8')
  const { meetingId } = await call.minutes.import({
    committee: 'Scrutiny Panel',
    source,
    fileName: null,
    heldOn,
    acceptActions: 'none',
    again: false,
  })
  const { open } = await call.afterMeeting.list({ meetingId })
  return open.filter(({ group }) => group !== 'room')
}
