import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findProblems } from '#db/check.ts'
import { readMinutesSource } from '#core/minutes-source.ts'
import { newId } from '#core/context.ts'
import { roomAt } from '#core/room-view.ts'
import { attendanceSections } from '#shared/domain/minutes-document/minutes-attendance.ts'
import { wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'
import { votersInRoom, votingMembersPresent } from '#shared/domain/room/room.ts'
import { plainText } from '#shared/domain/inline.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

const names = ['Jo Odell', 'Wim Wray', 'Pat Peel', 'Ida Vaughan', 'Sue Marsh'] as const

/** A meeting of five members with two items; ids by surname. */
async function aRoom() {
  const { call, core, tick } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  for (const [at, name] of names.entries()) {
    await call.committee.addMember({ committeeId, name: `Cllr ${name}`, role: at === 0 ? 'chair' : 'member' })
  }
  await call.committee.addMember({ committeeId, name: 'Cllr Hal Brook', role: 'substitute' })
  const { id: interests } = await call.agendaItem.add({ meetingId, title: 'Declarations of interest' })
  const { id: grants } = await call.agendaItem.add({ meetingId, title: 'Grants' })
  const { people } = await call.room.get({ meetingId })
  const id = (surname: string) => people.find(({ name }) => name.endsWith(surname))?.personId ?? ''
  const at = (surname: string, itemId: string | null = null) => ({ meetingId, personId: id(surname), itemId })
  const of = async (surname: string) =>
    (await call.room.get({ meetingId })).people.find(({ name }) => name.endsWith(surname))
  const line = async (text: string, agendaItemId: string = interests) => {
    const put = aPut(text, { kind: 'attendanceNote' })
    await call.agendaItem.save({ id: agendaItemId, saveId: newId(), puts: [put], removes: [] })
    return put.id
  }
  const words = async (blockId: string, agendaItemId: string = interests) => {
    const { blocks } = await call.agendaItem.get({ id: agendaItemId })
    return blocks.filter(({ id: lineId }) => lineId === blockId).map(({ body }) => plainText(body))[0]
  }
  const remove = (blockId: string) =>
    call.agendaItem.save({
      id: interests,
      saveId: newId(),
      puts: [],
      removes: [{ id: blockId, spellId: newId() }],
    })
  const voters = (itemId: string | null) =>
    votersInRoom(roomAt(core.context.reader, meetingId, '2016-03-14'), itemId).voters.map(({ name }) => name.slice(-5))
  const problems = () => findProblems(core.context.store.file)
  return {
    call,
    core,
    tick,
    committeeId,
    meetingId,
    interests,
    grants,
    id,
    at,
    of,
    line,
    words,
    remove,
    voters,
    problems,
  }
}

describe('the room', () => {
  it('has everybody expected present at the start, but for whom something else is recorded', async () => {
    const { call, meetingId, at, of } = await aRoom()
    const { itemId: _item, ...peel } = at('Peel')
    await call.room.record({ ...peel, status: 'apologies' })
    const { recorded } = await call.room.startAll({ meetingId })
    expect(recorded).toBe(4)
    expect([(await of('Peel'))?.presence, (await of('Odell'))?.presence]).toEqual(['not here', 'here'])
    expect((await of('Brook'))?.status).toBeNull()
  })

  it('stamps a late arrival with the time and the item, words its note, and takes back both event and state', async () => {
    const { call, meetingId, grants, at, of, line, tick, problems } = await aRoom()
    tick(61 * 60_000)
    const done = await call.room.arrive(at('Vaughan', grants))
    expect([done.time, done.note]).toEqual(['19:31', '(Councillor Ida Vaughan joined the meeting at 7.31 pm.)'])
    const blockId = await line(done.note ?? '', grants)
    await call.room.noteWritten({ actId: done.actId, blockId })
    expect((await of('Vaughan'))?.events).toMatchObject([{ kind: 'arrived', time: '19:31', itemId: grants, blockId }])

    const { people } = await call.room.undo({ meetingId, actId: done.actId })
    expect(people.find(({ name }) => name.endsWith('Vaughan'))).toMatchObject({ status: null, events: [] })
    expect(problems()).toEqual([])
    await call.room.arrive(at('Vaughan'))
    expect((await of('Vaughan'))?.presence).toBe('here')
    expect(problems()).toEqual([])
  })

  it('takes the note of an arrival or of a loss of quorum out with it, unless the clerk has put it in other words', async () => {
    const { call, meetingId, at, line, words } = await aRoom()
    const arrived = await call.room.arrive(at('Vaughan'))
    const arrival = await line(arrived.note ?? '')
    await call.room.noteWritten({ actId: arrived.actId, blockId: arrival })
    await call.room.undo({ meetingId, actId: arrived.actId })
    const lost = await call.room.minuteLoss({ meetingId, itemId: null })
    const loss = await line(lost.note ?? '')
    await call.room.lossWritten({ lossId: lost.actId, blockId: loss })
    await call.room.undoLoss({ lossId: lost.actId })
    const left = await call.room.leave({ ...at('Wray'), isForInterest: false })
    const own = await line('Cllr Wray went home.')
    await call.room.noteWritten({ actId: left.actId, blockId: own })
    await call.room.undo({ meetingId, actId: left.actId })
    expect([await words(arrival), await words(loss), await words(own)]).toEqual([
      undefined,
      undefined,
      'Cllr Wray went home.',
    ])
  })

  it('corrects a time with the note that tells of it, in whatever item that stands', async () => {
    const { call, at, of, line, words, grants } = await aRoom()
    const { note, actId } = await call.room.arrive(at('Vaughan', grants))
    const blockId = await line(note ?? '', grants)
    await call.room.noteWritten({ actId, blockId })
    const eventId = (await of('Vaughan'))?.events[0]?.id ?? ''

    expect(await call.room.correctTime({ eventId, time: '19:05' })).toMatchObject({
      timeBefore: '18:30',
      line: 'followed',
    })

    expect((await of('Vaughan'))?.events[0]?.time).toBe('19:05')
    expect(await words(blockId, grants)).toBe('(Councillor Ida Vaughan joined the meeting at 7.05 pm.)')
    const { kept } = await call.block.history({ id: blockId })
    expect(kept.map(({ text }) => text)).toEqual([note])
    await expect(call.room.correctTime({ eventId: newId(), time: '19:05' })).rejects.toMatchObject({
      data: { code: 'not_found' },
    })
    await expect(call.room.correctTime({ eventId, time: '25:00' })).rejects.toThrow('validation')
  })

  it('leaves a note as it is that the clerk has put in other words, or taken out, and says so', async () => {
    const { call, at, of, line, words, remove } = await aRoom()
    const { actId } = await call.room.arrive(at('Vaughan'))
    const blockId = await line('Cllr Vaughan came in late.')
    await call.room.noteWritten({ actId, blockId })
    const eventId = (await of('Vaughan'))?.events[0]?.id ?? ''
    expect((await call.room.correctTime({ eventId, time: '19:05' })).line).toBe('stands')
    expect(await words(blockId)).toBe('Cllr Vaughan came in late.')
    await remove(blockId)
    expect((await call.room.correctTime({ eventId, time: '19:06' })).line).toBe('none')
  })

  it('refuses to take back an arrival after which the member left, and leaves all as it was', async () => {
    const { call, meetingId, at, of, problems } = await aRoom()
    const arrived = await call.room.arrive(at('Vaughan'))
    const left = await call.room.leave({ ...at('Vaughan'), isForInterest: false })
    await expect(call.room.undo({ meetingId, actId: arrived.actId })).rejects.toMatchObject({
      data: { code: 'built_upon' },
    })
    expect((await of('Vaughan'))?.presence).toBe('left')
    await call.room.undo({ meetingId, actId: left.actId })
    await call.room.undo({ meetingId, actId: arrived.actId })
    expect((await of('Vaughan'))?.status).toBeNull()
    expect(problems()).toEqual([])
  })

  it('puts a substitute into the seat of one member, with apologies for that member, in one act', async () => {
    const { call, meetingId, id, at, of, voters, problems } = await aRoom()
    await call.room.startAll({ meetingId })
    const substitute = { personId: id('Brook') }
    const done = await call.room.substitute({ meetingId, substitute, forPersonId: id('Peel') })
    expect([(await of('Peel'))?.status, (await of('Brook'))?.substituteFor]).toEqual(['apologies', id('Peel')])
    await call.room.arrive(at('Peel'))
    expect(voters(null)).toEqual(['Odell', 'Marsh', 'ughan', ' Wray', 'Brook'])
    await call.room.undo({ meetingId, actId: (await of('Peel'))?.events.at(-1)?.actId ?? '' })
    await call.room.undo({ meetingId, actId: done.actId })
    expect([(await of('Peel'))?.status, (await of('Brook'))?.status]).toEqual(['present', null])
    expect(problems()).toEqual([])
  })

  it('makes a substitute of somebody new by name, and refuses a second one in the same seat', async () => {
    const { call, meetingId, id, of } = await aRoom()
    const seat = (name: string, surname: string) =>
      call.room.substitute({ meetingId, substitute: { name }, forPersonId: id(surname) })
    await seat('Cllr Nell Dray', 'Peel')
    expect(await of('Dray')).toMatchObject({ isMember: false, status: 'present', substituteFor: id('Peel') })
    for (const [name, surname] of [
      ['Cllr Hal Brook', 'Peel'],
      ['Cllr Wim Wray', 'Wray'],
      ['Cllr Hal Brook', 'Brook'],
      ['Cllr Pat Peel', 'Wray'],
    ] as const) {
      await expect(seat(name, surname)).rejects.toMatchObject({ data: { code: 'seat_taken' } })
    }
  })

  it('keeps a remote attender out of votes and quorum', async () => {
    const { call, meetingId, at, voters } = await aRoom()
    await call.room.startAll({ meetingId })
    const { itemId: _item, ...wray } = at('Wray')
    await call.room.setMode({ ...wray, mode: 'remote' })
    expect(voters(null)).not.toContain(' Wray')
  })

  it('lets a church representative vote on an item of education', async () => {
    const { call, committeeId, meetingId, grants, voters } = await aRoom()
    await call.committee.addMember({ committeeId, name: 'Mrs Ada Kell', role: 'co-optee-education' })
    await call.room.startAll({ meetingId })
    expect(voters(grants)).not.toContain(' Kell')
    await call.room.setEducation({ itemId: grants, isEducation: true })
    expect(voters(grants)).toContain(' Kell')
  })

  it('minutes a loss of quorum once, and offers it anew after it was regained', async () => {
    const { call, committeeId, meetingId, at, line } = await aRoom()
    await call.committee.update({ id: committeeId, quorum: 5 })
    await call.room.startAll({ meetingId })
    await call.room.leave({ ...at('Wray'), isForInterest: false })
    const { actId, note, room } = await call.room.minuteLoss({ meetingId, itemId: null })
    expect([note, room.needed]).toEqual([
      '(The meeting ceased to be quorate at 6.30 pm: 4 voting members were present and 5 needed.)',
      5,
    ])
    const blockId = await line(note ?? '')
    const { losses } = await call.room.lossWritten({ lossId: actId, blockId })
    expect(losses).toMatchObject([{ present: 4, needed: 5, blockId, isRegained: false }])
    const { room: after } = await call.room.return(at('Wray'))
    expect(after.losses).toMatchObject([{ isRegained: true }])
    expect((await call.room.undoLoss({ lossId: actId })).losses).toEqual([])
  })

  it('minutes the loss of quorum at the time at which it was lost, however late the clerk comes to it', async () => {
    const { call, committeeId, meetingId, grants, at, tick } = await aRoom()
    await call.committee.update({ id: committeeId, quorum: 5 })
    await call.session.start({ meetingId, itemId: grants })
    tick(60_000)
    await call.room.leave({ ...at('Wray', grants), isForInterest: false })
    tick(14 * 60_000)
    const { time, note } = await call.room.minuteLoss({ meetingId, itemId: grants })
    expect([time, note]).toEqual([
      '18:31',
      '(The meeting ceased to be quorate at 6.31 pm: 4 voting members were present and 5 needed.)',
    ])
  })

  it.for([0, -1, 2.5, 501])('refuses a quorum of %d', async (quorum) => {
    const { call, committeeId } = await aRoom()
    await expect(call.committee.update({ id: committeeId, quorum })).rejects.toThrow('validation')
  })

  it('answers the same room after any acts as its events give', async () => {
    const kind = fc.constantFrom('arrive', 'leave', 'interest', 'return', 'seat', 'apologies', 'remote', 'undo')
    const acts = fc.array(fc.tuple(kind, fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 5, maxLength: 25 })
    const { call, core, meetingId, id, problems } = await aRoom()
    const done: string[] = []
    await fc.assert(
      fc.asyncProperty(acts, async (some) => {
        for (const [what, who, other] of some) {
          const personId = id(names[who]?.split(' ')[1] ?? '')
          const forPersonId = id(names[other]?.split(' ')[1] ?? '')
          const of = { meetingId, personId }
          const act = () => {
            if (what === 'arrive') return call.room.arrive({ ...of, itemId: null })
            if (what === 'return') return call.room.return({ ...of, itemId: null })
            if (what === 'seat') return call.room.substitute({ meetingId, substitute: { personId }, forPersonId })
            if (what === 'apologies') return call.room.record({ ...of, status: 'apologies' })
            if (what === 'remote') return call.room.setMode({ ...of, mode: who % 2 === 0 ? 'remote' : 'in person' })
            return call.room.leave({ ...of, itemId: null, isForInterest: what === 'interest' })
          }
          // A refusal is an answer too; what it leaves must be as sound as what an act leaves.
          if (what === 'undo') await call.room.undo({ meetingId, actId: done.pop() ?? newId() }).catch(() => null)
          else
            await act().then(
              ({ actId }) => done.push(actId),
              () => null,
            )
        }
        const room = roomAt(core.context.reader, meetingId, '2016-03-14')
        const present = votingMembersPresent(room, null)
        const seats = room.people.flatMap(({ substituteFor }) => (substituteFor === null ? [] : [substituteFor]))
        expect(new Set(seats).size).toBe(seats.length)
        expect(new Set(present.map(({ personId }) => personId)).size).toBe(present.length)
        expect(problems()).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('declarations', () => {
  const declared = { class: 'DPI', nature: 'owner of the land', dispensation: null, consequence: 'left' as const }

  it('keeps a declaration for its items, and takes the vote there alone', async () => {
    const { call, meetingId, interests, grants, id, voters } = await aRoom()
    await call.room.startAll({ meetingId })
    const { note, declarations } = await call.declaration.add({
      meetingId,
      personId: id('Marsh'),
      ...declared,
      itemIds: [grants],
    })
    expect(note).toContain(
      'Councillor Sue Marsh declared a disclosable pecuniary interest in item 2: owner of the land.',
    )
    expect(declarations.declarations).toMatchObject([{ isWholeMeeting: false, itemIds: [grants], time: '18:30' }])
    expect([voters(interests).includes('Marsh'), voters(grants).includes('Marsh')]).toEqual([true, false])
  })

  it('changes, takes back and puts back a declaration, and its note with it', async () => {
    const { call, meetingId, interests, grants, id, line, words, problems } = await aRoom()
    const made = await call.declaration.add({ meetingId, personId: id('Marsh'), ...declared, itemIds: [grants] })
    const blockId = await line(made.note)
    await call.declaration.noteWritten({ id: made.id, blockId })
    const changed = await call.declaration.update({ id: made.id, ...declared, itemIds: [interests, grants] })
    expect([changed.noteBefore, changed.line]).toEqual([made.note, 'followed'])
    expect(changed.note).toContain('in items 1 and 2')
    expect(await words(blockId)).toBe(changed.note)
    const removed = await call.declaration.remove({ id: made.id })
    expect([removed.declarations.declarations, removed.line]).toEqual([[], 'followed'])
    expect(await words(blockId)).toBeUndefined()
    expect((await call.declaration.putBack({ id: made.id })).declarations[0]?.itemIds.toSorted()).toEqual(
      [interests, grants].toSorted(),
    )
    expect(await words(blockId)).toBe(changed.note)
    expect(problems()).toEqual([])
  })

  it('leaves the words of a declaration that were put otherwise, and a note that the clerk took out, as they are', async () => {
    const { call, meetingId, grants, id, line, words, remove, tick } = await aRoom()
    const made = await call.declaration.add({ meetingId, personId: id('Marsh'), ...declared, itemIds: [grants] })
    const blockId = await line('Cllr Marsh told of her land.')
    await call.declaration.noteWritten({ id: made.id, blockId })
    const change = () => call.declaration.update({ id: made.id, ...declared, nature: 'tenant', itemIds: [grants] })
    expect((await change()).line).toBe('stands')
    expect((await call.declaration.remove({ id: made.id })).line).toBe('stands')
    expect(await words(blockId)).toBe('Cllr Marsh told of her land.')
    await call.declaration.putBack({ id: made.id })
    await remove(blockId)
    tick(1000)
    expect((await change()).line).toBe('none')
    expect((await call.declaration.remove({ id: made.id })).line).toBe('none')
    await call.declaration.putBack({ id: made.id })
    expect(await words(blockId)).toBeUndefined()
  })

  it('takes the note of a nil return out when somebody declares after all', async () => {
    const { call, meetingId, id, line, words } = await aRoom()
    const none = await call.declaration.declareNone({ meetingId })
    const blockId = await line(none.note)
    await call.declaration.noteWritten({ id: none.id, blockId })
    await call.declaration.add({ meetingId, personId: id('Marsh'), ...declared, itemIds: [] })
    expect(await words(blockId)).toBeUndefined()
  })

  it('holds the nil return as a value, until somebody declares', async () => {
    const { call, meetingId, id } = await aRoom()
    expect((await call.declaration.list({ meetingId })).nil).toBeNull()
    const first = await call.declaration.declareNone({ meetingId })
    expect(first.note).toBe('There were no declarations of interest.')
    expect((await call.declaration.declareNone({ meetingId })).id).toBe(first.id)
    const { declarations } = await call.declaration.add({ meetingId, personId: id('Marsh'), ...declared, itemIds: [] })
    expect([declarations.nil, declarations.declarations.length]).toEqual([null, 1])
    await expect(call.declaration.declareNone({ meetingId })).rejects.toMatchObject({ data: { code: 'built_upon' } })
  })

  it('refuses an item of another meeting and keeps nothing of it', async () => {
    const { call, committeeId, meetingId, id } = await aRoom()
    const other = await call.meeting.add({ committeeId, heldOn: '2016-05-23' })
    const item = await call.agendaItem.add({ meetingId: other.id, title: 'Elsewhere' })
    await expect(
      call.declaration.add({ meetingId, personId: id('Marsh'), ...declared, itemIds: [item.id] }),
    ).rejects.toMatchObject({ data: { code: 'not_found' } })
    expect((await call.declaration.list({ meetingId })).declarations).toEqual([])
  })
})

describe('the minutes', () => {
  it('name substitutes, apologies for lateness and those who attended by a link', async () => {
    const { call, core, meetingId, at, id } = await aRoom()
    const { itemId: _item, ...vaughan } = at('Vaughan')
    await call.room.setLateApology({ ...vaughan, isLateApology: true })
    await call.room.startAll({ meetingId })
    await call.room.arrive(at('Vaughan'))
    await call.room.substitute({ meetingId, substitute: { personId: id('Brook') }, forPersonId: id('Peel') })
    await call.room.setMode({ meetingId, personId: id('Wray'), mode: 'remote' })
    await call.room.addGuest({ meetingId, name: 'Helen Carrow', note: 'Director, for item 2' })
    const { attendance } = readMinutesSource(core.context.reader, meetingId, 'full')
    const said = attendanceSections(wordingProfiles.panel, attendance).map(({ heading, parts }) => [
      heading?.text,
      parts.map((part) => ('line' in part ? plainText(part.line.inline) : '')),
    ])
    expect(said).toEqual([
      [
        'Present',
        [
          'Councillor Jo Odell (Chair)',
          'Councillor Sue Marsh',
          'Councillor Ida Vaughan',
          'Councillor Hal Brook (substitute for Councillor Pat Peel)',
        ],
      ],
      ['Apologies for absence', ['Councillor Pat Peel', 'Councillor Ida Vaughan (for lateness)']],
      ['In attendance', ['Cllr Wim Wray, by remote link', 'Helen Carrow, Director, for item 2']],
    ])
  })

  it('print a declaration in its item while no line tells of it, and never twice', async () => {
    const { call, core, meetingId, interests, grants, id, line } = await aRoom()
    const made = await call.declaration.add({
      meetingId,
      personId: id('Marsh'),
      class: 'NRI',
      nature: '',
      dispensation: null,
      consequence: 'took part',
      itemIds: [grants],
    })
    const printed = () => {
      const { items } = readMinutesSource(core.context.reader, meetingId, 'public')
      return items.flatMap((item) => item.blocks.map(({ inline }) => [item.title, plainText(inline)]))
    }
    expect(printed()).toEqual([['Declarations of interest', made.note]])
    const blockId = await line('Cllr Marsh spoke of it herself.', interests)
    await call.declaration.noteWritten({ id: made.id, blockId })
    expect(printed()).toEqual([['Declarations of interest', 'Cllr Marsh spoke of it herself.']])
    await call.agendaItem.save({
      id: interests,
      saveId: newId(),
      puts: [],
      removes: [{ id: blockId, spellId: newId() }],
    })
    expect(printed()).toEqual([['Declarations of interest', made.note]])
  })

  it('print a nil return', async () => {
    const { call, core, meetingId } = await aRoom()
    await call.declaration.declareNone({ meetingId })
    const { items } = readMinutesSource(core.context.reader, meetingId, 'public')
    expect(items[0]?.blocks.map(({ inline }) => plainText(inline))).toEqual(['There were no declarations of interest.'])
  })
})
