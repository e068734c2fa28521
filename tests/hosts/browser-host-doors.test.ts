import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageMessageLimit, writeMessage } from '#shared/contract/pipe.ts'
import {
  aDataFolder,
  afterThisFile,
  anAnsweringHost,
  lifeOf,
  openSocket,
  textOf,
  type AnsweringHost,
} from './pipe-client.ts'

const hello = (token: string) => writeMessage({ kind: 'hello', token })

const after = afterThisFile()
let host: AnsweringHost

beforeAll(async () => {
  host = await anAnsweringHost({ dataFolder: aDataFolder(after) }, after)
})

describe('the pipe of the browser host', () => {
  it('lets a page in that says hello with the token of this start', async () => {
    const socket = openSocket(host)
    const heard = new Promise((settle) => void socket.once('message', (data) => settle(textOf(data))))
    socket.once('open', () => socket.send(hello(host.token)))

    expect(await heard).toBe('{"kind":"ready","epoch":1}')
  })

  it('closes on a wrong token, with a sentence that says what to do', async () => {
    const wrong = host.token.slice(1) + host.token.slice(0, 1)

    const { heard, code } = await lifeOf(openSocket(host), hello(wrong))

    expect(code).toBe(1008)
    expect(heard).toEqual([expect.stringContaining('"code":"wrong_token"')])
  })

  it('closes on a hello without a token, on a call before the hello, on bytes and on what is no message', async () => {
    const call = writeMessage({ kind: 'rpc', epoch: 1, data: '{"i":"1","p":{"u":"/store/ping"}}' })
    const firstWords = ['{"kind":"hello"}', call, Buffer.from(hello(host.token)), 'hello', '{"kind":"hello","extra":1}']

    const lives = await Promise.all(firstWords.map((words) => lifeOf(openSocket(host), words)))

    expect(lives.map(({ code }) => code)).toEqual([1008, 1008, 1008, 1008, 1008])
    expect(lives.flatMap(({ heard }) => heard).filter((text) => !text.includes('wrong_token'))).toEqual([])
  })

  it('closes a socket that says nothing for five seconds', async () => {
    const openedAt = performance.now()

    const { code } = await lifeOf(openSocket(host))

    expect(code).toBe(1008)
    expect(performance.now() - openedAt).toBeGreaterThan(4_900)
    expect(performance.now() - openedAt).toBeLessThan(7_000)
  })

  it('closes on a message over the limit', async () => {
    const { code } = await lifeOf(openSocket(host), 'x'.repeat(pageMessageLimit + 1))

    expect(code).toBe(1009)
  })

  it('does not open to another origin, to none, under another host name, or on another path', async () => {
    const attempts = [
      { origin: 'https://elsewhere.example' },
      { origin: `http://localhost:${host.port}` },
      { origin: `http://127.0.0.1:${host.port + 1}` },
      { origin: 'null' },
      { headers: { host: `localhost:${host.port}` } },
      { headers: { host: `rebound.example:${host.port}` } },
    ]

    const lives = await Promise.all(attempts.map((options) => lifeOf(openSocket(host, options), hello(host.token))))

    expect(lives.map(({ code }) => code)).toEqual(attempts.map(() => 'refused'))
  })
})

describe('the page of the browser host', () => {
  it('comes with a strict policy and headers that keep it to itself', async () => {
    const { status, headers, body } = await get('/')

    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-",
    )
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://${host.host};`)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(body).not.toContain(host.token)
  })

  it('is refused under another host name, to another origin, to parts of foreign pages and to other methods', async () => {
    const statuses = await Promise.all([
      get('/', { host: `localhost:${host.port}` }),
      get('/', { host: 'rebound.example' }),
      get('/', { origin: 'https://elsewhere.example' }),
      get('/', { origin: 'null' }),
      get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }),
      get('/', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
      get('/', {}, 'POST'),
      get('/', {}, 'OPTIONS'),
    ])

    expect(statuses.map(({ status }) => status)).toEqual([421, 421, 403, 403, 403, 403, 405, 405])
  })

  it('does not lead out of the folder of the page', async () => {
    const paths = [
      '/../main/core.js',
      '/%2e%2e/main/core.js',
      '/..%2fmain%2fcore.js',
      '/assets/..%5c..%5cmain%5ccore.js',
      '/%00.js',
    ]

    const answers = await Promise.all(paths.map((path) => get(path)))

    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
  })

  it('is there on 127.0.0.1 and on no other address of this machine', async () => {
    expect(await canConnect('127.0.0.1', host.port)).toBe(true)
    expect(await canConnect('127.0.0.2', host.port)).toBe(false)
    expect(await canConnect('::1', host.port)).toBe(false)
  })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Asks with exactly this path and these headers: `fetch` would tidy both. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((settle, fail) => {
    const asked = request({
      host: '127.0.0.1',
      port: host.port,
      path,
      method,
      headers: { host: host.host, ...headers },
    })
    asked.on('error', fail)
    asked.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => settle({ status: response.statusCode, headers: response.headers, body }))
    })
    asked.end()
  })
}

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, address)
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('close', () => socket.destroy())
    setTimeout(() => socket.destroy(), 1_000).unref()
  })
}
