import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The name of the world that the preload runs in, apart from the page's own. */
export const preloadWorld = 'electron-preload'

/** The binding by which the preload's `ipcRenderer` reaches the main process. */
export const sendBinding = 'electronSend'

/** What defines, in the page's own world, what the preload exposes. */
export function mainWorldScript(secret: string): string {
  return `(${functionIn('main-world.js')})(${JSON.stringify(secret)})`
}

/** What runs the built preload in its own world. */
export function preloadWorldScript(secret: string, preload: string): string {
  const run = `(require, module, exports) => {${preload}\n}`
  return `(${functionIn('isolated-world.js')})(${JSON.stringify(secret)}, ${JSON.stringify(sendBinding)}, ${run})`
}

/** The one function that such a file holds, as text: it runs in a page. */
function functionIn(file: string): string {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8')
  return source.slice(source.indexOf('function ')).trimEnd()
}
