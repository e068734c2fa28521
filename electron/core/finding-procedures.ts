import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { readFindingLines } from '#shared/domain/finding-lines.ts'
import { findAction } from '#db/repositories/action-repository.ts'
import { findAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findBlock } from '#db/repositories/block-repository.ts'
import { isExempt } from '#db/repositories/access-repository.ts'
import { findCommittee } from '#db/repositories/committee-repository.ts'
import {
  findFindings,
  getFinding,
  getInspection,
  insertFinding,
  insertInspection,
  lastFindingPosition,
  listFindings,
  listInspections,
  updateFinding,
} from '#db/repositories/finding-repository.ts'
import { listLinksToFinding } from '#db/repositories/link-repository.ts'
import type { Reader } from '#db/store.ts'
import { stamps } from './context.ts'
import { os } from './procedure.ts'
import { RuleBroken } from '#shared/errors.ts'

/** What a picker shows at once. */
const mostFound = 8

export const inspectionProcedures = {
  list: os.inspection.list.handler(({ context }) => listInspections(context.reader, context.authorityId)),

  get: os.inspection.get.handler(({ context, input }) => getInspection(context.reader, input.id)),

  add: os.inspection.add.handler(({ context, input }) =>
    context.write((db) => {
      const id = context.newId()
      insertInspection(db, {
        id,
        authorityId: context.authorityId,
        title: input.title,
        framework: input.framework ?? 'Other',
        publishedOn: input.publishedOn ?? null,
        ...stamps(context),
      })
      return { id }
    }),
  ),
}

export const findingProcedures = {
  list: os.finding.list.handler(({ context, input }) =>
    listFindings(context.reader, getInspection(context.reader, input.inspectionId).id),
  ),

  get: os.finding.get.handler(({ context, input }) => {
    const finding = getFinding(context.reader, input.id)
    return {
      ...finding,
      inspection: getInspection(context.reader, finding.inspectionId),
      linked: listLinksToFinding(context.reader, finding.id).flatMap((link) => describeLink(context.reader, link)),
    }
  }),

  add: os.finding.add.handler(({ context, input }) =>
    context.write((db) => {
      const { id: inspectionId } = getInspection(db, input.inspectionId)
      const number = numberOrNull(input.number)
      refuseTakenNumber(db, inspectionId, number, null)
      const id = context.newId()
      const position = generateKeyBetween(lastFindingPosition(db, inspectionId), null)
      insertFinding(db, { id, inspectionId, number, text: input.text, position, ...stamps(context) })
      return { id }
    }),
  ),

  update: os.finding.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, inspectionId } = getFinding(db, input.id)
      refuseTakenNumber(db, inspectionId, numberOrNull(input.number), id)
      const number = input.number === undefined ? {} : { number: numberOrNull(input.number) }
      const text = input.text === undefined ? {} : { text: input.text }
      updateFinding(db, id, { ...number, ...text, updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  addLines: os.finding.addLines.handler(({ context, input }) =>
    context.write((db) => {
      const { id: inspectionId } = getInspection(db, input.inspectionId)
      const taken = new Set(listFindings(db, inspectionId).map((finding) => finding.number))
      const read = readFindingLines(input.lines)
      if (read.length === 0) {
        throw new RuleBroken(
          'nothing_recognised',
          'There is no finding in these lines. Paste the numbered lines of the report, each with its words.',
        )
      }
      const isKnown = ({ number }: { readonly number: string | null }) => number !== null && taken.has(number)
      const fresh = read.filter((line) => !isKnown(line))
      const positions = generateNKeysBetween(lastFindingPosition(db, inspectionId), null, fresh.length)
      const added = fresh.map(({ number, text }, at) => {
        const id = context.newId()
        insertFinding(db, { id, inspectionId, number, text, position: positions[at] ?? '', ...stamps(context) })
        return id
      })
      return { added, alreadyThere: read.filter(isKnown).map((line) => line.number ?? '') }
    }),
  ),

  find: os.finding.find.handler(({ context, input }) => findFindings(context.reader, input.words, mostFound)),
}

function refuseTakenNumber(db: Reader, inspectionId: string, number: string | null, exceptId: string | null): void {
  if (number === null) return
  const isTaken = listFindings(db, inspectionId).some((finding) => finding.number === number && finding.id !== exceptId)
  if (!isTaken) return
  throw new RuleBroken(
    'already_exists',
    `This inspection already has a finding ${number}. Give another number, or change that finding.`,
  )
}

function numberOrNull(number: string | null | undefined): string | null {
  const trimmed = number?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** A link as the finding's trail tells it; nothing where the line itself has been taken out of the minutes. */
function describeLink(db: Reader, link: ReturnType<typeof listLinksToFinding>[number]) {
  const target = targetOf(db, link.targetKind, link.targetId)
  if (target === undefined) return []
  const item = link.agendaItemId === null ? undefined : findAgendaItem(db, link.agendaItemId)
  const { id, targetId, meetingId, heldOn } = link
  const listed = meetingId === null ? findAction(db, targetId) : undefined
  return [
    {
      id,
      targetId,
      meetingId,
      heldOn: listed?.madeOn ?? heldOn,
      ...target,
      isExempt: isExempt(db, targetId),
      nature: link.nature,
      agendaItemId: item?.id ?? null,
      itemTitle: listed?.minuteReference ?? item?.title ?? null,
      committeeName: findCommittee(db, link.committeeId)?.name ?? '',
    },
  ]
}

function targetOf(db: Reader, kind: 'item' | 'block' | 'action', id: string) {
  if (kind === 'item') {
    const item = findAgendaItem(db, id)
    return item && { targetKind: 'item' as const, text: item.title, state: null }
  }
  if (kind === 'action') {
    const action = findAction(db, id)
    return action && { targetKind: 'action' as const, text: action.text, state: action.state }
  }
  const block = findBlock(db, id)
  if (block === undefined || findAgendaItem(db, block.agendaItemId) === undefined) return undefined
  const targetKind = block.kind === 'resolutionLimb' ? ('resolution' as const) : ('block' as const)
  return { targetKind, text: block.text, state: null }
}
