import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Chromium unpacks into the project's own cache, once, before any test can race for it. */
export async function setup(): Promise<void> {
  const cache = resolve(import.meta.dirname, '../node_modules/.cache/chromium')
  mkdirSync(cache, { recursive: true })
  process.env['TMPDIR'] = cache
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const program = await chromium.executablePath()
  process.env['CHROMIUM_PATH'] = program
  if (canRun(program)) return
  // A system without the libraries that Chromium wants: its package brings them.
  const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  await inflate(join(packed, 'bin', 'al2023.tar.br'))
  process.env['LD_LIBRARY_PATH'] = join(cache, 'al2023', 'lib')
  if (!canRun(program)) throw new Error('Chromium does not run here: see what `ldd` says that it misses')
}

function canRun(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}
