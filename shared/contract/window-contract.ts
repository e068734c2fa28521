import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { line } from './fields.ts'
import { procedure } from './procedure.ts'

/** What the host tells the page by itself. */
const hostEvent = z.discriminatedUnion('kind', [
  /** Chosen from the window's menu: an id out of `shared/commands.ts`. */
  z.strictObject({ kind: z.literal('command'), id: z.string().max(100) }),
  /** The settings were changed, in this window or in another. */
  z.strictObject({ kind: z.literal('settings') }),
  /** A copy of a minute book was opened outside; `restore.offered` hands it over. */
  z.strictObject({ kind: z.literal('copy') }),
  /** How far finding on the page has come; `at` counts from 1. */
  z.strictObject({ kind: z.literal('found'), at: z.int(), matches: z.int() }),
])

export type HostEvent = z.infer<typeof hostEvent>

/** What the window does for its page. The browser host's window is the browser's own, which needs no asking. */
export const windowContract = {
  /** Text one step larger, one smaller, or as usual (0); kept for the next start. */
  zoom: procedure.input(z.strictObject({ by: z.enum(['1', '-1', '0']) })).output(z.strictObject({ percent: z.int() })),
  /** Marks the words where they occur on the page and goes to the next place, or the one before. */
  find: procedure
    .input(z.strictObject({ words: line.min(1), isBack: z.boolean(), isNext: z.boolean() }))
    .output(z.strictObject({})),
  leaveFinding: procedure.output(z.strictObject({})),
}

/** Which minute book is open: the council's own, or the sample council beside it. */
export const bookContract = {
  open: procedure.output(z.strictObject({ kind: z.enum(['own', 'sample']), hasSample: z.boolean() })),
  /** Closes the one and opens the other. Everything that was asked of the core is to be asked again: load the page anew. */
  openSample: procedure.output(z.strictObject({})),
  leaveSample: procedure.output(z.strictObject({})),
  /** Throws the sample council away. If it is open it is made anew; otherwise it is gone until it is opened again. */
  resetSample: procedure.output(z.strictObject({})),
  /** Back to the council's own book, and the sample council is gone. */
  throwSampleAway: procedure.output(z.strictObject({})),
}

export const eventsContract = procedure.output(eventIterator(hostEvent))
