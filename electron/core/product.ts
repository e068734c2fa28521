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

/** A name without the characters that a file name cannot have on some system. */
export function safeFileName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- a file name has no control characters either
  return name.replaceAll(/[\\/:*?"<>|\u0000-\u001F]/g, ' ').trim()
}
