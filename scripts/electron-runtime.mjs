// Electron's npm package fetches its runtime, about 100 MB, from outside the registry, which many councils block.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPinnedNode, project } from './node-runtime.mjs'

const electron = join(project, 'node_modules', 'electron')
const outcomeFile = join(project, 'node_modules', '.electron-outcome')

/** The path of Electron's program, or undefined when its runtime is not on this machine. */
export function findElectron() {
  const pathFile = join(electron, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(electron, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

/** Whether fetching was tried since the packages were installed, however it ended. */
export function wasElectronTried() {
  return existsSync(outcomeFile)
}

/** Tries to fetch the runtime within the limit, in milliseconds, and remembers how that ended. True when it is there. */
export function fetchElectron(limit) {
  const installer = join(electron, 'install.js')
  const { status, error, stderr } = spawnSync(findPinnedNode() ?? process.execPath, [installer], {
    timeout: limit,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const isThere = status === 0 && findElectron() !== undefined
  const reason = isThere ? 'fetched' : (error?.message ?? stderr.trim().split('\n')[0])
  writeFileSync(outcomeFile, `${new Date().toISOString()} ${reason}\n`)
  return isThere
}
