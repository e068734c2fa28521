import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { generateNKeysBetween } from 'fractional-indexing'
import type { CoreContext } from '#core/context.ts'
import { router } from '#core/router.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { sampleMark } from '#shared/sample-mark.ts'
import {
  dueWords,
  readSampleCouncil,
  sampleDay,
  type SampleCouncil,
  type SampleItem,
  type SampleLine,
  type SampleMeeting,
} from './sample-council.ts'

type Call = RouterClient<typeof router>

/** What has been made so far: the ids that later parts refer to. */
type Made = {
  readonly call: Call
  readonly context: CoreContext
  readonly findingIds: ReadonlyMap<string, string>
  readonly meetingIds: string[]
  /** Actions to be closed, by the number of the meeting that closes them. */
  readonly toClose: { readonly actionId: string; readonly at: number }[]
}

/**
 * Makes the sample council in a data folder that is marked as its own: by the ordinary procedures, on days around today.
 * A folder that holds a committee already is left as it is, so that what somebody tried out stays until it is thrown away.
 */
export async function fillSample(context: CoreContext): Promise<void> {
  const call = createRouterClient(router, { context })
  if ((await call.committee.list()).length > 0) return
  writeFileSync(join(context.dataFolder, sampleMark), '', { mode: 0o600 })
  const sample = readSampleCouncil()
  await call.store.nameCouncil({ council: sample.council })
  const committeeId = await addCommittee(call, sample)
  const findingIds = await addFindings(call, sample, context)
  const made: Made = { call, context, findingIds, meetingIds: [], toClose: [] }
  for (const [at, meeting] of sample.meetings.entries()) await addMeeting(made, committeeId, meeting, at + 1)
}

async function addCommittee(call: Call, { committee }: SampleCouncil): Promise<string> {
  const { name, code, style, venue, startsAt, standingItems, members } = committee
  const { id } = await call.committee.add({ name, code, style })
  for (const member of members) await call.committee.addMember({ committeeId: id, ...member })
  await call.committee.update({ id, venue, startsAt, standingItems })
  return id
}

async function addFindings(
  call: Call,
  { inspection }: SampleCouncil,
  context: CoreContext,
): Promise<ReadonlyMap<string, string>> {
  const publishedOn = sampleDay(context.clock.today(), inspection.weeks)
  const { title, framework, findings } = inspection
  const { id: inspectionId } = await call.inspection.add({ title, framework, publishedOn })
  const ids = new Map<string, string>()
  for (const [number, text] of findings) ids.set(number, (await call.finding.add({ inspectionId, number, text })).id)
  return ids
}

async function addMeeting(made: Made, committeeId: string, sample: SampleMeeting, ordinal: number): Promise<void> {
  const { call } = made
  const heldOn = sampleDay(made.context.clock.today(), sample.weeks)
  const { id: meetingId } = await call.meeting.add({ committeeId, heldOn })
  made.meetingIds.push(meetingId)
  const { attendance, items } = await call.meeting.get({ id: meetingId })
  if (sample.weeks < 0) {
    for (const { personId, name } of attendance) {
      if (sample.apologies.includes(name)) await call.attendance.record({ meetingId, personId, status: 'apologies' })
    }
    await call.attendance.recordRestPresent({ meetingId })
  }
  // The first three standing items open the meeting; what it is about stands before the work programme.
  const opening = items.slice(0, -1).at(-1)?.id ?? null
  let afterId = opening
  for (const item of sample.items) {
    const standing = items.find(({ title }) => title === item.title)
    const itemId = standing?.id ?? (await addItem(call, meetingId, item, afterId))
    if (standing === undefined) afterId = itemId
    await minute(made, { meetingId, itemId, heldOn }, item.lines)
  }
  for (const { actionId, at } of made.toClose) if (at === ordinal) await call.action.close({ id: actionId, meetingId })
}

async function addItem(call: Call, meetingId: string, item: SampleItem, afterId: string | null): Promise<string> {
  const { id } = await call.agendaItem.add({
    meetingId,
    title: item.title,
    purpose: item.purpose ?? null,
    ...(afterId === null ? {} : { afterId }),
  })
  if (item.isExempt) await call.agendaItem.update({ id, isExempt: true })
  return id
}

type Place = { readonly meetingId: string; readonly itemId: string; readonly heldOn: string }

async function minute(made: Made, place: Place, lines: readonly SampleLine[]): Promise<void> {
  if (lines.length === 0) return
  const { call, context } = made
  const positions = generateNKeysBetween(null, null, lines.length)
  const puts = lines.map(({ kind, text, isExempt }, at) => ({
    id: context.newId(),
    kind,
    position: positions[at] ?? '',
    depth: 0,
    printedLabel: null,
    body: inlineFromText(text),
    isExempt,
    baseVersion: 0,
    spellId: context.newId(),
  }))
  await call.agendaItem.save({ id: place.itemId, saveId: context.newId(), puts, removes: [] })
  for (const [at, line] of lines.entries()) {
    const blockId = puts[at]?.id ?? ''
    for (const number of line.findings) await tie(made, number, blockId)
    if (line.action !== undefined) await addAction(made, place, blockId, line, line.action)
  }
}

async function addAction(
  made: Made,
  { meetingId, itemId, heldOn }: Place,
  blockId: string,
  line: SampleLine,
  { owner, due, text, closedAt }: NonNullable<SampleLine['action']>,
): Promise<void> {
  const added = await made.call.action.add({
    meetingId,
    agendaItemId: itemId,
    blockId,
    text: text ?? line.text,
    owner,
    due: dueWords(due, heldOn),
  })
  for (const number of line.findings) await tie(made, number, added.id)
  if (closedAt !== undefined) made.toClose.push({ actionId: added.id, at: closedAt })
}

async function tie(made: Made, number: string, targetId: string): Promise<void> {
  const findingId = made.findingIds.get(number)
  if (findingId !== undefined) await made.call.link.add({ findingId, targetId })
}
