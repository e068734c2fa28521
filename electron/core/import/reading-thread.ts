import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { RuleBroken, type RefusalCode } from '#shared/errors.ts'
import type { ReadingJob, Understood } from './understand-old-minutes.ts'

/** What goes to the thread, and what comes back. */
export type ReadingRequest = { readonly id: number; readonly job: ReadingJob }
export type ReadingAnswer =
  | { readonly id: number; readonly understood: Understood }
  | { readonly id: number; readonly refused: { readonly code: RefusalCode; readonly message: string } }
  | { readonly id: number; readonly failed: string }

/**
 * Understands old minutes in a thread of its own, so that reading a long text holds up nobody who is minuting. One thread
 * serves all, in the order in which it is asked; it does not keep the process from ending.
 *
 * @throws RuleBroken as `understandOldMinutes` does; the signal's reason once it is aborted.
 */
export function understandInThread(job: ReadingJob, signal?: AbortSignal): Promise<Understood> {
  const thread = (current ??= startThread())
  return thread.ask(job, signal)
}

let current: ReadingThread | undefined

type ReadingThread = { ask(job: ReadingJob, signal: AbortSignal | undefined): Promise<Understood> }

type Waiting = { readonly resolve: (read: Understood) => void; readonly reject: (why: unknown) => void }

function startThread(): ReadingThread {
  const worker = new Worker(threadFile())
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const settle = (id: number, act: (one: Waiting) => void): void => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (one) act(one)
  }
  const fail = (error: unknown): void => {
    current = undefined
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error))
  }
  worker.on('message', (answer: ReadingAnswer) => settle(answer.id, (one) => give(one, answer)))
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the reading thread has ended')))
  worker.unref()
  return {
    ask: (job, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const id = (asked += 1)
        signal?.addEventListener('abort', () => settle(id, (one) => one.reject(signal.reason)), { once: true })
        waiting.set(id, { resolve, reject })
        worker.ref()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ id, job } satisfies ReadingRequest)
      }),
  }
}

function give({ resolve, reject }: Waiting, answer: ReadingAnswer): void {
  if ('understood' in answer) resolve(answer.understood)
  else if ('refused' in answer) reject(new RuleBroken(answer.refused.code, answer.refused.message))
  else reject(new Error(answer.failed))
}

/** Beside the bundle, or beside its piece; beside this file where the source itself runs. */
function threadFile(): string {
  const here = import.meta.dirname
  const places = [here, dirname(here)].map((folder) => join(folder, 'reading-worker.js'))
  return places.find((place) => existsSync(place)) ?? join(here, 'reading-worker.ts')
}
