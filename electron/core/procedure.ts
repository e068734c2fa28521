import { implement } from '@orpc/server'
import { contract } from '#shared/contract/contract.ts'
import { RuleBroken } from '#shared/errors.ts'
import { refused } from './refused.ts'
import { asRefusal } from '#db/open-store.ts'
import type { CoreContext } from './context.ts'

/**
 * Where every procedure begins. A broken rule crosses to the caller as data, with its code and sentence; so does a failure
 * of the data file that a clerk can do something about. Anything else is a bug and stays one.
 */
export const os = implement(contract)
  .$context<CoreContext>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      const known = asRefusal(error, context.dataFolder)
      if (!(known instanceof RuleBroken)) throw known
      throw refused(known)
    }
  })
