import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dataFileName, isSealed } from '#db/book-files.ts'
import type { Summary } from '#db/summary.ts'
import { RuleBroken } from '#shared/errors.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import { openPassphrase, type PassphraseActs } from './passphrase.ts'
import { openPlaces, type Places } from './places.ts'
import { runJob, type JobProcess } from './run-job.ts'
import { londonTime, openSecondCopies, type SecondCopies } from './second-copies.ts'
import { openCopiesFile } from './copies-file.ts'

/** What the host does to keep a minute book safe: places, second copies, restoring, the passphrase. */
export interface Safekeeping {
  readonly places: Places
  readonly copies: SecondCopies
  readonly passphrase: PassphraseActs
  look(file: string, passphrase: string | undefined): Promise<Looked>
  restore(file: string, passphrase: string | undefined): Promise<{ readonly kept: string | null }>
  lastRestored(): Restored | null
  /** Keeps a copy that was opened outside until a page asks for it. */
  offer(file: string): void
  takeOffered(): string | null
  close(): void
}

interface Restored {
  /** ISO UTC. */
  readonly at: string
  /** The file that was put in place. */
  readonly name: string
  readonly kept: string | null
}

interface Looked {
  readonly copy: {
    readonly name: string
    readonly where: string
    readonly changedAt: string
    readonly bytes: number
    readonly isSealed: boolean
    readonly summary: Summary
  }
  readonly present: Summary | null
}

export interface SafekeepingOptions {
  readonly keeper: CoreKeeper
  readonly dataFolder: string
  /** Starts the process in which work on whole files is done. */
  readonly startJob: () => JobProcess
}

export function openSafekeeping({ keeper, dataFolder, startJob }: SafekeepingOptions): Safekeeping {
  const settings = openCopiesFile(dataFolder)
  const copies = openSecondCopies({ dataFolder, keeper, settings, startJob })
  const passphrase = openPassphrase({ dataFolder, keeper, copies, made: () => settings.read(), startJob })

  let restored: Restored | null = null
  let offered: string | null = null

  const summaryOf = async (file: string, key: string | undefined): Promise<Summary> => {
    const word = await runJob(startJob, { kind: 'look', file, ...(key !== undefined && { passphrase: key }) }).outcome
    if (word.kind !== 'looked') throw new Error('looking into a file gave another answer')
    return word.summary
  }

  /** The passphrase of a copy: the one that was given, else the book's own. */
  const keyFor = (file: string, given: string | undefined): string | undefined =>
    isSealed(file) ? (given ?? keeper.passphrase()) : undefined

  const look = async (file: string, given: string | undefined): Promise<Looked> => {
    if (!existsSync(file)) throw copyGone(file)
    const isWithOwn = given === undefined && keyFor(file, given) !== undefined
    const summary = await summaryOf(file, keyFor(file, given)).catch((error: unknown) => {
      throw isWithOwn && error instanceof RuleBroken && error.code === 'wrong_passphrase'
        ? otherPassphrase(file)
        : error
    })
    const { mtime, size } = statSync(file)
    return {
      copy: {
        name: basename(file),
        where: file,
        changedAt: mtime.toISOString(),
        bytes: size,
        isSealed: isSealed(file),
        summary,
      },
      present:
        keeper.state().kind === 'up' ? await summaryOf(join(dataFolder, dataFileName), keeper.passphrase()) : null,
    }
  }

  const restore = async (file: string, given: string | undefined) => {
    if (!existsSync(file)) throw copyGone(file)
    const backup = keyFor(file, given)
    // Looked at while the book is still open: a copy that is not sound closes nothing.
    await summaryOf(file, backup)
    await copies.stop()
    return keeper.whileClosed(async (present) => {
      const stamp = londonTime(new Date()).replaceAll(/\D/g, '')
      const word = await runJob(startJob, {
        kind: 'restore',
        dataFolder,
        file,
        stamp,
        ...(present !== undefined && { present }),
        ...(backup !== undefined && { backup }),
      }).outcome
      const kept = word.kind === 'restored' ? word.kept : null
      restored = { at: new Date().toISOString(), name: basename(file), kept }
      return { result: { kept }, passphrase: present ?? backup, isOther: true }
    })
  }

  return {
    places: openPlaces(),
    copies,
    passphrase,
    look,
    restore,
    lastRestored: () => restored,
    offer: (file) => void (offered = file),
    takeOffered: () => {
      const file = offered
      offered = null
      return file
    },
    close: () => copies.close(),
  }
}

const copyGone = (file: string) =>
  new RuleBroken(
    'backup_folder_gone',
    `${basename(file)} is not there any more. Put the stick or the drive back, or choose another copy; nothing was changed.`,
  )

const otherPassphrase = (file: string) =>
  new RuleBroken(
    'data_file_locked',
    `${basename(file)} was made with another passphrase. Give the one that it was made with.`,
  )
