import type { CommandId } from '#shared/commands.ts'

/** One thing that a clerk does, and how: by a command (its key, or its name in the palette), or by a key of writing. */
export type MinutingStep =
  | {
      readonly words: string
      readonly command: CommandId
      /** Pressed after the key of the command. */
      readonly letter?: string
      readonly keys?: undefined
    }
  | { readonly words: string; readonly keys: string }

/** A meeting in the order in which it comes. */
export const minutingParts: readonly { readonly title: string; readonly steps: readonly MinutingStep[] }[] = [
  {
    title: 'As it begins',
    steps: [
      {
        command: 'meeting.start',
        words: 'Everybody who is expected is in the room from now on, and the chair presides',
      },
      { command: 'meeting.room', words: 'Who is in the room: go to a name and press the letter for what happened' },
      { command: 'meeting.next-item', words: 'The next item; its time starts with the first word that you write' },
    ],
  },
  {
    title: 'Writing',
    steps: [
      { keys: 'Enter', words: 'The next line of the same kind; on an empty line, out of the list' },
      {
        command: 'line.kind',
        letter: 'L',
        words: 'A lead-in; Enter goes on with points. The letter says the kind: B point, Q question, P paragraph',
      },
      { keys: 'Alt ⇧ →', words: 'A point under a point, and ← out again' },
      {
        command: 'line.mark-challenge',
        words:
          'Marks a challenge, so that it is found again; the figures beside it are for question, response and assurance',
      },
      { keys: '@', words: 'A person or a post: “@cllr sm” finds Councillor Smith' },
      { keys: '#', words: 'Ties the line to a finding, by its number or its words' },
      { keys: ';;', words: 'Standard wording, by its code' },
      { keys: 'Tab', words: 'In a row of a table (the letter G for the kind): the next cell' },
      { command: 'line.column', words: 'One column more in every row of the table' },
    ],
  },
  {
    title: 'Decisions',
    steps: [
      { keys: 'Resolved: Enter', words: 'The heading and the first limb' },
      { command: 'line.limb', words: 'Makes a point a limb, and a point again' },
      {
        command: 'line.action',
        words: 'Makes the line an action; in a limb, puts an action with its words below the resolution',
      },
      { keys: '@ and >>', words: 'In an action: whose it is, and when it is due as it was said' },
      { command: 'meeting.motion', words: 'Mover, seconder and vote of a motion, by single letters; amendments too' },
      { command: 'meeting.read-back', words: 'The last motion or resolution, large, to be read out' },
    ],
  },
  {
    title: 'When something happens',
    steps: [
      { command: 'meeting.adjourn', words: 'The note goes into the minutes; the same way resumes' },
      { command: 'meeting.take-item', words: 'Takes the open item now, and minutes that it was out of its turn' },
      { command: 'meeting.defer-item', words: 'To when can be said beside the title' },
      { command: 'meeting.urgent-item', words: 'Asks for its title, and beside the minutes why it could not wait' },
      {
        command: 'meeting.exclude-public',
        words: 'The resolution stands ready, worded from the agenda: Ctrl Enter puts it in',
      },
    ],
  },
  {
    title: 'Afterwards',
    steps: [
      { command: 'meeting.close', words: 'Ends the last item. Nothing is frozen by it' },
      { command: 'meeting.after', words: 'What is missing; each row opens its place' },
      { command: 'meeting.access', words: 'The summary that the public may read of an exempt item' },
      { command: 'meeting.word-full', words: 'For members' },
      { command: 'meeting.word-public', words: 'Without a word of what is exempt' },
    ],
  },
]
