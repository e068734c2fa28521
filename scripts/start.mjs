// npm start — opens Minute Book in Electron where its runtime is on this machine, else in the installed browser.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { fetchElectron, findElectron, wasElectronTried } from './electron-runtime.mjs'
import { project, runOnPinnedNode } from './node-runtime.mjs'

runOnPinnedNode()
const flags = readFlags()
if (flags.browser && flags.electron) stop('Give --browser or --electron, not both.')
if (!existsSync(join(project, 'out', 'main', 'browser.js')))
  stop('Minute Book is not built yet: start it with npm start.')

// Relative to where the clerk typed the command; npm itself runs scripts in the project's folder.
// The address of a share stays one, so that the core can refuse it.
const isShare = /^[\\/]{2}[^\\/]/.test(flags.data ?? '')
const data =
  flags.data === undefined
    ? []
    : ['--data', isShare ? flags.data : resolve(process.env.INIT_CWD ?? process.cwd(), flags.data)]
const sample = flags.sample ? ['--sample'] : []
endWithNpm()
const electron = wantsBrowser() ? undefined : findOrFetchElectron()
if (electron) startElectron(electron)
else if (flags.electron) stop('Electron is not on this machine: try npm run get-electron, or start with --browser.')
else await startBrowserHost()

function readFlags() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'boolean' },
        electron: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        sample: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return stop(error.message)
  }
}

/** An address to open, or a port for it, are things of the browser host; without a display there is no window either. */
function wantsBrowser() {
  if (flags.electron) return false
  const hasDisplay = process.platform !== 'linux' || [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some(Boolean)
  return Boolean(flags.browser ?? flags['no-open'] ?? flags.port) || !hasDisplay
}

function findOrFetchElectron() {
  const found = findElectron()
  if (found || wasElectronTried() || process.env.CI) return found
  console.error('Looking for Electron (once, 10 seconds at most)…')
  return fetchElectron(10_000) ? findElectron() : undefined
}

function startElectron(program) {
  console.error('Opening Minute Book in Electron.')
  const child = spawn(program, [project, ...data, ...sample], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}

async function startBrowserHost() {
  console.error('Opening Minute Book in the browser (Electron: npm run get-electron).')
  const host = join(project, 'out', 'main', 'browser.js')
  const port = flags.port === undefined ? [] : ['--port', flags.port]
  // The host is this very process: nothing stands between it and the terminal.
  process.argv = [process.execPath, host, ...data, ...sample, ...port, ...(flags['no-open'] ? ['--no-open'] : [])]
  await import(pathToFileURL(host).href)
}

/** npm ends its shell when it is told to end, and the shell does not pass that on: this process then has another parent. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const look = () => process.ppid !== shell && process.kill(process.pid, 'SIGTERM')
  setInterval(look, 500).unref()
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
