import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { hostsForParts, startBrowserHost } from './app-hosts.ts'
import { inStore } from './filled-council.ts'
import { fillMotionCouncil } from './motion-council.ts'
import { caretLine, lineText, minuteAMotion, moveTo, patience, press } from './motion-clerk.ts'
import { expectAccessible } from './screen-checks.ts'

it.for(hostsForParts)(
  'lets a clerk minute a motion, an amendment lost and one carried, and a recorded vote by keyboard on %s',
  { timeout: 180_000 },
  async ([, start]) => {
    const dataFolder = temporaryFolder()
    const council = await fillMotionCouncil(dataFolder)
    const host = await start({ dataFolder })
    try {
      host.page.setDefaultTimeout(10_000)
      const pressed = await minuteAMotion(host.page, council, host.corePid())
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

it(
  'asks which words stand where two carried amendments change the same, and writes them anew when a vote is taken back',
  { timeout: 120_000 },
  async () => {
    const dataFolder = temporaryFolder()
    const { meetingId, lamps } = await fillMotionCouncil(dataFolder)
    const host = await startBrowserHost({ dataFolder })
    const { page } = host
    try {
      page.setDefaultTimeout(10_000)
      await page.evaluate(`location.hash = '#/meetings/${meetingId}/items/${lamps}'`)
      await page.locator('.minute-editor').waitFor()
      await page.locator('.minute-editor').focus()
      await press(page, 'Control+.', 'm')
      await page.keyboard.type('That the lamps be lit by May')
      // Both are moved against the motion as it was first; each changes its last word.
      for (const month of ['June', 'July']) {
        await moveTo(page, 0, 'ArrowUp')
        await press(page, 'F9', 'Enter', 'Enter', 'E')
        await expect.poll(() => caretLine(page), patience).toBe('amendment')
        await press(page, 'End', 'Backspace', 'Backspace', 'Backspace')
        await page.keyboard.type(month)
      }
      await expect.poll(() => lineText(page, 2), patience).toBe('That the lamps be lit by July')
      await press(page, 'F9', 'Enter', 'Enter', 'V', 'A', 'Escape')
      await expect.poll(() => lineText(page, 3), patience).toBe('That the lamps be lit by July')
      await moveTo(page, 1, 'ArrowUp')
      await press(page, 'F9', 'Enter', 'Enter', 'V', 'A')
      await page.getByText('Two carried amendments change the same words').waitFor()
      await expectAccessible(page, 'two amendments of the same words')
      await press(page, '2', 'Escape')
      await expect.poll(() => lineText(page, 3), patience).toBe('That the lamps be lit by June')
      // The vote on the first is taken back: what the other gives stands again.
      await press(page, 'F9', 'U')
      await expect.poll(() => lineText(page, 3), patience).toBe('That the lamps be lit by July')
      await press(page, 'P', 'Escape')
      await expect.poll(() => lineText(page, 3), patience).toBe('That the lamps be lit by June')
      // A resolution without any motion gets its vote directly.
      await moveTo(page, 3, 'ArrowDown')
      await press(page, 'End', 'Enter')
      await page.keyboard.type('Resolved:')
      await press(page, 'Enter')
      await page.keyboard.type('That it be noted.')
      await press(page, 'F9', 'U', 'Escape')
      await expect.poll(() => lineText(page, 4), patience).toBe('Resolved (unanimously):')
      for (const size of [
        { width: 1024, height: 700 },
        { width: 720, height: 450 },
      ]) {
        await page.setViewportSize(size)
        await press(page, 'F9')
        await expectAccessible(page, `motions at ${size.width}`)
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(wide).toBe(0)
        // The line that it is about stays in view above the panel.
        await expect.poll(() => lineAbovePanel(page)).toEqual({ isInView: true, isAbove: true })
        await press(page, 'Escape')
      }
      expect(host.errors).toEqual([])
    } catch (error) {
      await page.screenshot({ path: 'node_modules/.cache/motion-failed.png' })
      throw error
    } finally {
      await host.close()
    }
    const { problems } = await inStore(dataFolder, (call) => call.store.check())
    expect(problems).toEqual([])
  },
)

/** Where the line and the panel below it are, at one moment. */
function lineAbovePanel(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const line = document.querySelector('.minute-line.here').getBoundingClientRect()
    const panel = document.querySelector('.motion-panel').getBoundingClientRect()
    return { isInView: line.y > 0 && panel.y < innerHeight, isAbove: line.bottom <= panel.y + 1 }
  })()`)
}
