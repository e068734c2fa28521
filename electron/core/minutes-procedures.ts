import { createHash } from 'node:crypto'
import { formatDay } from '#shared/domain/day.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { keepPastedMinutes } from './import/keep-pasted-minutes.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import { freezeNumbers, needsFreezing } from './minute-numbers.ts'
import { readMinutesSource } from './minutes-source.ts'
import { os } from './procedure.ts'
import { readProductFile, safeFileName } from './product.ts'
import { writeMinutesDocx } from './word/write-minutes-docx.ts'

export const minutesProcedures = {
  export: os.minutes.export.handler(async ({ context, input }) => {
    const meeting = getMeeting(context.reader, input.meetingId)
    const source = readMinutesSource(context.reader, meeting.id, input.audience)
    const document = buildMinutesDocument(source)
    const written = await writeMinutesDocx(document, readProductFile('resources/house-style.docx'))
    if (needsFreezing(context.reader, meeting)) context.write((db) => freezeNumbers(db, context, meeting))
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
