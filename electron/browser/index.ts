import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PagePort } from '#core/page-port.ts'
import { forkCore, forkJob } from '#electron/browser/core-process.ts'
import { openPageServer, type PageServer } from '#electron/browser/page-server.ts'
import { isPort, rememberedPort, rememberPort } from '#electron/browser/port.ts'
import { openBrowserWindow } from '#electron/browser/browser-window.ts'
import { keepCore, type CoreKeeper } from '#electron/host/core-keeper.ts'
import { answerHostCalls, openHostContext } from '#electron/host/host-procedures.ts'
import { openSafekeeping } from '#electron/host/safekeeping/safekeeping.ts'
import { placeOf } from '#electron/host/book.ts'
import { chooseDataFolder } from '#electron/host/data-folder.ts'
import { authorOf } from '#electron/host/settings-file.ts'

const built = join(import.meta.dirname, '..')
const args = process.argv.slice(2)

await run()

async function run(): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
    },
  })
  const dataFolder = chooseDataFolder(args)
  const first = values.sample ? 'sample' : 'own'
  const keeper = keepCore({
    start: () => forkCore(join(built, 'main/core.js')),
    place: placeOf(first, dataFolder),
    author: authorOf(dataFolder),
  })
  const refusal = await keeper.opened
  if (refusal) return refuse(refusal.message)

  const fixed = values.port === undefined ? undefined : Number(values.port)
  if (fixed !== undefined && !isPort(fixed)) return refuse('Give --port a number from 1024 to 65535.', keeper)
  const token = randomBytes(32).toString('base64url')
  const safekeeping = openSafekeeping({
    keeper,
    dataFolder,
    startJob: () => forkJob(join(built, 'main/safekeeping.js')),
  })
  const context = openHostContext({ shell: { host: 'browser' }, keeper, dataFolder, first, safekeeping })
  const answer = (port: PagePort) => answerHostCalls(port, context)
  const open = (port: number) => openPageServer({ keeper, port, token, pageFolder: join(built, 'renderer'), answer })
  const server = fixed === undefined ? await openAnywhere(open, rememberedPort(dataFolder)) : await open(fixed)
  if (!server) return refuse(`Port ${fixed} is taken: choose another with --port, or leave it out.`, keeper)
  if (fixed === undefined) rememberPort(dataFolder, server.port)

  endWithItsStarter(keeper, server)
  const address = `http://127.0.0.1:${server.port}/#${token}`
  say(`Minute Book is ready at ${address}`)
  if (!values['no-open']) {
    await openBrowserWindow({ address, dataFolder, server, say, onClosed: () => void end(keeper, server) })
  }
}

type OpenPort = (port: number) => Promise<PageServer | undefined>

/** On the port of the last start when it is free, else on any. */
async function openAnywhere(open: OpenPort, wished: number | undefined): Promise<PageServer> {
  const server = (wished === undefined ? undefined : await open(wished)) ?? (await open(0))
  if (!server) throw new Error('no free port on 127.0.0.1')
  return server
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Says why Minute Book does not start, in one sentence, and ends. */
async function refuse(sentence: string, keeper?: CoreKeeper): Promise<void> {
  await keeper?.close()
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

/** Ends on Ctrl+C, on being told to, when the terminal is closed, and when the program that started this one has gone. */
function endWithItsStarter(keeper: CoreKeeper, server: PageServer): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(keeper, server))
  process.once('disconnect', () => void end(keeper, server))
  // Output that nobody can read any more is no reason to stop half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end(keeper, server))
}

let isEnding = false

async function end(keeper: CoreKeeper, server: PageServer): Promise<void> {
  if (isEnding) return
  isEnding = true
  server.close()
  await keeper.close()
  process.exit(0)
}
