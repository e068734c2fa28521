import { expect, it, onTestFinished } from 'vitest'
import { plainText } from '#shared/domain/inline.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { startElectronHost, type ElectronHost } from './app-hosts.ts'
import { fillCouncil, inStore, type FilledCouncil } from './filled-council.ts'

it('closes the window as soon as the last words are kept, and not before', async () => {
  const { host, folder, council } = await withUnsavedWords()
  const core = host.corePid()

  host.steer({ kind: 'close-window' })
  await host.page.getByText('Saving…').waitFor()
  expect(host.process.exitCode).toBeNull()
  process.kill(core, 'SIGCONT')

  await ended(host)
  expect(host.process.exitCode).toBe(0)
  const { blocks } = await inStore(folder, (call) => call.agendaItem.get({ id: council.apologies }))
  expect(blocks.map(({ body }) => plainText(body))).toEqual(['Councillor Moss sent apologies.'])
})

it('asks the clerk where the store does not answer, and closes on their word', async () => {
  const { host } = await withUnsavedWords()
  const core = host.corePid()
  host.steer({ kind: 'answer-with', button: 1 })

  host.steer({ kind: 'close-window' })
  const asked = { kind: 'message-box', message: expect.stringContaining('not kept yet') }
  await expect.poll(() => host.recorded).toContainEqual(asked)
  process.kill(core, 'SIGKILL')

  await ended(host)
  expect(host.process.exitCode).toBe(0)
})

async function withUnsavedWords(): Promise<{ host: ElectronHost; folder: string; council: FilledCouncil }> {
  const folder = aDataFolder()
  const council = await fillCouncil(folder)
  const host = await startElectronHost({ dataFolder: folder })
  onTestFinished(() => host.close())
  const { page } = host
  // The question whether the page may go is the host's to answer, not this test's.
  page.on('dialog', () => {})
  await page.getByRole('link', { name: 'Monday 14 March 2016', exact: true }).click()
  await page.locator('.minute-editor').waitFor()
  process.kill(host.corePid(), 'SIGSTOP')
  await page.keyboard.type('Councillor Moss sent apologies.')
  return { host, folder, council }
}

function ended({ process: host }: ElectronHost): Promise<void> {
  return new Promise((done) => {
    if (host.exitCode !== null) done()
    else host.once('exit', () => done())
  })
}
