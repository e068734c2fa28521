import type { ScriptItem } from './meeting-script.ts'
import { action, clerkNote, leadIn, limb, nested, paragraph, point, resolved } from './step.ts'

/** Who is here, what they have an interest in, and what was left over from the last meeting. */
export const openingItems: readonly ScriptItem[] = [
  {
    title: 'Apologies for absence and substitutes',
    isShort: true,
    steps: [
      paragraph('Apologies had been received from two members of the Panel.'),
      point('The Panel wished Councillor Thwaite a quick recovery.'),
      point('The rota for parent governors was to be looked at before the spring.'),
    ],
  },
  {
    title: 'Declarations of interest',
    steps: [
      paragraph('Members were asked whether they had an interest in any item on the agenda.'),
      {
        do: 'declare',
        who: 'Councillor Greta Holloway',
        kind: 'DPI',
        nature: 'foster carer paid by the council',
        item: 6,
        note: 'Councillor Greta Holloway declared a disclosable pecuniary interest in item 6: foster carer paid by the council. The member left the room while the matter was considered.',
      },
      {
        do: 'declare',
        who: 'Councillor Samuel Bright',
        kind: 'Personal',
        nature: 'governor of a school in the plan',
        item: 8,
        note: 'Councillor Samuel Bright declared a personal interest in item 8: governor of a school in the plan. The member remained in the room and took part.',
      },
      point('The register of interests had last been published on 2 November.'),
      point('Two members still had to sign the form for the new year.'),
    ],
  },
  {
    title: 'Minutes of the last meeting',
    steps: [
      leadIn('Two points of accuracy were raised:'),
      point('On page 3, "forty referrals" should read "**fourteen referrals**".'),
      point('The Head of Safeguarding had been there for item 6 only.'),
      resolved,
      limb('That the minutes of the meeting held on 14 September 2026 be approved as a correct record.'),
    ],
  },
  {
    title: 'Matters arising',
    isShort: true,
    steps: [
      paragraph('The clerk went through the list of actions.'),
      leadIn('The Panel heard that:'),
      point('The letter about bus passes had gone out on 1 October.'),
      point('The school had answered, and the answer was with members.'),
      point('The visit to the Lantern Road home was now fixed.'),
      nested('It was to be on 9 December, from 10 am.'),
      nested('Four places were left in the minibus.'),
      point('The training day in October had been well attended: 11 of 13 members.'),
      point('The slides of that day were to go to those who had missed it.'),
      action('The slides to be sent to those who were not there.', {
        owner: 'Marit Osgood',
        due: { words: 'by the end of November', from: null, to: '2026-11-30' },
      }),
      point('No answer had come from the health board about school nurses.'),
      point('The Chair had written twice, most recently on 30 October.'),
      point('A third letter would go to the chief executive of the board.'),
      action('A letter to be written to the chief executive.', { owner: 'Councillor Ines Marlowe', due: null }),
      clerkNote('Ask Ines whether the letter should come from the Leader.'),
      point('The figures for elective home education were promised for the next meeting.'),
      point('All other actions were complete, and the Panel was content to close them.'),
    ],
  },
]
