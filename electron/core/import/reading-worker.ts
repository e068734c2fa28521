import { parentPort } from 'node:worker_threads'
import { RuleBroken } from '#shared/errors.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-thread.ts'
import { understandOldMinutes } from './understand-old-minutes.ts'

parentPort?.on('message', ({ id, job }: ReadingRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answerTo(id, job))
})

function answerTo(id: number, job: ReadingRequest['job']): ReadingAnswer {
  try {
    return { id, understood: understandOldMinutes(job) }
  } catch (error) {
    if (error instanceof RuleBroken) return { id, refused: { code: error.code, message: error.message } }
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
