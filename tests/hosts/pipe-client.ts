import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { WebSocket, type ClientOptions, type RawData } from 'ws'
import { connectPipe, type Line, type LineEvents } from '#renderer/app/pipe-connection.ts'
import type { Pipe } from '#renderer/app/pipe-end.ts'
import { spawnBrowserHost, type HostOptions, type StartedProcess } from '#tests/e2e/app-hosts.ts'

/** When to undo what was set up: after the test, unless the file shares it between its tests. */
export type After = (undo: () => void | Promise<void>) => void

/** A folder for one test's data, gone after it. */
export function aDataFolder(after: After = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'council-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Undoes, after the last test of a file, what the file's tests share; the last thing first. */
export function afterThisFile(): After {
  const undos: (() => void | Promise<void>)[] = []
  afterAll(async () => {
    for (const undo of undos.toReversed()) await undo()
  })
  return (undo) => void undos.push(undo)
}

/** A browser host that answers, ended after the test. */
export interface AnsweringHost extends StartedProcess {
  readonly origin: string
  readonly host: string
  readonly token: string
  readonly port: number
}

export async function anAnsweringHost(options: HostOptions, after: After = onTestFinished): Promise<AnsweringHost> {
  const started = spawnBrowserHost(options)
  after(async () => {
    started.process.kill('SIGTERM')
    await started.ended
  })
  const [, address = ''] = await started.printed(/Minute Book is ready at (\S+)/)
  const { origin, host, hash, port } = new URL(address)
  return { ...started, origin, host, token: hash.slice(1), port: Number(port) }
}

/** A socket to the host's pipe as a page of its own would open it, unless told otherwise. */
export function openSocket(host: AnsweringHost, options: ClientOptions = {}): WebSocket {
  const socket = new WebSocket(`ws://${host.host}/pipe`, { origin: host.origin, ...options })
  onTestFinished(() => socket.terminate())
  return socket
}

/** What a socket hears until it is closed, and the code it is closed with; `refused` when it never opens. */
export function lifeOf(
  socket: WebSocket,
  firstWords?: string | Buffer,
): Promise<{ heard: string[]; code: number | 'refused' }> {
  const heard: string[] = []
  return new Promise((settle) => {
    socket.on('open', () => firstWords !== undefined && socket.send(firstWords))
    socket.on('message', (data) => heard.push(textOf(data)))
    socket.on('error', () => settle({ heard, code: 'refused' }))
    socket.on('close', (code) => settle({ heard, code }))
  })
}

/** The page's own end of the pipe, over a socket from here, until it leaves. */
export function connectTo(host: AnsweringHost): { readonly pipe: Pipe; readonly leave: () => void } {
  const socket = openSocket(host)
  const openLine = ({ onOpen, onText, onTorn }: LineEvents): Line => {
    socket.on('open', onOpen)
    socket.on('message', (data) => onText(textOf(data)))
    socket.on('close', onTorn)
    socket.on('error', () => {})
    return { send: (text) => socket.send(text) }
  }
  return { pipe: connectPipe(openLine, { current: () => host.token, onNew: () => {} }), leave: () => socket.close() }
}

/** The host sends text only, which arrives whole. */
export function textOf(data: RawData): string {
  if (!Buffer.isBuffer(data)) throw new TypeError('not a whole text')
  return data.toString('utf8')
}
