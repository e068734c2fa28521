import type { FromCore, ToCore } from '#core/parent-channel.ts'
import { RuleBroken } from '#shared/errors.ts'

/** A process of ours as its parent sees it, whichever way it was started. */
export interface ChildProcess<Told, Says> {
  pid(): number | undefined
  send(message: Told): void
  onMessage(listener: (message: Says) => void): void
  onExit(listener: () => void): void
  kill(): void
}

export type CoreProcess = ChildProcess<ToCore, FromCore>

/** Why the core cannot be used: a code to branch on, a sentence to read out. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

export type CoreState =
  | /** `book` counts up when another book has taken the place of the one that was open. */
    { readonly kind: 'up'; readonly epoch: number; readonly book: number }
  /** `reason`: why it could not be opened again yet, in one sentence. */
  | { readonly kind: 'gone'; readonly epoch: number; readonly reason?: string }
  /** The data file is sealed, and its passphrase is not known: there is no core until it is given. */
  | { readonly kind: 'locked'; readonly epoch: number }

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
  /** Closes the data folder and opens another with a new core. Settles once that is open or locked, or cannot be opened. */
  turnTo(place: DataPlace): Promise<Refusal | undefined>
  /** Opens a sealed data file; what is wrong with the passphrase, or undefined when it is open. */
  unlock(passphrase: string): Promise<Refusal | undefined>
  /** Closes a sealed data file and forgets its passphrase. False where the file is plain: there is nothing to lock. */
  lock(): Promise<boolean>
  /**
   * Does something to the data file while no core has it open, then opens it again: as it was before where the work fails.
   * The work is handed the passphrase and answers the one that the file has afterwards.
   */
  whileClosed<Result>(work: (passphrase: string | undefined) => Promise<Afterwards<Result>>): Promise<Result>
  /** What the open data file is sealed with; undefined while it is plain or locked. */
  passphrase(): string | undefined
  /** Closes the core and waits until its process has ended. */
  close(): Promise<void>
}

interface Afterwards<Result> {
  readonly result: Result
  readonly passphrase: string | undefined
  /** Another book stands there now: what pages hold of the old one is worth nothing. */
  readonly isOther?: boolean
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
 * Milliseconds before the next start: at once three times, then 100, 200, 400 … up to two seconds. Never longer: the page may
 * hold words that nobody else has, and whatever made the core die may have passed.
 */
export function restartDelay(failures: number): number {
  return failures <= 3 ? 0 : Math.min(100 * 2 ** (failures - 4), 2_000)
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
  let book = 0
  let passphrase: string | undefined
  /** Of the folders that were open before in this life: turning back to one asks for nothing. */
  const passphrases = new Map<string, string | undefined>()
  /** Why no core is started at present: the file is locked, or something is done to it. */
  let held: 'locked' | 'closed' | undefined
  let attempt: ((refusal: Refusal | undefined) => void) | undefined
  /** Whoever waits for another data folder to be open. */
  let turning: ((refusal: Refusal | undefined) => void) | undefined
  let exited: Promise<void> = Promise.resolve()

  const enter = (next: CoreState): void => {
    state = next
    for (const listener of listeners) listener(next)
  }

  const receive = (from: CoreProcess, message: FromCore): void => {
    if (message.kind === 'opened') hasOpened = true
    // What a core said just before it died may come after the news of its death: another one answers now.
    if (from !== core && message.kind !== 'refused') return
    switch (message.kind) {
      case 'opened':
        epoch += 1
        enter({ kind: 'up', epoch, book })
        attempt?.(undefined)
        turning?.(undefined)
        return opened.resolve(undefined)
      case 'refused':
        if (attempt !== undefined || isLocked(message.code)) return stayLocked(message)
        turning?.({ code: message.code, message: message.message })
        if (hasOpened) return enter({ kind: 'gone', epoch, reason: message.message })
        return giveUp({ code: message.code, message: message.message })
      case 'rpc':
        return answers.get(message.page)?.(message.data)
    }
  }

  const stayLocked = (refusal: Refusal): void => {
    held = 'locked'
    passphrase = undefined
    hasOpened = true
    enter({ kind: 'locked', epoch })
    attempt?.({ code: refusal.code, message: refusal.message })
    turning?.(undefined)
    opened.resolve(undefined)
  }

  /** Lets the core close the file, and waits until its process has ended. */
  const halt = async (why: 'locked' | 'closed'): Promise<void> => {
    held = why
    clearTimeout(restart)
    const overdue = setTimeout(() => core?.kill(), closeWithin)
    core?.send({ kind: 'close' })
    await exited.finally(() => clearTimeout(overdue))
  }

  const giveUp = (refusal: Refusal): void => {
    isGivenUp = true
    opened.resolve(refusal)
  }

  const onExit = (launchedAt: number): void => {
    core = undefined
    if (held !== undefined && !isGivenUp) return enter({ kind: held === 'locked' ? 'locked' : 'gone', epoch })
    if (state.kind === 'up') enter({ kind: 'gone', epoch })
    // A core that ran for a while and died is started at once; one that dies at once, more and more slowly.
    failures = performance.now() - launchedAt > settledAfter ? 1 : failures + 1
    if (!hasOpened && failures > firstTries) giveUp(neverStarted)
    if (isGivenUp) return ended.resolve()
    restart = setTimeout(launch, restartDelay(failures))
  }

  const launch = (): void => {
    const launchedAt = performance.now()
    const started = start()
    core = started
    started.onMessage((message) => receive(started, message))
    const ending = Promise.withResolvers<void>()
    exited = ending.promise
    started.onExit(() => {
      onExit(launchedAt)
      ending.resolve()
    })
    started.send({ kind: 'open', ...place, author, ...(passphrase !== undefined && { passphrase }) })
  }

  const turnTo = async (next: DataPlace): Promise<Refusal | undefined> => {
    if (held === 'closed') return inHand
    passphrases.set(place.dataFolder, passphrase)
    await halt('closed')
    place = next
    passphrase = passphrases.get(next.dataFolder)
    book += 1
    held = undefined
    const turned = Promise.withResolvers<Refusal | undefined>()
    turning = turned.resolve
    launch()
    const overdue = setTimeout(() => turned.resolve(neverStarted), turnWithin)
    return turned.promise.finally(() => {
      clearTimeout(overdue)
      turning = undefined
    })
  }

  const unlock = async (given: string): Promise<Refusal | undefined> => {
    await exited
    if (held !== 'locked') return undefined
    held = undefined
    passphrase = given
    const answer = Promise.withResolvers<Refusal | undefined>()
    attempt = answer.resolve
    launch()
    return answer.promise.finally(() => {
      attempt = undefined
    })
  }

  const whileClosed = async <Result>(
    work: (present: string | undefined) => Promise<Afterwards<Result>>,
  ): Promise<Result> => {
    if (held === 'closed') throw new RuleBroken('already_running', inHand.message)
    const before = held
    await halt('closed')
    try {
      const { result, passphrase: next, isOther } = await work(passphrase)
      if (isOther === true) book += 1
      passphrase = next
      held = undefined
      return result
    } finally {
      // Where the work failed, a locked file stays locked; else a core is started on it.
      if (held === undefined || before === undefined) {
        held = undefined
        launch()
        await settled()
      } else stayLocked(stillLocked)
    }
  }

  /** Until the core that was just started has opened the file, or has said why it cannot. */
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (now: CoreState): void => {
        if (now.kind === 'gone' && now.reason === undefined) return
        clearTimeout(overdue)
        listeners.delete(look)
        resolve()
      }
      const overdue = setTimeout(() => look({ kind: 'locked', epoch }), openWithin)
      listeners.add(look)
    })

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
    unlock,
    lock: async () => {
      if (passphrase === undefined || held !== undefined) return false
      await halt('locked')
      passphrase = undefined
      return true
    },
    whileClosed,
    passphrase: () => passphrase,
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

/** A core that answers so has been asked without the right passphrase. */
function isLocked(code: string): boolean {
  return code === 'data_file_locked' || code === 'wrong_passphrase'
}

const inHand: Refusal = {
  code: 'already_running',
  message: 'Something is being done to the data file. Wait for it.',
}

const stillLocked: Refusal = { code: 'data_file_locked', message: 'The minute book is still locked.' }

/** How many times a core that never opened is started before it is given up. */
const firstTries = 3
/** Milliseconds after which a core counts as having run. */
const settledAfter = 2_000
/** Milliseconds that whoever has changed the data file waits for the core to open it again. */
const openWithin = 15_000
/** Milliseconds that a core has to close the data file and end. */
const closeWithin = 5_000

/** Milliseconds that a core has to open another data folder, with the sample council to be made. */
const turnWithin = 30_000

const neverStarted: Refusal = {
  code: 'core_not_started',
  message:
    'Minute Book could not be started: please install it again, and tell your support desk if that does not help.',
}
