import { createHash, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listPlainCopies, wipe } from '#db/book-files.ts'
import { refusalCodes, RuleBroken } from '#shared/errors.ts'
import type { CoreKeeper, Refusal } from '#electron/host/core-keeper.ts'
import { runJob, type JobProcess } from './run-job.ts'
import type { SecondCopies } from './second-copies.ts'

interface PassphraseState {
  readonly isSet: boolean
  readonly isLocked: boolean
  readonly plainCopies: string[]
  readonly hasAttachments: boolean
}

/** The passphrase of the data file, which only the keeper of the core holds, in memory. */
export interface PassphraseActs {
  state(): PassphraseState
  /** @throws RuleBroken `wrong_passphrase`; each further attempt is looked at a little later. */
  unlock(passphrase: string): Promise<void>
  lock(): Promise<boolean>
  set(passphrase: string): Promise<void>
  change(present: string, next: string): Promise<void>
  remove(present: string): Promise<void>
  sealCopies(): Promise<void>
  removeCopies(): void
}

export interface PassphraseOptions {
  readonly dataFolder: string
  readonly keeper: CoreKeeper
  readonly copies: SecondCopies
  /** Names of the copies that this book has made in its folder for second copies. */
  readonly made: () => { readonly folder: string | null; readonly made: readonly string[] }
  readonly startJob: () => JobProcess
}

export function openPassphrase({ dataFolder, keeper, copies, made, startJob }: PassphraseOptions): PassphraseActs {
  const attempts = slowedAttempts()

  const plainCopies = (): string[] => {
    const { folder, made: names } = made()
    const ours =
      folder === null ? [] : listPlainCopies(folder).filter((path) => names.some((name) => path.endsWith(name)))
    return [...listPlainCopies(dataFolder), ...ours]
  }

  const reseal = async (present: string | undefined, next: string | undefined): Promise<void> => {
    await copies.stop()
    await keeper.whileClosed(async () => {
      await runJob(startJob, {
        kind: 'reseal',
        dataFolder,
        ...(present !== undefined && { present }),
        ...(next !== undefined && { next }),
      }).outcome
      return { result: undefined, passphrase: next }
    })
  }

  const confirm = (present: string): Promise<void> =>
    attempts(() => {
      if (!isSame(present, keeper.passphrase())) throw wrong()
      return Promise.resolve()
    })

  return {
    state: () => ({
      isSet: keeper.passphrase() !== undefined || keeper.state().kind === 'locked',
      isLocked: keeper.state().kind === 'locked',
      plainCopies: plainCopies(),
      hasAttachments: existsSync(join(dataFolder, 'attachments')),
    }),
    unlock: (passphrase) =>
      attempts(async () => {
        const refusal = await keeper.unlock(passphrase)
        if (refusal !== undefined) throw asRule(refusal)
      }),
    lock: async () => {
      if (keeper.passphrase() === undefined) return false
      await copies.stop()
      return keeper.lock()
    },
    set: async (passphrase) => {
      if (keeper.state().kind !== 'up' || keeper.passphrase() !== undefined) throw alreadySet()
      await reseal(undefined, passphrase)
    },
    change: async (present, next) => {
      await confirm(present)
      await reseal(present, next)
    },
    remove: async (present) => {
      await confirm(present)
      await reseal(present, undefined)
    },
    sealCopies: async () => {
      const passphrase = keeper.passphrase()
      if (passphrase === undefined) throw alreadySet()
      await runJob(startJob, { kind: 'seal-copies', files: plainCopies(), passphrase }).outcome
    },
    removeCopies: () => {
      for (const path of plainCopies()) wipe(path)
    },
  }
}

/**
 * One attempt at a time; after each wrong one the next is looked at later: 1 s after the third, then 2, 4 … up to 30 s.
 * A clerk who mistypes hardly notices; who tries a list of words does.
 */
function slowedAttempts(): (attempt: () => Promise<void>) => Promise<void> {
  let wrongOnes = 0
  let queue: Promise<unknown> = Promise.resolve()
  const wait = () => new Promise((done) => void setTimeout(done, delayAfter(wrongOnes)))
  const take = async (before: Promise<unknown>, attempt: () => Promise<void>): Promise<void> => {
    await before
    await wait()
    try {
      await attempt()
      wrongOnes = 0
    } catch (error) {
      if (error instanceof RuleBroken && error.code === 'wrong_passphrase') wrongOnes += 1
      throw error
    }
  }
  return (attempt) => {
    const turn = take(queue, attempt)
    queue = turn.catch(() => {})
    return turn
  }
}

function delayAfter(wrongOnes: number): number {
  return wrongOnes < 3 ? 0 : Math.min(1_000 * 2 ** (wrongOnes - 3), 30_000)
}

/** Compared by their hashes, in constant time. */
function isSame(given: string, held: string | undefined): boolean {
  return held !== undefined && timingSafeEqual(hashOf(given), hashOf(held))
}

function hashOf(passphrase: string): Buffer {
  return createHash('sha256').update(passphrase.normalize('NFC')).digest()
}

function asRule({ code, message }: Refusal): RuleBroken {
  return new RuleBroken(refusalCodes.find((known) => known === code) ?? 'invalid_input', message)
}

const wrong = () =>
  new RuleBroken(
    'wrong_passphrase',
    'That is not the present passphrase. Check capital letters and spaces and try again.',
  )

const alreadySet = () =>
  new RuleBroken(
    'already_running',
    'The passphrase has been changed in another window. Look again at what is shown here.',
  )
