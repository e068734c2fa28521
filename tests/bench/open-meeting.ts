import type { Page } from 'playwright-core'
import { inFolder, withCore, type Call } from './bench-file.ts'
import { openItem, withHost } from './host.ts'
import { addMeetings } from './many-meetings.ts'
import { inRounds, type Work } from './rounds.ts'
import type { Row, Subject } from './row.ts'

const [few, many] = [10, 10_000]
const against = `in a file of ${few}`
const bound = { times: 1.2, plus: 5 }

/** Opening the last meeting in a file of ten thousand, against a file of ten: what the core reads, and what the clerk waits. */
export const openMeeting: Subject = {
  name: 'open',
  measure: () =>
    inFolder((small) =>
      inFolder(async (large) => {
        const [other, ours] = [await fill(small, few), await fill(large, many)]
        return [
          await inCore({ folder: large, ...ours }, { folder: small, ...other }),
          await inPage(large, small, ours, other),
        ]
      }),
    ),
}

type Opened = { readonly meetingId: string; readonly itemId: string }

function fill(folder: string, count: number): Promise<Opened> {
  return withCore(folder, async (call, { context }) => {
    const { id: committeeId } = await call.committee.add({ name: 'Harbour Scrutiny Panel' })
    for (const name of ['Ada Moss', 'Ben Ojo', 'Cai Rees'])
      await call.committee.addMember({ committeeId, name, role: 'member' })
    return addMeetings(context.store.file, committeeId, count)
  })
}

function inCore(ours: Opened & { folder: string }, other: Opened & { folder: string }): Promise<Row> {
  return withCore(ours.folder, (call) =>
    withCore(other.folder, async (otherCall) => ({
      what: `a meeting read by the core, in a file of ${many}`,
      against,
      unit: 'ms',
      rounds: await inRounds(reading(call, ours), reading(otherCall, other), { rounds: 15, times: 50 }),
      bound,
    })),
  )
}

function reading(call: Call, { meetingId, itemId }: Opened): Work<undefined> {
  const run = async () => {
    await call.meeting.get({ id: meetingId })
    await call.agendaItem.get({ id: itemId })
  }
  return { ready: () => undefined, run }
}

function inPage(large: string, small: string, ours: Opened, other: Opened): Promise<Row> {
  return withHost(large, (host) =>
    withHost(small, async (otherHost) => {
      await openItem(host, ours.meetingId, ours.itemId)
      await openItem(otherHost, other.meetingId, other.itemId)
      const rounds: { ours: number; other: number }[] = []
      for (let at = 0; at < 12; at += 1) {
        rounds.push({ ours: await untilTyping(host.page, ours), other: await untilTyping(otherHost.page, other) })
      }
      return {
        what: `a meeting opened until its minutes can be typed in, in a file of ${many}`,
        against,
        unit: 'ms',
        rounds,
        bound,
      } as const
    }),
  )
}

/** The page begins anew, so that nothing is there from the time before; from its first word until the caret is in the minutes. */
async function untilTyping(page: Page, { meetingId, itemId }: Opened): Promise<number> {
  await page.goto(`${new URL(page.url()).origin}/#/help`)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page.evaluate(`new Promise((done) => {
    const from = performance.now()
    const look = () => {
      const isThere = document.activeElement?.classList.contains('minute-editor') ?? false
      if (isThere) done(performance.now() - from)
      else requestAnimationFrame(look)
    }
    location.hash = '#/meetings/${meetingId}/items/${itemId}'
    look()
  })`)
}
