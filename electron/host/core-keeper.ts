import type { FromCore, ToCore } from '#core/parent-channel.ts'

/** A core process as its parent sees it, whichever way it was started. */
export interface CoreProcess {
  pid(): number | undefined
  send(message: ToCore): void
  onMessage(listener: (message: FromCore) => void): void
  onExit(listener: () => void): void
  kill(): void
}

/** Why the core cannot be used: a code to branch on, a sentence to read out. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

export type CoreState =
  | { readonly kind: 'up'; readonly epoch: number }
  /** `reason`: why it could not be opened again yet, in one sentence. */
  | { readonly kind: 'gone'; readonly epoch: number; readonly reason?: string }

export interface CoreKeeper {
  /** Settles once: the core is open, or cannot be opened, which is final. */
  readonly opened: Promise<Refusal | undefined>
  state(): CoreState
  pid(): number | undefined
  onState(listener: (state: CoreState) => void): void
  offState(listener: (state: CoreState) => void): void
  /** Opens a connection for one page: answers arrive at the listener, in order. */
  connect(page: string, onAnswer: (data: string) => void): void
  ask(page: string, data: string): void
  disconnect(page: string): void
  /** From now on what is written is written by this author. */
  renameAuthor(author: string): void
  /** Closes the data folder and opens another with a new core. Settles once that is open, or cannot be. */
  turnTo(place: DataPlace): Promise<Refusal | undefined>
  /** Closes the core and waits until its process has ended. */
  close(): Promise<void>
}

/** A data folder, and whether the sample council belongs in it. */
interface DataPlace {
  readonly dataFolder: string
  readonly isSample: boolean
}

export interface CoreKeeperOptions {
  readonly start: () => CoreProcess
  readonly place: DataPlace
  readonly author: string
}

/**
 * Keeps one core running: starts it, and starts it again when it dies. A core that had been open is started again for as long
 * as the host lives, because a page may still hold words that nobody else has; one that never opened is given up.
 */
export function keepCore({ start, ...first }: CoreKeeperOptions): CoreKeeper {
  const answers = new Map<string, (data: string) => void>()
  const listeners = new Set<(state: CoreState) => void>()
  const opened = Promise.withResolvers<Refusal | undefined>()
  const ended = Promise.withResolvers<void>()
  let state: CoreState = { kind: 'gone', epoch: 0 }
  let core: CoreProcess | undefined
  let restart: NodeJS.Timeout | undefined
  let hasOpened = false
  let isGivenUp = false
  let failures = 0
  let epoch = 0
  let { place, author } = first
  /** Whoever waits for another data folder to be open. */
  let turning: ((refusal: Refusal | undefined) => void) | undefined

  const enter = (next: CoreState): void => {
    state = next
    for (const listener of listeners) listener(next)
  }

  const receive = (message: FromCore): void => {
    switch (message.kind) {
      case 'opened':
        hasOpened = true
        epoch += 1
        enter({ kind: 'up', epoch })
        turning?.(undefined)
        return opened.resolve(undefined)
      case 'refused':
        turning?.({ code: message.code, message: message.message })
        if (hasOpened) return enter({ kind: 'gone', epoch, reason: message.message })
        return giveUp({ code: message.code, message: message.message })
      case 'rpc':
        return answers.get(message.page)?.(message.data)
    }
  }

  const giveUp = (refusal: Refusal): void => {
    isGivenUp = true
    opened.resolve(refusal)
  }

  const onExit = (launchedAt: number): void => {
    core = undefined
    if (state.kind === 'up') enter({ kind: 'gone', epoch })
    // A core that ran for a while and died is started at once; one that dies at once, more and more slowly.
    failures = performance.now() - launchedAt > settledAfter ? 1 : failures + 1
    if (!hasOpened && failures > firstTries) giveUp(neverStarted)
    if (isGivenUp) return ended.resolve()
    restart = setTimeout(launch, restartDelay(failures))
  }

  const launch = (): void => {
    const launchedAt = performance.now()
    core = start()
    core.onMessage(receive)
    core.onExit(() => onExit(launchedAt))
    core.send({ kind: 'open', ...place, author })
  }

  const turnTo = async (next: DataPlace): Promise<Refusal | undefined> => {
    place = next
    await endCore()
    clearTimeout(restart)
    const turned = Promise.withResolvers<Refusal | undefined>()
    turning = turned.resolve
    launch()
    const overdue = setTimeout(() => turned.resolve(neverStarted), turnWithin)
    return turned.promise.finally(() => {
      clearTimeout(overdue)
      turning = undefined
    })
  }

  /** Closes the core in its own time, or ends it; what follows its exit is the caller's to decide. */
  const endCore = async (): Promise<void> => {
    const ending = core
    if (!ending) return
    const gone = new Promise<void>((resolve) => ending.onExit(resolve))
    ending.send({ kind: 'close' })
    const overdue = setTimeout(() => ending.kill(), closeWithin)
    await gone.finally(() => clearTimeout(overdue))
  }

  launch()
  return {
    opened: opened.promise,
    state: () => state,
    pid: () => core?.pid(),
    onState: (listener) => void listeners.add(listener),
    offState: (listener) => void listeners.delete(listener),
    connect: (page, onAnswer) => void answers.set(page, onAnswer),
    ask: (page, data) => {
      if (state.kind === 'up') core?.send({ kind: 'rpc', page, data })
    },
    disconnect: (page) => {
      answers.delete(page)
      core?.send({ kind: 'page-closed', page })
    },
    renameAuthor: (name) => {
      author = name
      core?.send({ kind: 'author', author })
    },
    turnTo,
    close: () => {
      isGivenUp = true
      clearTimeout(restart)
      if (!core) return Promise.resolve()
      core.send({ kind: 'close' })
      const overdue = setTimeout(() => core?.kill(), closeWithin)
      return ended.promise.finally(() => clearTimeout(overdue))
    },
  }
}

/** How many times a core that never opened is started before it is given up. */
const firstTries = 3
/** Milliseconds after which a core counts as having run. */
const settledAfter = 2_000
/** Milliseconds that a core has to close the data file and end. */
const closeWithin = 5_000

/** Milliseconds that a core has to open another data folder, with the sample council to be made. */
const turnWithin = 30_000

/** Milliseconds before the next start: at once three times, then 100, 200, 400 … up to 30 s. */
function restartDelay(failures: number): number {
  return failures <= 3 ? 0 : Math.min(100 * 2 ** (failures - 4), 30_000)
}

const neverStarted: Refusal = {
  code: 'core_not_started',
  message:
    'Minute Book could not be started: please install it again, and tell your support desk if that does not help.',
}
