import { existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { RuleBroken } from '#shared/errors.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'
import { sampleMark } from '#shared/sample-mark.ts'

/** Which of the two minute books is open: the council's own, or the sample council, in a folder of its own beside it. */
export interface Book {
  kind(): 'own' | 'sample'
  folder(): string
  hasSample(): boolean
  /** @throws RuleBroken `sample_not_opened`; the council's own book is then open again. */
  openSample(): Promise<void>
  leaveSample(): Promise<void>
  resetSample(): Promise<void>
  /** Both in one: as the book is left, every page begins anew, and could not ask for the second. */
  throwSampleAway(): Promise<void>
}

export function openBook(keeper: CoreKeeper, dataFolder: string, first: 'own' | 'sample'): Book {
  const sample = sampleFolder(dataFolder)
  let kind = first

  const turnTo = async (next: 'own' | 'sample'): Promise<void> => {
    const refusal = await keeper.turnTo(placeOf(next, dataFolder))
    if (!refusal) {
      kind = next
      return
    }
    if (next === 'sample') await keeper.turnTo(placeOf('own', dataFolder))
    kind = 'own'
    throw new RuleBroken('sample_not_opened', `The sample council could not be opened. ${refusal.message}`)
  }

  const throwSampleAway = async (): Promise<void> => {
    if (kind === 'sample') await turnTo('own')
    throwAway(sample)
  }

  return {
    kind: () => kind,
    folder: () => (kind === 'sample' ? sample : dataFolder),
    hasSample: () => isSampleFolder(sample),
    openSample: () => (kind === 'sample' ? Promise.resolve() : turnTo('sample')),
    leaveSample: () => (kind === 'own' ? Promise.resolve() : turnTo('own')),
    resetSample: async () => {
      const wasOpen = kind === 'sample'
      await throwSampleAway()
      if (wasOpen) await turnTo('sample')
    },
    throwSampleAway,
  }
}

/** Where the core is to open a book. */
export function placeOf(
  kind: 'own' | 'sample',
  dataFolder: string,
): { readonly dataFolder: string; readonly isSample: boolean } {
  return kind === 'sample' ? { dataFolder: sampleFolder(dataFolder), isSample: true } : { dataFolder, isSample: false }
}

/** Beside the data folder, never inside it: what is done to the one cannot touch the other. */
function sampleFolder(dataFolder: string): string {
  return join(dirname(dataFolder), `${basename(dataFolder)} sample`)
}

/** Only a folder that the core has marked as a sample is ever removed. */
function throwAway(folder: string): void {
  if (isSampleFolder(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

function isSampleFolder(folder: string): boolean {
  return existsSync(join(folder, sampleMark))
}
