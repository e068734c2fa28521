import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { formatDay, type IsoDate } from '#shared/domain/day.ts'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { RuleBroken } from '#shared/errors.ts'
import { findImportOfSource } from '#db/repositories/import-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { addCommittee, findCommitteeNamed } from '../committee-procedures.ts'
import type { CoreContext } from '../context.ts'
import { understandInThread } from './reading-thread.ts'
import type { Understood } from './understand-old-minutes.ts'
import { writeOldMinutes, type OldMinutesToKeep, type WrittenImport } from './write-old-minutes.ts'

type KeepInput = InferContractRouterInputs<Contract>['oldMinutes']['keep']

/**
 * Keeps old minutes as the clerk has confirmed them: at once or not at all. The source is read again here and the clerk's
 * kinds are laid over it, so that what is kept can never differ from what the source says.
 *
 * @throws RuleBroken `already_imported`, `nothing_recognised`, `save_conflict`, `meeting_order`
 */
export async function keepOldMinutes(
  context: CoreContext,
  input: KeepInput,
  signal: AbortSignal | undefined,
): Promise<WrittenImport> {
  const { source, fileName, heldOn, kinds } = input
  const read = await understandInThread({ name: fileName, from: { text: source }, heldOn, kinds }, signal)
  refuseOtherText(read, input)
  return context.write((db) => {
    const committeeId =
      findCommitteeNamed(db, context, input.committee)?.id ??
      addCommittee(db, context, { name: input.committee, code: null, style: 'panel' })
    if (!input.again) refuseKnownSource(db, committeeId, read.sha256)
    if (input.meetingId !== null) refuseOtherMeeting(db, input.meetingId, committeeId, heldOn)
    return allAtOnce(db, context, {
      committeeId,
      heldOn,
      source,
      fileName,
      kinds,
      meetingId: input.meetingId,
      sha256: read.sha256,
      items: read.items,
      leftOut: read.leftOut,
      actions: input.actions,
      findings: input.findings,
      attendance: input.attendance,
      batchId: null,
      hiddenAt: null,
    })
  })
}

/** @throws RuleBroken `already_imported`, naming the file and the day. */
export function refuseKnownSource(db: Reader, committeeId: string, sha256: string): void {
  const known = findImportOfSource(db, committeeId, sha256)
  if (known === undefined) return
  const name = known.fileName === null ? 'This text' : `“${known.fileName}”`
  throw new RuleBroken(
    'already_imported',
    `${name} has already been brought in for this committee (${known.heldOn === null ? 'a meeting without a date' : formatDay(known.heldOn)}). Open that meeting, or keep it again on purpose.`,
  )
}

function allAtOnce(db: Writer, context: CoreContext, minutes: OldMinutesToKeep): WrittenImport {
  const steps = writeOldMinutes(context, minutes)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    step.value(db)
  }
}

function refuseOtherText(read: Understood, input: KeepInput): void {
  if (read.sha256 !== input.sha256) {
    throw new RuleBroken(
      'save_conflict',
      'The text has changed since it was read. Look at the lines once more, then save; nothing was kept.',
    )
  }
  if (read.items.length > 0) return
  throw new RuleBroken(
    'nothing_recognised',
    'Every line is marked as not used, so there is nothing to keep. Give the lines of the minutes another kind, then save.',
  )
}

function refuseOtherMeeting(db: Reader, meetingId: string, committeeId: string, heldOn: IsoDate | null): void {
  const meeting = getMeeting(db, meetingId)
  if (meeting.committeeId === committeeId && meeting.heldOn === heldOn) return
  throw new RuleBroken(
    'meeting_order',
    `The chosen meeting (${meetingTitle(meeting.heldOn)}) is of another day or committee. Choose where to save once more.`,
  )
}
