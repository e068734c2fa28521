import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'

/** Electron's utility process over Node's fork; the child sees the fork's channel in place of `process.parentPort`. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super()
    this.#child = child
    child.on('message', (message) => this.emit('message', message))
    child.once('exit', (code) => this.emit('exit', code ?? 1))
    child.on('error', () => {})
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }

  postMessage(message: object): void {
    if (this.#child.connected) this.#child.send(message)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = {
  fork: (file: string, args: readonly string[]): UtilityProcess =>
    new UtilityProcess(fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })),
}
