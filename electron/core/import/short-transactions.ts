import type { CoreContext } from '../context.ts'
import type { WritingStep } from './write-old-minutes.ts'

/** How long one transaction of many writes, in milliseconds: between two of them a save of the clerk's typing is carried out. */
const longest = 6

/**
 * Carries out steps of writing in many short transactions, with room between them for whatever else the core is asked.
 * Gives what the steps give at their end. Pages are not told: what is written so is out of sight.
 *
 * @throws the signal's reason once it is aborted; steps that were carried out stay.
 */
export async function inShortTransactions<Result>(
  context: Pick<CoreContext, 'store'>,
  steps: Iterator<WritingStep, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  let next = steps.next()
  while (next.done !== true) {
    signal?.throwIfAborted()
    context.store.write((db) => {
      const until = performance.now() + longest
      while (next.done !== true && performance.now() < until) {
        next.value(db)
        next = steps.next()
      }
    })
    await new Promise((done) => void setImmediate(done))
  }
  return next.value
}
