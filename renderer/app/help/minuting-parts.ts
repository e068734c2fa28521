import type { CommandId } from '#shared/commands.ts'

/** One thing that a clerk does, and how: by a command (its key, or its name in the palette), or by a key of writing. */
export type MinutingStep = { readonly words: string; readonly then?: string } & (
  | { readonly command: CommandId; readonly keys?: undefined }
  | { readonly keys: string; readonly command?: undefined }
)

/** A meeting in the order in which it comes. */
export const minutingParts: readonly { readonly title: string; readonly steps: readonly MinutingStep[] }[] = [
  {
    title: 'Before it begins',
    steps: [
      { command: 'meeting.room', words: 'Who is here. On a name P, A or X; Escape goes back to the line.' },
      { command: 'meeting.details', words: 'Date, time and place' },
    ],
  },
]
