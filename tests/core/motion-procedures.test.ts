import { describe, expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

const simple = { counts: null, casting: null, choices: [], isUnanimous: false }
const names = ['Councillor Ada Moss', 'Councillor Ben Ojo', 'Councillor Cai Rees', 'Councillor Dee Lal']

/** An item with a motion in its first line, and four who may vote in the room. */
async function anItem() {
  const { call, core, tick } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  for (const [at, name] of names.entries())
    await call.committee.addMember({ committeeId, name, role: at === 0 ? 'chair' : 'member' })
  await call.attendance.recordRestPresent({ meetingId })
  const { id: agendaItemId } = await call.agendaItem.add({ meetingId, title: 'Slipway' })
  const line = aPut('That the slipway be mended.', { kind: 'motion' })
  await save(call, agendaItemId, line)
  const { people } = await call.motion.room({ agendaItemId })
  const { id } = await call.motion.put({ blockId: line.id })
  const motionNow = async () => (await call.motion.list({ agendaItemId })).motions.find((motion) => motion.id === id)
  return { call, core, tick, committeeId, meetingId, agendaItemId, line, id, people, motionNow }
}

const save = (call: Call, id: string, ...puts: ReturnType<typeof aPut>[]) =>
  call.agendaItem.save({ id, saveId: newId(), puts, removes: [] })

describe('a motion', () => {
  it('is of one line, however often it is asked for, and comes back with its facts after it was removed', async () => {
    const { call, line, id, people, motionNow } = await anItem()
    const [mover] = people
    await call.motion.name({ id, as: 'mover', who: { personId: mover?.personId ?? '' } })
    expect((await call.motion.put({ blockId: line.id })).id).toBe(id)
    expect((await call.motion.remove({ id })).motions).toEqual([])
    expect((await call.motion.put({ blockId: line.id })).id).toBe(id)
    expect(await motionNow()).toMatchObject({ mover: { name: names[0] }, outcome: 'open', vote: null, warnings: [] })
    await call.motion.remove({ id })
    expect((await call.motion.putBack({ id })).motions).toHaveLength(1)
  })

  it('names somebody of the minute book, or keeps words for somebody else; one stands in the place of the other', async () => {
    const { call, id, people, motionNow } = await anItem()
    await call.motion.name({ id, as: 'seconder', who: { words: '  the Mayor ' } })
    expect((await motionNow())?.seconder).toEqual({ personId: null, name: 'the Mayor' })
    await call.motion.name({ id, as: 'seconder', who: { personId: people[1]?.personId ?? '' } })
    expect((await motionNow())?.seconder?.personId).toBe(people[1]?.personId)
    await call.motion.name({ id, as: 'seconder', who: null })
    expect((await motionNow())?.seconder).toBeNull()
  })

  it('goes with its line and comes back with it, and is none while the line is of another kind', async () => {
    const { call, agendaItemId, line, id } = await anItem()
    const list = async () => (await call.motion.list({ agendaItemId })).motions.map((motion) => motion.id)
    await call.agendaItem.save({
      id: agendaItemId,
      saveId: newId(),
      puts: [],
      removes: [{ id: line.id, spellId: newId() }],
    })
    expect(await list()).toEqual([])
    await save(call, agendaItemId, { ...line, baseVersion: 2 })
    expect(await list()).toEqual([id])
    await save(call, agendaItemId, { ...line, kind: 'point', baseVersion: 3 })
    expect(await list()).toEqual([])
  })

  it('is refused for a line, a person or a motion that is not there', async () => {
    const { call, id } = await anItem()
    const nobody = newId()
    const refused = { code: 'REFUSED', data: { code: 'not_found' } }
    await expect(call.motion.put({ blockId: nobody })).rejects.toMatchObject(refused)
    await expect(call.motion.name({ id, as: 'mover', who: { personId: nobody } })).rejects.toMatchObject(refused)
    await expect(call.motion.vote({ id: nobody, method: 'assent', ...simple })).rejects.toMatchObject(refused)
    await expect(call.motion.tie({ id, as: 'resolution', blockId: nobody })).rejects.toMatchObject(refused)
    await expect(call.motion.putBackVote({ voteId: nobody })).rejects.toMatchObject(refused)
  })
})

describe('a vote', () => {
  it('decides; it is taken back, put back and taken again, and every time the outcome follows', async () => {
    const { call, id, motionNow } = await anItem()
    const hands = { ...simple, method: 'hands' as const, counts: { for: 1, against: 3, abstain: 0 } }
    const { voteId } = await call.motion.vote({ id, ...hands })
    expect(await motionNow()).toMatchObject({ outcome: 'lost', vote: { counts: { for: 1, against: 3, abstain: 0 } } })
    expect((await call.motion.takeBackVote({ id })).voteId).toBe(voteId)
    expect(await motionNow()).toMatchObject({ outcome: 'open', decidedAt: null, decidedOrder: null, vote: null })
    const again = await call.motion.vote({ id, method: 'assent', ...simple, isUnanimous: true })
    expect(again.replacedVoteId).toBeNull()
    await call.motion.putBackVote({ voteId })
    expect((await motionNow())?.outcome).toBe('lost')
    await call.motion.putBackVote({ voteId: again.voteId })
    expect(await motionNow()).toMatchObject({ outcome: 'carried', vote: { isUnanimous: true, counts: null } })
    expect((await call.store.check()).problems).toEqual([])
  })

  it('that is equal waits for the casting vote', async () => {
    const { call, id, people, motionNow } = await anItem()
    const equal = { ...simple, method: 'ballot' as const, counts: { for: 2, against: 2, abstain: 0 } }
    await call.motion.name({ id, as: 'seconder', who: { words: 'Councillor Holt' } })
    await call.motion.vote({ id, ...equal })
    expect(await motionNow()).toMatchObject({ outcome: 'open', warnings: [{ code: 'equality_without_casting' }] })
    const chair = people.find(({ role }) => role === 'chair')?.personId ?? ''
    await call.motion.vote({ id, ...equal, casting: { side: 'against', personId: chair } })
    expect(await motionNow()).toMatchObject({ outcome: 'lost', warnings: [] })
    const other = people.find(({ role }) => role === 'member')?.personId ?? ''
    await call.motion.vote({ id, ...equal, casting: { side: 'for', personId: other } })
    expect(await motionNow()).toMatchObject({ outcome: 'carried', warnings: [{ code: 'casting_not_presiding' }] })
  })

  it('by name keeps who voted how, and warns of somebody who is not in the room', async () => {
    const { call, id, meetingId, people, motionNow } = await anItem()
    const sides = ['for', 'for', 'against', 'abstain'] as const
    const choices = people.map(({ personId }, at) => ({ personId, side: sides[at] ?? 'for' }))
    await call.motion.name({ id, as: 'seconder', who: { words: 'Councillor Holt' } })
    const recorded = { ...simple, method: 'recorded' as const, counts: { for: 2, against: 1, abstain: 1 }, choices }
    await call.motion.vote({ id, ...recorded })
    expect((await motionNow())?.warnings).toEqual([])
    expect((await motionNow())?.vote?.choices.map(({ side }) => side).toSorted()).toEqual([...sides].toSorted())
    await call.attendance.record({ meetingId, personId: people[3]?.personId ?? '', status: 'apologies' })
    const codes = (await motionNow())?.warnings.map(({ code }) => code)
    expect(codes).toEqual(['more_votes_than_voters', 'voter_not_in_room'])
  })

  it('warns of somebody who left for the item because of an interest', async () => {
    const { call, id, meetingId, agendaItemId, people, motionNow } = await anItem()
    const personId = people[3]?.personId ?? ''
    await call.motion.name({ id, as: 'seconder', who: { words: 'Councillor Holt' } })
    await call.declaration.add({
      meetingId,
      personId,
      itemIds: [agendaItemId],
      class: 'disclosable pecuniary interest',
      nature: 'owns a boat',
      dispensation: null,
      consequence: 'left',
    })
    const counts = { for: 1, against: 0, abstain: 0 }
    await call.motion.vote({ id, ...simple, method: 'recorded', counts, choices: [{ personId, side: 'for' }] })
    expect((await motionNow())?.warnings.map(({ code }) => code)).toEqual(['voter_left_for_interest'])
    const { people: now } = await call.motion.room({ agendaItemId })
    expect(now.find((person) => person.personId === personId)?.mayVote).toBe(false)
  })

  it('warns that nobody seconded a motion that was put', async () => {
    const { call, id, motionNow } = await anItem()
    expect((await motionNow())?.warnings).toEqual([])
    await call.motion.vote({ id, method: 'assent', ...simple })
    expect((await motionNow())?.warnings.map(({ code }) => code)).toEqual(['no_seconder'])
  })

  it('is of a resolution itself where no motion was moved', async () => {
    const { call, agendaItemId } = await anItem()
    const heading = aPut('Resolved:', { kind: 'resolutionHeading', position: 'a1' })
    await save(call, agendaItemId, heading, aPut('That it be noted.', { kind: 'resolutionLimb', position: 'a2' }))
    const { id } = await call.motion.put({ blockId: heading.id })
    const { motions } = await call.motion.vote({ id, method: 'assent', ...simple })
    expect(motions.find((motion) => motion.id === id)).toMatchObject({
      kind: 'resolutionHeading',
      outcome: 'carried',
      warnings: [],
    })
  })

  it('is left aside when the motion is withdrawn, and back when that is undone', async () => {
    const { call, id, motionNow } = await anItem()
    const { voteId } = await call.motion.vote({ id, method: 'assent', ...simple })
    const settled = await call.motion.settle({ id, outcome: 'withdrawn' })
    expect(settled.voteId).toBe(voteId)
    expect(await motionNow()).toMatchObject({ outcome: 'withdrawn', vote: null })
    await call.motion.settle({ id, outcome: 'open' })
    expect((await motionNow())?.outcome).toBe('open')
    await call.motion.putBackVote({ voteId })
    expect((await motionNow())?.outcome).toBe('carried')
    expect((await call.store.check()).problems).toEqual([])
  })
})

describe('amendments', () => {
  it('keep the order in which they were carried, and the text against which they were moved', async () => {
    const { call, agendaItemId, id } = await anItem()
    const against = 'That the slipway be mended.'
    const first = aPut('That the old slipway be mended.', { kind: 'amendment', position: 'a1' })
    const second = aPut('That the slipway be mended by May.', { kind: 'amendment', position: 'a2' })
    await save(call, agendaItemId, first, second)
    const one = await call.motion.put({ blockId: first.id, parentId: id, against })
    const two = await call.motion.put({ blockId: second.id, parentId: id, against })
    await call.motion.vote({ id: two.id, method: 'assent', ...simple })
    await call.motion.vote({ id: one.id, method: 'assent', ...simple })
    await call.motion.vote({ id: two.id, method: 'assent', ...simple, isUnanimous: true })
    const { motions } = await call.motion.settleWords({ id: one.id, settled: { from: 'a', text: 'b' } })
    expect(motions.map(({ decidedOrder, parentId, settled }) => [decidedOrder, parentId, settled])).toEqual([
      [null, null, null],
      [2, id, { from: 'a', text: 'b' }],
      [1, id, null],
    ])
    expect(motions[1]?.against).toBe(against)
  })

  it('leave none of their words when the line of their motion is purged', async () => {
    const { call, core, agendaItemId, id, line } = await anItem()
    const amendment = aPut('That the pier be mended.', { kind: 'amendment', position: 'a1' })
    await save(call, agendaItemId, amendment)
    await call.motion.put({ blockId: amendment.id, parentId: id, against: 'That the slipway be mended.' })
    await call.motion.name({ id, as: 'mover', who: { words: 'Mr Slipway' } })
    await call.purge.carryOut({ kind: 'block', id: line.id, reason: 'a name', wasIssued: false })
    const rows = core.context.store.file.prepare('SELECT * FROM motion').all()
    expect(JSON.stringify(rows)).not.toMatch(/slipway/i)
    expect((await call.motion.list({ agendaItemId })).motions.map(({ kind }) => kind)).toEqual(['amendment'])
  })
})

it('lists who can move and vote: those in the room first, with other names by which they are known', async () => {
  const { call, agendaItemId, meetingId, people } = await anItem()
  await call.attendance.record({ meetingId, personId: people[0]?.personId ?? '', status: 'absent' })
  await call.attendance.addOfficer({ meetingId, name: 'Mr Lee Holt' })
  await call.person.update({ id: people[1]?.personId ?? '', aliases: ['Cllr Chips'] })
  const { people: now, presidingId } = await call.motion.room({ agendaItemId })
  expect(now.map(({ name, isPresent, mayVote }) => [name, isPresent, mayVote])).toEqual([
    [people[1]?.name, true, true],
    [people[2]?.name, true, true],
    [people[3]?.name, true, true],
    ['Mr Lee Holt', true, false],
    [people[0]?.name, false, false],
  ])
  expect(now[0]?.aliases).toEqual(['Cllr Chips'])
  expect(presidingId).toBeNull()
})

it('reads back the last motion or resolution that was written at the meeting', async () => {
  const { call, meetingId, agendaItemId } = await anItem()
  expect((await call.motion.last({ meetingId }))?.lines.map(({ text }) => text)).toEqual([
    'That the slipway be mended.',
  ])
  const limbs = ['That it be noted.', 'That it be done.'].map((text, at) =>
    aPut(text, { kind: 'resolutionLimb', position: `a${at + 2}` }),
  )
  await save(call, agendaItemId, aPut('Resolved:', { kind: 'resolutionHeading', position: 'a1' }), ...limbs)
  const last = await call.motion.last({ meetingId })
  expect(last).toMatchObject({ agendaItemId, itemTitle: 'Slipway' })
  expect(last?.lines.map(({ text }) => text)).toEqual(['Resolved:', 'That it be noted.', 'That it be done.'])
})
