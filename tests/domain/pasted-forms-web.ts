import type { PastedForm } from './pasted-forms.ts'

/** Minutes of an invented council as they come from the pages of a committee system. Nobody in them exists. */
export const webForms: readonly PastedForm[] = [
  {
    name: 'an issue page with the meeting in a line of its own',
    source: `Issue - meetings

Lighthouse School inspection

Meeting: 12/01/2016 - Learning Scrutiny Panel (Item 45)

45 Lighthouse School inspection pdf icon PDF 93 KB

To receive the report of the Head of Learning.

Additional documents:

  • Appendix 1 - Letter , item 45 pdf icon PDF 1 MB

Minutes:

The Head of Learning introduced the report (findings 12 and 14).

Members welcomed it.

RESOLVED – That the report be noted.

Supporting documents:`,
    title: 'Lighthouse School inspection',
    intro: 2,
    leadIns: 0,
    points: 0,
    limbs: [['', 'That the report be noted.']],
    findings: ['12', '14'],
  },
  {
    name: 'an issue page without the label of the minutes',
    source: `Issue - meetings

Lamp Fund letter

Meeting: 23/05/2016 - Families Committee (Item 14)

14 Lamp Fund letter pdf icon PDF 107 KB

To receive an update on the Fund.

Additional documents:

Councillor Finch left the meeting during this item.

The committee received the letter from the inspectors.

RESOLVED:

That the letter be noted.`,
    title: 'Lamp Fund letter',
    intro: 2,
    leadIns: 0,
    points: 0,
    limbs: [['', 'That the letter be noted.']],
  },
  {
    name: 'an issue page whose number stands alone and whose resolution has letters',
    source: `Issue - meetings
Meeting: 04/02/2016 - Cabinet (Item 31)
31
Nursery inspection outcome
PDF 143 KB
Report of the Director of Learning attached
Additional documents:
Appendix A , item 31
PDF 76 KB
View the background to item 31.
Decision:
Resolved:
a) That the outcome be noted.
b) That a further report be brought to Cabinet in July 2016.
Minutes:
The Leader presented the report.`,
    title: 'Nursery inspection outcome',
    intro: 0,
    leadIns: 0,
    points: 0,
    paragraphs: 1,
    limbs: [
      ['a)', 'That the outcome be noted.'],
      ['b)', 'That a further report be brought'],
    ],
    actions: [[null, 'July 2016', '2016-07-31']],
  },
  {
    name: 'paragraphs that carry the number of the minute, with a list in one of them',
    source: `Agenda item

Improvement journey

Minutes:

20.1     Inspection

20.1.1  The inspector described the visit. This included:-

·      Data of 18 months was used

·      Twenty cases were read

20.1.2  Members asked about staffing.

20.2     Next steps

20.2.1  The Director agreed to circulate the plan.`,
    intro: 1,
    leadIns: 1,
    points: 2,
    paragraphs: 4,
    limbs: [],
  },
  {
    name: 'resolved that, then letters between blank lines of nbsp',
    source: `Agenda item

Visits to schools

Minutes:

Agreement was by consensus.

\u00A0

RESOLVED that –

\u00A0

(a)\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0 the report be received and noted;

\u00A0

(b)\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0 a letter be sent to the schools by the Clerk by 29 April 2016, and

\u00A0

(c)\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0 the Head of Learning be requested to visit them.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(a)', 'the report be received and noted;'],
      ['(b)', 'a letter be sent to the schools'],
      ['(c)', 'the Head of Learning be requested'],
    ],
    actions: [
      ['Clerk', 'by 29 April 2016', '2016-04-29'],
      ['Head of Learning', null, null],
    ],
  },
  {
    name: 'a decision page whose limbs have no heading but the label',
    source: `Decision:

1) That the plan be endorsed for submission by 9 March 2017.

2) That authority be delegated to the Director of Learning to finalise it.`,
    title: '',
    intro: 0,
    leadIns: 0,
    points: 0,
    limbs: [
      ['1)', 'That the plan be endorsed'],
      ['2)', 'That authority be delegated'],
    ],
    actions: [['Director of Learning', null, null]],
  },
  {
    name: 'a decision that is printed before the minutes and again in them',
    source: `Agenda item

Planner

Decision:

(i)       to note the update and to request that the report include detail of the visit; and

(ii)      otherwise to note the planner.

Minutes:

The Committee had before it a planner.

The Committee resolved:-

(i)       to note the update and to request that the report include detail of the visit; and

(ii)      otherwise to note the planner.`,
    intro: 3,
    leadIns: 0,
    points: 0,
    limbs: [
      ['(i)', 'to note the update'],
      ['(ii)', 'otherwise to note the planner.'],
    ],
    actions: [[null, null, null]],
  },
  {
    name: 'Roman capitals and a reason behind the limbs',
    source: `Agenda item
Fostering review
Minutes:
The Lead Member spoke.
RESOLVED that Cabinet:
I. notes recommendations 1 to 4 of the inspection report;
II. asks the Director of Learning to report back at the next meeting.
Reason for decision
To meet the duty in paragraph 3.4 of the report.
Alternative options considered
None.`,
    intro: 1,
    leadIns: 0,
    points: 0,
    paragraphs: 5,
    limbs: [
      ['I.', 'notes recommendations 1 to 4'],
      ['II.', 'asks the Director of Learning'],
    ],
    findings: ['1', '2', '3', '4'],
    reports: ['3.4'],
    actions: [['Director of Learning', 'next meeting', null]],
  },
  {
    name: 'a scrutiny committee with key points and a list of actions',
    source: `Agenda item

CHILDREN’S HOMES pdf icon PDF 186 KB

    • Share this item

Additional documents:

Minutes:

Witnesses:

Rosa Hale, Director for Families

Tom Finch, Cabinet Member

Key points raised during the discussion:

 

    1.    The Chairman asked about staffing. The Director said that it was stable.

    2.    A Member asked about fees. The Cabinet Member undertook to provide figures.

Resolved:

That the Select Committee thanks the officers.

Actions/further information to be provided:

    1.    Director for Families to provide figures on fees.`,
    title: 'CHILDREN’S HOMES',
    intro: 3,
    leadIns: 2,
    points: 2,
    limbs: [['', 'That the Select Committee thanks the officers.']],
  },
  {
    name: 'a motion, an amendment and a recorded vote',
    source: `Agenda item
Motion on inspection
Minutes:
It was moved by Councillor Finch, seconded by Councillor Hale:
“This Council resolves to thank the staff.”
An amendment was moved by Councillor Reed, seconded by Councillor Shaw.
The amendment was put and was lost.
For (3)
Councillors Finch, Hale and Reed
Against (2)
Councillors Shaw and Wood
Abstain (0)
RESOLVED (by 3 votes to 2): That the Council thanks the staff.`,
    intro: 9,
    leadIns: 0,
    points: 0,
    limbs: [['', 'That the Council thanks the staff.']],
  },
]
