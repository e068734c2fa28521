import { z } from 'zod'
import { bookSummary } from '#shared/contract/safekeeping-contract.ts'

/**
 * One piece of work on the data file or a copy of it, done in a process of its own: typing goes on meanwhile, and ending the
 * process stops the work. Passphrases travel over the channel only.
 */
const passphrase = z.string().optional()

export const jobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('back-up'), dataFolder: z.string(), target: z.string(), passphrase }),
  z.strictObject({ kind: z.literal('look'), file: z.string(), passphrase }),
  z.strictObject({
    kind: z.literal('restore'),
    dataFolder: z.string(),
    file: z.string(),
    stamp: z.string(),
    present: passphrase,
    backup: passphrase,
  }),
  z.strictObject({ kind: z.literal('reseal'), dataFolder: z.string(), present: passphrase, next: passphrase }),
  z.strictObject({ kind: z.literal('seal-copies'), files: z.array(z.string()), passphrase: z.string() }),
])

/** What the process says: how far it is, and then how it ended. */
export const jobWordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checking') }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('backed-up'), bytes: z.int() }),
  z.strictObject({ kind: z.literal('looked'), summary: bookSummary, isSealed: z.boolean() }),
  z.strictObject({ kind: z.literal('restored'), kept: z.string().nullable() }),
  z.strictObject({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
])

export type Job = z.infer<typeof jobSchema>
export type JobWord = z.infer<typeof jobWordSchema>
