import type { PastedForm } from './pasted-forms.ts'

/** More ways in which a resolution can stand in minutes. Nobody in them exists. */
export const otherForms: readonly PastedForm[] = [
  {
    name: 'a resolution among numbered paragraphs',
    source: `Agenda item
Pier School
Minutes:
5.1 The Lead Member considered a report.
5.2 It was RESOLVED – to recommend the Council to note the contents of the report.
5.3 The Lead Member thanked the officers.
Reason
5.4 The report was clear.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    paragraphs: 4,
    limbs: [['', 'to recommend the Council']],
    actions: [[null, null, null]],
  },
  {
    name: 'limbs with letters in the sentence of the heading',
    source: `Agenda item
Quay School
Minutes:
Talk.
RESOLVED that (a) the report be noted; (b) the Clerk write to the school by 1 May 2016; and (c) the plan be approved.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(a)', 'the report be noted;'],
      ['(b)', 'the Clerk write to the school'],
      ['(c)', 'the plan be approved.'],
    ],
    actions: [['Clerk', 'by 1 May 2016', '2016-05-01']],
  },
  {
    name: 'limbs with numbers in the line of the heading',
    source: `Agenda item
Quay School
Minutes:
Talk.
RESOLVED: 1. That the report be noted. 2. That the Panel visit the school.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['1.', 'That the report be noted.'],
      ['2.', 'That the Panel visit the school.'],
    ],
  },
  {
    name: 'that with a colon and a dash, then bullets',
    source: `Agenda item
Lamp School
Minutes:
Talk.
RESOLVED: That:-
• the report be noted;
• the Head of Learning provide the figures at the earliest opportunity.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['', 'the report be noted;'],
      ['', 'the Head of Learning provide'],
    ],
    actions: [['Head of Learning', 'at the earliest opportunity', null]],
  },
  {
    name: 'bare numbers with tabs',
    source:
      'Agenda item\nBus\nMinutes:\nTalk.\nRESOLVED –\n1\tThat the fares be noted.\n2\tThat officers report in July 2016.',
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['1', 'That the fares be noted.'],
      ['2', 'That officers report in July 2016.'],
    ],
    actions: [['officers', 'July 2016', '2016-07-31']],
  },
  {
    name: 'capital letters as labels',
    source: `Agenda item
Bus
Minutes:
Talk.
RESOLVED:
A.   That the fares be noted.
B.   That the Head of Transport submit a plan within six months.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['A.', 'That the fares be noted.'],
      ['B.', 'That the Head of Transport'],
    ],
    actions: [['Head of Transport', 'within six months', '2016-09-14']],
  },
  {
    name: 'a decision that is told in small letters',
    source: `Agenda item
Review
Minutes:
The chair said that the matter had been resolved in May 2015 and it was agreed that it was a good decision.
Resolved issues were listed. The recommendation of the inspectors was that schools be visited.`,
    intro: 2,
    leadIns: 0,
    points: 0,
    limbs: [],
  },
  {
    name: 'It was AGREED in capitals, with letters',
    source: `Agenda item
Review
Minutes:
Talk.
It was AGREED that:
(a)  the review be started;
(b)  Councillor Reed be asked to lead it.
Cllr Wood left at 7.15 pm.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    paragraphs: 2,
    limbs: [
      ['(a)', 'the review be started;'],
      ['(b)', 'Councillor Reed be asked'],
    ],
    actions: [
      [null, null, null],
      ['Councillor Reed', null, null],
    ],
  },
  {
    name: 'limbs in one run over two resolutions',
    source: `Agenda item
Review
Minutes:
Talk.
Resolved:
1. That the review be noted.
The Chair left the room.
2. That the Vice-Chair take the chair.
Recommended:
1. That Cabinet note it.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    paragraphs: 2,
    limbs: [
      ['1.', 'That the review be noted.'],
      ['2.', 'That the Vice-Chair take the chair.'],
      ['1.', 'That Cabinet note it.'],
    ],
    actions: [['Vice-Chair', null, null]],
  },
  {
    name: 'lines with double space and a resolution of one sentence wrapped',
    source: `Sea wall

The engineer told the Committee that the wall would stand for another twenty

years.

RESOLVED that the wall be inspected every six months and that the engineer
report to the Committee annually.`,
    intro: 2,
    leadIns: 0,
    points: 0,
    limbs: [['', 'that the wall be inspected every six months and that the engineer report to']],
    actions: [
      [null, 'every six months', null],
      [null, 'annually', null],
    ],
  },
]
