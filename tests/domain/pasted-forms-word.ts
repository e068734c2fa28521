import type { PastedForm } from './pasted-forms.ts'

/** Minutes of an invented council as they come from Word or an e-mail. Nobody in them exists. */
export const wordForms: readonly PastedForm[] = [
  {
    name: 'lines that are wrapped at the margin of an e-mail',
    source: `7. Pier School inspection

The Head of Learning introduced the report and reminded Members that the
inspection had taken place in November 2015. She said that the school had
improved and that the governors were pleased.

The Panel made the following points:

- Attendance had risen at all of the schools along the coast, though it was
  still below that of the county as a whole.
- The plan would be reviewed.

RESOLVED:

(1) That the report be noted and that the thanks of the Panel be passed to
    the governors of the school.

(2) That the Head of Learning report back to the Panel on attendance by the
    end of June 2016.`,
    title: 'Pier School inspection',
    intro: 1,
    leadIns: 1,
    points: 2,
    limbs: [
      ['(1)', 'That the report be noted and that the thanks of the Panel be passed to'],
      ['(2)', 'That the Head of Learning report back'],
    ],
    actions: [
      [null, null, null],
      ['Head of Learning', 'by the end of June 2016', '2016-06-30'],
    ],
  },
  {
    name: 'two resolutions with talk between and after them',
    source: `Agenda item
Nursery fees
Minutes:
The officer spoke.
RESOLVED – That the press and public be excluded.
The Committee then discussed the fees in private.
RESOLVED –
1.1 That the fees be approved.
1.2 That officers be asked to review them annually.
The Chair thanked all.
The meeting started at 6.30 pm and closed at 8.47 pm.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    paragraphs: 4,
    limbs: [
      ['', 'That the press and public be excluded.'],
      ['1.1', 'That the fees be approved.'],
      ['1.2', 'That officers be asked to review them annually.'],
    ],
    actions: [['officers', 'annually', null]],
  },
  {
    name: 'points in numbers before a resolution in letters, with tabs and Windows line ends',
    source: [
      '12/16\tINSPECTION OF NURSERIES',
      '1.\tThe Director presented the report.',
      '2.\tMembers asked about (a) staff, (b) fees.',
      'RESOLVED (Unanimously): that',
      'a)\tthe report be noted; and',
      'b)\tthe Director of Learning write to the Minister within 28 days.',
    ].join('\r\n\r\n'),
    title: 'INSPECTION OF NURSERIES',
    intro: 0,
    leadIns: 0,
    points: 2,
    limbs: [
      ['a)', 'the report be noted; and'],
      ['b)', 'the Director of Learning write'],
    ],
    unanimous: true,
    actions: [['Director of Learning', 'within 28 days', '2016-04-11']],
  },
  {
    name: 'a numbered list in the line of the heading',
    source: `Agenda item
Adoption service
Minutes:
Members welcomed paragraph 107 of the Ofsted report.
Resolved - (1) That the report be noted; and (2) That the Clerk circulate the letter to Members.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(1)', 'That the report be noted; and'],
      ['(2)', 'That the Clerk circulate the letter to Members.'],
    ],
    findings: ['107'],
    actions: [['Clerk', null, null]],
  },
  {
    name: 'a lead-in behind the heading',
    source: `Agenda item
Care leavers
Minutes:
The Panel considered the report.
Resolved: That the Committee:
(a) note the report;
(b) request that the Director of Learning provide a briefing in autumn 2016;
    • on housing
    • on work
(c) recommend to Cabinet that the offer be extended.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(a)', 'note the report;'],
      ['(b)', 'request that the Director', 'on housing', 'on work'],
      ['(c)', 'recommend to Cabinet'],
    ],
    actions: [
      ['Director of Learning', 'autumn 2016', '2016-11-30'],
      [null, null, null],
    ],
  },
  {
    name: 'agreed in capitals, and an action in a line of its own',
    source: `Safeguarding partnership update
The manager gave an update.
AGREED:
1) To note the update.
2) The Chair to write to the partnership.
ACTION: Rosa Hale to circulate the slides.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['1)', 'To note the update.'],
      ['2)', 'The Chair to write to the partnership.'],
    ],
    actions: [['The Chair', null, null]],
  },
  {
    name: 'a committee that agreed in a sentence',
    source: `Agenda item
Minutes of the Board
Minutes:
The Committee AGREED to receive the minutes.
The Board asked for more time.`,
    title: 'Minutes of the Board',
    intro: 0,
    leadIns: 0,
    points: 0,
    paragraphs: 1,
    limbs: [['', 'to receive the minutes.']],
  },
  {
    name: 'questions and answers',
    source: `Agenda item
Questions to the Cabinet Member
Minutes:
Q1 – Councillor Reed asked when the school would be visited.
A – The Cabinet Member said that it would be in May 2016.
Q2 – Councillor Wood asked about fees.
A – They were unchanged.
The Panel NOTED the answers.`,
    intro: 5,
    leadIns: 0,
    points: 0,
    limbs: [],
  },
  {
    name: 'bullets alone, and a nested circle',
    source: `Agenda item
Behaviour
Minutes:
Members raised these points:-
•
Exclusions had fallen.
•
Two schools were of concern:
o   Pier School
o   Quay School
•
A visit was planned.
Resolved –
That the position be noted.`,
    intro: 0,
    leadIns: 1,
    points: 3,
    limbs: [['', 'That the position be noted.']],
  },
  {
    name: 'asterisks, en dashes and private glyphs',
    source: `Agenda item
Reading
Minutes:
The officer said:
* first
* second
Members said:
–  third
–  fourth
They asked for:
\uF0B7\tfifth
\uF0A7\tsixth
It was RESOLVED that the report be noted.
Supporting documents:
•  Reading report, item 9. pdf icon PDF 90 KB`,
    intro: 0,
    leadIns: 3,
    points: 5,
    limbs: [['', 'that the report be noted.']],
  },
  {
    name: 'sentences without labels under the heading, and a note behind them',
    source: `Agenda item
Bus passes
Minutes:
The officer spoke.
RESOLVED: THAT the scheme be approved.
THAT the Head of Transport be authorised to make minor changes.
Note: Councillor Reed left the room.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    paragraphs: 2,
    limbs: [
      ['', 'THAT the scheme be approved.'],
      ['', 'THAT the Head of Transport'],
    ],
    actions: [['Head of Transport', null, null]],
  },
  {
    name: 'a recommendation to the Council',
    source: `Agenda item
Youth strategy
Minutes:
The Leader spoke.
RECOMMENDED to Council:
1. That the strategy be adopted.
2. That it be reviewed every six months.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['1.', 'That the strategy be adopted.'],
      ['2.', 'That it be reviewed every six months.'],
    ],
    actions: [[null, 'every six months', null]],
  },
  {
    name: 'a limb that leads in to a list and goes on behind it',
    source: `Agenda item
Early help
Minutes:
Talk.
RESOLVED:
(1) That Cabinet be asked to consider:
(i) the fees;
(ii) the staff; and
(2) That the item be deferred to the next ordinary meeting.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(1)', 'That Cabinet be asked to consider:', 'the fees;', 'the staff; and'],
      ['(2)', 'That the item be deferred'],
    ],
    actions: [
      [null, null, null],
      [null, 'next ordinary meeting', null],
    ],
  },
  {
    name: 'a title in capitals with its number, and minutes in plain paragraphs',
    source: `45/16    CHILDREN LOOKED AFTER

The Committee considered the report of the Director, as set out in paragraphs 1.4 to 1.6.

The following comments were made:

It was good.

RESOLVED UNANIMOUSLY: That the report be accepted.`,
    title: 'CHILDREN LOOKED AFTER',
    intro: 3,
    leadIns: 0,
    points: 0,
    limbs: [['', 'That the report be accepted.']],
    unanimous: true,
    reports: ['1.4 to 1.6'],
  },
  {
    name: 'soft hyphens, nbsp and a limb that says two dates',
    source: `Agenda item
Short\u00ADbreaks
Minutes:
The\u00A0officer spoke.\u00A0
Resolved:
1.\u00A0\u00A0That the Head of Short\u00ADbreaks bring a list in May 2016, and a full report in autumn 2016.\u00A0`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [['1.', 'That the Head of Short']],
    actions: [
      ['Head of Short\u00ADbreaks', 'May 2016', '2016-05-31'],
      ['Head of Short\u00ADbreaks', 'autumn 2016', '2016-11-30'],
    ],
  },
  {
    name: 'minutes that only note',
    source: `Agenda item
Standing Order 16
Minutes:
The Monitoring Officer advised that Standing Order 16 and Article 4 applied, under paragraph 3 of Schedule 12A.
RESOLVED: To note the advice.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [['', 'To note the advice.']],
  },
  {
    name: 'a table of votes in tabs',
    source: `Agenda item
Vote
Minutes:
Name\tVote
Cllr Reed\tFor
Cllr Wood\tAgainst
RESOLVED: That the motion be approved.`,
    intro: 3,
    leadIns: 0,
    points: 0,
    limbs: [['', 'That the motion be approved.']],
  },
  {
    name: 'limbs with i), ii) and iii) and a heading that names the body',
    source: `Agenda item
SEND
Minutes:
Talk.
It was accordingly RESOLVED that the Panel:
i) notes the letter;
ii) thanks the staff;
iii) asks for a monthly update.
Supporting documents:
•  SEND letter, item 4.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['i)', 'notes the letter;'],
      ['ii)', 'thanks the staff;'],
      ['iii)', 'asks for a monthly update.'],
    ],
    actions: [[null, 'monthly', null]],
  },
  {
    name: 'a sentence that says whom the Cabinet decided for',
    source: `Agenda item
School places
Minutes:
The Cabinet Member moved the recommendations.
Cabinet resolved to:
(i) approve the plan; and
(ii) delegate authority to the Chief Executive to sign it by no later than June 2018.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(i)', 'approve the plan; and'],
      ['(ii)', 'delegate authority'],
    ],
    actions: [['Chief Executive', 'by no later than June 2018', '2018-06-30']],
  },
]
