import { utilityProcess } from 'electron'
import { fromCoreSchema } from '#core/parent-channel.ts'
import type { CoreProcess } from '#electron/host/core-keeper.ts'

/** Starts the core as Electron's utility process: the data file's waits never reach the window. */
export function startCoreProcess(file: string): CoreProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Minute Book core', stdio: 'inherit' })
  return {
    pid: () => child.pid,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: unknown) => listener(fromCoreSchema.parse(message))),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
