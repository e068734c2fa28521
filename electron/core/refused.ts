import { ORPCError } from '@orpc/server'
import type { RuleBroken } from '#shared/errors.ts'

/** A broken rule as it crosses to the caller: its code to branch on, its sentence to read out. */
export function refused(rule: RuleBroken) {
  return new ORPCError('REFUSED', {
    defined: true,
    status: 422,
    message: rule.message,
    data: { code: rule.code },
    cause: rule,
  })
}
