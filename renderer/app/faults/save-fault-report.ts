import type { ApiClient, HostClient } from '#renderer/app/api-client.ts'
import { lastEvents, routePattern, type Fault } from './technical-events.ts'

type Asked = { readonly client: ApiClient; readonly host: HostClient; readonly fault: Fault | null }

/**
 * Keeps a report of a fault as a file, for whoever is asked for help. It holds what the program is and what happened to it,
 * and not one word of any minutes, so that it can be sent by mail.
 */
export async function saveFaultReport(asked: Asked): Promise<void> {
  const report = await faultReport(asked)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }))
  link.download = `Minute Book fault ${report.at.slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function faultReport({ client, host, fault }: Asked) {
  const [about, counts] = await Promise.all([inTime(host.about()), inTime(countAll(client))])
  return {
    what: 'A report of a fault in Minute Book. It holds no minutes, no names and nothing that was typed.',
    at: new Date().toISOString(),
    versions: about?.versions ?? 'the host did not answer',
    host: about?.host ?? null,
    platform: about?.platform ?? null,
    screen: routePattern(location.hash),
    window: `${innerWidth}×${innerHeight} at ${devicePixelRatio}`,
    fault,
    counts: counts ?? 'the store did not answer',
    events: lastEvents(),
  }
}

async function countAll(client: ApiClient) {
  const committees = await client.committee.list()
  const inspections = await client.inspection.list()
  return {
    committees: committees.length,
    meetings: sum(committees.map(({ meetings }) => meetings)),
    openActions: sum(committees.map(({ openActions }) => openActions)),
    inspections: inspections.length,
    findings: sum(inspections.map(({ findings }) => findings)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** A program that is at fault may not answer; the report does without. */
function inTime<Value>(asked: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), 3_000)
  })
  return Promise.race([asked.catch(() => null), late])
}
