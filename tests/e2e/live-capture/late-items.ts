import type { ScriptItem } from './meeting-script.ts'
import { answer, leadIn, limb, nested, paragraph, point, question, resolved } from './step.ts'

/** After the break: audits, the work programme, what could not wait, and what is not for the public. */
export const lateItems: readonly ScriptItem[] = [
  {
    title: 'What the audits of practice say',
    steps: [
      paragraph('The Principal Social Worker spoke to the summary of 80 audits from July to October.'),
      leadIn('The Panel noted that:'),
      point('Forty-one were judged good, against 29 a year ago.'),
      point('Nine were inadequate, and each had been put right within a week.'),
      point('Plans were clearer, but **too many** still named no date.', { finding: '57' }),
      nested('Of 80 plans, 33 had a date for each step.'),
      nested('The template asked for one only at the end.'),
      point("Children's own words stood in two thirds of the files."),
      point('Supervision was recorded monthly in all but one team.'),
      point('Auditors and team managers agreed in 7 of 10 cases.'),
      point('The next round would look at children on the edge of care.'),
      question('Who audits the auditors?'),
      answer('A colleague from another council reads one in ten.'),
      point('That had changed the judgement four times, twice upwards.'),
      point('Members offered to sit in on one learning session each.'),
      point('The session in January was full; February had places.', {
        action: { owner: 'Marit Osgood', due: { words: 'by 18 December 2026', from: null, to: '2026-12-18' } },
      }),
      point('The word "chronology" was not understood by parents on the panel.'),
      point('A glossary would be put into the next report.', {
        action: { owner: 'Principal Social Worker', due: null },
      }),
      resolved,
      limb('That the summary be welcomed.'),
      limb('That the template ask for a date at each step of a plan.', {
        action: {
          owner: 'Principal Social Worker',
          due: { words: 'by the end of March 2027', from: null, to: '2027-03-31' },
        },
      }),
    ],
  },
  {
    title: 'Work programme',
    steps: [
      paragraph('The programme to July 2027 was before the Panel.'),
      point('Short breaks would move from January to March.'),
      point('A joint session with Health was wanted before the summer.'),
      point('The Panel wished to hear from care leavers themselves.'),
      nested('Not in this room, and not on a school night.'),
      nested('With travel paid on the day.'),
      point('The youth justice plan was added for January.'),
      point('School exclusions would be taken with attendance.'),
    ],
  },
  {
    title: 'Flooding at the Quay Street contact centre',
    isUrgent: true,
    steps: [
      paragraph('The centre had been closed since Friday, and families had been told by text message.'),
      point('Water had stood 20 cm deep in both family rooms.'),
      point('Thirty-four sessions a week took place there.'),
      point('The library had offered two rooms until the end of January.'),
      point('They could not be used after 6 pm.'),
      point('Evening sessions would be held at Lantern Road.'),
      point('Nobody had been hurt, and no records were lost.'),
      resolved,
      limb('That the use of the library be supported, and the Panel be told when the centre opens again.', {
        action: {
          owner: 'Head of Commissioning',
          due: { words: 'as soon as possible', from: '2026-11-23', to: null },
        },
      }),
    ],
  },
  {
    title: 'Contract for residential places',
    steps: [
      paragraph('The Head of Commissioning set out the three bids.'),
      point('The lowest bid stood at £3,950 a week for each place.'),
      point('The second, from Tern House, was £4,120 and included therapy.'),
      point('The third had been withdrawn that morning.'),
      point('References for Tern House had been taken from four councils.'),
      nested('One spoke of slow answers to complaints.'),
      nested('Three would buy again.'),
      point('The contract would run for three years, with a break after one.'),
      point('The Panel preferred the bid that included therapy.'),
      resolved,
      limb('That Cabinet be advised to award the contract to Tern House.'),
      limb('That complaints under it be reported twice a year.'),
    ],
  },
]
