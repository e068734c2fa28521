// Runs before `npm start` and `npm test`, on Node 18 or newer and without any package. It makes the installed packages match the
// lockfile, and with --build the built program match its sources; it says nothing, and takes no time, when both do already.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPinnedNode, project } from './node-runtime.mjs'

process.chdir(project)
installPackages()
if (process.argv.includes('--build')) build()

function installPackages() {
  const stamp = 'node_modules/.setup-done'
  const wanted = hashOf((hash) =>
    hash.update(readFileSync('package-lock.json')).update(process.platform + process.arch),
  )
  if (readIfThere(stamp) === wanted) return
  if (!isInstalled()) {
    console.error('Installing the packages that package-lock.json names (once)…')
    const npm = process.env.npm_execpath
    const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund']
    if (npm) run(process.execPath, [npm, ...args])
    else run('npm', args, { shell: process.platform === 'win32' })
  }
  writeFileSync(stamp, wanted)
}

/** Whether npm's own list of what it installed says the same as the lockfile, as it does after `npm ci`. */
function isInstalled() {
  const list = readIfThere('node_modules/.package-lock.json')
  if (!list) return false
  const installed = JSON.parse(list).packages
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const isSame = (path) => installed[path].version === wanted[path]?.version
  // A package for another system is in the lockfile only.
  const isThere = (path) => path === '' || wanted[path].optional || path in installed
  return Object.keys(installed).every(isSame) && Object.keys(wanted).every(isThere)
}

function build() {
  const stamp = 'out/.built-from'
  const wanted = hashOf(hashSources)
  if (readIfThere(stamp) === wanted) return
  console.error('Building Minute Book (once for each change of its sources)…')
  run(findPinnedNode() ?? process.execPath, [
    'node_modules/electron-vite/bin/electron-vite.js',
    'build',
    '--logLevel',
    'warn',
  ])
  mkdirSync('out', { recursive: true })
  writeFileSync(stamp, wanted)
}

function hashSources(hash) {
  const folders = ['electron', 'renderer', 'shared', 'db', 'resources']
  const files = ['package.json', 'package-lock.json', 'electron.vite.config.ts', ...folders.flatMap(filesIn)]
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  // oxlint-disable-next-line unicorn/no-array-sort -- Node 18 has no toSorted
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.isFile() ? [path] : []
  })
}

function hashOf(fill) {
  const hash = createHash('sha256')
  fill(hash)
  return hash.digest('hex')
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Runs a program with all that it prints on stderr, and ends with its status when it fails. */
function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
