import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

/** One row for a council; and views and subqueries, whose own steps are in the plan beside them. */
const small = ['authority', 'effective_access', 'hit', 'tied', '(subquery']

it('reads no growing table from end to end for a list, a search or an opening', async () => {
  const { call, core } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [meetingId = '', later = ''] = meetings
  const item = await call.agendaItem.add({ meetingId, title: 'Plan' })
  const line = aPut('That it be done.', { kind: 'resolutionLimb' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [line], removes: [] })
  const action = await call.action.add({ meetingId, text: 'do it', blockId: line.id, due: 'May 2016' })
  const closed = await call.action.add({ meetingId, text: 'done' })
  await call.action.close({ id: closed.id, meetingId: later })
  const inspection = await call.inspection.add({ title: 'Services' })
  const finding = await call.finding.add({ inspectionId: inspection.id, number: '107', text: 'Late.' })
  await call.link.add({ findingId: finding.id, targetId: line.id })
  await call.committee.addMember({ committeeId, name: 'Jo Odell', role: 'chair' })
  await call.attendance.recordRestPresent({ meetingId })

  const statements = recordStatements(core.context.store.file)
  await call.committee.list()
  await call.committee.get({ id: committeeId })
  await call.meeting.list({ committeeId })
  await call.meeting.get({ id: later })
  await call.agendaItem.get({ id: item.id })
  await call.action.before({ meetingId: later })
  await call.action.madeAt({ meetingId })
  await call.action.get({ id: action.id })
  await call.inspection.list()
  await call.finding.list({ inspectionId: inspection.id })
  await call.finding.get({ id: finding.id })
  for (const words of ['107', 'late', '']) await call.finding.find({ words })
  await call.search.find({ words: 'it done' })
  await call.search.find({ words: 'it done', committee: committeeId })
  await call.search.find({ words: 'it done', kind: 'resolution', from: '2016-01-01' })
  await call.search.overview({ words: 'it done' })
  await call.resolution.list({ committeeId })
  await call.resolution.list({ committeeId, words: 'it', findingId: finding.id })
  await call.resolution.get({ id: line.id })
  await call.resolution.later({ id: line.id })
  await call.block.history({ id: line.id })
  await call.block.removed({ agendaItemId: item.id })
  await call.minutes.export({ meetingId, document: 'minutes', audience: 'full' })
  await call.agendaItem.save({ id: item.id, saveId: newId(), puts: [{ ...line, baseVersion: 1 }], removes: [] })

  const read = [...new Set(statements)].filter((sql) => /^\s*(select|with)/i.test(sql))
  expect(read.length).toBeGreaterThan(25)
  const scans = read.flatMap((sql) =>
    plan(core.context.store.file, sql)
      .filter((step) => step.startsWith('SCAN ') && !/VIRTUAL TABLE INDEX \d+:M/.test(step))
      .filter((step) => !small.some((table) => step.startsWith(`SCAN ${table}`)))
      .map((step) => `${step} — ${sql}`),
  )
  expect(scans).toEqual([])
})

type File = ReturnType<typeof setUp>['core']['context']['store']['file']

function recordStatements(file: File): string[] {
  const statements: string[] = []
  const prepare = file.prepare.bind(file)
  file.prepare = (sql: string) => {
    statements.push(sql)
    return prepare(sql)
  }
  return statements
}

function plan(file: File, sql: string): readonly string[] {
  const values = Array.from({ length: sql.split('?').length - 1 }, () => null)
  const steps = file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as readonly { readonly detail: string }[]
  return steps.map((step) => step.detail)
}
