import { createRouterClient, type RouterClient } from '@orpc/server'
import { newId } from '#core/context.ts'
import { openCore } from '#core/core.ts'
import { router } from '#core/router.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'

type Call = RouterClient<typeof router>

/** What a council has after its first meetings, and the addresses of its screens. */
export type FilledCouncil = Awaited<ReturnType<typeof fill>>

/** Asks the store in a folder, beside the app or before it is started, as the command line does. */
export async function inStore<Value>(dataFolder: string, ask: (call: Call) => Promise<Value>): Promise<Value> {
  const clock = { now: () => new Date().toISOString(), today: () => '2016-05-10' }
  const core = openCore({ dataFolder, author: 'Ada Fennick', holdsWindow: false, clock })
  try {
    return await ask(createRouterClient(router, { context: core.context }))
  } finally {
    core.close()
  }
}

/** A committee with fifteen members, two meetings, an exempt line, limbs with published labels, findings and actions. */
export function fillCouncil(dataFolder: string): Promise<FilledCouncil> {
  return inStore(dataFolder, fill)
}

async function fill(call: Call) {
  const { id: committeeId } = await call.committee.add({ name: 'Ferry Scrutiny Panel', code: 'FSP' })
  for (const [at, name] of members.entries()) {
    await call.committee.addMember({ committeeId, name, role: at === 0 ? 'chair' : 'member' })
  }
  await call.committee.update({ id: committeeId, standingItems: ['Apologies', 'Slipway repairs'], startsAt: '18:30' })
  const { id: inspectionId } = await call.inspection.add({ title: 'Harbour safety review', publishedOn: '2016-02-17' })
  await call.finding.addLines({ inspectionId, lines: '12. The slipway is worn.\n14. Nobody counts the ferries.' })
  const findings = await call.finding.list({ inspectionId })
  const findingId = findings[0]?.id ?? ''
  const { id: march } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
  const { id: may } = await call.meeting.add({ committeeId, heldOn: '2016-05-23' })
  const { id: undated } = await call.meeting.add({ committeeId })
  const items = (await call.meeting.get({ id: march })).items.map(({ id }) => id)
  const [apologies = '', slipway = ''] = items
  const puts = lines.map((line, at) => aPut(`a${at}`, ...line))
  await call.agendaItem.save({ id: slipway, saveId: newId(), puts, removes: [] })
  const [, point, exempt] = puts.map(({ id }) => id)
  for (const targetId of [point, exempt]) if (targetId !== undefined) await call.link.add({ findingId, targetId })
  const words = { meetingId: march, agendaItemId: slipway, owner: 'Harbour master' }
  await call.action.add({ ...words, text: 'Mend the slipway', due: 'by the end of April 2016' })
  await call.action.add({ ...words, text: 'Count the ferries', due: 'next meeting' })
  return { committeeId, inspectionId, findingId, march, may, undated, apologies, slipway }
}

export const members = [
  'Ada Moss',
  'Ben Ojo',
  'Cai Rees',
  'Dee Lal',
  'Eli Fox',
  'Fay Orr',
  'Gus Hay',
  'Hal Ives',
  'Ivy Dunn',
  'Jan Kerr',
  'Kit Lowe',
  'Lou Nash',
  'May Pratt',
  'Ned Quill',
  'Ola Rust',
].map((name) => `Councillor ${name}`)

type Extra = { readonly isExempt?: boolean; readonly printedLabel?: string }

const lines: readonly (readonly [BlockKind, string, Extra?])[] = [
  ['leadIn', 'Members asked about the following:'],
  ['point', 'The planks had been loose since winter.'],
  ['point', 'One claim against the council was being settled.', { isExempt: true }],
  ['resolutionHeading', 'Resolved:'],
  ['resolutionLimb', 'That the slipway be mended.', { printedLabel: '(i)' }],
  ['resolutionLimb', 'That the ferries be counted.', { printedLabel: '(ii)' }],
]

function aPut(position: string, kind: BlockKind, text: string, extra: Extra = {}) {
  return {
    id: newId(),
    kind,
    position,
    depth: 0,
    printedLabel: null,
    body: inlineFromText(text),
    isExempt: false,
    baseVersion: 0,
    spellId: newId(),
    ...extra,
  }
}
