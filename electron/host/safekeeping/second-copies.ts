import { accessSync, constants, existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataFileName, removeDataFile } from '#db/book-files.ts'
import { copiesToLetGo, copyAge, copyMadeAt, copyName } from '#shared/domain/second-copy.ts'
import { RuleBroken } from '#shared/errors.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import { runJob, type JobProcess, type RunningJob } from './run-job.ts'
import type { CopiesFile } from './copies-file.ts'

interface Copy {
  readonly name: string
  /** ISO UTC. */
  readonly at: string
  readonly bytes: number
}

interface CopiesState {
  readonly folder: { readonly where: string; readonly isThere: boolean; readonly isOnSameDisk: boolean } | null
  readonly last: Copy | null
  readonly problem: string | null
  readonly running: { readonly step: 'copying' | 'checking'; readonly percent: number } | null
  readonly keep: number
  readonly age: 'never' | 'old' | 'fresh'
}

export interface SecondCopies {
  state(): CopiesState
  chooseFolder(path: string): void
  /** One copy at a time: whoever asks meanwhile gets the outcome of the one that is being made. */
  make(): Promise<Copy>
  /** Stops a copy that is being made, and waits until nothing is left of it. */
  stop(): Promise<void>
  keepLast(count: number): void
  list(): readonly { readonly path: string; readonly name: string; readonly at: string; readonly bytes: number }[]
  close(): void
}

export interface SecondCopiesOptions {
  readonly dataFolder: string
  readonly keeper: CoreKeeper
  readonly settings: CopiesFile
  readonly startJob: () => JobProcess
}

/** Milliseconds between two looks whether a folder that was gone is back. */
const lookAgainAfter = 15_000

type Making = {
  readonly target: string
  readonly job: RunningJob
  readonly outcome: Promise<Copy>
  step: 'copying' | 'checking'
}

/** Makes second copies into the chosen folder, lets old ones go, and tries again where the folder was not there. */
export function openSecondCopies({ dataFolder, keeper, settings, startJob }: SecondCopiesOptions): SecondCopies {
  let making: Making | undefined
  // What a start that ended in the middle of a copy has left.
  clearAway(settings)

  const begin = (): Making => {
    const { folder } = settings.read()
    if (folder === null) throw new RuleBroken('backup_folder_gone', 'Choose a folder for second copies first.')
    if (!isThere(settings)) throw folderGone(folder)
    if (keeper.state().kind !== 'up') throw notOpen()
    const now = new Date()
    const target = join(folder, copyName(londonTime(now)))
    settings.change({ underWay: target })
    const passphrase = keeper.passphrase()
    const given = passphrase === undefined ? {} : { passphrase }
    const job = runJob(startJob, { kind: 'back-up', dataFolder, target, ...given }, () => {
      if (making !== undefined) making.step = 'checking'
    })
    return { target, job, step: 'copying', outcome: job.outcome.then((word) => keep(target, now, word)) }
  }

  const keep = (target: string, at: Date, word: { readonly kind: string; readonly bytes?: number }): Copy => {
    const copy = {
      name: target.slice(target.lastIndexOf('minute-book-')),
      at: at.toISOString(),
      bytes: word.bytes ?? 0,
    }
    const { folder, made, keep: count } = settings.read()
    const names = [...new Set([...made, copy.name])]
    const going = copiesToLetGo(names, count)
    for (const name of going) rmSync(join(folder ?? '', name), { force: true })
    settings.change({ last: copy, problem: null, isDue: false, made: names.filter((name) => !going.includes(name)) })
    return copy
  }

  const make = async (): Promise<Copy> => {
    if (making !== undefined) return making.outcome
    try {
      making = begin()
      return await making.outcome
    } catch (error) {
      const isStopped = error instanceof RuleBroken && error.code === 'stopped'
      if (!isStopped) settings.change({ problem: sentenceFor(error), isDue: true })
      throw error
    } finally {
      making = undefined
      clearAway(settings)
    }
  }

  const again = setInterval(() => {
    const { isDue } = settings.read()
    if (isDue && making === undefined && isThere(settings) && keeper.state().kind === 'up') make().catch(() => {})
  }, lookAgainAfter).unref()

  return {
    state: () => stateOf(dataFolder, settings, making),
    chooseFolder: (path) => {
      refuseUnfit(path, dataFolder)
      const { folder, made, last } = settings.read()
      const isSame = folder === path
      const still = made.filter((name) => isSame && existsSync(join(path, name)))
      settings.change({ folder: path, problem: null, made: still, last: isSame ? last : null })
    },
    make,
    stop: async () => {
      const stopping = making
      stopping?.job.stop()
      await stopping?.outcome.catch(() => {})
    },
    keepLast: (count) => settings.change({ keep: count }),
    list: () => listCopies(settings.read().folder),
    close: () => {
      clearInterval(again)
      making?.job.stop()
    },
  }
}

function clearAway(settings: CopiesFile): void {
  const { underWay } = settings.read()
  if (underWay === null) return
  removeDataFile(`${underWay}.part`)
  settings.change({ underWay: null })
}

function stateOf(dataFolder: string, settings: CopiesFile, making: Making | undefined): CopiesState {
  const { folder, last, problem, keep } = settings.read()
  return {
    folder:
      folder === null
        ? null
        : { where: folder, isThere: isThere(settings), isOnSameDisk: deviceOf(folder) === deviceOf(dataFolder) },
    last,
    problem,
    keep,
    age: copyAge(last?.at ?? null, new Date().toISOString()),
    running: making === undefined ? null : { step: making.step, percent: percentOf(making, dataFolder) },
  }
}

/** Copying is told by how much is written, up to 80 per cent; reading it back is the rest. */
function percentOf({ step, target }: Making, dataFolder: string): number {
  if (step === 'checking') return 80
  const whole = sizeOf(join(dataFolder, dataFileName))
  return whole === 0 ? 0 : Math.min(80, Math.round((sizeOf(`${target}.part`) / whole) * 80))
}

/** A stick that was pulled may leave its empty folder behind: the copies that were made in it are gone from there too. */
function isThere(settings: CopiesFile): boolean {
  const { folder, made } = settings.read()
  if (folder === null || !existsSync(folder)) return false
  return made.length === 0 || made.some((name) => existsSync(join(folder, name)))
}

function refuseUnfit(path: string, dataFolder: string): void {
  const unfit = (why: string) => new RuleBroken('backup_folder_unfit', `${path} ${why}. Choose another folder.`)
  if (!existsSync(path)) throw folderGone(path)
  if (!statSync(path).isDirectory()) throw unfit('is not a folder')
  if (realpathSync(path) === realpathSync(dataFolder))
    throw unfit('is where your minutes are: a second copy must lie elsewhere')
  try {
    accessSync(path, constants.W_OK)
  } catch {
    throw unfit('cannot be written to')
  }
}

function listCopies(folder: string | null) {
  if (folder === null || !existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = copyMadeAt(name)
      return at === undefined ? [] : [{ path: join(folder, name), name, at, bytes: sizeOf(join(folder, name)) }]
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, 200)
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

function deviceOf(path: string): number | undefined {
  try {
    return statSync(path).dev
  } catch {
    return undefined
  }
}

/** The wall clock in the United Kingdom: a copy is named by the hour at which the clerk made it. */
export function londonTime(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/London' }).replace(' ', 'T')
}

function sentenceFor(error: unknown): string {
  if (error instanceof RuleBroken) return error.message
  console.error(error)
  return 'The second copy could not be made. Your minutes are as they were; try again, and choose another folder if it happens again.'
}

const folderGone = (folder: string) =>
  new RuleBroken(
    'backup_folder_gone',
    `${folder} is not there. Nothing is lost: your minutes are on this computer. Put the stick or the drive back, and the copy is made then; or choose another folder.`,
  )

const notOpen = () =>
  new RuleBroken('data_file_locked', 'The minute book is not open, so no copy can be made. Open it and try again.')
