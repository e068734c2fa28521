import { fork } from 'node:child_process'
import { fromCoreSchema } from '#core/parent-channel.ts'
import type { CoreProcess } from '#electron/host/core-keeper.ts'

/** Starts the core as a Node process of its own. What it must know goes over the channel: anyone can read its arguments. */
export function forkCore(file: string): CoreProcess {
  const child = fork(file, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  // A message to a core that is just dying is lost: its exit says so.
  child.on('error', (error) => console.error(error))
  return {
    pid: () => child.pid,
    send: (message) => {
      if (child.connected) child.send(message)
    },
    onMessage: (listener) => void child.on('message', (message) => listener(fromCoreSchema.parse(message))),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill('SIGKILL'),
  }
}
