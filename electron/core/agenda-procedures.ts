import { createHash } from 'node:crypto'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { buildAgendaDocument } from '#shared/domain/agenda-document/agenda-document.ts'
import { formatDay } from '#shared/domain/day.ts'
import { readPastedAgenda } from '#shared/domain/pasted-agenda/pasted-agenda.ts'
import { RuleBroken } from '#shared/errors.ts'
import {
  getAgendaItem,
  insertAgendaItem,
  lastAgendaPosition,
  updateAgendaItem,
} from '#db/repositories/agenda-item-repository.ts'
import {
  getDraftResolutionEver,
  insertDraftResolution,
  lastDraftResolutionPosition,
  updateDraftResolution,
} from '#db/repositories/draft-resolution-repository.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import type { Writer } from '#db/store.ts'
import { prepareAgenda, standingItemsLeft } from './agenda-view.ts'
import { readAgendaSource } from './agenda-source.ts'
import { stamps, type CoreContext } from './context.ts'
import { os } from './procedure.ts'
import { readProductFile, safeFileName } from './product.ts'
import { writeAgendaDocx } from './word/write-agenda-docx.ts'

export const agendaProcedures = {
  get: os.agenda.get.handler(({ context, input }) => prepareAgenda(context.reader, input.meetingId)),

  read: os.agenda.read.handler(({ input }) => {
    const draft = readPastedAgenda(input.text)
    if (draft.items.length > 0) return draft
    throw new RuleBroken(
      'nothing_recognised',
      'No agenda item was recognised in this text: items begin with a number, such as “1. Apologies”. Paste the list of items.',
    )
  }),

  keep: os.agenda.keep.handler(({ context, input }) =>
    context.write((db) => ({ ids: keepItems(db, context, input.meetingId, input.items) })),
  ),

  takeOff: os.agenda.takeOff.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      for (const id of input.ids) {
        if (getAgendaItem(db, id).meetingId !== input.meetingId) throw notOnThisAgenda(id)
        updateAgendaItem(db, id, { deletedAt: at, updatedAt: at })
      }
      return { ids: input.ids }
    }),
  ),

  addStanding: os.agenda.addStanding.handler(({ context, input }) =>
    context.write((db) => {
      const { id, committeeId } = getMeeting(db, input.meetingId)
      const items = standingItemsLeft(db, committeeId, id).map((title) => ({ ...plainItem, title }))
      return { ids: keepItems(db, context, id, items) }
    }),
  ),

  changeItem: os.agenda.changeItem.handler(({ context, input }) =>
    context.write((db) => {
      const { id, ...changes } = input
      updateAgendaItem(db, getAgendaItem(db, id).id, { ...inOrder(changes), updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  export: os.agenda.export.handler(async ({ context, input }) => {
    const source = readAgendaSource(context.reader, input.meetingId, input.audience)
    const document = buildAgendaDocument(source)
    const written = await writeAgendaDocx(document, readProductFile('resources/house-style.docx'))
    const day = source.meeting.heldOn === null ? 'undated' : formatDay(source.meeting.heldOn)
    return {
      fileName: `${safeFileName(source.committee.name)}, ${day}, agenda (${input.audience}).docx`,
      bytes: Buffer.from(written.bytes).toString('base64'),
      sha256: createHash('sha256').update(written.bytes).digest('hex'),
      warnings: [...document.warnings, ...written.warnings].map(({ code, message }) => ({ code, message })),
    }
  }),
}

export const draftResolutionProcedures = {
  add: os.draftResolution.add.handler(({ context, input }) =>
    context.write((db) => {
      const item = getAgendaItem(db, input.agendaItemId)
      const position = generateKeyBetween(lastDraftResolutionPosition(db, item.id), null)
      return { id: addResolution(db, context, item, { ...input, position }) }
    }),
  ),

  update: os.draftResolution.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, label, text } = input
      const row = getDraftResolutionEver(db, id)
      updateDraftResolution(db, row.id, { printedLabel: label, text, updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  remove: os.draftResolution.remove.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      updateDraftResolution(db, getDraftResolutionEver(db, input.id).id, { deletedAt: at, updatedAt: at })
      return { id: input.id }
    }),
  ),

  putBack: os.draftResolution.putBack.handler(({ context, input }) =>
    context.write((db) => {
      const row = getDraftResolutionEver(db, input.id)
      updateDraftResolution(db, row.id, { deletedAt: null, updatedAt: context.clock.now() })
      return { id: input.id }
    }),
  ),
}

type KeptItem = InferContractRouterInputs<Contract>['agenda']['keep']['items'][number]

const plainItem: Omit<KeptItem, 'title'> = {
  purpose: null,
  kind: 'standing',
  section: null,
  lead: null,
  report: null,
  isExempt: false,
  exemptParagraphs: [],
  publicInterest: null,
  publicTitle: null,
  chairOpinion: null,
  specialCircumstances: null,
  resolutions: [],
}

/** Puts the items at the end of the agenda in their order, with their draft resolutions. */
function keepItems(db: Writer, context: CoreContext, meetingId: string, items: readonly KeptItem[]): string[] {
  const meeting = getMeeting(db, meetingId)
  const places = generateNKeysBetween(lastAgendaPosition(db, meeting.id), null, items.length)
  return items.map(({ resolutions, ...item }, at) => {
    const id = context.newId()
    const row = { id, committeeId: meeting.committeeId, meetingId: meeting.id }
    insertAgendaItem(db, { ...row, ...inOrder(item), position: places[at] ?? '', ...stamps(context) })
    const positions = generateNKeysBetween(null, null, resolutions.length)
    resolutions.forEach((each, n) => addResolution(db, context, row, { ...each, position: positions[n] ?? '' }))
    return id
  })
}

function addResolution(
  db: Writer,
  context: CoreContext,
  item: { readonly id: string; readonly committeeId: string; readonly meetingId: string },
  resolution: { readonly label: string | null; readonly text: string; readonly isHeading: boolean; position: string },
): string {
  const id = context.newId()
  insertDraftResolution(db, {
    id,
    committeeId: item.committeeId,
    meetingId: item.meetingId,
    agendaItemId: item.id,
    position: resolution.position,
    printedLabel: resolution.label,
    text: resolution.text,
    isHeading: resolution.isHeading,
    ...stamps(context),
  })
  return id
}

/** The paragraphs of Schedule 12A in their own order, in whatever order they were ticked. */
function inOrder<Item extends { readonly exemptParagraphs?: readonly number[] | undefined }>(item: Item): Item {
  if (item.exemptParagraphs === undefined) return item
  return { ...item, exemptParagraphs: item.exemptParagraphs.toSorted((a, b) => a - b) }
}

function notOnThisAgenda(id: string): RuleBroken {
  return new RuleBroken('not_found', `Item ${id} is not on this agenda. Choose one that is.`)
}
