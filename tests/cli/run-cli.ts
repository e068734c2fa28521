import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../out/main/cli.js')

export type Ran = {
  readonly exit: number | null
  readonly answer: Answer
  readonly stderr: string
  readonly lines: number
}

// oxlint-disable-next-line typescript/no-explicit-any -- what a command answers is looked into by each test
type Answer = any

/** Runs one command as a caller would, in a process of its own, from a folder of the caller's. */
export async function cli(
  folder: string,
  args: readonly string[],
  from: string = folder,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args, '--data', folder, '--json'], {
    env: { ...process.env, INIT_CWD: from, ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const exit = await new Promise<number | null>((done) => child.on('close', done))
  if (stdout === '') throw new Error(`the command printed nothing and ended with ${String(exit)}: ${stderr}`)
  return { exit, answer: JSON.parse(stdout), stderr, lines: stdout.trimEnd().split('\n').length }
}
