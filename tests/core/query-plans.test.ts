import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

/**
 * One row for a council; the indexes of what is exempt, which is little; and views, subqueries and recursions, whose own
 * steps are in the plan beside them.
 */
const small = [
  'authority',
  'agenda_item USING COVERING INDEX agenda_item_exempt',
  'block USING COVERING INDEX block_exempt',
  'effective_access',
  'hit',
  'tied',
  '(subquery',
  'CONSTANT ROW',
  'exempt',
  'closed',
  'source',
]

it('reads no growing table from end to end for a list, a search or an opening', async () => {
  const { call, core } = setUp()
  // From the first statement on: what is prepared once is seen when it is prepared.
  const statements = recordStatements(core.context.store.file)
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
  const source =
    'No,Action,Owner,Status\nA7,Count them,Clerk,Open\nA8,Clean them,Clerk,Complete\nA9,Light them,Clerk,Closed'
  const list = await call.actionList.keep({ committeeId, source, fileName: null, again: false })
  await call.action.recordUpdate({ id: list.actions[0]?.id ?? '', meetingId: later, text: 'counted' })
  await call.action.defer({ id: list.actions[0]?.id ?? '', meetingId: later, due: 'July 2016', reason: 'rain' })
  await call.draftResolution.add({ agendaItemId: item.id, label: null, text: 'That it be done.', isHeading: false })
  const bytes = Buffer.from('a plan').toString('base64')
  await call.attachment.add({ agendaItemId: item.id, name: 'plan.pdf', mediaType: '', bytes, isExempt: false })
  await call.minutes.import({
    committee: committeeId,
    source: 'Lamps\n\n1. The lamps were dark.\n',
    fileName: 'old.txt',
    heldOn: '2015-03-14',
    acceptActions: 'none',
    again: false,
  })

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
  await call.search.find({ words: 'it done', from: '2016-01-01', to: '2016-12-31', exempt: 'without' })
  await call.search.overview({ words: 'lamps', committee: committeeId, exempt: 'without' })
  await call.resolution.list({ committeeId, words: 'done', from: '2016-01-01', exempt: 'without', outcomes: ['open'] })
  await call.action.get({ id: list.actions[0]?.id ?? '' })
  for (const words of ['', 'odell']) {
    for (const committee of [null, committeeId]) {
      await call.person.list({ words, kind: null, committeeId: committee, isRetired: false, from: 0, count: 50 })
    }
  }
  await call.agenda.get({ meetingId })
  await call.oldMinutes.list({ before: null })
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
      // Newest first, by the key and no further than the page: only the page is read.
      .filter((step) => !(/USING INDEX sqlite_autoindex_\w+_1$/.test(step) && /\blimit \?\s*$/i.test(sql)))
      .filter((step) => !small.some((table) => step.startsWith(`SCAN ${table}`)))
      .map((step) => `${step} — ${sql.replaceAll(/\s+/g, ' ')}`),
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
  const unnamed = sql.replaceAll(/@\w+/g, '?')
  const values = Array.from({ length: unnamed.split('?').length - 1 }, () => null)
  const steps = file.prepare(`EXPLAIN QUERY PLAN ${unnamed}`).all(...values) as readonly { readonly detail: string }[]
  return steps.map((step) => step.detail)
}
