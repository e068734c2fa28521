import type { Zippable } from 'fflate/browser'
import { unzipSync, zipSync } from 'fflate/browser'

/** The parts of a Word file, by their paths in it. */
export type WordParts = ReadonlyMap<string, Uint8Array>

export function readParts(bytes: Uint8Array): WordParts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
}

/**
 * The parts as one file. The same parts give the same bytes: no clock and no order of writing goes in. Readers expect the
 * list of content types first; the other parts follow by path.
 */
export function writeParts(parts: WordParts): Uint8Array {
  const ordered = [...parts].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
  const zippable: Zippable = {}
  for (const [path, bytes] of ordered) zippable[path] = [bytes, { mtime: zipEpoch(), level: 9 }]
  return zipSync(zippable)
}

/** Zip keeps local time without a zone: these fields are the same everywhere, and the first day that the format can hold. */
function zipEpoch(): Date {
  return new Date(1980, 0, 1, 0, 0, 0)
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : 1
}
