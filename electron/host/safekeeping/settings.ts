import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { copiesKeptByDefault } from '#shared/domain/second-copy.ts'

const settingsSchema = z.object({
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

type SafekeepingSettings = z.infer<typeof settingsSchema>

export interface SettingsFile {
  read(): SafekeepingSettings
  change(changes: Partial<SafekeepingSettings>): void
}

/** What is known of the second copies of a data folder, in a small file in it that only its owner can read. */
export function openSettings(dataFolder: string): SettingsFile {
  const path = join(dataFolder, 'safekeeping.json')
  const read = (): SafekeepingSettings => {
    try {
      return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      // Missing or damaged: nothing is known, and the clerk is asked for a folder again.
      return settingsSchema.parse({})
    }
  }
  return {
    read,
    change: (changes) => {
      writeFileSync(`${path}.part`, JSON.stringify({ ...read(), ...changes }, null, 2), { mode: 0o600 })
      renameSync(`${path}.part`, path)
    },
  }
}
