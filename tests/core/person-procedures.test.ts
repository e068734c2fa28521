import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { addPerson } from '#core/people.ts'
import { aCommittee, setUp, type Call } from './set-up.ts'

const list = (call: Call, asked: Partial<Parameters<Call['person']['list']>[0]> = {}) =>
  call.person.list({ words: '', kind: null, committeeId: null, isRetired: false, from: 0, count: 50, ...asked })
const names = (found: { people: readonly { name: string }[] }) => found.people.map(({ name }) => name)

it('finds people as one types: by the beginning of any word of the name, an alias, a post or the party', async () => {
  const { call } = setUp()
  const { id } = await call.person.add({ name: 'Councillor Zoë O’Hara', party: 'Independent' })
  await call.person.update({ id, aliases: ['The Mayor'] })
  await call.post.add({ title: 'Director of Finance', personId: id })
  await call.person.add({ name: 'Mr Ben Ojo' })

  for (const words of ['zoe', 'ohar', 'O’Hara Zo', 'mayor', 'finan', 'indep']) {
    expect([words, names(await list(call, { words }))]).toEqual([words, ['Councillor Zoë O’Hara']])
  }
  for (const words of ['ara', '%', 'zoe ojo']) expect(names(await list(call, { words }))).toEqual([])
  expect(names(await list(call, { kind: 'councillor' }))).toEqual(['Councillor Zoë O’Hara'])
  expect(names(await list(call))).toEqual(['Councillor Zoë O’Hara', 'Mr Ben Ojo'])
})

it('answers quickly from ten thousand people', async () => {
  const { call, core } = setUp()
  core.context.write((db) => {
    for (let at = 0; at < 10_000; at += 1) {
      addPerson(db, core.context, { name: `Councillor Ada Name${at}`, kind: 'councillor', party: null })
    }
  })
  const started = performance.now()
  expect((await list(call, { words: 'name9999' })).total).toBe(1)
  expect((await list(call, { from: 9_950 })).people).toHaveLength(50)
  expect(performance.now() - started).toBeLessThan(1_000)
})

it('refuses the same name twice, unless it is another person', async () => {
  const { call } = setUp()
  await call.person.add({ name: 'Cllr Jo Odell' })
  await expect(call.person.add({ name: 'Councillor Jo Odell' })).rejects.toThrow(
    'Cllr Jo Odell is already in the list of people. Open that entry, or say that this is another person of the same name.',
  )
  await call.person.add({ name: 'Councillor Jo Odell', isAnother: true })
  expect((await list(call)).total).toBe(2)
})

it('prints a name anew from the parts that the clerk corrects', async () => {
  const { call } = setUp()
  const { id } = await call.person.add({ name: 'Li Wei' })
  await call.person.update({ id, parts: { title: 'Ms', forenames: 'Wei', surname: 'Li', postNominals: '' } })
  expect(await call.person.get({ id })).toMatchObject({ name: 'Ms Wei Li', parts: { surname: 'Li' } })
})

it('offers no alias that somebody else is known by', async () => {
  const { call } = setUp()
  const neil = await call.person.add({ name: 'Councillor Neil Airey' })
  const nora = await call.person.add({ name: 'Councillor Nora Airey' })
  await call.person.update({ id: neil.id, aliases: ['Cllr Airey'] })
  expect((await call.person.get({ id: nora.id })).suggested).not.toContain('Cllr Airey')
  expect(await call.person.find({ written: 'Cllr Airey' })).toEqual([{ id: neil.id, name: 'Councillor Neil Airey' }])
})

it('retires somebody with all that is recorded, and brings back the memberships too', async () => {
  const { call } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-10')
  const { personId } = await call.committee.addMember({ committeeId, name: 'Cllr Jo Odell', role: 'chair' })
  await call.attendance.record({ meetingId: meetings[0] ?? '', personId, status: 'present' })

  await call.person.retire({ id: personId })

  expect((await list(call)).total).toBe(0)
  expect(names(await list(call, { isRetired: true }))).toEqual(['Cllr Jo Odell'])
  expect((await call.committee.get({ id: committeeId })).members).toEqual([])
  expect((await call.meeting.get({ id: meetings[0] ?? '' })).attendance).toMatchObject([{ status: 'present' }])
  await call.person.bringBack({ id: personId })
  expect((await call.committee.get({ id: committeeId })).members).toMatchObject([{ role: 'chair', toOn: null }])
})

it('takes the members of a meeting from the memberships of its day, and expects no substitute or observer', async () => {
  const { call } = setUp({ today: '2016-03-14' })
  const { committeeId } = await aCommittee(call)
  const add = (name: string, role: 'chair' | 'member' | 'substitute' | 'observer', fromOn: string | null = null) =>
    call.committee.addMember({ committeeId, name, role, fromOn })
  const odell = await add('Cllr Jo Odell', 'chair')
  await add('Cllr New Comer', 'member', '2016-05-20')
  await add('Cllr Stan Inn', 'substitute')
  await add('Ms Look On', 'observer')
  await call.committee.updateMembership({ membershipId: odell.membershipId, toOn: '2016-05-19' })
  const meeting = async (heldOn: string | null) => {
    const { id } = await call.meeting.add({ committeeId, heldOn })
    return (await call.meeting.get({ id })).attendance.map(({ name }) => name)
  }

  expect(await meeting('2016-05-19')).toEqual(['Cllr Jo Odell'])
  expect(await meeting('2016-05-20')).toEqual(['Cllr New Comer'])
  expect(await meeting(null)).toEqual(['Cllr Jo Odell'])
  const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-05-20' })
  await call.attendance.addOfficer({ meetingId, name: 'Councillor Stan Inn' })
  expect((await call.meeting.get({ id: meetingId })).attendance.map(({ name, role }) => [name, role])).toEqual([
    ['Cllr New Comer', 'member'],
    ['Cllr Stan Inn', 'substitute'],
  ])
  expect(await call.attendance.recordRestPresent({ meetingId })).toEqual({ recorded: 1 })
})

it('begins a term, carries the members over, and takes it back', async () => {
  const { call } = setUp({ today: '2016-06-01' })
  const { committeeId } = await aCommittee(call)
  await call.committee.addMember({ committeeId, name: 'Cllr Jo Odell', role: 'chair' })
  const before = await call.committee.get({ id: committeeId })
  const term = { committeeId, label: '2016/17', startsOn: '2016-05-18', keepsMembers: true }

  const { id: termId } = await call.committee.startTerm(term)

  expect(await call.committee.get({ id: committeeId })).toMatchObject({
    members: [{ role: 'chair', fromOn: '2016-05-18', toOn: null, term: '2016/17' }],
    earlier: [{ role: 'chair', fromOn: null, toOn: '2016-05-17', term: null }],
  })
  await expect(call.committee.startTerm(term)).rejects.toThrow('This committee has the term 2016/17 already.')
  await call.committee.removeTerm({ termId })
  expect(await call.committee.get({ id: committeeId })).toEqual(before)
})

it('warns of two chairs at one time and lets them be', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  for (const name of ['Cllr Jo Odell', 'Cllr Ben Ojo'])
    await call.committee.addMember({ committeeId, name, role: 'chair' })
  expect((await call.committee.get({ id: committeeId })).warnings).toEqual([
    'Cllr Jo Odell and Cllr Ben Ojo are both Chair. Change a role, or end one of the memberships.',
  ])
})

it('refuses a membership that ends before it begins', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  const { membershipId } = await call.committee.addMember({
    committeeId,
    name: 'Jo Odell',
    role: 'member',
    fromOn: '2016-03-01',
  })
  await expect(call.committee.updateMembership({ membershipId, toOn: '2016-02-01' })).rejects.toThrow(
    'The membership would end on 1 February 2016, before it begins on 1 March 2016. Correct one of the two days.',
  )
})

it('retires a committee with its records, refuses its name, and brings it back', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call, '2016-03-14')
  await call.committee.retire({ id: committeeId })
  expect([(await call.committee.list()).length, (await call.committee.listRetired()).length]).toEqual([0, 1])
  expect(await call.meeting.list({ committeeId })).toHaveLength(1)
  await expect(call.committee.add({ name: 'harbour scrutiny panel' })).rejects.toThrow(
    'is a retired committee. Bring it back',
  )
  await call.committee.bringBack({ id: committeeId })
  expect(await call.committee.list()).toHaveLength(1)
})

it('holds a post by somebody from a day to a day, or by nobody', async () => {
  const { call } = setUp()
  const { id: personId } = await call.person.add({ name: 'Helen Carrow' })
  const post = { title: 'Director of Children’s Services', organisation: 'Thornmere Council' }
  const { id } = await call.post.add(post)
  expect(await call.post.list()).toMatchObject([{ ...post, holders: [] }])
  const held = await call.post.add({ ...post, personId, fromOn: '2016-01-01' })
  expect(held.id).toBe(id)
  await call.post.endHolding({ holdingId: held.holdingId ?? newId(), toOn: '2016-03-01' })
  expect(await call.post.list()).toMatchObject([{ holders: [{ name: 'Helen Carrow', toOn: '2016-03-01' }] }])
})

it('prints everybody as a list that is brought in again as the same people', async () => {
  const { call } = setUp()
  const { committeeId } = await aCommittee(call)
  await call.committee.addMember({
    committeeId,
    name: 'Councillor Dr Jo Odell MBE',
    role: 'co-optee-education',
    party: 'Ind',
  })
  const { text } = await call.person.table()
  const { readingId } = await call.peopleImport.read({ text, fileName: null })
  expect(await call.peopleImport.rows({ readingId, from: 0, count: 10 })).toMatchObject([
    {
      known: { name: 'Councillor Dr Jo Odell MBE' },
      problems: [],
      seats: [{ role: 'co-optee-education', isNew: false }],
    },
  ])
})
