import { fork } from 'node:child_process'
import { fromCoreSchema } from '#core/parent-channel.ts'
import { jobWordSchema } from '#core/safekeeping/job.ts'
import type { ChildProcess, CoreProcess } from '#electron/host/core-keeper.ts'
import type { JobProcess } from '#electron/host/safekeeping/run-job.ts'

/** Starts the core as a Node process of its own. */
export function forkCore(file: string): CoreProcess {
  return forkChild(file, (message) => fromCoreSchema.parse(message))
}

/** Starts a process for one piece of work on the data file or a copy of it. */
export function forkJob(file: string): JobProcess {
  return forkChild(file, (message) => jobWordSchema.parse(message))
}

/** What a child must know goes over the channel: anyone can read its arguments. */
function forkChild<Told extends object, Says>(
  file: string,
  read: (message: unknown) => Says,
): ChildProcess<Told, Says> {
  const child = fork(file, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  // A message to a child that is just dying is lost: its exit says so.
  child.on('error', (error) => console.error(error))
  return {
    pid: () => child.pid,
    send: (message) => {
      if (child.connected) child.send(message)
    },
    onMessage: (listener) => void child.on('message', (message) => listener(read(message))),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill('SIGKILL'),
  }
}
