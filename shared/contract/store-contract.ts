import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { instant, line } from './fields.ts'
import { procedure } from './procedure.ts'

export const storeContract = {
  ping: procedure.output(z.strictObject({ at: instant })),
  /** Where the data is kept and who is at work. */
  status: procedure.output(
    z.strictObject({ dataFolder: z.string(), author: z.string(), version: z.string(), council: z.string().nullable() }),
  ),
  nameCouncil: procedure.input(z.strictObject({ council: line })).output(z.strictObject({})),
  check: procedure.output(
    z.strictObject({ ok: z.boolean(), problems: z.array(z.strictObject({ code: z.string(), message: z.string() })) }),
  ),
  /** Tells each time that the data has changed, here or from another process, at most a second later. */
  watch: procedure.output(eventIterator(z.strictObject({ revision: z.int() }))),
}
