import { resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { openCore } from '#core/core.ts'
import { authorOf } from '#electron/host/settings-file.ts'
import { defaultDataFolder, folderAsMeant } from '#electron/host/data-folder.ts'
import { RuleBroken } from '#shared/errors.ts'
import { readCommandLine, WrongCommandLine, type OptionName, type Typed } from './command-line.ts'
import { passphraseFor, passphraseOfFile } from './passphrase.ts'
import { commands, restoreUsage, runRestore, type Command, type Given } from './commands.ts'

/** 0 done, 1 refused, 2 wrong command line, 70 a bug. */
type Outcome = { readonly exit: 0 | 1 | 2 | 70; readonly answer: object; readonly told?: string }

const refusalData = z.object({ code: z.string() })

const inputData = z.object({
  issues: z.array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).default([]) })),
})

const typed = process.argv.slice(2)
const outcome = await run(typed)
process.stdout.write(`${JSON.stringify(outcome.answer, null, typed.includes('--json') ? undefined : 2)}\n`)
if (outcome.told !== undefined) process.stderr.write(`${outcome.told}\n`)
process.exitCode = outcome.exit

async function run(args: readonly string[]): Promise<Outcome> {
  try {
    const line = readCommandLine(args)
    if (line.options['help'] === true) return { exit: 0, answer: { usage: usages() } }
    return await carryOut(line)
  } catch (error) {
    return failure(error)
  }
}

async function carryOut(line: Typed): Promise<Outcome> {
  const dataFolder = folderOf(line)
  if (line.words[0] === 'restore') {
    const asked = given(line, 1, { usage: restoreUsage, options: [], words: 'one' })
    const backup = await passphraseOfFile(asked.path(asked.words[0] ?? ''))
    const present = await passphraseFor(dataFolder)
    return { exit: 0, answer: runRestore(dataFolder, asked, new Date(), { present, backup }) }
  }
  const name = [line.words.slice(0, 2).join(' '), line.words[0] ?? ''].find((each) => each in commands)
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || command === undefined) {
    throw new WrongCommandLine(`There is no such command. There are:\n${usages().join('\n')}`)
  }
  const asked = given(line, name.split(' ').length, command)
  const passphrase = await passphraseFor(dataFolder)
  const core = openCore({ dataFolder, author: authorOf(dataFolder), passphrase, holdsWindow: false })
  try {
    const answer = await command.run(core, asked)
    const isSound = !('ok' in answer) || answer.ok === true
    return isSound
      ? { exit: 0, answer }
      : { exit: 1, answer, told: 'This minute book has problems. Restore your last backup, or ask for help.' }
  } finally {
    core.close()
  }
}

function given(line: Typed, nameLength: number, command: Omit<Command, 'run'>): Given {
  const words = line.words.slice(nameLength)
  const wrong = (why: string) => new WrongCommandLine(`${why} Usage: ${command.usage}`)
  const isRight = { none: words.length === 0, one: words.length === 1, some: words.length > 0 }[command.words]
  if (!isRight) throw wrong(words.length === 0 ? 'Something is missing.' : `“${words.join(' ')}” does not belong here.`)
  const allowed: readonly string[] = [...command.options, 'data', 'json', 'help']
  const unknown = Object.keys(line.options).find((name) => !allowed.includes(name))
  if (unknown !== undefined) throw wrong(`This command has no --${unknown}.`)
  const option = (name: OptionName) => {
    const value = line.options[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    option,
    required: (name) => {
      const value = option(name)
      if (value === undefined || value === '') throw wrong(`--${name} is missing.`)
      return value
    },
    said: (name) => line.options[name] === true,
    words,
    path: (path) => resolve(callersFolder(), path),
  }
}

function folderOf(line: Typed): string {
  const folder = line.options['data']
  if (folder === '') throw new WrongCommandLine('--data takes a folder.')
  if (typeof folder !== 'string') return defaultDataFolder()
  return folderAsMeant(folder, callersFolder())
}

/** npm changes to the project's folder and says in INIT_CWD where the caller stands. */
function callersFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}

function failure(error: unknown): Outcome {
  if (error instanceof WrongCommandLine) return told(2, 'usage', error.message)
  if (error instanceof RuleBroken) return told(1, error.code, error.message)
  if (error instanceof ORPCError && error.code === 'REFUSED') {
    return told(1, refusalData.parse(error.data).code, error.message)
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return badInput(error)
  console.error(error)
  return told(
    70,
    'bug',
    'Minute Book could not do that, through a fault of its own. Nothing was changed. Keep this message and ask for help.',
  )
}

function told(exit: 1 | 2 | 70, code: string, message: string): Outcome {
  return { exit, answer: { error: { code, message } }, told: message }
}

/** What the contract found wrong with the input. An id in a form that no id has is the id of nothing. */
function badInput(error: ORPCError<string, unknown>): Outcome {
  const first = inputData.safeParse(error.data).data?.issues[0]
  if (first === undefined)
    return told(1, 'invalid_input', 'This could not be understood. Check the command and try again.')
  if (/id$/i.test(String(first.path.at(-1) ?? ''))) {
    return told(
      1,
      'not_found',
      'There is nothing with this id. Look the id up again, with a list command or in what was printed when it was made.',
    )
  }
  const where = first.path.length > 0 ? `${first.path.join('.')}: ` : ''
  return told(1, 'invalid_input', `${where}${first.message}. Check it and try again.`)
}

function usages(): readonly string[] {
  return [...Object.values(commands).map((command) => command.usage), restoreUsage]
}
