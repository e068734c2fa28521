import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ConnectionLost, createApiClient } from '#renderer/app/api-client.ts'
import { spawnBrowserHost, startBrowserHost } from '#tests/e2e/app-hosts.ts'
import { corePidOf } from '#tests/e2e/core-pid.ts'
import { aDataFolder, anAnsweringHost, connectTo } from './pipe-client.ts'

describe('the browser host', () => {
  it('opens the page with the token out of sight, and keeps it over a reload', async () => {
    const host = await startBrowserHost({ dataFolder: aDataFolder() })
    onTestFinished(() => host.close())
    const { origin } = new URL(host.address ?? '')
    await host.page.getByRole('heading').first().waitFor()
    expect(new URL(host.page.url()).origin).toBe(origin)
    expect(host.page.url()).not.toContain(new URL(host.address ?? '').hash)

    await host.page.reload()

    await host.page.getByRole('heading').first().waitFor()
    expect(await host.page.evaluate('document.cookie + JSON.stringify(localStorage)')).not.toContain(
      new URL(host.address ?? '').hash.slice(1),
    )
    expect(host.errors).toEqual([])
    expect(host.outside).toEqual([])
  })

  it('takes the port of the last start again, and another one when that is taken', async () => {
    const dataFolder = aDataFolder()
    const first = spawnBrowserHost({ dataFolder })
    const [, port] = await first.printed(/127\.0\.0\.1:(\d+)/)
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const second = spawnBrowserHost({ dataFolder })
    const [, again] = await second.printed(/127\.0\.0\.1:(\d+)/)
    second.process.kill('SIGTERM')
    await second.ended
    expect(again).toBe(port)

    const occupant = createServer().listen(Number(port), '127.0.0.1')
    onTestFinished(() => void occupant.close())
    const third = await anAnsweringHost({ dataFolder })
    expect(third.port).not.toBe(Number(port))
  })

  it('says in one sentence that a fixed port is taken, and ends with 1', async () => {
    const first = await anAnsweringHost({ dataFolder: aDataFolder() })

    const second = spawnBrowserHost({ dataFolder: aDataFolder(), args: ['--port', String(first.port)] })

    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^Port \d+ is taken: .+\.\n$/)
  })

  it('says in one sentence that the data folder is open already, ends with 1, and leaves the first one alone', async () => {
    const dataFolder = aDataFolder()
    const first = await anAnsweringHost({ dataFolder })
    const api = createApiClient(connectTo(first).pipe)
    await api.store.ping()

    const second = spawnBrowserHost({ dataFolder })

    expect(await second.ended).toBe(1)
    expect(second.output().trimEnd().split('\n')).toEqual([expect.stringMatching(/\.$/)])
    expect(await api.store.ping()).toHaveProperty('at')
  })

  it('carries a file of 10 MB to the core, as text inside the call', async () => {
    const api = createApiClient(connectTo(await anAnsweringHost({ dataFolder: aDataFolder() })).pipe)
    const file = 'A'.repeat(Math.ceil(10_000_000 / 3) * 4)

    // No council has so long a name: that it is refused for this shows that it arrived.
    const answer = await api.store.nameCouncil({ council: file }).catch((error: unknown) => error)

    expect(answer).toBeInstanceOf(ORPCError)
    expect(await api.store.ping()).toHaveProperty('at')
  })

  it('shows neither the token nor the data folder in the list of processes', async () => {
    const dataFolder = aDataFolder()
    const host = await anAnsweringHost({ dataFolder })
    const core = corePidOf(host.process)

    const listed = [host.process.pid, core].map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).join()

    expect(listed).toContain('core.js')
    expect(listed).not.toContain(host.token)
    expect(readFileSync(`/proc/${core}/cmdline`, 'utf8')).not.toContain(dataFolder)
  })
})

describe('a core that is killed', () => {
  it('is back within two seconds; the call under way is rejected and the next one is answered', async () => {
    const host = await anAnsweringHost({ dataFolder: aDataFolder() })
    const { pipe } = connectTo(host)
    const api = createApiClient(pipe)
    await api.store.ping()
    const states: string[] = []
    pipe.subscribe(() => states.push(pipe.state().kind))
    const killed = corePidOf(host.process)
    const killedAt = performance.now()
    process.kill(killed, 'SIGSTOP')
    const underWay = api.store.ping()
    process.kill(killed, 'SIGKILL')

    await expect(underWay).rejects.toBeInstanceOf(ConnectionLost)
    expect(await api.store.ping()).toHaveProperty('at')

    expect(performance.now() - killedAt).toBeLessThan(2_000)
    expect(states).toEqual(['core-gone', 'ready'])
    expect(corePidOf(host.process)).not.toBe(killed)
  })

  it('ends a stream of events, which can be opened again', async () => {
    const host = await anAnsweringHost({ dataFolder: aDataFolder() })
    const api = createApiClient(connectTo(host).pipe)
    const events = await api.store.watch()
    await events.next()
    const next = events.next()
    process.kill(corePidOf(host.process), 'SIGKILL')

    await expect(next).rejects.toBeInstanceOf(ConnectionLost)
    await (await api.store.watch()).return?.(undefined)
  })

  it('ends when its host is killed, and leaves the data folder free', async () => {
    const dataFolder = aDataFolder()
    const host = spawnBrowserHost({ dataFolder })
    await host.printed(/is ready/)
    const core = corePidOf(host.process)

    host.process.kill('SIGKILL')

    await vi.waitFor(() => expect(() => process.kill(core, 0)).toThrow('ESRCH'), { timeout: 5_000 })
    await anAnsweringHost({ dataFolder })
  })
})

describe('the end of the browser host', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is clean on %s: the core is closed and the status is 0',
    async (signal) => {
      const host = spawnBrowserHost({ dataFolder: aDataFolder() })
      await host.printed(/is ready/)
      const core = corePidOf(host.process)

      host.process.kill(signal)

      expect(await host.ended).toBe(0)
      expect(() => process.kill(core, 0)).toThrow('ESRCH')
    },
  )

  it('comes when the program that started it has gone', async () => {
    const host = spawnBrowserHost({ dataFolder: aDataFolder() })
    await host.printed(/is ready/)

    const exited = once(host.process, 'exit')
    host.process.disconnect()

    expect(await exited).toEqual([0, null])
  })

  it('carries out a call that was sent just before', async () => {
    const dataFolder = aDataFolder()
    const host = await anAnsweringHost({ dataFolder })
    const api = createApiClient(connectTo(host).pipe)
    await api.store.ping()

    const named = api.store.nameCouncil({ council: 'Borough of Wrenfield' }).catch(() => {})
    await new Promise((sent) => setTimeout(sent, 20))
    host.process.kill('SIGTERM')
    await Promise.all([named, host.ended])

    const again = createApiClient(connectTo(await anAnsweringHost({ dataFolder })).pipe)
    expect((await again.store.status()).council).toBe('Borough of Wrenfield')
  })
})

it('keeps the remembered port in the data folder, where only this account can read it', async () => {
  const dataFolder = aDataFolder()
  const host = await anAnsweringHost({ dataFolder })

  expect(readFileSync(join(dataFolder, 'browser-port'), 'utf8')).toBe(String(host.port))
})
