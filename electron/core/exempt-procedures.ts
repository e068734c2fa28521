import { RuleBroken } from '#shared/errors.ts'
import { getAgendaItem, listWholeAgendaItems, updateAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findBlockAccess, listBlockAccess, putBlockAccess } from '#db/repositories/block-access-repository.ts'
import { findBlock, type BlockRow } from '#db/repositories/block-repository.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import {
  findExclusion,
  insertExcludedItem,
  insertExclusion,
  listExcludedItems,
  listExclusions,
  updateExcludedItem,
  updateExclusion,
} from '#db/repositories/exclusion-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import { findWording } from '#db/repositories/wording-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { os } from './procedure.ts'

export const exemptProcedures = {
  get: os.exempt.get.handler(({ context, input }) => {
    const db = context.reader
    const committee = getCommittee(db, getMeeting(db, input.meetingId).committeeId)
    const covered = listExcludedItems(db, input.meetingId)
    const exclusions = listExclusions(db, input.meetingId).map((row) => ({
      ...row,
      itemIds: covered.filter(({ exclusionId }) => exclusionId === row.id).map(({ agendaItemId }) => agendaItemId),
    }))
    const standing = exclusions.filter(({ stands }) => stands).flatMap(({ itemIds }) => itemIds)
    return {
      style: committee.style,
      wording: findWording(db, committee.id),
      items: listWholeAgendaItems(db, input.meetingId).map((item, at) => ({
        id: item.id,
        number: String(at + 1),
        title: item.title,
        isExempt: item.isExempt,
        confidentiality: item.confidentiality,
        exemptParagraphs: item.exemptParagraphs,
        publicInterest: item.publicInterest,
        publicTitle: item.publicTitle,
        publicSummary: item.publicSummary,
        isExcluded: standing.includes(item.id),
      })),
      exclusions,
      lines: listBlockAccess(db, input.meetingId).map(({ blockId, paragraphs, isMarked, isPublished }) => ({
        blockId,
        paragraphs,
        isMarked,
        isPublished,
      })),
    }
  }),

  changeItem: os.exempt.changeItem.handler(({ context, input }) =>
    context.write((db) => {
      const { id, exemptParagraphs, ...changes } = input
      const inOrder = exemptParagraphs === undefined ? {} : { exemptParagraphs: sorted(exemptParagraphs) }
      updateAgendaItem(db, getAgendaItem(db, id).id, { ...changes, ...inOrder, updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  changeLine: os.exempt.changeLine.handler(({ context, input }) =>
    context.write((db) => {
      const { blockId, ...changes } = input
      changeAccess(db, context, getLine(db, blockId), changes)
      return { blockId }
    }),
  ),

  exclude: os.exempt.exclude.handler(({ context, input }) =>
    context.write((db) => {
      const { itemIds, paragraphs: chosen, ...fields } = input
      const { committeeId, meetingId } = getAgendaItem(db, input.agendaItemId)
      const paragraphs = sorted(chosen)
      const id = context.newId()
      for (const blockId of [input.headingBlockId, input.limbBlockId]) {
        if (blockId !== null) changeAccess(db, context, getLine(db, blockId), { isPublished: true })
      }
      const row = { ...fields, id, committeeId, meetingId, paragraphs, author: context.author, ...stamps(context) }
      insertExclusion(db, row)
      for (const itemId of itemIds) cover(db, context, row, itemId)
      return { id }
    }),
  ),

  takeBack: os.exempt.takeBack.handler(({ context, input }) =>
    context.write((db) => {
      const { id, meetingId } = getExclusion(db, input.id)
      const at = context.clock.now()
      updateExclusion(db, id, { deletedAt: at, updatedAt: at })
      for (const covered of listExcludedItems(db, meetingId).filter(({ exclusionId }) => exclusionId === id)) {
        updateExcludedItem(db, covered.id, { deletedAt: at, updatedAt: at })
        if (covered.wasOpen) updateAgendaItem(db, covered.agendaItemId, { isExempt: false, updatedAt: at })
      }
      return { id }
    }),
  ),

  readmit: os.exempt.readmit.handler(({ context, input }) =>
    context.write((db) => {
      const { id } = getExclusion(db, input.id)
      changeAccess(db, context, getLine(db, input.blockId), { isPublished: true })
      updateExclusion(db, id, { returnBlockId: input.blockId, updatedAt: context.clock.now() })
      return { id }
    }),
  ),
}

type ExclusionRow = Parameters<typeof insertExclusion>[1]

/** The public are excluded from the item: it is exempt from now on, under its own paragraphs or these. */
function cover(db: Writer, context: CoreContext, exclusion: ExclusionRow, itemId: string): void {
  const { committeeId, meetingId, paragraphs, kind } = exclusion
  const item = getAgendaItem(db, itemId)
  if (item.meetingId !== meetingId) {
    throw new RuleBroken('not_found', 'The item is on another meeting’s agenda. Choose one of this meeting.')
  }
  insertExcludedItem(db, {
    id: context.newId(),
    committeeId,
    meetingId,
    exclusionId: exclusion.id,
    agendaItemId: itemId,
    wasOpen: !item.isExempt,
    ...stamps(context),
  })
  updateAgendaItem(db, itemId, {
    isExempt: true,
    confidentiality: item.isExempt ? item.confidentiality : kind,
    exemptParagraphs: item.exemptParagraphs.length === 0 ? paragraphs : item.exemptParagraphs,
    publicInterest: item.publicInterest ?? exclusion.publicInterest ?? null,
    updatedAt: context.clock.now(),
  })
}

type AccessChanges = {
  readonly paragraphs?: readonly number[] | undefined
  readonly isMarked?: boolean | undefined
  readonly isPublished?: boolean | undefined
}

function changeAccess(db: Writer, context: CoreContext, line: BlockRow, changes: AccessChanges): void {
  const kept = findBlockAccess(db, line.id)
  putBlockAccess(db, {
    blockId: line.id,
    committeeId: line.committeeId,
    meetingId: line.meetingId,
    paragraphs: sorted(changes.paragraphs ?? kept?.paragraphs ?? []),
    isMarked: changes.isMarked ?? kept?.isMarked ?? false,
    isPublished: changes.isPublished ?? kept?.isPublished ?? false,
    ...stamps(context),
  })
}

function getLine(db: Reader, blockId: string): BlockRow {
  const row = findBlock(db, blockId)
  if (row !== undefined) return row
  throw new RuleBroken('not_found', 'This line is not kept yet. Write in it first; then say who may read it.')
}

function getExclusion(db: Reader, id: string) {
  const row = findExclusion(db, id)
  if (row !== undefined) return row
  throw new RuleBroken('not_found', 'This exclusion of the public was taken back already. There is nothing to do.')
}

/** The paragraphs of Schedule 12A in their own order, in whatever order they were chosen. */
function sorted(paragraphs: readonly number[]): readonly number[] {
  return paragraphs.toSorted((a, b) => a - b)
}
