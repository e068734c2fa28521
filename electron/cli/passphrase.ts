import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { dataFileName, isSealed } from '#db/book-files.ts'

/** Where a script puts the passphrase: never among the arguments, which everybody on the machine can read. */
const passphraseVariable = 'MINUTE_BOOK_PASSPHRASE'

/**
 * The passphrase for the minute book in a folder: asked for without showing it where somebody sits at a terminal, else from
 * the surroundings. Undefined where the book is plain, or where there is nobody to ask.
 */
export async function passphraseFor(dataFolder: string): Promise<string | undefined> {
  return isSealed(join(dataFolder, dataFileName)) ? knownOrAsked('Passphrase: ') : undefined
}

/** The passphrase of a backup that is sealed. */
export async function passphraseOfFile(file: string): Promise<string | undefined> {
  return isSealed(file) ? knownOrAsked('Passphrase of the backup: ') : undefined
}

async function knownOrAsked(question: string): Promise<string | undefined> {
  const given = process.env[passphraseVariable]
  if (given !== undefined && given !== '') return given
  return process.stdin.isTTY ? ask(question) : undefined
}

/** On standard error, so that standard output holds the answer alone; what is typed goes to nobody's screen. */
function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    lines.once('line', (typed) => {
      lines.close()
      process.stderr.write('\n')
      resolve(typed)
    })
    lines.once('SIGINT', () => process.exit(130))
  })
}
