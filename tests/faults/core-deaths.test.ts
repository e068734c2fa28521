import { expect, inject, it, onTestFinished } from 'vitest'
import { startBrowserHost } from '#tests/e2e/app-hosts.ts'
import { fillCouncil } from '#tests/e2e/filled-council.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { linesInFile, problemsInFile } from './data-file.ts'
import { watchPipe, type WatchedPipe } from './watched-pipe.ts'

/*
 * The core is killed under a clerk who types, again and again. Somebody stands in the line between page and host, so that
 * it is known what was sent and what the page was told, and so that a kill can be put between the two.
 */

const rounds = inject('coreDeaths')

/** When the core is killed. In the first three the page has sent a save and has had no answer. */
const moments = ['before it has read the save', 'while it writes', 'before its answer arrives', 'whenever'] as const
type Moment = (typeof moments)[number]

it(
  `keeps each acknowledged keystroke, and the others once, through ${rounds} deaths of the core`,
  { timeout: 60_000 + rounds * 15_000 },
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
      const moment = moments[round % moments.length] ?? 'whenever'
      const words = `Round ${round}: the ferry left at ${round % 24} and the quay stood empty.`
      if (round > 0) await page.keyboard.press('Enter')
      typed.push(words)
      const typing = page.keyboard.type(words, { delay: 8 })
      const unanswered = await killCore(pipe, host.corePid(), moment)
      if (unanswered > 0) between += 1

      const atDeath = linesInFile(folder, council.apologies)
      for (const { lines } of pipe.acknowledged) {
        for (const [id, text] of lines)
          expect(atDeath.get(id), `round ${round}, killed ${moment}`).toMatch(startOf(text))
      }
      pipe.letAnswersThrough()
      await typing
      await expect.poll(() => [...linesInFile(folder, council.apologies).values()]).toEqual(typed)
      expect(problemsInFile(folder)).toEqual([])
    }

    expect((await page.locator('.minute-editor .minute-line > p').allInnerTexts()).join('\n')).toBe(typed.join('\n'))
    console.log(`${between} of ${rounds} deaths came between a save and its answer`)
    expect(between).toBeGreaterThanOrEqual(rounds / 2)
  },
)

/** @returns how many saves had been sent and not answered when the core was killed. */
async function killCore(pipe: WatchedPipe, core: number, moment: Moment): Promise<number> {
  if (moment === 'before it has read the save') process.kill(core, 'SIGSTOP')
  if (moment !== 'whenever') pipe.holdAnswers()
  if (moment === 'whenever') await pause(Math.random() * 600)
  else if (moment === 'before its answer arrives') await pipe.nextAnswer()
  else await pipe.nextSending()
  if (moment === 'while it writes') await pause(Math.random() * 3)
  process.kill(core, 'SIGKILL')
  return pipe.unanswered().length
}

/** A line may have grown since it was acknowledged: more of the same sentence was on its way. */
function startOf(text: string): RegExp {
  return new RegExp(`^${RegExp.escape(text)}`)
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
