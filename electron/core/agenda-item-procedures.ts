import { generateKeyBetween } from 'fractional-indexing'
import {
  agendaNumber,
  findAgendaItemEver,
  getAgendaItem,
  insertAgendaItem,
  lastAgendaPosition,
  listAgendaItems,
  updateAgendaItem,
} from '#db/repositories/agenda-item-repository.ts'
import { listBlocks, type BlockRow } from '#db/repositories/block-repository.ts'
import { listActionsMadeAt } from '#db/repositories/action-repository.ts'
import { listOpenConflicts, type ConflictRow } from '#db/repositories/conflict-repository.ts'
import { listLinksOfItem } from '#db/repositories/link-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Reader } from '#db/store.ts'
import { stamps } from './context.ts'
import { os } from './procedure.ts'
import { saveBlocks } from './save-blocks.ts'
import { writeColumns } from './session-writing.ts'

export const agendaItemProcedures = {
  get: os.agendaItem.get.handler(({ context, input }) => {
    const db = context.reader
    const item = getAgendaItem(db, input.id)
    const links = listLinksOfItem(db, item.id)
    const conflicts = new Map(listOpenConflicts(db, item.id).map((row) => [row.blockId, row]))
    const actions = listActionsMadeAt(db, item.meetingId)
    const { id, committeeId, meetingId, title, purpose, isExempt } = item
    return {
      id,
      committeeId,
      meetingId,
      title,
      purpose,
      isExempt,
      number: String(agendaNumber(db, item)),
      blocks: listBlocks(db, id).map((block) => ({
        id: block.id,
        kind: block.kind,
        position: block.position,
        depth: block.depth,
        printedLabel: block.printedLabel,
        body: block.body,
        isExempt: block.isExempt,
        mark: block.mark,
        version: block.version,
        findings: links.filter((link) => link.targetId === block.id).map(asTag),
        actions: actions
          .filter((each) => each.blockId === block.id || each.fromBlockId === block.id)
          .map((each) => ({ id: each.id, number: each.number })),
        conflict: conflictView(block, conflicts.get(block.id)),
      })),
      findings: links.filter((link) => link.targetId === id).map(asTag),
    }
  }),

  add: os.agendaItem.add.handler(({ context, input }) =>
    context.write((db) => {
      const meeting = getMeeting(db, input.meetingId)
      const id = context.newId()
      insertAgendaItem(db, {
        id,
        committeeId: meeting.committeeId,
        meetingId: meeting.id,
        position: positionAfter(db, meeting.id, input.afterId ?? null),
        title: input.title,
        purpose: input.purpose ?? null,
        isExempt: false,
        ...stamps(context),
      })
      return { id }
    }),
  ),

  update: os.agendaItem.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, ...changes } = input
      updateAgendaItem(db, getAgendaItem(db, id).id, { ...changes, updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  move: os.agendaItem.move.handler(({ context, input }) =>
    context.write((db) => {
      const item = getAgendaItem(db, input.id)
      const position = positionBefore(db, item.meetingId, item.id, input.beforeId)
      updateAgendaItem(db, item.id, { position, updatedAt: context.clock.now() })
      return { id: item.id }
    }),
  ),

  remove: os.agendaItem.remove.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      updateAgendaItem(db, getAgendaItem(db, input.id).id, { deletedAt: at, updatedAt: at })
      return { id: input.id }
    }),
  ),

  putBack: os.agendaItem.putBack.handler(({ context, input }) =>
    context.write((db) => {
      const item = findAgendaItemEver(db, input.id) ?? getAgendaItem(db, input.id)
      updateAgendaItem(db, input.id, { deletedAt: null, updatedAt: context.clock.now() })
      // The meeting may have gone on meanwhile.
      writeColumns(db, context, item.meetingId)
      return { id: input.id }
    }),
  ),

  save: os.agendaItem.save.handler(({ context, input }) => context.write((db) => saveBlocks(db, context, input))),
}

/** The place at the end of the agenda, or just after one of its items. */
export function positionAfter(db: Reader, meetingId: string, afterId: string | null): string {
  const items = afterId === null ? [] : listAgendaItems(db, meetingId)
  const at = items.findIndex((item) => item.id === afterId)
  if (at < 0) return generateKeyBetween(lastAgendaPosition(db, meetingId), null)
  return generateKeyBetween(items[at]?.position ?? null, items[at + 1]?.position ?? null)
}

function positionBefore(db: Reader, meetingId: string, id: string, beforeId: string | null): string {
  const others = listAgendaItems(db, meetingId).filter((item) => item.id !== id)
  const at = others.findIndex((item) => item.id === beforeId)
  const end = at < 0 ? others.length : at
  return generateKeyBetween(others[end - 1]?.position ?? null, others[end]?.position ?? null)
}

function conflictView(block: BlockRow, row: ConflictRow | undefined) {
  if (row === undefined) return null
  const { id, isRemoval, version, kind, body, writtenAt, writtenBy } = row
  const present = { presentAt: block.updatedAt, presentBy: block.writtenBy }
  return { id, isRemoval, version, kind, body, writtenAt, writtenBy, ...present }
}

function asTag(link: {
  readonly linkId: string
  readonly findingId: string
  readonly number: string | null
  readonly text: string
}) {
  return { linkId: link.linkId, findingId: link.findingId, number: link.number, text: link.text }
}
