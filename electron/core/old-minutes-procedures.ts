import { numbersCited } from '#shared/domain/old-minutes/suggestion.ts'
import { meetingTitle } from '#shared/domain/meeting.ts'
import { listFindingsNumbered } from '#db/repositories/finding-repository.ts'
import { listImports } from '#db/repositories/import-repository.ts'
import { keepManyOldMinutes } from './import/keep-many-old-minutes.ts'
import { keepOldMinutes } from './import/keep-old-minutes.ts'
import { understandInThread } from './import/reading-thread.ts'
import { putBackBatch, putBackImport, undoBatch, undoImport } from './import/undo-old-minutes.ts'
import { os } from './procedure.ts'

/** How many imports a list shows at once. */
const atOnce = 100

export const oldMinutesProcedures = {
  read: os.oldMinutes.read.handler(async ({ context, input, signal }) => {
    const { heldOn, kinds } = input
    const job = 'text' in input.from ? { name: null, from: input.from } : jobOfFile(input.from)
    const read = await understandInThread({ ...job, heldOn, kinds }, signal)
    const { actions, citations } = read.suggestions
    return {
      source: read.source,
      sha256: read.sha256,
      heldOn: read.heldOn,
      committeeName: read.committeeName,
      items: read.items.length,
      lines: read.items.reduce((sum, item) => sum + item.lines.length, 0),
      fileWarnings: [...read.fileWarnings],
      warnings: read.warnings.map(({ code, message, quote, line }) => ({ code, message, quote, line })),
      actions: actions.map(({ due, ...action }) => ({
        ...action,
        due: due && { text: due.text, kind: due.kind, start: due.start, end: due.end },
      })),
      citations: citations.map((each) => ({ ...each, numbers: [...each.numbers] })),
      findings: listFindingsNumbered(context.reader, numbersCited(citations)),
    }
  }),

  keep: os.oldMinutes.keep.handler(async ({ context, input, signal }) => {
    const { importId, meetingId, agendaItemIds, lines, actions } = await keepOldMinutes(context, input, signal)
    return { id: importId, meetingId, agendaItemIds: [...agendaItemIds], lines, actions }
  }),

  keepMany: os.oldMinutes.keepMany.handler(({ context, input, signal }) => keepManyOldMinutes(context, input, signal)),

  undo: os.oldMinutes.undo.handler(({ context, input }) =>
    context.write((db) => {
      undoImport(db, context, input.id)
      return { id: input.id }
    }),
  ),

  putBack: os.oldMinutes.putBack.handler(({ context, input }) =>
    context.write((db) => {
      putBackImport(db, context, input.id)
      return { id: input.id }
    }),
  ),

  undoMany: os.oldMinutes.undoMany.handler(async ({ context, input }) => {
    await undoBatch(context, input.batchId)
    return { batchId: input.batchId }
  }),

  putBackMany: os.oldMinutes.putBackMany.handler(async ({ context, input }) => {
    await putBackBatch(context, input.batchId)
    return { batchId: input.batchId }
  }),

  list: os.oldMinutes.list.handler(({ context, input }) => {
    const rows = listImports(context.reader, input.before, atOnce + 1)
    const imports = rows.slice(0, atOnce).map(({ heldOn, ...row }) => ({ ...row, meetingTitle: meetingTitle(heldOn) }))
    return { imports, hasMore: rows.length > atOnce }
  }),
}

function jobOfFile({ name, bytes }: { readonly name: string; readonly bytes: string }) {
  return { name, from: { bytes: new Uint8Array(Buffer.from(bytes, 'base64')) } }
}
