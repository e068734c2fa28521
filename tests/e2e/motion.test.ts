import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { startBrowserHost, startElectronHost } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { fillMotionCouncil } from './motion-council.ts'
import { minuteAMotion } from './motion-clerk.ts'

it.for([
  ['the browser host', startBrowserHost],
  ['the Electron bundles', startElectronHost],
] as const)(
  'lets a clerk minute a motion, an amendment lost and one carried, and a recorded vote by keyboard on %s',
  { timeout: 180_000 },
  async ([, start]) => {
    const dataFolder = temporaryFolder()
    const council = await fillMotionCouncil(dataFolder)
    const host = await start({ dataFolder })
    try {
      host.page.setDefaultTimeout(10_000)
      const pressed = await minuteAMotion(host.page, council)
      expect(pressed).toEqual({ named: 13, lost: 9, recorded: 10, resolved: 2 })
      expect([host.errors, host.outside]).toEqual([[], []])
    } catch (error) {
      await host.page.screenshot({ path: 'node_modules/.cache/motion-failed.png' })
      throw error
    } finally {
      await host.close()
    }
    const { motions } = await inStore(dataFolder, (call) => call.motion.list({ agendaItemId: council.slipway }))
    expect(motions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['motion', 'carried'],
      ['amendment', 'lost'],
      ['amendment', 'carried'],
    ])
    const { problems } = await inStore(dataFolder, (call) => call.store.check())
    expect(problems).toEqual([])
  },
)
