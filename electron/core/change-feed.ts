import { EventEmitter, on } from 'node:events'
import type { Store } from '#db/store.ts'

/** How often the file is asked whether another process has changed it, and how often watchers are told at the most. */
const interval = 500

export type ChangeFeed = {
  /** Says that this process has changed the data. */
  tell(): void
  /** Gives a revision now and after each change, until the signal ends it. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<{ readonly revision: number }>
  close(): void
}

/** Tells those who watch that the data has changed, by this process or by another one on the same file. */
export function openChangeFeed(store: Store): ChangeFeed {
  const emitter = new EventEmitter().setMaxListeners(0)
  let revision = 0
  let told = 0
  let others = store.changesByOthers()
  const timer = setInterval(() => {
    if (emitter.listenerCount('change') === 0) return
    const now = store.changesByOthers()
    if (now !== others) {
      others = now
      revision += 1
    }
    if (revision === told) return
    told = revision
    emitter.emit('change')
  }, interval).unref()
  return {
    tell: () => {
      revision += 1
    },
    async *watch(signal) {
      const changes = on(emitter, 'change', signal === undefined ? {} : { signal })
      yield { revision }
      try {
        for await (const _ of changes) yield { revision }
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
    close: () => clearInterval(timer),
  }
}
