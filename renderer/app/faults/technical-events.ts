/**
 * The last things that happened to the program, for a report of a fault. Nothing of any minutes may be here: no message of an
 * error (it can quote what it choked on), no name, no id, no word that was typed.
 */
export type TechnicalEvent = { readonly at: string; readonly what: string }

const mostKept = 50

const kept: TechnicalEvent[] = []

export function noteEvent(what: string): void {
  kept.push({ at: new Date().toISOString(), what })
  if (kept.length > mostKept) kept.shift()
}

export function lastEvents(): readonly TechnicalEvent[] {
  return [...kept]
}

/** Where in the page: the parts of the address that are the program's own words, all others as ":id". */
export function routePattern(hash: string): string {
  const path = hash.replace(/^#/, '').split('?')[0] ?? ''
  const parts = path.split('/').filter((part) => part !== '')
  return `/${parts.map((part) => (ownWords.has(part) ? part : ':id')).join('/')}`
}

/** What an error is called and where in our own files it arose. */
export type Fault = { readonly name: string; readonly stack: readonly string[] }

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Thrown value', stack: [] }
  // A fault of the library that draws the page is known by its number.
  const number = /^Minified React error #\d+/.exec(error.message)?.[0]
  const name = /^\w+$/.test(error.name) ? error.name : 'Error'
  return { name: number === undefined ? name : `${name}: ${number}`, stack: ownFrames(error.stack ?? '') }
}

/** Only a file's name with line and column: what a function is called, or is called with, is not asked for. */
function ownFrames(stack: string): readonly string[] {
  const frames = stack.split('\n').flatMap((frame) => /([\w-]+\.(?:js|tsx?|mjs):\d+:\d+)\)?\s*$/.exec(frame)?.[1] ?? [])
  return frames.slice(0, 30)
}

const ownWords: ReadonlySet<string> = new Set([
  'about',
  'actions',
  'committees',
  'findings',
  'help',
  'import',
  'inspections',
  'items',
  'matters-arising',
  'meetings',
  'new',
  'people',
  'resolutions',
  'safekeeping',
  'search',
  'settings',
])
