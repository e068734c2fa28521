import { createRouterClient } from '@orpc/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import { newId } from '#core/context.ts'
import { openCore } from '#core/core.ts'
import { router } from '#core/router.ts'
import { aCommittee, aPut } from '#tests/core/set-up.ts'
import { startBrowserHost, type RunningHost } from '#tests/e2e/app-hosts.ts'
import { fillCouncil, inStore } from '#tests/e2e/filled-council.ts'
import { aDataFolder } from '#tests/hosts/pipe-client.ts'
import { linesInFile, problemsInFile } from './data-file.ts'

it('keeps history, events and receipts in order when the clock is set back an hour, and the core starts again', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2016-03-14T19:30:00.000Z') })
  onTestFinished(() => void vi.useRealTimers())
  const folder = aDataFolder()
  let core = openCore({ dataFolder: folder, author: 'Ada Fennick', holdsWindow: true })
  let call = createRouterClient(router, { context: core.context })
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const [meetingId = ''] = meetings
  const { id } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  await call.committee.addMember({ committeeId, name: 'Jo Odell', role: 'member' })
  const personId = (await call.meeting.get({ id: meetingId })).attendance[0]?.personId ?? ''
  const line = aPut('First.')
  const save = async (text: string, baseVersion: number) => {
    const put = { ...aPut(text), id: line.id, baseVersion }
    const given = { id, saveId: newId(), puts: [put], removes: [] }
    return { given, answer: await call.agendaItem.save(given) }
  }
  await save('First.', 0)
  await save('Second.', 1)
  await call.attendance.record({ meetingId, personId, status: 'present' })

  vi.setSystemTime(new Date('2016-03-14T18:30:00.000Z'))
  const third = await save('Third.', 2)
  await call.attendance.record({ meetingId, personId, status: 'apologies' })
  core.close()
  core = openCore({ dataFolder: folder, author: 'Ada Fennick', holdsWindow: true })
  onTestFinished(() => core.close())
  call = createRouterClient(router, { context: core.context })
  expect(await call.agendaItem.save(third.given)).toEqual(third.answer)
  await save('Fourth.', 3)
  await call.attendance.record({ meetingId, personId, status: 'absent' })

  const { kept } = await call.block.history({ id: line.id })
  expect(kept.map(({ text }) => text)).toEqual(['Third.', 'Second.', 'First.'])
  expect(third.answer.savedAt).toBe('2016-03-14T18:30:00.000Z')
  expect(await call.store.check()).toEqual({ ok: true, problems: [] })
})

it('loses nothing over an hour’s sleep: what was on its way arrives once, and a new spell of writing begins', async () => {
  const folder = aDataFolder()
  const council = await fillCouncil(folder)
  const host = await startBrowserHost({ dataFolder: folder })
  onTestFinished(() => host.close())
  const { page } = host
  page.setDefaultTimeout(15_000)
  await page.addInitScript(`{
    const now = Date.now
    Date.now = () => now.call(Date) + Number(window.sleptFor ?? 0)
  }`)
  await page.goto(`${new URL(page.url()).origin}/#/meetings/${council.march}/items/${council.apologies}`)
  await page.reload()
  await page.locator('.minute-editor').focus()
  await page.keyboard.type('Before.')
  await expect.poll(() => wordsIn(folder, council.apologies)).toEqual(['Before.'])

  process.kill(host.corePid(), 'SIGSTOP')
  await page.keyboard.type(' Late')
  await sleep(host, host.corePid())
  await page.keyboard.type(' and after.')

  await expect.poll(() => wordsIn(folder, council.apologies)).toEqual(['Before. Late and after.'])
  await page.getByText(/^\d\d:\d\d:\d\d$/).waitFor()
  const [id = ''] = linesInFile(folder, council.apologies).keys()
  const { kept } = await inStore(folder, (call) => call.block.history({ id }))
  expect(kept.map(({ text }) => text)).toContain('Before. Late')
  expect(problemsInFile(folder)).toEqual([])
})

/** Everything stands still, and when it goes on an hour has gone by on the clock: the page first, the core last. */
async function sleep({ page, process: host }: RunningHost, core: number): Promise<void> {
  const browser = page.context().browser()
  const cdp = await browser?.newBrowserCDPSession()
  const { processInfo = [] } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? {}
  const pages = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []))
  const all = [...pages, host.pid ?? 0, core]
  await page.waitForTimeout(300)
  await page.evaluate('void (window.sleptFor = 3_600_000)')
  for (const pid of all) process.kill(pid, 'SIGSTOP')
  await new Promise((done) => setTimeout(done, 1_500))
  for (const pid of all) {
    process.kill(pid, 'SIGCONT')
    await new Promise((done) => setTimeout(done, 200))
  }
}

function wordsIn(folder: string, itemId: string): readonly string[] {
  return [...linesInFile(folder, itemId).values()]
}
