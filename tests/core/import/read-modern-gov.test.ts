import { describe, expect, it } from 'vitest'
import { readModernGov } from '#core/import/read-modern-gov.ts'

const file = (body: string) => `<?xml version="1.0" encoding="utf-8"?>\n${body}`

describe('a file saved from Modern.Gov', () => {
  it('names committees, those that have ended marked so, with entities that were encoded twice', () => {
    const { committees } = readModernGov(
      file(`<committees><committeescount>2</committeescount>
        <committee><committeeid>11</committeeid><committeetitle>Children&amp;#39;s Services &amp;amp; Schools Panel</committeetitle>
          <committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired></committee>
        <committee><committeeid>12</committeeid><committeetitle>Harbour Board</committeetitle>
          <committeedeleted>False</committeedeleted><committeeexpired>True</committeeexpired></committee></committees>`),
    )

    expect(committees).toEqual([
      { name: 'Children\u0027s Services & Schools Panel', hasEnded: false },
      { name: 'Harbour Board', hasEnded: true },
    ])
  })

  it('names councillors with party and ward', () => {
    const { members } = readModernGov(
      file(`<councillorsbyward><wards><ward><wardtitle>Quayside</wardtitle><councillors>
        <councillor><councillorid>7</councillorid><fullusername>Councillor Ines Farrow</fullusername>
          <politicalpartytitle>Independent</politicalpartytitle></councillor></councillors></ward></wards></councillorsbyward>`),
    )

    expect(members).toEqual([
      { name: 'Councillor Ines Farrow', party: 'Independent', role: null, ward: 'Quayside', committee: null },
    ])
  })

  it('gives a meeting its day, time, place, attenders and agenda, where number 0 is a heading', () => {
    const { meetings } = readModernGov(
      file(`<meeting><meetingid>301</meetingid><committeeid>11</committeeid><committeetitle>Harbour Panel</committeetitle>
        <meetingdate>09/03/2026</meetingdate><meetingtime>6.30 pm</meetingtime><meetingstatus>Confirmed</meetingstatus>
        <meetinglocation>Council Chamber</meetinglocation>
        <attendees><attendee membertype="Councillor" memberid="7" name="Councillor Ines Farrow" roledescription="Chair" politicalparty="Independent"/></attendees>
        <agendaitems>
          <agendaitem><agendaitemid>1</agendaitemid><agendaitemnumber>0</agendaitemnumber><agendaitemtitle>Part One</agendaitemtitle></agendaitem>
          <agendaitem><agendaitemid>2</agendaitemid><agendaitemnumber>4</agendaitemnumber><fulldisplaynumberformat>4.</fulldisplaynumberformat>
            <agendaitemtitle>Ofsted&amp;rsquo;s visit</agendaitemtitle><isrestricted>False</isrestricted>
            <agendatext>&lt;p&gt;To note the letter.&lt;/p&gt;&lt;p&gt;Lead: Director &amp;amp; team&lt;/p&gt;</agendatext></agendaitem>
          <agendaitem><agendaitemid>3</agendaitemid><agendaitemnumber>5</agendaitemnumber><agendaitemtitle>Staffing</agendaitemtitle><isrestricted>True</isrestricted></agendaitem>
        </agendaitems></meeting>`),
    )

    expect(meetings).toEqual([
      {
        committee: 'Harbour Panel',
        heldOn: '2026-03-09',
        startsAt: '18:30',
        venue: 'Council Chamber',
        status: 'Confirmed',
        members: [
          {
            name: 'Councillor Ines Farrow',
            party: 'Independent',
            role: 'Chair',
            ward: null,
            committee: 'Harbour Panel',
          },
        ],
        items: [
          { number: null, title: 'Part One', purpose: null, isExempt: false },
          {
            number: '4',
            title: 'Ofsted’s visit',
            purpose: 'To note the letter.\nLead: Director & team',
            isExempt: false,
          },
          { number: '5', title: 'Staffing', purpose: null, isExempt: true },
        ],
      },
    ])
  })

  it('takes a list of meetings of one committee, and says which date it cannot read', () => {
    const { meetings, problems } = readModernGov(
      file(`<getmeetings><committee><committeeid>11</committeeid><committeetitle>Harbour Panel</committeetitle></committee><meetings>
        <meeting><meetingid>1</meetingid><meetingdate>14/05/2026</meetingdate></meeting>
        <meeting><meetingid>2</meetingid><meetingdate>31/02/2026</meetingdate></meeting></meetings></getmeetings>`),
    )

    expect(meetings.map(({ committee, heldOn }) => [committee, heldOn])).toEqual([
      ['Harbour Panel', '2026-05-14'],
      ['Harbour Panel', null],
    ])
    expect(problems).toEqual(['The date “31/02/2026” of a meeting of Harbour Panel cannot be read.'])
  })
})

describe('a file that is no such list', () => {
  it.each([
    [
      'has a document type',
      '<!DOCTYPE x [<!ENTITY a "b">]><committees><committee/></committees>',
      'document type declaration',
    ],
    ['breaks off', '<committees><committee><committeetitle>Har', 'saved in part'],
    ['is not XML', 'Name,Party\nFarrow,Ind', 'saved in part'],
    ['names an entity of its own', '<committees><committeetitle>&harm;</committeetitle></committees>', 'saved in part'],
    ['is nested without end', '<a>'.repeat(5_000), 'saved in part'],
    [
      'is about something else',
      '<rss><channel><title>News</title></channel></rss>',
      'No committee, councillor or meeting',
    ],
  ])('is refused in one sentence when it %s', (_what, source, sentence) => {
    expect(() => readModernGov(source)).toThrow(sentence)
  })
})
