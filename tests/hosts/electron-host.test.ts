import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { writeMessage } from '#shared/contract/pipe.ts'
import {
  recordingOf,
  spawnElectronHost,
  startBrowserHost,
  startElectronHost,
  type ElectronHost,
} from '#tests/e2e/app-hosts.ts'
import type { Steering } from '#tests/double/record.ts'
import { aDataFolder, afterThisFile, type After } from './pipe-client.ts'

const after = afterThisFile()
let host: ElectronHost

beforeAll(async () => {
  host = await anElectronHost(aDataFolder(after), after)
})

async function anElectronHost(dataFolder: string, undo: After = onTestFinished): Promise<ElectronHost> {
  const started = await startElectronHost({ dataFolder })
  undo(() => started.close())
  await started.page.getByRole('heading').first().waitFor()
  return started
}

describe('the window', () => {
  it('is isolated from the program and sandboxed', async () => {
    const { recorded } = host
    const windows = recorded.filter((entry) => entry.kind === 'window')

    expect(windows).toHaveLength(1)
    expect(windows[0]?.options).toMatchObject({
      title: 'Minute Book',
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    })
  })

  it('shows the page with nothing in its console, and asks for nothing outside', async () => {
    await host.page.reload()
    await host.page.getByRole('heading').first().waitFor()

    expect(host.errors).toEqual([])
    expect(host.outside).toEqual([])
  })

  it('gives the page one port with two functions, and nothing of Node or Electron', async () => {
    const { page } = host

    const given = await page.evaluate(`({
      port: Object.entries(window.minuteBookPort).map(([name, value]) => name + ': ' + typeof value),
      others: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'electronPush', 'electronSend'].filter((name) => name in window),
    })`)

    expect(given).toEqual({ port: ['post: function', 'listen: function'], others: [] })
  })

  it('serves the page with the strict policy', async () => {
    const { page } = host

    const response = await page.reload()

    const policy = response?.headers()['content-security-policy']
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(response?.headers()['x-content-type-options']).toBe('nosniff')
  })

  it('has a menu with the usual places and no way to the developer’s tools', async () => {
    const { recorded } = host
    const menu = recorded.find((entry) => entry.kind === 'menu')

    expect(menu?.labels).toEqual(expect.arrayContaining(['&File', '&Edit', '&Go', '&View', '&Help']))
    expect(menu?.roles).toEqual(expect.arrayContaining(['undo', 'paste', 'togglefullscreen']))
    expect(menu?.roles).not.toContain('toggleDevTools')
  })
})

it('lets the page save a document that it was given', async () => {
  const saved = host.page.waitForEvent('download')
  await host.page.evaluate(`{
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['RESOLVED']))
    link.download = 'Minutes.docx'
    link.click()
  }`)

  expect((await saved).suggestedFilename()).toBe('Minutes.docx')
  expect(host.outside).toEqual([])
})

describe('the window refuses', () => {
  it('to be led anywhere else', async () => {
    const { page, recorded } = host
    const before = page.url()

    await page.evaluate("location.href = 'https://elsewhere.example/'")
    // One after the other: a second try would take the place of the first before it was refused.
    await expect.poll(() => recorded).toContainEqual({ kind: 'navigation-denied', url: 'https://elsewhere.example/' })
    await page.evaluate("location.href = 'app://elsewhere/'").catch(() => {})

    expect(page.url()).toBe(before)
  })

  it('to open another window', async () => {
    const { page, recorded } = host

    // Asked for again until it gets through: Chromium drops a window that is opened while it still gives up a navigation.
    const ask = async () => {
      await page.evaluate("window.open('https://elsewhere.example/')")
      return recorded
    }

    await expect.poll(ask).toContainEqual({ kind: 'window-denied', url: 'https://elsewhere.example/' })
    expect(
      page
        .context()
        .pages()
        .filter((each) => each.url().includes('elsewhere')),
    ).toEqual([])
  })

  it('every permission', async () => {
    const permissions = ['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen']

    for (const permission of permissions) host.steer({ kind: 'ask-permission', permission })

    await expect.poll(permissionAnswers).toHaveLength(permissions.length)
    expect(permissionAnswers().filter(({ granted }) => granted)).toEqual([])
  })

  it('messages from an inner frame, from another window and from a foreign page', async () => {
    for (const from of ['inner-frame', 'other-window', 'foreign-page'] as const) forge(from)
    forge('own-frame')

    // The last one is the page's own: once it is answered, the others would have been.
    await expect.poll(answersToForged).toEqual([expect.stringContaining('forged own-frame')])
  })
})

describe('the core behind the window', () => {
  it('is back within two seconds when it is killed, and answers the page', async () => {
    const killed = host.corePid()
    const killedAt = performance.now()
    process.kill(killed, 'SIGKILL')

    await expect
      .poll(() => host.recorded)
      .toContainEqual({
        kind: 'pushed',
        channel: 'pipe',
        text: '{"kind":"core","state":"back","epoch":2}',
      })
    const answered = await askInPage(host)

    expect(performance.now() - killedAt).toBeLessThan(2_000)
    expect(answered).toContain('"at"')
    expect(host.corePid()).not.toBe(killed)
  })

  it('ends with the window', async () => {
    const other = await startElectronHost({ dataFolder: aDataFolder() })
    const core = other.corePid()

    await other.close()

    expect(other.process.exitCode).toBe(0)
    expect(() => process.kill(core, 0)).toThrow('ESRCH')
  })
})

describe('a second start on the same data folder', () => {
  it('brings the first window forward', async () => {
    const dataFolder = aDataFolder()
    const first = await anElectronHost(dataFolder)

    const second = spawnElectronHost({ dataFolder })

    expect(await second.ended).toBe(0)
    await expect.poll(() => first.recorded).toContainEqual({ kind: 'focused' })
    expect(await askInPage(first)).toContain('"at"')
  })

  it('is refused with one sentence while the browser host has it open', async () => {
    const dataFolder = aDataFolder()
    const first = await startBrowserHost({ dataFolder })
    onTestFinished(() => first.close())

    const second = spawnElectronHost({ dataFolder })
    const { content } = await recordingOf(second).first('error-box')

    expect(content).toMatch(/^[^\n]+\.$/)
    expect(await second.ended).toBe(1)
  })
})

function permissionAnswers() {
  return host.recorded.filter((entry) => entry.kind === 'permission')
}

/** A message that the page did not send, as the main process would get it. */
function forge(from: Extract<Steering, { kind: 'forge-message' }>['from']): void {
  const data = JSON.stringify({ i: `forged ${from}`, p: { u: '/store/ping' } })
  host.steer({ kind: 'forge-message', from, text: writeMessage({ kind: 'rpc', epoch: 1, data }) })
}

function answersToForged(): readonly string[] {
  return host.recorded.flatMap((entry) => (entry.kind === 'pushed' && entry.text.includes('forged') ? entry.text : []))
}

/** One call over the page's own port, made anew as if the page had been loaded again. */
function askInPage({ page }: ElectronHost): Promise<unknown> {
  return page.evaluate(`new Promise((settle) => {
    window.minuteBookPort.listen((text) => {
      const message = JSON.parse(text)
      if (message.kind === 'ready') {
        const data = JSON.stringify({ i: 'asked', p: { u: '/store/ping' } })
        window.minuteBookPort.post(JSON.stringify({ kind: 'rpc', epoch: message.epoch, data }))
      }
      if (message.kind === 'rpc' && message.data.includes('"asked"')) settle(message.data)
    })
    window.minuteBookPort.post(JSON.stringify({ kind: 'hello' }))
  })`)
}
