import { createHash } from 'node:crypto'
import { formatDay } from '#shared/domain/day.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { keepPastedMinutes } from './import/keep-pasted-minutes.ts'
import { readMinutesSource } from './minutes-source.ts'
import { os } from './procedure.ts'
import { readProductFile, safeFileName } from './product.ts'
import { writeMinutesDocx } from './word/write-minutes-docx.ts'

export const minutesProcedures = {
  export: os.minutes.export.handler(async ({ context, input }) => {
    const source = readMinutesSource(context.reader, input.meetingId, input.audience)
    const document = buildMinutesDocument(source)
    const written = await writeMinutesDocx(document, readProductFile('resources/house-style.docx'))
    const day = source.meeting.heldOn === null ? 'undated' : formatDay(source.meeting.heldOn)
    return {
      fileName: `${safeFileName(source.committee.name)}, ${day}, minutes (${input.audience}).docx`,
      bytes: Buffer.from(written.bytes).toString('base64'),
      sha256: createHash('sha256').update(written.bytes).digest('hex'),
      warnings: [...document.warnings, ...written.warnings].map(({ code, message }) => ({ code, message })),
    }
  }),

  import: os.minutes.import.handler(({ context, input }) =>
    context.write((db) => keepPastedMinutes(db, context, input)),
  ),
}
