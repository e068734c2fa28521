// The Node that the program runs on: the one from the packages, which the lockfile pins, else the one that is running.
import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('..', import.meta.url))

/** The path of the pinned Node, or undefined where the packages bring none (macOS). */
export function findPinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = join(
    project,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    platform === 'win' ? 'node.exe' : 'node',
  )
  return existsSync(file) ? file : undefined
}

/** Runs the script again on the pinned Node when this one is too old for the data file's driver. Returns when it is not. */
export function runOnPinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return
  const node = findPinnedNode()
  if (!node) {
    console.error(`Minute Book needs Node 22 or newer; this is ${process.version}.`)
    process.exit(1)
  }
  const { status, signal } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  process.exit(status ?? 1)
}
