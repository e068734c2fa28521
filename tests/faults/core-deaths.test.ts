import { expect, inject, it, onTestFinished } from 'vitest'
import { startBrowserHost } from '#tests/e2e/app-hosts.ts'
import { fillCouncil } from '#tests/e2e/filled-council.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { linesInFile, problemsInFile } from './data-file.ts'
import { killAt, momentOf } from './moments.ts'
import { watchPipe } from './watched-pipe.ts'

/*
 * The core is killed under a clerk who types, again and again. Somebody stands in the line between page and host, so that
 * it is known what was sent and what the page was told, and so that a kill can be put between the two.
 */

const rounds = inject('coreDeaths')

it(
  `keeps each acknowledged keystroke, and the others once, through ${rounds} deaths of the core`,
  { timeout: 60_000 + rounds * 10_000 },
  async () => {
    const folder = aDataFolder()
    const council = await fillCouncil(folder)
    const host = await startBrowserHost({ dataFolder: folder })
    onTestFinished(() => host.close())
    const { page } = host
    const pipe = await watchPipe(page)
    await page.goto(`${new URL(page.url()).origin}/#/meetings/${council.march}/items/${council.apologies}`)
    await page.reload()
    await page.locator('.minute-editor').focus()
    const typed: string[] = []
    let between = 0

    for (let round = 0; round < rounds; round += 1) {
      const words = `Round ${round}: the quay stood empty.`
      if (round > 0) await page.keyboard.press('Enter')
      // The new line goes out a moment later: only once it is kept is what follows the typing alone.
      await expect.poll(() => linesInFile(folder, council.apologies).size).toBe(round === 0 ? 0 : round + 1)
      await expect.poll(() => pipe.unanswered()).toEqual([])
      typed.push(words)
      const typing = page.keyboard.type(words, { delay: 8 })
      const core = host.corePid()
      if (await killAt(momentOf(round), pipe, core, () => void process.kill(core, 'SIGKILL'))) between += 1

      // A line may have grown since it was acknowledged: more of the same sentence was on its way.
      const atDeath = linesInFile(folder, council.apologies)
      for (const [id, text] of pipe.toldLines()) expect(atDeath.get(id)?.slice(0, text.length)).toBe(text)
      pipe.letAnswersThrough()
      await typing
      await expect.poll(() => [...linesInFile(folder, council.apologies).values()]).toEqual(typed)
      expect(problemsInFile(folder)).toEqual([])
    }

    const shown = await page.locator('.minute-editor .minute-line > p').allTextContents()
    expect(shown).toEqual(typed)
    console.log(`${between} of ${rounds} deaths came between a save and its answer`)
    expect(between).toBeGreaterThanOrEqual(rounds / 2)
  },
)
