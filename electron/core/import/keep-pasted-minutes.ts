import { createHash } from 'node:crypto'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Contract } from '#shared/contract/contract.ts'
import { formatDay, isIsoDate } from '#shared/domain/day.ts'
import { dutiesOfLimb, promotionCandidates, type Duty } from '#shared/domain/duty/duty.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { nameKey } from '#shared/domain/name.ts'
import {
  readPastedMinutes,
  type PastedBlock,
  type PastedMinutes,
} from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { findFindingReferences, findReportReferences } from '#shared/domain/reference/reference.ts'
import { refuseNoLetters } from '#shared/domain/text-file.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getAgendaItem, insertAgendaItem, type AgendaItemRow } from '#db/repositories/agenda-item-repository.ts'
import { insertBlock } from '#db/repositories/block-repository.ts'
import { findImport, insertImport } from '#db/repositories/import-repository.ts'
import { findMeetingOn, getMeeting, type MeetingRow } from '#db/repositories/meeting-repository.ts'
import type { Writer } from '#db/store.ts'
import { addAction } from '../action-writing.ts'
import { positionAfter } from '../agenda-item-procedures.ts'
import { addCommittee, findCommitteeNamed } from '../committee-procedures.ts'
import { stamps, type CoreContext } from '../context.ts'
import { addMeeting } from '../meeting-procedures.ts'
import { renumberLimbs } from '../save-blocks.ts'

type ImportInput = InferContractRouterInputs<Contract>['minutes']['import']
type ImportReport = InferContractRouterOutputs<Contract>['minutes']['import']

/**
 * Keeps pasted minutes as the next agenda item of the committee's meeting on that day, in the open transaction: all of it
 * or nothing. The committee and the meeting are made where they are missing; without a day, a new meeting without a date.
 * The source is kept as it came, beside what was understood of it.
 *
 * @throws RuleBroken `not_a_date`, `no_letters`, `already_imported`
 */
export function keepPastedMinutes(db: Writer, context: CoreContext, input: ImportInput): ImportReport {
  const heldOn = dayOf(input.heldOn)
  refuseNoLetters(input.source)
  const pasted = readPastedMinutes(input.source, heldOn)
  const title = titleOf(pasted, input)
  const meeting = meetingFor(db, context, input, heldOn, title)
  const item = addItem(db, context, meeting, pasted, title)
  const limbIds = addBlocks(db, context, item, pasted.blocks)
  renumberLimbs(db, context, item)
  keepSource(db, context, item, input, pasted, title)
  const actions = limbIds.flatMap(({ blockId, text }) =>
    dutiesOfLimb(text, heldOn).map((duty) => ({
      ...reportDuty(duty),
      id: input.acceptActions === 'all' ? addDuty(db, context, meeting, item.id, blockId, duty) : null,
      accepted: input.acceptActions === 'all',
    })),
  )
  return {
    meetingId: meeting.id,
    agendaItemId: item.id,
    title,
    counts: { ...pasted.counts },
    intro: pasted.intro,
    unanimous: pasted.unanimous,
    resolutions: pasted.resolutions.map((limb) => ({ ...limb, children: [...limb.children] })),
    findingReferences: distinct(
      pasted.blocks.flatMap(({ text }) => findFindingReferences(text).flatMap((each) => each.numbers)),
    ),
    reportReferences: distinct(
      pasted.blocks.flatMap(({ text }) => findReportReferences(text).map((each) => each.text)),
    ),
    actions,
    candidates: promotionCandidates(pasted.blocks, heldOn).map(({ text, why }) => ({ text, why })),
    warnings: pasted.warnings.map(({ code, message, quote }) => ({ code, message, quote })),
  }
}

function dayOf(words: string | null): string | null {
  if (words === null) return null
  if (isIsoDate(words)) return words
  throw new RuleBroken(
    'not_a_date',
    `“${String(words)}” is not a date. Write the day of the meeting as YYYY-MM-DD, such as 2016-03-14.`,
  )
}

function titleOf(pasted: PastedMinutes, input: ImportInput): string {
  return (
    [pasted.title, input.fileName ?? ''].map((words) => words.trim()).find((words) => words !== '') ??
    'Imported minutes'
  )
}

function meetingFor(
  db: Writer,
  context: CoreContext,
  input: ImportInput,
  heldOn: string | null,
  title: string,
): MeetingRow {
  const committee = findCommitteeNamed(db, context, input.committee)
  const committeeId = committee?.id ?? addCommittee(db, context, { name: input.committee, code: null, style: 'panel' })
  if (heldOn === null) return newMeeting(db, context, committeeId, null)
  if (!input.again && findImport(db, committeeId, nameKey(title), heldOn) !== undefined) {
    throw new RuleBroken(
      'already_imported',
      `“${title}” has already been imported for this committee on ${formatDay(heldOn)}. Open that meeting, or import it again on purpose.`,
    )
  }
  return findMeetingOn(db, committeeId, heldOn) ?? newMeeting(db, context, committeeId, heldOn)
}

function newMeeting(db: Writer, context: CoreContext, committeeId: string, heldOn: string | null): MeetingRow {
  return getMeeting(db, addMeeting(db, context, { committeeId, heldOn, startsAt: null, venue: null }))
}

function addItem(
  db: Writer,
  context: CoreContext,
  meeting: MeetingRow,
  pasted: PastedMinutes,
  title: string,
): AgendaItemRow {
  const id = context.newId()
  insertAgendaItem(db, {
    id,
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    position: positionAfter(db, meeting.id, null),
    title,
    purpose: pasted.purpose,
    isExempt: false,
    ...stamps(context),
  })
  return getAgendaItem(db, id)
}

/** Writes the lines in their order; gives the limbs, each with all its words, nested ones too. */
function addBlocks(db: Writer, context: CoreContext, item: AgendaItemRow, blocks: readonly PastedBlock[]) {
  const positions = generateNKeysBetween(null, null, blocks.length)
  const limbs: { blockId: string; text: string }[] = []
  blocks.forEach(({ kind, depth, printedLabel, text }, at) => {
    const id = context.newId()
    insertBlock(db, {
      id,
      committeeId: item.committeeId,
      meetingId: item.meetingId,
      agendaItemId: item.id,
      kind,
      depth,
      printedLabel,
      text,
      body: inlineFromText(text),
      position: positions[at] ?? '',
      isExempt: false,
      version: 1,
      ...stamps(context),
    })
    if (kind === 'resolutionLimb' && depth === 0) limbs.push({ blockId: id, text })
  })
  return limbs
}

function keepSource(
  db: Writer,
  context: CoreContext,
  item: AgendaItemRow,
  input: ImportInput,
  pasted: PastedMinutes,
  title: string,
): void {
  insertImport(db, {
    id: context.newId(),
    committeeId: item.committeeId,
    meetingId: item.meetingId,
    agendaItemId: item.id,
    titleKey: nameKey(title),
    source: input.source,
    sha256: createHash('sha256').update(input.source, 'utf8').digest('hex'),
    fileName: input.fileName,
    furniture: pasted.furniture,
    ...stamps(context),
  })
}

function reportDuty({ text, owner, due }: Duty) {
  return { text, owner, due: due && { text: due.text, kind: due.kind, start: due.start, end: due.end } }
}

function addDuty(
  db: Writer,
  context: CoreContext,
  meeting: MeetingRow,
  agendaItemId: string,
  blockId: string,
  { text, owner, due }: Duty,
): string {
  return addAction(db, context, meeting, { text, owner, due: due?.text ?? null, agendaItemId, blockId }).id
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
