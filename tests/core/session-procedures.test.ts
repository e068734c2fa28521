import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { plainText } from '#shared/domain/inline.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

/** A panel with a chair, a vice-chair and a member, and a meeting with four items; the clock reads 18:30 in winter time. */
async function aMeeting() {
  const set = setUp()
  const { call } = set
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  const odell = await call.committee.addMember({ committeeId, name: 'Councillor Jo Odell', role: 'chair' })
  const wray = await call.committee.addMember({ committeeId, name: 'Councillor Lee Wray', role: 'vice-chair' })
  await call.committee.addMember({ committeeId, name: 'Councillor Pat Peel', role: 'member' })
  const items: string[] = []
  for (const title of ['Apologies', 'Lamps', 'Slipway', 'Work programme']) {
    items.push((await call.agendaItem.add({ meetingId, title })).id)
  }
  const minutes = (count: number) => set.tick(count * 60_000)
  const moveTo = (at: number, cameAgo = 0) => call.session.moveTo({ itemId: items[at] ?? '', cameAgo })
  const problems = async () => (await call.store.check()).problems
  return {
    ...set,
    meetingId,
    committeeId,
    items,
    minutes,
    moveTo,
    problems,
    chair: odell.personId,
    vice: wray.personId,
  }
}

const clock = (instant: string | null | undefined) => (instant == null ? null : instant.slice(11, 16))

it('starts a meeting in one act: the time, who is here, who presides and the first item', async () => {
  const { call, meetingId, items, chair, problems } = await aMeeting()

  const { session, actId } = await call.session.start({ meetingId, itemId: items[0] ?? null })

  expect(session).toMatchObject({ state: 'in session', presiding: { personId: chair }, currentItemId: items[0] })
  const meeting = await call.meeting.get({ id: meetingId })
  expect(meeting.startsAt).toBe('18:30')
  expect(meeting.attendance.map(({ status }) => status)).toEqual(['present', 'present', 'present'])
  expect(await call.session.start({ meetingId, itemId: null })).toMatchObject({ actId: null, session })
  expect(actId).not.toBeNull()
  expect(await problems()).toEqual([])
})

it('takes back with a start whom it recorded as present, but for those of whom something was recorded since', async () => {
  const { call, meetingId, items, chair, vice, problems } = await aMeeting()
  const started = await call.session.start({ meetingId, itemId: items[0] ?? null })
  await call.room.setNote({ meetingId, personId: chair, note: 'Portfolio holder' })
  const left = await call.room.leave({ meetingId, personId: vice, itemId: null, isForInterest: false })

  await call.session.takeBack({ meetingId, actId: started.actId ?? '' })

  const people = async () =>
    (await call.room.get({ meetingId })).people.map(({ status, presence, note }) => [status, presence, note])
  expect(await people()).toEqual([
    ['present', 'here', 'Portfolio holder'],
    ['present', 'left', null],
    [null, 'not here', null],
  ])
  await call.room.undo({ meetingId, actId: left.actId })
  const again = await call.session.start({ meetingId, itemId: null })
  expect(await people()).toEqual([
    ['present', 'here', 'Portfolio holder'],
    ['present', 'here', null],
    ['present', 'here', null],
  ])
  await call.session.takeBack({ meetingId, actId: again.actId ?? '' })
  expect((await people()).map(([status]) => status)).toEqual(['present', 'present', null])
  expect(await problems()).toEqual([])
})

it('lets the vice-chair preside where the chair sent apologies, and nobody where neither is here', async () => {
  for (const [away, presides] of [
    [['chair'], 'vice'],
    [['chair', 'vice'], null],
  ] as const) {
    const set = await aMeeting()
    for (const who of away) {
      await set.call.attendance.record({ meetingId: set.meetingId, personId: set[who], status: 'apologies' })
    }
    const { session } = await set.call.session.start({ meetingId: set.meetingId, itemId: null })
    expect(session.presiding?.personId ?? null).toBe(presides === null ? null : set[presides])
  }
})

it('keeps a start and an end that the clerk has written, and corrects them as before', async () => {
  const { call, meetingId, minutes } = await aMeeting()
  await call.meeting.update({ id: meetingId, startsAt: '18:00', endsAt: '20:00' })
  await call.session.start({ meetingId, itemId: null })
  minutes(30)
  await call.session.close({ meetingId })
  expect(await call.meeting.get({ id: meetingId })).toMatchObject({ startsAt: '18:00', endsAt: '20:00' })
  await call.meeting.update({ id: meetingId, endsAt: '19:01' })
  expect(await call.meeting.get({ id: meetingId })).toMatchObject({ endsAt: '19:01' })
})

it('stamps items by moving to them, from the moment at which the clerk came, and all stretches of one come back to', async () => {
  const { call, meetingId, items, minutes, moveTo, problems } = await aMeeting()
  await call.session.start({ meetingId, itemId: items[0] ?? null })
  minutes(5)
  await moveTo(1, 10_000)
  minutes(10)
  await moveTo(2)
  minutes(5)
  const { session } = await moveTo(1)

  const [first, second, third, fourth] = session.items
  expect(first).toMatchObject({ outcome: 'taken', takenOrder: 1, endedAt: '2016-03-14T18:34:50.000Z' })
  expect(second).toMatchObject({ outcome: 'taken', takenOrder: 2, endedAt: null })
  expect(second?.stretches.map(({ from, to }) => [clock(from), clock(to)])).toEqual([
    ['18:34', '18:45'],
    ['18:50', null],
  ])
  expect(third).toMatchObject({ takenOrder: 3 })
  expect(fourth).toMatchObject({ outcome: 'planned', startedAt: null })
  expect(await problems()).toEqual([])
})

it('stamps nothing before the meeting, while it stands adjourned and after it is closed', async () => {
  const { call, meetingId, items, moveTo } = await aMeeting()
  expect((await moveTo(2)).actId).toBeNull()
  await call.session.start({ meetingId, itemId: items[0] ?? null })
  await call.session.adjourn({ meetingId, reason: null })
  expect((await moveTo(2)).actId).toBeNull()
  await call.session.resume({ meetingId })
  await call.session.close({ meetingId })
  const { actId, session } = await moveTo(2)
  expect(actId).toBeNull()
  expect(session.items.map(({ outcome }) => outcome)).toEqual(['taken', 'planned', 'planned', 'planned'])
})

it('stands adjourned and goes on, with the item that was before it and without counting the time between', async () => {
  const { call, meetingId, items, minutes, problems } = await aMeeting()
  await call.session.start({ meetingId, itemId: items[1] ?? null })
  minutes(60)
  const adjourned = await call.session.adjourn({ meetingId, reason: '  a fire alarm ' })
  expect(adjourned.session).toMatchObject({
    state: 'adjourned',
    adjournment: { reason: 'a fire alarm', agendaItemId: items[1], blockId: null },
  })
  minutes(10)
  const { session } = await call.session.resume({ meetingId })
  expect(session.currentItemId).toBe(items[1])
  expect(session.sittings.map(({ from, to }) => [clock(from), clock(to)])).toEqual([
    ['18:30', '19:30'],
    ['19:40', null],
  ])
  expect(session.items[1]?.stretches).toEqual(session.sittings)
  expect(await problems()).toEqual([])
})

it('refuses to adjourn or resume a meeting that has not begun, and says what to do', async () => {
  const { call, meetingId } = await aMeeting()
  const refused = { code: 'REFUSED', data: { code: 'not_in_session' }, message: /Start it first/ }
  await expect(call.session.adjourn({ meetingId, reason: null })).rejects.toMatchObject({
    ...refused,
    message: expect.stringMatching(refused.message),
  })
  await expect(call.session.resume({ meetingId })).rejects.toMatchObject({ code: 'REFUSED', data: refused.data })
  await call.session.close({ meetingId })
  await expect(call.session.start({ meetingId, itemId: null })).rejects.toMatchObject({
    data: { code: 'already_closed' },
  })
})

it('closes with the end of the item, opens again without the end, and closes anew', async () => {
  const { call, meetingId, items, minutes, problems } = await aMeeting()
  await call.session.start({ meetingId, itemId: items[0] ?? null })
  minutes(90)
  const closed = await call.session.close({ meetingId })
  expect(closed.session).toMatchObject({ state: 'closed', currentItemId: null, closedAt: '2016-03-14T20:00:00.000Z' })
  expect(closed.session.items[0]?.endedAt).toBe('2016-03-14T20:00:00.000Z')
  expect(await call.meeting.get({ id: meetingId })).toMatchObject({ endsAt: '20:00', closedAt: closed.at })
  const reopened = await call.session.reopen({ meetingId })
  expect(reopened.session.state).toBe('in session')
  expect(await call.meeting.get({ id: meetingId })).toMatchObject({ endsAt: null, closedAt: null })
  minutes(15)
  await call.session.close({ meetingId })
  expect(await call.meeting.get({ id: meetingId })).toMatchObject({ endsAt: '20:15' })
  expect(await problems()).toEqual([])
})

it('closes and opens again a meeting that nobody started, as planned', async () => {
  const { call, meetingId, problems } = await aMeeting()
  await call.meeting.close({ id: meetingId })
  expect((await call.session.get({ meetingId })).state).toBe('closed')
  await call.meeting.reopen({ id: meetingId })
  expect((await call.session.get({ meetingId })).state).toBe('planned')
  expect(await problems()).toEqual([])
})

it('takes a press by mistake back: a close, a start with all since, an item; and keeps what later times rest on', async () => {
  const { call, meetingId, items, minutes, moveTo, problems } = await aMeeting()
  const takeBack = (actId: string | null) => call.session.takeBack({ meetingId, actId: actId ?? '' })
  const started = await call.session.start({ meetingId, itemId: items[0] ?? null })
  minutes(5)
  const moved = await moveTo(1)
  minutes(5)
  const before = (await call.session.get({ meetingId })).items
  const closed = await call.session.close({ meetingId })
  await expect(takeBack(started.actId)).rejects.toMatchObject({ data: { code: 'built_upon' } })
  const undone = await takeBack(closed.actId)
  expect(undone.session).toMatchObject({ state: 'in session', items: before })
  expect((await call.meeting.get({ id: meetingId })).endsAt).toBeNull()
  expect((await takeBack(moved.actId)).session.currentItemId).toBe(items[0])
  expect(await problems()).toEqual([])
  const planned = await takeBack(started.actId)
  expect(planned.session).toMatchObject({ state: 'planned', startedAt: null, presiding: null, currentItemId: null })
  expect((await call.meeting.get({ id: meetingId })).startsAt).toBeNull()
  expect((await takeBack(started.actId)).session).toEqual(planned.session)
  expect(await problems()).toEqual([])
})

it('defers, withdraws, passes over and puts back, whether an item was taken or not', async () => {
  const { call, meetingId, items, problems } = await aMeeting()
  const [first = '', second = '', third = '', fourth = ''] = items
  await call.session.start({ meetingId, itemId: first })
  await call.session.defer({ itemId: first, to: null })
  await call.session.defer({ itemId: second, to: '14 January' })
  await call.session.withdraw({ itemId: third })
  const { session } = await call.session.notReached({ itemId: fourth })
  expect(session.items.map(({ outcome, deferredTo }) => [outcome, deferredTo])).toEqual([
    ['deferred', null],
    ['deferred', '14 January'],
    ['withdrawn', null],
    ['not reached', null],
  ])
  expect(session.currentItemId).toBe(first)
  for (const itemId of items) await call.session.restore({ itemId })
  const after = await call.session.get({ meetingId })
  expect(after.items.map(({ outcome }) => outcome)).toEqual(['taken', 'planned', 'planned', 'planned'])
  expect(await problems()).toEqual([])
})

it('tells of an item taken out of its turn while it is before the meeting, and forgets one that was only looked at', async () => {
  const { call, meetingId, items, minutes, moveTo, problems } = await aMeeting()
  await call.session.start({ meetingId, itemId: items[0] ?? null })
  minutes(1)
  const early = await moveTo(3)
  expect(early.session.items.map(({ orderNote }) => orderNote)).toEqual([
    null,
    null,
    null,
    '(This item was taken after item 1 and before item 2.)',
  ])
  minutes(1)
  await moveTo(1)
  const { session } = await call.session.notTaken({ itemId: items[3] ?? '' })
  expect(session.items.map(({ takenOrder, outcome }) => [takenOrder, outcome])).toEqual([
    [1, 'taken'],
    [2, 'taken'],
    [null, 'planned'],
    [null, 'planned'],
  ])
  expect(session.items.every(({ orderNote }) => orderNote === null)).toBe(true)
  expect(await problems()).toEqual([])
})

it('keeps its order and no time below nothing when the clock is set back an hour', async () => {
  const { call, meetingId, items, minutes, moveTo, problems } = await aMeeting()
  await call.session.start({ meetingId, itemId: items[0] ?? null })
  minutes(30)
  await moveTo(1)
  minutes(-60)
  await moveTo(2, 10_000)
  const { session } = await moveTo(3)
  expect(session.items.map(({ takenOrder }) => takenOrder)).toEqual([1, 2, 3, 4])
  expect(session.items.map(({ startedAt }) => clock(startedAt))).toEqual(['18:30', '19:00', '17:59', '18:00'])
  expect(session.currentItemId).toBe(items[3])
  await call.session.close({ meetingId })
  expect(await problems()).toEqual([])
})

it('remembers the lines of the minutes that tell of an act, and refuses one that is not there', async () => {
  const { call, meetingId, items, moveTo } = await aMeeting()
  const itemId = items[3] ?? ''
  await call.session.start({ meetingId, itemId: items[0] ?? null })
  await moveTo(3)
  const line = aPut('(Out of turn.)', { kind: 'attendanceNote' })
  const missing = { data: { code: 'not_found' } }
  await expect(call.session.orderNoted({ itemId, blockId: line.id })).rejects.toMatchObject(missing)
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [line], removes: [] })
  expect((await call.session.orderNoted({ itemId, blockId: line.id })).session.items[3]?.hasOrderNote).toBe(true)
  const { actId } = await call.session.adjourn({ meetingId, reason: null })
  const noted = await call.session.noteWritten({ meetingId, actId: actId ?? '', blockId: line.id })
  expect(noted.session.adjournment).toMatchObject({ blockId: line.id })
  const reasoned = await call.session.giveReason({ meetingId, actId: actId ?? '', reason: 'tea' })
  expect(reasoned.session.adjournment).toMatchObject({ blockId: line.id, reason: 'tea' })
})

it('adds an urgent item at the end, with why it is urgent now or later, and does not demand it', async () => {
  const { call, meetingId } = await aMeeting()
  const { id, session } = await call.session.addUrgent({ meetingId, title: 'Storm damage' })
  expect(session.items.at(-1)).toMatchObject({ id, number: '5', isUrgent: true, chairOpinion: null })
  const given = await call.session.giveUrgency({ itemId: id, specialCircumstances: 'The sea wall fell on Sunday' })
  expect(given.session.items.at(-1)).toMatchObject({
    specialCircumstances: 'The sea wall fell on Sunday',
    chairOpinion: null,
  })
})

it('changes who presides as an event, and refuses somebody who is not in the book', async () => {
  const { call, meetingId, vice, problems } = await aMeeting()
  await call.session.start({ meetingId, itemId: null })
  expect((await call.session.preside({ meetingId, personId: vice })).session.presiding?.name).toBe(
    'Councillor Lee Wray',
  )
  expect((await call.session.preside({ meetingId, personId: vice })).actId).toBeNull()
  await expect(call.session.preside({ meetingId, personId: newId() })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
  expect(await problems()).toEqual([])
})

it('gives an item that was put back on the agenda the times that it had, and the end that it missed', async () => {
  const { call, meetingId, items, minutes, moveTo, problems } = await aMeeting()
  const [first = ''] = items
  await call.session.start({ meetingId, itemId: first })
  minutes(5)
  await call.agendaItem.remove({ id: first })
  await moveTo(1)
  expect(await problems()).toEqual([])
  await call.agendaItem.putBack({ id: first })
  expect((await call.session.get({ meetingId })).items[0]).toMatchObject({
    outcome: 'taken',
    endedAt: '2016-03-14T18:35:00.000Z',
  })
  expect(await problems()).toEqual([])
})

it('corrects when things happened, with what the same press stamped, the times that are printed and the note', async () => {
  const { call, meetingId, items, minutes, moveTo, problems } = await aMeeting()
  const [first = '', second = ''] = items
  await call.session.start({ meetingId, itemId: first })
  minutes(20)
  await moveTo(1)
  minutes(10)
  const adjourned = await call.session.adjourn({ meetingId, reason: 'tea' })
  const line = aPut('(The meeting adjourned at 7 pm for tea and resumed at 7.10 pm.)', { kind: 'attendanceNote' })
  await call.agendaItem.save({ id: second, saveId: newId(), puts: [line], removes: [] })
  await call.session.noteWritten({ meetingId, actId: adjourned.actId ?? '', blockId: line.id })
  minutes(10)
  const resumed = await call.session.resume({ meetingId })
  await call.session.noteWritten({ meetingId, actId: resumed.actId ?? '', blockId: line.id })
  minutes(20)
  await call.session.close({ meetingId })
  const { times } = await call.session.get({ meetingId })
  expect(times.map(({ kind, at, number }) => `${clock(at)} ${kind} ${number ?? ''}`.trim())).toEqual([
    '18:30 started',
    '18:30 presiding',
    '18:30 item started 1',
    '18:50 item left 1',
    '18:50 item started 2',
    '19:00 adjourned',
    '19:10 resumed',
    '19:30 item left 2',
    '19:30 closed',
  ])
  const correct = (kind: string, to: string) =>
    call.session.correctTime({ meetingId, eventId: times.find((time) => time.kind === kind)?.id ?? '', to })

  const { session } = await correct('started', '18:32')
  expect([clock(session.startedAt), clock(session.items[0]?.startedAt)]).toEqual(['18:32', '18:32'])
  const left = await correct('item left', '18:55')
  expect(left.session.items.map(({ startedAt, endedAt }) => [clock(startedAt), clock(endedAt)]).slice(0, 2)).toEqual([
    ['18:32', '18:55'],
    ['18:55', '19:30'],
  ])
  expect((await correct('adjourned', '19:02')).line).toBe('followed')
  expect((await correct('resumed', '19:12')).line).toBe('followed')
  const closed = await correct('closed', '19:40')
  expect(clock(closed.session.closedAt)).toBe('19:40')

  const words = async () => (await call.agendaItem.get({ id: second })).blocks.map(({ body }) => plainText(body))
  expect(await words()).toEqual(['(The meeting adjourned at 7.02 pm for tea and resumed at 7.12 pm.)'])
  expect(await call.meeting.get({ id: meetingId })).toMatchObject({ startsAt: '18:32', endsAt: '19:40' })
  expect(await problems()).toEqual([])
  expect((await correct('closed', closed.before)).session.closedAt).toBe('2016-03-14T19:30:00.000Z')
  expect(await problems()).toEqual([])
})

it('leaves a start that the clerk wrote, and a note in other words, and says of the note that it stands', async () => {
  const { call, meetingId, items } = await aMeeting()
  await call.meeting.update({ id: meetingId, startsAt: '18:00' })
  await call.session.start({ meetingId, itemId: null })
  const { actId } = await call.session.adjourn({ meetingId, reason: null })
  const line = aPut('We stopped for tea.', { kind: 'attendanceNote' })
  await call.agendaItem.save({ id: items[0] ?? '', saveId: newId(), puts: [line], removes: [] })
  await call.session.noteWritten({ meetingId, actId: actId ?? '', blockId: line.id })
  const { times } = await call.session.get({ meetingId })
  const correct = (kind: string, to: string) =>
    call.session.correctTime({ meetingId, eventId: times.find((time) => time.kind === kind)?.id ?? newId(), to })
  expect((await correct('started', '18:05')).line).toBe('none')
  expect((await call.meeting.get({ id: meetingId })).startsAt).toBe('18:00')
  expect((await correct('adjourned', '18:45')).line).toBe('stands')
  await expect(correct('closed', '18:45')).rejects.toMatchObject({ data: { code: 'not_found' } })
  await expect(correct('adjourned', '24:10')).rejects.toThrow('validation')
})

it('takes the note of an adjournment out with it, and the half of it that tells of the end', async () => {
  const { call, meetingId, items } = await aMeeting()
  await call.session.start({ meetingId, itemId: null })
  const { actId } = await call.session.adjourn({ meetingId, reason: null })
  const line = aPut('(The meeting adjourned at 6.30 pm and resumed at 6.30 pm.)', { kind: 'attendanceNote' })
  await call.agendaItem.save({ id: items[0] ?? '', saveId: newId(), puts: [line], removes: [] })
  await call.session.noteWritten({ meetingId, actId: actId ?? '', blockId: line.id })
  const resumed = await call.session.resume({ meetingId })
  await call.session.noteWritten({ meetingId, actId: resumed.actId ?? '', blockId: line.id })
  const words = async () =>
    (await call.agendaItem.get({ id: items[0] ?? '' })).blocks.map(({ body }) => plainText(body))
  await call.session.takeBack({ meetingId, actId: resumed.actId ?? '' })
  expect(await words()).toEqual(['(The meeting adjourned at 6.30 pm.)'])
  await call.session.takeBack({ meetingId, actId: actId ?? '' })
  expect(await words()).toEqual([])
})
