import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { cli } from '#tests/cli/run-cli.ts'
import { startElectronHost } from '#tests/e2e/app-hosts.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { aDataFolder } from './pipe-client.ts'

it('shows what is in a copy that is opened by a double click, and replaces nothing', { timeout: 120_000 }, async () => {
  const source = temporaryFolder()
  const copy = join(temporaryFolder(), 'from-the-stick.minutebook')
  await cli(source, ['committee', 'add', '--name', 'Harbour Panel'])
  await cli(source, ['backup', '--out', copy])
  const folder = aDataFolder()

  const host = await startElectronHost({ dataFolder: folder, args: [copy] })
  onTestFinished(() => host.close())

  await host.page.getByRole('heading', { level: 1, name: 'Safe keeping' }).waitFor()
  await host.page.getByRole('row', { name: 'Committees Harbour Panel None' }).waitFor()
  await host.page.getByRole('button', { name: 'Put this copy in place' }).waitFor()
  expect((await cli(folder, ['committee', 'list'])).answer).toEqual({ committees: [] })
})
