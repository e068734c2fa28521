import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package that ships with the program, and under what terms. */
export type Licence = {
  readonly name: string
  readonly version: string
  /** As the package states it, by its short name: "MIT". */
  readonly licence: string
  /** The whole text, where the package brings it. */
  readonly text: string
}

type Manifest = {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * The licences of packages and of all that they depend on, by name.
 *
 * @param names as under `node_modules`; one that is not there is left out.
 */
export function listLicences(project: string, names: Iterable<string>): readonly Licence[] {
  const found = new Map<string, Licence>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const folder = join(project, 'node_modules', name)
    if (found.has(name) || !existsSync(join(folder, 'package.json'))) continue
    const manifest = readManifest(folder)
    found.set(name, {
      name,
      version: manifest.version ?? '',
      licence: manifest.license ?? 'see its text',
      text: licenceText(folder),
    })
    waiting.push(...Object.keys(manifest.dependencies ?? {}))
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}

/** The package that a bundled file belongs to; undefined for a file of the project's own. */
export function packageOfFile(file: string): string | undefined {
  const inside = file.replaceAll('\\', '/').split('/node_modules/').at(-1)
  if (inside === undefined || inside === file.replaceAll('\\', '/')) return undefined
  return /^(@[^/]+\/[^/]+|[^/]+)/.exec(inside)?.[1]
}

function readManifest(folder: string): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package's own statement about itself; only shown
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}
