import type { AgendaDocument } from '#shared/domain/agenda-document/agenda-document.ts'
import { agendaBody } from './agenda-body.ts'
import { writeIntoTemplate, type WrittenDocument } from './write-minutes-docx.ts'

/** The agenda as a Word file in the council's template, by the same rules as the minutes. */
export function writeAgendaDocx(document: AgendaDocument, template: Uint8Array): Promise<WrittenDocument> {
  return writeIntoTemplate(document, (styles) => agendaBody(document, styles), template)
}
