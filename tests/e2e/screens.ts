import { members, type FilledCouncil } from './filled-council.ts'

type Screen = {
  readonly name: string
  readonly path: (council: FilledCouncil) => string
  readonly heading: string
  readonly title: string
  /** The first stops of the Tab key, in their order. */
  readonly stops: readonly string[]
}

const appBar = [
  'link "Skip to the page"',
  'link "Minute Book"',
  'link "Meetings"',
  'link "Findings"',
  'link "People"',
  'link "Import old minutes"',
  'button "Light or dark"',
]
const days = ['Date to be confirmed', 'Monday 23 May 2016', 'Monday 14 March 2016']
const meetings = days.flatMap((day) => [`link "${day}"`, `link "Matters arising, ${day}"`])

const surname = (name: string) => name.split(' ').at(-1) ?? ''

/** Every screen of a council that has been at work. */
export const screens: readonly Screen[] = [
  {
    name: 'start',
    path: () => '/',
    heading: 'Meetings',
    title: 'Meetings · Minute Book',
    stops: [
      ...appBar,
      'link "Import old minutes"',
      'link "Add a committee"',
      'link "Ferry Scrutiny Panel"',
      'button "New meeting of Ferry Scrutiny Panel"',
      ...meetings,
      'textbox "Name of the council"',
      'link "Choose a folder"',
    ],
  },
  {
    name: 'committee',
    path: (council) => `/committees/${council.committeeId}`,
    heading: 'Ferry Scrutiny Panel',
    title: 'Ferry Scrutiny Panel · Minute Book',
    stops: [
      ...appBar,
      'link "Meetings"',
      'button "New meeting"',
      ...meetings,
      ...members
        .toSorted((a, b) => surname(a).localeCompare(surname(b)))
        .toSorted((a, b) => Number(b === members[0]) - Number(a === members[0]))
        .flatMap((name) => [
          `link "${name}"`,
          `combobox "Role of ${name}"`,
          `button "Days and party of ${name}"`,
          `button "End membership of ${name}"`,
        ]),
      'textbox "Add a member"',
      'combobox "Role"',
      'button "Add the member"',
      'button "Begin a municipal year"',
      'button "Move Apologies up" [disabled]',
      'button "Move Apologies down"',
      'button "Rename Apologies"',
      'button "Remove Apologies"',
      'button "Move Slipway repairs up"',
      'button "Move Slipway repairs down" [disabled]',
      'button "Rename Slipway repairs"',
      'button "Remove Slipway repairs"',
      'textbox "Add a standing item"',
      'button "Add the standing item"',
      'textbox "Name"',
      'textbox "Short code"',
      'textbox "Usual place"',
      'textbox "Usually starts at"',
      'radio "In points" [checked]',
      'button "Retire the committee"',
    ],
  },
  {
    name: 'meeting',
    path: (council) => `/meetings/${council.march}/items/${council.slipway}`,
    heading: 'Ferry Scrutiny Panel',
    title: '2 Slipway repairs · Ferry Scrutiny Panel · Minute Book',
    stops: [
      'link "Skip to the minutes"',
      'link "Minute Book"',
      'link "Ferry Scrutiny Panel"',
      'button "Details"',
      'link "Matters arising (0)"',
      'button "Export to Word"',
      'link "1 Apologies Nothing minuted"',
      'link "2 Slipway repairs 6 lines 1 finding"',
      'button "Change item 2"',
      'button "Add an item"',
      'textbox "Minutes of item 2"',
      'button "Change kind"',
      'button "Link a finding"',
      'button "Make an action"',
      ...members.map(() => 'radio "Present"'),
      'button "All present"',
      'button "Add an officer or guest"',
      'link "12"',
      'button "Unlink finding 12 from “The planks had been loose since winter.”"',
      'button "Unlink finding 12 from “One claim against the council was being settled.”"',
      'button "Change action A1"',
      'button "Take away action A1"',
      'button "Change action A2"',
      'button "Take away action A2"',
      'button "All keys"',
    ],
  },
  {
    name: 'matters arising',
    path: (council) => `/meetings/${council.may}/matters-arising`,
    heading: 'Matters arising',
    title: 'Matters arising · Minute Book',
    stops: [
      ...appBar,
      'link "Ferry Scrutiny Panel"',
      'link "Monday 23 May 2016"',
      'link "Open the meeting"',
      'button "Action A1"',
      'button "Close at this meeting"',
      'textbox "Owner"',
      'textbox "Due, as worded"',
      'link "Item 2, 14 Mar 2016"',
      'link "Monday 14 March 2016"',
    ],
  },
  {
    name: 'matters arising of a meeting without a date',
    path: (council) => `/meetings/${council.undated}/matters-arising`,
    heading: 'Matters arising',
    title: 'Matters arising · Minute Book',
    stops: [
      ...appBar,
      'link "Ferry Scrutiny Panel"',
      'link "Date to be confirmed"',
      'link "Open the meeting"',
      'textbox "Date of the meeting"',
      'button "Give it this date"',
    ],
  },
  {
    name: 'inspections',
    path: () => '/findings',
    heading: 'Findings',
    title: 'Findings · Minute Book',
    stops: [
      ...appBar,
      'button "Add an inspection"',
      'link "Harbour safety review Other, published 17 February 2016, 2 findings"',
    ],
  },
  {
    name: 'inspection',
    path: (council) => `/inspections/${council.inspectionId}`,
    heading: 'Harbour safety review',
    title: 'Harbour safety review · Minute Book',
    stops: [
      ...appBar,
      'link "Findings"',
      'link "12 The slipway is worn."',
      'link "14 Nobody counts the ferries."',
      'textbox "Numbered lines or bullets"',
      'textbox "Number"',
      'textbox "Words of the finding"',
      'button "Add the finding"',
    ],
  },
  {
    name: 'finding',
    path: (council) => `/findings/${council.findingId}`,
    heading: 'Finding 12',
    title: 'Finding 12 · Minute Book',
    stops: [
      ...appBar,
      'link "Findings"',
      'link "Harbour safety review"',
      'button "Correct the words"',
      'link "Slipway repairs"',
      'button "Unlink “The planks had been loose since winter.”"',
      'button "Unlink “One claim against the council was being settled.”"',
      'link "14"',
    ],
  },
  {
    name: 'people',
    path: () => '/people',
    heading: 'People',
    title: 'People · Minute Book',
    stops: [
      ...appBar,
      'link "Bring in a list"',
      'button "Save as CSV"',
      'button "Add a person"',
      'textbox "Find by name, alias or post"',
      'combobox "Kind"',
      'combobox "Committee"',
      'combobox "Show"',
      'grid "People, by surname"',
      'textbox "Add a post"',
      'textbox "Organisation, if not the council"',
      'button "Add the post"',
    ],
  },
  {
    name: 'bring in a list of people',
    path: () => '/people/import',
    heading: 'Bring in a list of people',
    title: 'Bring in a list of people · Minute Book',
    stops: [
      ...appBar,
      'link "People"',
      'button "Open a CSV file"',
      'textbox "Rows of the list"',
      'button "See how it is understood"',
    ],
  },
  {
    name: 'import',
    path: () => '/import',
    heading: 'Import old minutes',
    title: 'Import old minutes · Minute Book',
    stops: [...appBar, 'button "Choose a text file"', 'textbox "Text of the minutes"'],
  },
]
