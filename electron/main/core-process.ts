import { utilityProcess } from 'electron'
import { fromCoreSchema } from '#core/parent-channel.ts'
import { jobWordSchema } from '#core/safekeeping/job.ts'
import type { ChildProcess, CoreProcess } from '#electron/host/core-keeper.ts'
import type { JobProcess } from '#electron/host/safekeeping/run-job.ts'

/** Starts the core as Electron's utility process: the data file's waits never reach the window. */
export function startCoreProcess(file: string): CoreProcess {
  return startChild(file, 'Minute Book core', (message) => fromCoreSchema.parse(message))
}

/** Starts a process for one piece of work on the data file or a copy of it. */
export function startJobProcess(file: string): JobProcess {
  return startChild(file, 'Minute Book safe keeping', (message) => jobWordSchema.parse(message))
}

function startChild<Told extends object, Says>(
  file: string,
  serviceName: string,
  read: (message: unknown) => Says,
): ChildProcess<Told, Says> {
  const child = utilityProcess.fork(file, [], { serviceName, stdio: 'inherit' })
  return {
    pid: () => child.pid,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: unknown) => listener(read(message))),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
