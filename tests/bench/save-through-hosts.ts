import type { Page } from 'playwright-core'
import { setup } from '#tests/global-setup.ts'
import { startBrowserHost, startElectronHost, type RunningHost } from '#tests/e2e/app-hosts.ts'
import { newId } from '#core/context.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { aMeetingWithLines, inFolder, pointText, withCore } from './bench-file.ts'
import { timed } from './rounds.ts'
import { median, type Round, type Row, type Subject } from './row.ts'
import { editsByHand } from './save-in-core.ts'

const rounds = 12
const times = 60

/**
 * The same save asked for by a page and answered to it, through each host, against one and a half times its SQL by hand plus
 * a call that does nothing, through the same host. The three take turns one by one, so that each comes after other processes
 * have worked, as the saves of somebody who types do. Both calls are made in the page itself.
 */
export const saveThroughHosts: Subject = {
  name: 'hosts',
  measure: async () => {
    await setup()
    return [await throughHost('browser host', startBrowserHost), await throughHost('Electron host', startElectronHost)]
  },
}

type Start = (options: { readonly dataFolder: string }) => Promise<RunningHost>

function throughHost(name: string, start: Start): Promise<Row> {
  return inFolder((folder) =>
    inFolder(async (other) => {
      const minuted = await withCore(folder, (call) => aMeetingWithLines(call, 100))
      const host = await start({ dataFolder: folder })
      try {
        return await withCore(other, async (call, { context }) => {
          const byHand = editsByHand(context.store.file, await aMeetingWithLines(call, 100))
          const saves = savesOf(minuted)
          await openLine(host.page)
          const measured: Round[] = []
          for (let at = 0; at <= rounds; at += 1) {
            const sql: number[] = []
            const empty: number[] = []
            const ours: number[] = []
            for (let time = 0; time < times; time += 1) {
              empty.push(await callTime(host.page, '/store/ping'))
              sql.push(await timed({ ready: byHand.begin, run: byHand.run }))
              ours.push(await callTime(host.page, '/agendaItem/save', saves()))
            }
            // The first time warms all three.
            if (at > 0) measured.push({ ours: median(ours), other: 1.5 * median(sql) + median(empty) })
          }
          return {
            what: `an edit saved through the ${name}`,
            against: '1.5 × its SQL by hand + an empty call',
            unit: 'ms',
            rounds: measured,
            bound: { times: 1 },
          } as const
        })
      } finally {
        await host.close()
      }
    }),
  )
}

function savesOf({ itemId, puts: [line] }: Awaited<ReturnType<typeof aMeetingWithLines>>) {
  let version = 0
  return () => {
    version += 1
    const put = { ...line, body: inlineFromText(pointText(version)), baseVersion: version, spellId: newId() }
    return { id: itemId, saveId: newId(), puts: [put], removes: [] }
  }
}

/** Opens a line of the page's own to the core: `bench.call` asks once and answers when the answer is there. */
async function openLine(page: Page): Promise<void> {
  await page.evaluate(`new Promise((ready) => {
    let epoch = 0
    let calls = 1_000_000
    const waiting = new Map()
    const hear = (text) => {
      const message = JSON.parse(text)
      if (message.kind === 'ready') {
        epoch = message.epoch
        ready()
      }
      if (message.kind !== 'rpc') return
      const { i } = JSON.parse(message.data)
      waiting.get(String(i))?.()
    }
    const port = window.minuteBookPort
    const socket = port ? undefined : new WebSocket('ws://' + location.host + '/pipe')
    const post = (message) => (port ? port.post(JSON.stringify(message)) : socket.send(JSON.stringify(message)))
    const hello = { kind: 'hello', ...(port ? {} : { token: Object.values(sessionStorage)[0] }) }
    port?.listen(hear)
    socket?.addEventListener('message', (event) => hear(event.data))
    socket?.addEventListener('open', () => post(hello))
    if (port) post(hello)
    window.bench = {
      call: (u, json) => new Promise((done) => {
        const i = String((calls += 1))
        waiting.set(i, done)
        post({ kind: 'rpc', epoch, data: JSON.stringify({ i, p: { u, b: { json } } }) })
      }),
    }
  })`)
}

/** Milliseconds from asking until the answer is in the page. */
async function callTime(page: Page, procedure: string, input?: unknown): Promise<number> {
  const measured: unknown = await page.evaluate(`(async () => {
    const input = ${JSON.stringify(input)}
    const from = performance.now()
    await window.bench.call('${procedure}', input)
    return performance.now() - from
  })()`)
  return Number(measured)
}
