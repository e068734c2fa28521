import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const manifest = z.object({ version: z.string() })

/** A file that ships with the product, found from wherever the code runs: its source, its bundle or its package. */
export function readProductFile(path: string): Uint8Array {
  return readFileSync(join(productRoot(import.meta.dirname), path))
}

export function productVersion(): string {
  return manifest.parse(JSON.parse(new TextDecoder().decode(readProductFile('package.json')))).version
}

/** The nearest folder above that has both the manifest and the resources. */
function productRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'resources'))) return from
  if (dirname(from) === from) throw new Error('the files that ship with the product are missing')
  return productRoot(dirname(from))
}
