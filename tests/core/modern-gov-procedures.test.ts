import { describe, expect, it } from 'vitest'
import { aPut, setUp } from './set-up.ts'
import { newId } from '#core/context.ts'

const source = `<getmeeting><meeting><meetingid>301</meetingid><committeetitle>Harbour Panel</committeetitle>
  <meetingdate>11/05/2026</meetingdate><meetingtime>18:30</meetingtime>
  <attendees><attendee name="Councillor Ines Farrow" roledescription="Vice-Chair"/><attendee name="Councillor Tom Ashby" roledescription="Committee Member"/></attendees>
  <agendaitems>
    <agendaitem><agendaitemnumber>0</agendaitemnumber><agendaitemtitle>Part One</agendaitemtitle></agendaitem>
    <agendaitem><agendaitemnumber>1</agendaitemnumber><agendaitemtitle>Apologies</agendaitemtitle></agendaitem>
    <agendaitem><agendaitemnumber>2</agendaitemnumber><agendaitemtitle>Staffing</agendaitemtitle><isrestricted>True</isrestricted></agendaitem>
  </agendaitems></meeting></getmeeting>`

const everything = { source, committees: ['Harbour Panel'], withMembers: true, meetings: [0] }

describe('a meeting out of Modern.Gov', () => {
  it('is read without keeping anything', async () => {
    const { call } = setUp()

    const read = await call.modernGov.read({ source })

    expect(read.meetings).toMatchObject([{ committee: 'Harbour Panel', heldOn: '2026-05-11', isKnown: false }])
    expect(await call.committee.list()).toEqual([])
  })

  it('is kept with its committee, members and agenda, exempt items marked', async () => {
    const { call } = setUp()

    const { made } = await call.modernGov.keep(everything)

    const [committee] = await call.committee.list()
    expect(committee).toMatchObject({ name: 'Harbour Panel', meetings: 1 })
    const { members } = await call.committee.get({ id: committee?.id ?? '' })
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Councillor Ines Farrow', 'vice-chair'],
      ['Councillor Tom Ashby', 'member'],
    ])
    const meeting = await call.meeting.get({ id: made.meetings[0] ?? '' })
    expect(meeting).toMatchObject({ heldOn: '2026-05-11', startsAt: '18:30' })
    expect(meeting.items.map(({ title, isExempt }) => [title, isExempt])).toEqual([
      ['Apologies', false],
      ['Staffing', true],
    ])
    const agenda = await call.agenda.get({ meetingId: meeting.id })
    expect(agenda.items.map(({ section }) => section)).toEqual(['Part One', 'Part One'])
  })

  it('makes nothing twice when the same file is kept again', async () => {
    const { call } = setUp()
    await call.modernGov.keep(everything)

    const { made } = await call.modernGov.keep(everything)

    expect(made).toEqual({ committees: [], memberships: [], people: [], meetings: [], items: [] })
    expect((await call.modernGov.read({ source })).meetings[0]?.isKnown).toBe(true)
  })

  it('is taken back as a whole, and can be kept anew', async () => {
    const { call } = setUp()
    const { made } = await call.modernGov.keep(everything)

    await call.modernGov.undo({ made })

    expect(await call.committee.list()).toEqual([])
    expect((await call.modernGov.keep(everything)).made.items).toHaveLength(2)
  })

  it('is not taken back once minutes were taken in it', async () => {
    const { call } = setUp()
    const { made } = await call.modernGov.keep(everything)
    await call.agendaItem.save({
      id: made.items[0] ?? '',
      saveId: newId(),
      puts: [aPut('Apologies came from nobody.')],
      removes: [],
    })

    await expect(call.modernGov.undo({ made })).rejects.toThrow('Minutes have been taken')
    expect(await call.committee.list()).toHaveLength(1)
  })
})
