import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readItemNumbers, type DeclaredInterest } from '#shared/domain/room/declaration.ts'
import { attendanceAfter, untoldAttendance, type AttendanceChange } from '#shared/domain/room/presence.ts'
import { neededForQuorum, quorumState, quorumWords } from '#shared/domain/room/quorum.ts'
import { attendanceNote, declarationNote, quorumLossNote } from '#shared/domain/room/room-words.ts'
import {
  countVotingSeats,
  seatOf,
  votersInRoom,
  votingMembersPresent,
  type Room,
  type RoomPerson,
} from '#shared/domain/room/room.ts'
import { memberRoles } from '#shared/domain/committee.ts'
import { wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'

const panel = wordingProfiles.panel

function aPerson(personId: string, changes: Partial<RoomPerson> = {}): RoomPerson {
  const here = { ...untoldAttendance, status: 'present' as const, presence: 'here' as const }
  return { ...here, personId, name: `Cllr ${personId}`, role: 'member', isMember: true, ...changes }
}

function aRoom(people: readonly RoomPerson[], declarations: readonly Partial<DeclaredInterest>[] = []): Room {
  const usual = { personId: '', class: 'NRI', consequence: 'took part' as const, hasDispensation: false }
  return {
    people,
    declarations: declarations.map((each) => ({ ...usual, isWholeMeeting: false, itemIds: ['i6'], ...each })),
    educationItemIds: ['i9'],
  }
}

const names = (people: readonly RoomPerson[]) => people.map(({ personId }) => personId)
const reasons = (room: Room, itemId: string | null) =>
  Object.fromEntries(votersInRoom(room, itemId).others.map(({ person, why }) => [person.personId, why]))

describe('who may vote', () => {
  it('counts members and voting co-optees in the room, and says of everybody else why not', () => {
    const room = aRoom([
      aPerson('Chair', { role: 'chair' }),
      aPerson('Late', { presence: 'not here', status: null }),
      aPerson('Gone', { presence: 'left' }),
      aPerson('Out', { presence: 'left for an interest' }),
      aPerson('Linked', { mode: 'remote' }),
      aPerson('Voting', { role: 'co-optee-with-vote' }),
      aPerson('Silent', { role: 'co-optee-without-vote' }),
      aPerson('Officer', { role: 'officer', isMember: false }),
    ])
    expect(names(votersInRoom(room, 'i1').voters)).toEqual(['Chair', 'Voting'])
    expect(reasons(room, 'i1')).toEqual({
      Late: 'not here',
      Gone: 'left',
      Out: 'left for an interest',
      Linked: 'remote',
      Silent: 'no vote',
      Officer: 'no vote',
    })
  })

  it('lets church and parent governor representatives vote on education alone', () => {
    const room = aRoom([aPerson('Church', { role: 'co-optee-education' })])
    expect(names(votersInRoom(room, 'i9').voters)).toEqual(['Church'])
    expect(reasons(room, 'i1')).toEqual({ Church: 'education only' })
    expect(reasons(room, null)).toEqual({ Church: 'education only' })
  })

  it('gives the seat to the substitute, and to the member again once the substitute has gone', () => {
    const member = aPerson('Peel')
    const substitute = aPerson('Brook', { role: 'substitute', isMember: false, substituteFor: 'Peel' })
    expect(reasons(aRoom([member, substitute]), 'i1')).toEqual({ Peel: 'seat taken' })
    expect(reasons(aRoom([member, { ...substitute, presence: 'left' }]), 'i1')).toEqual({ Brook: 'left' })
  })

  it('gives a substitute the vote of the member, and none for a member without one', () => {
    const silent = aPerson('Tillett', { role: 'co-optee-without-vote', presence: 'not here', status: 'apologies' })
    const room = aRoom([silent, aPerson('Brook', { role: 'officer', isMember: false, substituteFor: 'Tillett' })])
    expect(reasons(room, 'i1')).toEqual({ Tillett: 'not here', Brook: 'no vote' })
  })

  it.for([
    ['of who left for it', { consequence: 'left' }, 'i6', false, false],
    ['of who gave up the vote and stayed', { consequence: 'spoke without a vote' }, 'i6', false, true],
    ['of a disclosable pecuniary interest', { class: 'dpi' }, 'i6', false, true],
    ['of none with a dispensation', { class: 'DPI', hasDispensation: true }, 'i6', true, true],
    ['of none with another interest', { class: 'Personal' }, 'i6', true, true],
    ['of none at another item', { consequence: 'left' }, 'i7', true, true],
    [
      'at every item for the whole meeting',
      { consequence: 'left', isWholeMeeting: true, itemIds: [] },
      'i7',
      false,
      false,
    ],
  ] as const)('takes the vote %s', ([, declared, itemId, mayVote, counts]) => {
    const room = aRoom([aPerson('Marsh')], [{ personId: 'Marsh', ...declared }])
    expect(votersInRoom(room, itemId).voters).toHaveLength(mayVote ? 1 : 0)
    expect(votingMembersPresent(room, itemId)).toHaveLength(counts ? 1 : 0)
  })
})

const changes: fc.Arbitrary<AttendanceChange> = fc.oneof(
  fc.constantFrom('present', 'apologies', 'absent', null).map((status) => ({ kind: 'recorded' as const, status })),
  fc.constantFrom('arrived', 'returned').map((kind) => ({ kind })),
  fc.boolean().map((isForInterest) => ({ kind: 'left' as const, isForInterest })),
  fc.constantFrom('p0', 'p1', 'p2', null).map((substituteFor) => ({ kind: 'stood in' as const, substituteFor })),
  fc.constantFrom('remote', 'in person').map((mode) => ({ kind: 'mode' as const, mode })),
  fc.boolean().map((isLateApology) => ({ kind: 'lateness' as const, isLateApology })),
)

it('keeps one person to a seat and no count below nothing, whatever happens in the room', () => {
  const act = fc.tuple(fc.nat({ max: 5 }), changes)
  const roles = fc.array(fc.constantFrom(...memberRoles), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(roles, fc.array(act, { maxLength: 40 }), fc.constantFrom(null, 'i6', 'i9'), (given, acts, itemId) => {
      const people = given.map((role, at) => aPerson(`p${at}`, { role, ...untoldAttendance, isMember: at < 4 }))
      for (const [who, change] of acts) {
        const person = people[who]
        if (person !== undefined) people[who] = { ...person, ...attendanceAfter(person, change) }
      }
      const room = aRoom(people, [
        { personId: 'p1', consequence: 'left' },
        { personId: 'p2', class: 'DPI' },
      ])
      const { voters, others } = votersInRoom(room, itemId)
      const present = votingMembersPresent(room, itemId)
      expect(voters.length + others.length).toBe(people.length)
      for (const some of [voters, present]) {
        expect(new Set(some.map(seatOf)).size).toBe(some.length)
        expect(some.every(({ presence, mode }) => presence === 'here' && mode === 'in person')).toBe(true)
      }
      expect(voters.every((voter) => present.includes(voter))).toBe(true)
      expect(people.every(({ presence, status }) => presence === 'not here' || status === 'present')).toBe(true)
      expect(people.every(({ substituteFor, status }) => substituteFor === null || status === 'present')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const said = (present: number, isRecorded = true) => quorumWords(quorumState(present, 4, isRecorded), present, 4)

describe('the quorum', () => {
  it.for([
    [0, null, 3],
    [9, null, 3],
    [12, null, 3],
    [13, null, 4],
    [60, null, 15],
    [9, 4, 4],
    [9, 2, 2],
  ] as const)('of %i voting members, with %o in standing orders, is %i', ([seats, rule, needed]) => {
    expect(neededForQuorum(seats, rule)).toBe(needed)
  })

  it('counts only the seats that vote on everything', () => {
    const roles = ['chair', 'member', 'co-optee-with-vote', 'co-optee-education', 'co-optee', 'observer'] as const
    expect(countVotingSeats(roles.map((role) => ({ role, isMember: true })))).toBe(3)
    expect(countVotingSeats([{ role: 'member', isMember: false }])).toBe(0)
  })

  it('says in words how it stands', () => {
    expect([said(7), said(4), said(3), said(0, false)]).toEqual([
      '7 present, 4 needed',
      '4 present, 4 needed: at the limit',
      '3 present: no quorum',
      '4 needed',
    ])
  })
})

describe('what the minutes say', () => {
  const vaughan = { name: 'Cllr Idris Vaughan', role: 'member' as const, substituteFor: null }
  const left = (isForInterest: boolean) => attendanceNote(panel, vaughan, { kind: 'left', isForInterest }, '19:02', '6')

  it('names who came and went by the committee’s own title, with the time on the wall', () => {
    expect(attendanceNote(panel, vaughan, { kind: 'arrived' }, '19:31', null)).toBe(
      '(Councillor Idris Vaughan joined the meeting at 7.31 pm.)',
    )
    expect(attendanceNote(panel, vaughan, { kind: 'returned' }, '12:00', null)).toContain('at noon.)')
    expect(left(false)).toBe('(Councillor Idris Vaughan left the meeting at 7.02 pm.)')
    expect(left(true)).toContain('declared an interest in item 6, Councillor Idris Vaughan left the room')
    expect(attendanceNote(panel, vaughan, { kind: 'recorded' }, '19:31', null)).toBeNull()
  })

  it('leaves an officer without a councillor’s title', () => {
    const officer = { name: 'Helen Carrow', role: 'officer' as const, substituteFor: null }
    expect(attendanceNote(panel, officer, { kind: 'left' }, '20:00', null)).toContain('(Helen Carrow left')
  })

  it('says of an interest what it is, in which items, and what the member did', () => {
    const declared = { class: 'dpi', nature: 'owner of the land.', dispensation: null, consequence: 'left' as const }
    expect(declarationNote(panel, vaughan, { ...declared, items: ['6', '11'] })).toBe(
      'Councillor Idris Vaughan declared a disclosable pecuniary interest in items 6 and 11: owner of the land. ' +
        'The member left the room while the matter was considered.',
    )
    const own = { ...declared, class: 'Lobbying', nature: '', dispensation: 'standards committee', items: [] }
    expect(declarationNote(panel, vaughan, { ...own, consequence: 'took part' })).toContain(
      'an interest (Lobbying) in the business of the meeting. A dispensation had been granted (standards committee).',
    )
  })

  it('gives the loss of quorum with its numbers', () => {
    expect(quorumLossNote(1, 3, '20:05')).toBe(
      '(The meeting ceased to be quorate at 8.05 pm: 1 voting member was present and 3 needed.)',
    )
  })
})

it.for([
  ['6', ['i6'], []],
  ['6, 8 and 7', ['i6', 'i8', 'i7'], []],
  ['items 6-8', ['i6', 'i7', 'i8'], []],
  ['6 6', ['i6'], []],
  ['6, 99, 7a', ['i6'], ['99', '7a']],
  ['', [], []],
  ['1-999999999', [], ['1', '999999999']],
] as const)('reads the items “%s”', ([typed, itemIds, unknown]) => {
  const items = ['6', '7', '8'].map((number) => ({ id: `i${number}`, number }))
  expect(readItemNumbers(typed, items)).toEqual({ itemIds, unknown })
})
