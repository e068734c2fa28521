import type { Job, JobWord } from '#core/safekeeping/job.ts'
import { refusalCodes, RuleBroken } from '#shared/errors.ts'
import type { ChildProcess } from '#electron/host/core-keeper.ts'

export type JobProcess = ChildProcess<Job, JobWord>

export interface RunningJob {
  /** The last word of the process. Rejects with `RuleBroken` where the work cannot be done or was stopped. */
  readonly outcome: Promise<JobWord>
  /** Ends the process: what it had begun is left undone. */
  stop(): void
}

/** Does one piece of work in a process of its own. */
export function runJob(start: () => JobProcess, job: Job, onChecking: () => void = () => {}): RunningJob {
  const child = start()
  const outcome = Promise.withResolvers<JobWord>()
  let isStopped = false
  let last: JobWord | undefined
  child.onMessage((word) => {
    if (word.kind === 'checking') onChecking()
    else last = word
  })
  // Settled once the process has ended: until then it may still have a file open.
  child.onExit(() => {
    if (last?.kind === 'refused') outcome.reject(asRule(last))
    else if (last !== undefined) outcome.resolve(last)
    else outcome.reject(isStopped ? stopped() : new Error('the process for safe keeping ended without an answer'))
  })
  child.send(job)
  return {
    outcome: outcome.promise,
    stop: () => {
      isStopped = true
      child.kill()
    },
  }
}

function asRule({ code, message }: { readonly code: string; readonly message: string }): RuleBroken {
  return new RuleBroken(refusalCodes.find((known) => known === code) ?? 'invalid_input', message)
}

const stopped = () => new RuleBroken('stopped', 'Stopped. Nothing was left behind; start it again when it suits.')
