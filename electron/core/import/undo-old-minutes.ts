import { RuleBroken } from '#shared/errors.ts'
import { hideLines, showLines } from '#db/repositories/block-repository.ts'
import {
  findBatchEver,
  getImportEver,
  listImportParts,
  listImportsOfBatchEver,
  type ImportPart,
  type ImportRow,
} from '#db/repositories/import-repository.ts'
import { hasOtherContent, hide, listBuiltUpon, show } from '#db/repositories/import-sight-repository.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { CoreContext } from '../context.ts'
import { inShortTransactions } from './short-transactions.ts'

type KeptImport = Pick<ImportRow, 'id' | 'meetingId' | 'agendaItemId' | 'fileName' | 'deletedAt'>

/**
 * Takes an import out of sight as a whole: items, lines, actions, links, attendance, and its meeting where the import made
 * it and nothing else was added since.
 *
 * @throws RuleBroken `built_upon`, naming what was made from these minutes since.
 */
export function undoImport(db: Writer, context: CoreContext, id: string): void {
  const row = getImportEver(db, id)
  if (row.deletedAt !== null) return
  refuseBuiltUpon(db, [row])
  const at = context.clock.now()
  hideImport(db, row, at)
  for (const step of lineSteps(db, [row], (writer, item) => hideLines(writer, item, at))) step(db)
}

export function putBackImport(db: Writer, context: CoreContext, id: string): void {
  const row = getImportEver(db, id)
  const at = context.clock.now()
  const { deletedAt } = row
  if (deletedAt === null) return
  for (const step of lineSteps(db, [row], (writer, item) => showLines(writer, item, deletedAt, at))) step(db)
  showImport(db, row, deletedAt, at)
}

/** A batch goes out of sight in one short transaction; its many lines follow in pieces, hidden already with their items. */
export async function undoBatch(context: CoreContext, batchId: string): Promise<void> {
  const at = context.clock.now()
  const rows = context.write((db) => {
    const inSight = importsOf(db, batchId).filter((row) => row.deletedAt === null)
    refuseBuiltUpon(db, inSight)
    for (const row of inSight) hideImport(db, row, at)
    return inSight
  })
  await inShortTransactions(
    context,
    lineSteps(context.reader, rows, (db, item) => hideLines(db, item, at)),
  )
}

/** The lines come back first, out of sight under their items, and all the rest at once. */
export async function putBackBatch(context: CoreContext, batchId: string): Promise<void> {
  const at = context.clock.now()
  const rows = importsOf(context.reader, batchId).filter((row) => row.deletedAt !== null)
  await inShortTransactions(context, showSteps(context.reader, rows, at))
  context.write((db) => {
    for (const row of rows) showImport(db, row, row.deletedAt ?? at, at)
  })
}

function* showSteps(db: Reader, rows: readonly KeptImport[], at: string) {
  for (const row of rows) {
    yield* lineSteps(db, [row], (writer, item) => showLines(writer, item, row.deletedAt ?? at, at))
  }
}

function importsOf(db: Reader, batchId: string): readonly KeptImport[] {
  if (findBatchEver(db, batchId)?.state === 'kept') return listImportsOfBatchEver(db, batchId)
  throw new RuleBroken('not_found', 'There is no such import of many files. Choose one from the list of old minutes.')
}

function hideImport(db: Writer, row: KeptImport, at: string): void {
  for (const part of listImportParts(db, row)) {
    const isStaying = part.kind === 'meeting' && hasOtherContent(db, row.id, part.rowId)
    if (!isStaying) hide(db, part, at)
  }
  hide(db, { kind: 'import', rowId: row.id }, at)
}

function showImport(db: Writer, row: KeptImport, hiddenAt: string, at: string): void {
  for (const part of listImportParts(db, row)) show(db, part, hiddenAt, at)
  show(db, { kind: 'import', rowId: row.id }, hiddenAt, at)
}

function* lineSteps(db: Reader, rows: readonly KeptImport[], act: (db: Writer, agendaItemId: string) => void) {
  const parts: readonly ImportPart[] = rows.flatMap((row) => listImportParts(db, row))
  for (const part of parts) if (part.kind === 'item') yield (writer: Writer) => act(writer, part.rowId)
}

function refuseBuiltUpon(db: Reader, rows: readonly KeptImport[]): void {
  const found = rows.flatMap((row) => listBuiltUpon(db, row.id, listImportParts(db, row)))
  const [first, ...others] = found
  if (first === undefined) return
  const more =
    others.length === 0 ? '' : others.length === 1 ? ` and ${others[0]}` : ` and ${others.length} other things`
  throw new RuleBroken(
    'built_upon',
    `This import cannot be undone, because something rests on it: ${first}${more}. Take that away first, then undo the import.`,
  )
}
