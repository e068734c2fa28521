import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

const refused = (code: string) => expect.objectContaining({ code: 'REFUSED', data: { code } })

const numbersOf = async (call: Call, id: string) =>
  (await call.meeting.get({ id })).items.map(({ minuteNumber }) => minuteNumber)

async function aNumberedCommittee(call: Call) {
  const { committeeId, meetings } = await aCommittee(call, '2016-01-11', '2016-03-14', '2016-05-23')
  const [january = '', march = '', may = ''] = meetings
  await call.wording.change({
    committeeId,
    changes: { numbering: { scheme: 'running', start: { series: '2015/16', number: 45 } } },
  })
  for (const meetingId of [january, march, may]) {
    for (const title of ['Apologies', 'Harbour lights']) await call.agendaItem.add({ meetingId, title })
  }
  return { committeeId, january, march, may }
}

it('numbers minutes through the meetings of a year, from the number that the committee says', async () => {
  const { call } = setUp()
  const { january, march, may } = await aNumberedCommittee(call)

  expect(await numbersOf(call, january)).toEqual(['45', '46'])
  expect(await numbersOf(call, march)).toEqual(['47', '48'])
  expect(await numbersOf(call, may)).toEqual(['1', '2'])
})

it('keeps the numbers of minutes that were exported, whatever becomes of the agenda, and gives none of them again', async () => {
  const { call } = setUp()
  const { committeeId, january, march } = await aNumberedCommittee(call)
  await call.minutes.export({ meetingId: january, document: 'minutes', audience: 'full' })

  const [apologies, lights] = (await call.meeting.get({ id: january })).items
  await call.agendaItem.move({ id: lights?.id ?? '', beforeId: apologies?.id ?? null })
  await call.agendaItem.remove({ id: apologies?.id ?? '' })
  await call.agendaItem.add({ meetingId: january, title: 'Urgent business' })

  expect(await numbersOf(call, january)).toEqual(['46', '47'])
  expect(await numbersOf(call, march)).toEqual(['48', '49'])
  await call.wording.change({ committeeId, changes: { numbering: { scheme: 'agenda' } } })
  expect(await numbersOf(call, january)).toEqual(['46', null])
  await expect(
    call.wording.change({
      committeeId,
      changes: { numbering: { scheme: 'running', start: { series: '2015/16', number: 46 } } },
    }),
  ).rejects.toEqual(refused('number_taken'))
})

it('prints the number before the title in Word, and names the minute where an action comes from', async () => {
  const { call } = setUp()
  const { march, may } = await aNumberedCommittee(call)
  const [, lights] = (await call.meeting.get({ id: march })).items
  await call.action.add({ meetingId: march, agendaItemId: lights?.id ?? null, text: 'Mend the lamp' })

  const { bytes } = await call.minutes.export({ meetingId: march, document: 'minutes', audience: 'full' })

  const texts = readWordParagraphs(Buffer.from(bytes, 'base64')).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['47. Apologies', '48. Harbour lights']))
  expect((await call.action.before({ meetingId: may }))[0]?.minute).toBe('Min 48')
})

it('leaves items by their place on the agenda where the committee says nothing, and numbers none without a date', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-01-11', null)
  const [january = '', undated = ''] = meetings
  for (const meetingId of meetings) await call.agendaItem.add({ meetingId, title: 'Apologies' })

  expect(await numbersOf(call, january)).toEqual([null])
  await call.wording.change({ committeeId, changes: { numbering: { scheme: 'running' } } })
  expect([await numbersOf(call, january), await numbersOf(call, undated)]).toEqual([['1'], [null]])
})

it('words the minutes as the committee does, and as its style does where it says nothing', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-01')
  const [meetingId = ''] = meetings
  const item = await call.agendaItem.add({ meetingId, title: 'Harbour lights' })
  const puts = [
    aPut('Two lamps had failed.', { kind: 'point', position: 'a0' }),
    aPut('the lamps be mended', { kind: 'resolutionLimb', position: 'a1' }),
  ]
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts, removes: [] })
  const texts = async () => {
    const { bytes } = await call.minutes.export({ meetingId, document: 'minutes', audience: 'full' })
    return readWordParagraphs(Buffer.from(bytes, 'base64')).map(({ text }) => text)
  }
  expect(await texts()).toEqual(expect.arrayContaining(['Resolved:', 'the lamps be mended']))

  await call.wording.change({
    committeeId,
    changes: {
      resolutionPlain: 'RESOLVED –',
      headingPosition: 'inline',
      printsThat: true,
      leadIn: 'Members made these points:',
      dateStyle: 'ordinal',
    },
  })

  const changed = await texts()
  expect(changed).toEqual(
    expect.arrayContaining(['Members made these points:', 'RESOLVED – That the lamps be mended', '1st March 2016']),
  )
  expect((await call.wording.get({ committeeId })).changes.resolutionPlain).toBe('RESOLVED –')
})
