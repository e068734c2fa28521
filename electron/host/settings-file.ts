import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { settings, type Settings } from '#shared/contract/settings-contract.ts'
import { RuleBroken } from '#shared/errors.ts'
import { accountName } from '#electron/host/data-folder.ts'

/** The settings of one data folder, read once and written at each change. */
export interface SettingsFile {
  read(): Settings
  /** @throws RuleBroken `settings_not_kept` */
  change(changes: Partial<Settings>): void
}

export function openSettings(dataFolder: string): SettingsFile {
  const file = join(dataFolder, 'settings.json')
  let now = keptSettings.parse(readJson(file) ?? {})
  return {
    read: () => now,
    change: (changes) => {
      const next = { ...now, ...changes }
      try {
        writeJson(file, next)
      } catch (cause) {
        throw Object.assign(
          new RuleBroken(
            'settings_not_kept',
            'The setting could not be kept, because the data folder cannot be written to. Free some space or check the folder, then try again.',
          ),
          { cause },
        )
      }
      now = next
    },
  }
}

/** Who is at work: as the clerk says, else by the name of the computer's account. */
export function authorOf(dataFolder: string): string {
  return openSettings(dataFolder).read().name ?? accountName()
}

/** What a small file holds, or undefined where there is none that can be read. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Written beside and put in its place, so that no reader ever sees half of it. */
export function writeJson(file: string, value: object): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.new`
  writeFileSync(beside, JSON.stringify(value), { mode: 0o600 })
  renameSync(beside, file)
}

/** A setting that cannot be read is as it was at first; the others stay. */
const keptSettings = z
  .object({
    name: settings.shape.name.catch(null),
    theme: settings.shape.theme.catch('system'),
    density: settings.shape.density.catch('roomy'),
    spelling: settings.shape.spelling.catch(true),
    words: settings.shape.words.catch([]),
    recent: settings.shape.recent.catch([]),
    keys: settings.shape.keys.catch({}),
  })
  .catch({ name: null, theme: 'system', density: 'roomy', spelling: true, words: [], recent: [], keys: {} })
