import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The core's process among the host's children. Read from the system: a host tells nobody. */
export function corePidOf(host: ChildProcess): number {
  const pid = findChildren(host.pid ?? 0).find(isCore)
  if (pid === undefined) throw new Error('the host has no core at this moment')
  return pid
}

function findChildren(parent: number): readonly number[] {
  if (!existsSync('/proc/self/stat')) throw new Error('the children of a process are read from /proc')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number | undefined {
  const stat = readProc(pid, 'stat')
  // The program's name, in brackets, may itself hold spaces and brackets; state and parent follow it.
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function isCore(pid: number): boolean {
  return readProc(pid, 'cmdline')?.includes('core.js') ?? false
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
