import { generateKeyBetween } from 'fractional-indexing'
import { attachmentName, attachmentTooLarge, largestAttachment } from '#shared/domain/attachment.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import {
  getAttachment,
  getAttachmentEver,
  insertAttachment,
  lastAttachmentPosition,
  updateAttachment,
  type AttachmentRow,
} from '#db/repositories/attachment-repository.ts'
import { keepAttachedFile, readAttachedFile } from './attached-files.ts'
import { stamps } from './context.ts'
import { os } from './procedure.ts'

export const attachmentProcedures = {
  get: os.attachment.get.handler(({ context, input }) => {
    const row = getAttachment(context.reader, input.id)
    return attachmentView(row, getAgendaItem(context.reader, row.agendaItemId).isExempt)
  }),

  add: os.attachment.add.handler(({ context, input }) => {
    const name = attachmentName(input.name)
    const bytes = Buffer.from(input.bytes, 'base64')
    if (bytes.length > largestAttachment) throw attachmentTooLarge()
    getAgendaItem(context.reader, input.agendaItemId)
    return context.write((db) => {
      const item = getAgendaItem(db, input.agendaItemId)
      // The file first, so that a row never names bytes that are not there; and here, so that no purge takes it away again.
      const sha256 = keepAttachedFile(context.dataFolder, bytes)
      const row = {
        id: context.newId(),
        committeeId: item.committeeId,
        meetingId: item.meetingId,
        agendaItemId: item.id,
        position: generateKeyBetween(lastAttachmentPosition(db, item.id), null),
        name,
        mediaType: input.mediaType,
        size: bytes.length,
        sha256,
        isExempt: input.isExempt,
        ...stamps(context),
      }
      insertAttachment(db, row)
      return attachmentView(row, item.isExempt)
    })
  }),

  update: os.attachment.update.handler(({ context, input }) =>
    context.write((db) => {
      const { id, isExempt } = input
      updateAttachment(db, getAttachment(db, id).id, { isExempt, updatedAt: context.clock.now() })
      return { id }
    }),
  ),

  remove: os.attachment.remove.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      updateAttachment(db, getAttachment(db, input.id).id, { deletedAt: at, updatedAt: at })
      return { id: input.id }
    }),
  ),

  putBack: os.attachment.putBack.handler(({ context, input }) =>
    context.write((db) => {
      updateAttachment(db, getAttachmentEver(db, input.id).id, { deletedAt: null, updatedAt: context.clock.now() })
      return { id: input.id }
    }),
  ),

  bytes: os.attachment.bytes.handler(({ context, input }) => {
    const row = getAttachment(context.reader, input.id)
    const bytes = readAttachedFile(context.dataFolder, row)
    return { name: row.name, mediaType: row.mediaType, bytes: bytes.toString('base64') }
  }),
}

/** Exempt when marked itself, or when its item is. */
export function attachmentView(
  { id, agendaItemId, name, mediaType, size, sha256, isExempt }: Omit<AttachmentRow, 'deletedAt'>,
  isItemExempt: boolean,
) {
  return { id, agendaItemId, name, mediaType, size, sha256, isExempt: isExempt || isItemExempt }
}
