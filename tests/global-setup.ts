import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** Chromium unpacks into the project's own cache, once, before any test can race for it. */
export async function setup(): Promise<void> {
  const cache = resolve(import.meta.dirname, '../node_modules/.cache/chromium')
  mkdirSync(cache, { recursive: true })
  process.env['TMPDIR'] = cache
  const { default: chromium } = await import('@sparticuz/chromium')
  process.env['CHROMIUM_PATH'] = await chromium.executablePath()
}
