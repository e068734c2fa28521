import { z } from 'zod'
import { instant } from './fields.ts'
import { procedure } from './procedure.ts'

/** A place on a disk that the host has listed or that was chosen in its dialog; only its handle comes back. */
const handle = z.string().max(64)
const what = z.enum(['folder', 'copy'])
/** Where something lies, to be read; never taken back. */
const where = z.string()
const passphrase = z.string().min(1).max(1_000)

const placeEntry = z.strictObject({
  handle,
  name: z.string(),
  kind: what,
  changedAt: instant.nullable(),
  bytes: z.int().nullable(),
})

export const placeContract = {
  /** Asks for a folder, or for a copy of a minute book: by the system's own dialog where there is one, else by `folder`. */
  choose: procedure
    .input(z.strictObject({ what }))
    .output(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('chosen'), handle, where }),
        z.strictObject({ kind: z.literal('cancelled') }),
        z.strictObject({ kind: z.literal('browse'), places: z.array(placeEntry) }),
      ]),
    ),
  /** What is in a folder: its folders, and for a copy its `.sqlite` files. */
  folder: procedure.input(z.strictObject({ handle, what })).output(
    z.strictObject({
      handle,
      name: z.string(),
      where,
      up: handle.nullable(),
      entries: z.array(placeEntry),
      /** There is more than is listed. */
      isCut: z.boolean(),
    }),
  ),
}

const copy = z.strictObject({ name: z.string(), at: instant, bytes: z.int() })

export const secondCopyContract = {
  state: procedure.output(
    z.strictObject({
      folder: z.strictObject({ where, isThere: z.boolean(), isOnSameDisk: z.boolean() }).nullable(),
      last: copy.nullable(),
      /** Why the last attempt made no copy, in a sentence. */
      problem: z.string().nullable(),
      running: z.strictObject({ step: z.enum(['copying', 'checking']), percent: z.int() }).nullable(),
      keep: z.int(),
      /** `old` after a week. */
      age: z.enum(['never', 'old', 'fresh']),
    }),
  ),
  chooseFolder: procedure.input(z.strictObject({ handle })).output(z.strictObject({})),
  /** Makes a copy and reads it back; answers when it is known to be good. */
  make: procedure.output(copy),
  stop: procedure.output(z.strictObject({})),
  keepLast: procedure.input(z.strictObject({ count: z.int().min(1).max(365) })).output(z.strictObject({})),
  /** The copies in the chosen folder, newest first. */
  list: procedure.output(z.array(z.strictObject({ handle, name: z.string(), at: z.string(), bytes: z.int() }))),
}

/** What a minute book holds, in numbers that a clerk knows. */
export const bookSummary = z.strictObject({
  version: z.int(),
  council: z.string().nullable(),
  committees: z.array(z.string()).readonly(),
  meetings: z.int(),
  lastMeetingOn: z.string().nullable(),
  openActions: z.int(),
  lines: z.int(),
  lastWrittenAt: z.string().nullable(),
})

export const restoreContract = {
  /** The last restoring since the host was started, and where what it replaced lies. */
  last: procedure.output(z.strictObject({ at: instant, name: z.string(), kept: where.nullable() }).nullable()),
  /** A copy that was opened outside, by a double click; handed over once. */
  offered: procedure.output(z.strictObject({ handle }).nullable()),
  /** What is in a copy, and what is in the book that it would replace; null where that is locked. Changes nothing. */
  look: procedure.input(z.strictObject({ handle, passphrase: passphrase.optional() })).output(
    z.strictObject({
      copy: z.strictObject({
        name: z.string(),
        where,
        changedAt: instant,
        bytes: z.int(),
        isSealed: z.boolean(),
        summary: bookSummary,
      }),
      present: bookSummary.nullable(),
    }),
  ),
  /** Puts the copy in place; `kept` says where what was there before lies now. */
  run: procedure
    .input(z.strictObject({ handle, passphrase: passphrase.optional() }))
    .output(z.strictObject({ kept: where.nullable() })),
}

export const passphraseContract = {
  state: procedure.output(
    z.strictObject({
      isSet: z.boolean(),
      isLocked: z.boolean(),
      /** Older copies of the book that can still be read without a passphrase. */
      plainCopies: z.array(where),
      /** Attached files lie beside the data file, as they are. */
      hasAttachments: z.boolean(),
    }),
  ),
  unlock: procedure.input(z.strictObject({ passphrase })).output(z.strictObject({})),
  /** Closes the book until its passphrase is given again. */
  lock: procedure.output(z.strictObject({ isLocked: z.boolean() })),
  set: procedure.input(z.strictObject({ passphrase })).output(z.strictObject({})),
  change: procedure.input(z.strictObject({ present: passphrase, next: passphrase })).output(z.strictObject({})),
  remove: procedure.input(z.strictObject({ present: passphrase })).output(z.strictObject({})),
  sealCopies: procedure.output(z.strictObject({})),
  removeCopies: procedure.output(z.strictObject({})),
}
