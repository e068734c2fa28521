import type { Page } from 'playwright-core'
import { setup } from '#tests/global-setup.ts'
import { startBrowserHost, startElectronHost, type RunningHost } from '#tests/e2e/app-hosts.ts'
import { newId } from '#core/context.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { aMeetingWithLines, inFolder, pointText, withCore } from './bench-file.ts'
import { median, type Round, type Row, type Subject } from './row.ts'
import { editsByHand } from './save-in-core.ts'

const rounds = 12
const times = 60

/**
 * The same save asked for by a page and answered to it, through each host, against one and a half times its SQL by hand plus
 * a call that does nothing, through the same host in the same round. Both calls are made in the page itself.
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
            const sql = median(Array.from({ length: times }, () => timed(byHand.run, byHand.begin())))
            const empty = median(
              await callTimes(
                host.page,
                '/store/ping',
                Array.from({ length: times }, () => undefined),
              ),
            )
            const ours = median(await callTimes(host.page, '/agendaItem/save', Array.from({ length: times }, saves)))
            // The first time warms both.
            if (at > 0) measured.push({ ours, other: 1.5 * sql + empty })
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

function timed<Given>(run: (given: Given) => unknown, given: Given): number {
  const from = performance.now()
  run(given)
  return performance.now() - from
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

/** Milliseconds from asking until the answer is in the page, for each input in turn. */
async function callTimes(page: Page, procedure: string, inputs: readonly unknown[]): Promise<readonly number[]> {
  const measured: unknown = await page.evaluate(`(async () => {
    const times = []
    for (const input of ${JSON.stringify(inputs.map((input) => input ?? null))}) {
      const from = performance.now()
      await window.bench.call('${procedure}', input ?? undefined)
      times.push(performance.now() - from)
    }
    return times
  })()`)
  return measured as readonly number[]
}
