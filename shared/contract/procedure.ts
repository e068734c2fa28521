import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusalCodes } from '#shared/errors.ts'

/** Every procedure may refuse with a code to branch on and a sentence to read out; nothing else is an expected error. */
export const procedure = oc.errors({ REFUSED: { status: 422, data: z.strictObject({ code: z.enum(refusalCodes) }) } })
