import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { aDataFolder, anAnsweringHost, connectTo } from './pipe-client.ts'

/** A program in the browser's place: it writes down what it was told, and is open until the file `close` is there. */
function aBrowser(folder: string): { readonly path: string; arguments(): readonly string[]; close(): void } {
  const path = join(folder, 'a-browser')
  const told = join(folder, 'told')
  const close = join(folder, 'close')
  const lines = [
    '#!/bin/sh',
    `printf '%s\\n' "$@" > '${told}'`,
    `while [ -d '${folder}' ] && [ ! -e '${close}' ]; do sleep 0.1; done`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 })
  return {
    path,
    arguments: () => (existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : []),
    close: () => writeFileSync(close, ''),
  }
}

it('opens a window with a profile of its own, the token in a file that only this account can read', async () => {
  const dataFolder = aDataFolder()
  const browser = aBrowser(aDataFolder())
  const env = { CHROME_PATH: browser.path, DISPLAY: ':0' }
  const host = await anAnsweringHost({ dataFolder, opensWindow: true, env })
  await vi.waitFor(() => expect(browser.arguments().length).toBeGreaterThan(5), { timeout: 5_000 })

  const way = join(dataFolder, 'open.html')
  expect(browser.arguments()).toEqual(
    expect.arrayContaining([
      `--user-data-dir=${join(dataFolder, 'browser-profile')}`,
      `--app=file://${way}`,
      '--disable-extensions',
      '--disable-sync',
      '--disable-background-networking',
    ]),
  )
  expect(browser.arguments().join()).not.toContain(host.token)
  expect(statSync(way).mode & 0o777).toBe(0o600)
  expect(readFileSync(way, 'utf8')).toContain(`url=${host.origin}/#${host.token}"`)
  const preferences = JSON.parse(readFileSync(join(dataFolder, 'browser-profile/Default/Preferences'), 'utf8'))
  expect(preferences).toMatchObject({ spellcheck: { use_spelling_service: false } })
  browser.close()
})

it('removes that file once the page is there, and ends when its window is closed', async () => {
  const dataFolder = aDataFolder()
  const browser = aBrowser(aDataFolder())
  const env = { CHROME_PATH: browser.path, DISPLAY: ':0' }
  const host = await anAnsweringHost({ dataFolder, opensWindow: true, env })
  await vi.waitFor(() => expect(browser.arguments()).not.toEqual([]), { timeout: 5_000 })

  const { pipe, leave } = connectTo(host)
  await vi.waitFor(() => expect(pipe.state()).toMatchObject({ kind: 'ready' }), { timeout: 5_000 })
  expect(existsSync(join(dataFolder, 'open.html'))).toBe(false)

  leave()
  browser.close()
  expect(await host.ended).toBe(0)
})

it('prints the address and opens nothing where there is no display', async () => {
  const browser = aBrowser(aDataFolder())
  const env = { CHROME_PATH: browser.path, DISPLAY: '', WAYLAND_DISPLAY: '' }

  const host = await anAnsweringHost({ dataFolder: aDataFolder(), opensWindow: true, env })

  await host.printed(/Open this address in a browser on this computer\.\n/)
  expect(browser.arguments()).toEqual([])
})
