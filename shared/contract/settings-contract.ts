import { z } from 'zod'
import { procedure } from './procedure.ts'

/** `system` follows the computer; `contrast` is black on white or white on black, whichever the computer prefers. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const

export const densities = ['roomy', 'compact'] as const

/** How the clerk likes the window: kept with the data folder, not in it for others to read. Nothing of any minutes is here. */
export const settings = z.strictObject({
  /** Who is at work, where it is not the name of the computer's account. */
  name: z.string().trim().min(1).max(300).nullable(),
  theme: z.enum(themes),
  density: z.enum(densities),
  /** Whether spelling is looked at while minutes are written. */
  spelling: z.boolean(),
  /** Words that the clerk has said are right. */
  words: z.array(z.string().min(1).max(100)).max(10_000).readonly(),
  /** Commands and places used last, the latest first: ids of commands, and addresses in the page. */
  recent: z.array(z.string().min(1).max(200)).max(30).readonly(),
  /** The chords of commands that the clerk has changed, by the command's id. */
  keys: z.record(z.string().max(100), z.array(z.string().min(1).max(40)).max(4).readonly()).readonly(),
})

export type Settings = z.infer<typeof settings>

export const settingsContract = {
  /** `accountName` stands where `name` is null. */
  get: procedure.output(z.strictObject({ ...settings.shape, accountName: z.string() })),
  /** Replaces what is handed in. A new name is the author of what is written from then on. */
  change: procedure.input(settings.partial()).output(z.strictObject({})),
  /** Puts a command or a place first among those used last. */
  used: procedure.input(z.strictObject({ key: z.string().min(1).max(200) })).output(z.strictObject({})),
}
