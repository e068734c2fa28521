import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { forkCore } from '#electron/browser/core-process.ts'
import { keepCore, restartDelay, type CoreKeeper } from '#electron/host/core-keeper.ts'
import { aDataFolder } from './pipe-client.ts'

/** Keeps a process that does with its parent's first message what the script says, where `say` answers the parent. */
function keep(script: string): { readonly keeper: CoreKeeper; readonly starts: number[] } {
  const file = join(aDataFolder(), 'core.mjs')
  writeFileSync(
    file,
    `const say = (message, then) => process.send(message, then); process.once('message', () => { ${script} })`,
  )
  const starts: number[] = []
  const start = () => {
    starts.push(performance.now())
    return forkCore(file)
  }
  const keeper = keepCore({ start, place: { dataFolder: 'unused', isSample: false }, author: 'A. Clerk' })
  onTestFinished(() => keeper.close())
  return { keeper, starts }
}

describe('a core that cannot be opened', () => {
  it('is started once when it refuses, and its sentence is the answer', async () => {
    const { keeper, starts } = keep(
      "say({ kind: 'refused', code: 'data_file_newer', message: 'Too new.' }, () => process.exit())",
    )

    expect(await keeper.opened).toEqual({ code: 'data_file_newer', message: 'Too new.' })
    await new Promise((later) => setTimeout(later, 500))
    expect(starts).toHaveLength(1)
  })

  it('is given up after a few starts when it dies each time', async () => {
    const { keeper, starts } = keep('process.exit(1)')

    expect(await keeper.opened).toMatchObject({ code: 'core_not_started', message: expect.stringMatching(/\.$/) })
    expect(starts.length).toBeGreaterThan(1)
    expect(starts.length).toBeLessThan(6)
  })
})

describe('a core that had been open', () => {
  it('is started again more and more slowly while it dies at once', async () => {
    const { keeper, starts } = keep("say({ kind: 'opened' }, () => setTimeout(() => process.exit(1), 1))")
    await keeper.opened

    await vi.waitFor(() => expect(starts.length).toBeGreaterThanOrEqual(8), { timeout: 10_000, interval: 20 })

    const waits = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
    expect(waits.at(-1)).toBeGreaterThan((waits[0] ?? 0) + 500)
  })

  it('is waited for two seconds at most, however often it has died, since a page may hold words that nobody else has', () => {
    const waits = Array.from({ length: 200 }, (_, index) => restartDelay(index + 1))

    expect(waits.slice(0, 7)).toEqual([0, 0, 0, 100, 200, 400, 800])
    expect(Math.max(...waits)).toBe(2_000)
  })

  it('tells why it cannot be opened again, and goes on trying', async () => {
    const first = join(aDataFolder(), 'was-open')
    const script = `import('node:fs').then(({ existsSync, writeFileSync }) => {
      if (existsSync(${JSON.stringify(first)})) return say({ kind: 'refused', code: 'x', message: 'The disk is full.' }, () => process.exit())
      writeFileSync(${JSON.stringify(first)}, '')
      say({ kind: 'opened' }, () => process.exit(1))
    })`
    const { keeper, starts } = keep(script)
    const states: unknown[] = []
    keeper.onState((state) => states.push(state))

    await vi.waitFor(() => expect(starts.length).toBeGreaterThanOrEqual(4), { timeout: 10_000 })

    expect(states).toContainEqual({ kind: 'gone', epoch: 1, reason: 'The disk is full.' })
    expect(await keeper.opened).toBeUndefined()
  })
})
