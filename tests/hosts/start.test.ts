import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { spawnHost } from '#tests/e2e/app-hosts.ts'
import { aDataFolder } from './pipe-client.ts'

const start = join(import.meta.dirname, '../../scripts/start.mjs')

it('says which host it opens, and takes a data folder relative to where the command was typed', async () => {
  const folder = aDataFolder()
  const host = spawnHost([start, '--browser', '--no-open', '--data', 'minutes'], { INIT_CWD: folder })

  await host.printed(
    /^Opening Minute Book in the browser .*\n(.|\n)*is ready at http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n/,
  )

  expect(existsSync(join(folder, 'minutes', 'browser-port'))).toBe(true)
  host.process.kill('SIGTERM')
  expect(await host.ended).toBe(0)
})

it('opens the sample council beside the data folder, and leaves that folder without minutes', async () => {
  const folder = aDataFolder()
  const flags = ['--browser', '--no-open', '--sample', '--data', join(folder, 'minutes')]
  const host = spawnHost([start, ...flags])

  await host.printed(/is ready at/)
  host.process.kill('SIGTERM')

  expect(await host.ended).toBe(0)
  expect(existsSync(join(folder, 'minutes sample', 'minute-book.sqlite'))).toBe(true)
  expect(existsSync(join(folder, 'minutes', 'minute-book.sqlite'))).toBe(false)
})

it.each([
  [['--browser', '--electron'], /^Give --browser or --electron, not both\.\n$/],
  [['--colour'], /--colour/],
])('stops with a sentence at %s', async (flags, sentence) => {
  const host = spawnHost([start, ...flags])

  expect(await host.ended).toBe(1)
  expect(host.output()).toMatch(sentence)
})
