import { join } from 'node:path'
import { z } from 'zod'
import { copiesKeptByDefault } from '#shared/domain/second-copy.ts'
import { readJson, writeJson } from '#electron/host/settings-file.ts'

const keptOfCopies = z.object({
  /** Where second copies go. */
  folder: z.string().nullable().default(null),
  keep: z.int().min(1).default(copiesKeptByDefault),
  last: z.object({ name: z.string(), at: z.string(), bytes: z.number() }).nullable().default(null),
  problem: z.string().nullable().default(null),
  /** A copy is wanted and could not be made yet. */
  isDue: z.boolean().default(false),
  /** A copy that is being made: where its file will be. */
  underWay: z.string().nullable().default(null),
  /** The copies that this book has made there: no other file is ever removed. */
  made: z.array(z.string()).default([]),
})

type KeptOfCopies = z.infer<typeof keptOfCopies>

export interface CopiesFile {
  read(): KeptOfCopies
  change(changes: Partial<KeptOfCopies>): void
}

/** What is known of the second copies of a data folder, in a small file in it that only its owner can read. */
export function openCopiesFile(dataFolder: string): CopiesFile {
  const file = join(dataFolder, 'safekeeping.json')
  // Missing or damaged: nothing is known, and the clerk is asked for a folder again.
  const read = (): KeptOfCopies => keptOfCopies.safeParse(readJson(file)).data ?? keptOfCopies.parse({})
  return { read, change: (changes) => writeJson(file, { ...read(), ...changes }) }
}
