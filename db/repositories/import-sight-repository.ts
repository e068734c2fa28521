import { sql } from 'drizzle-orm'
import type { Reader, Writer } from '../store.ts'
import {
  action,
  agendaItem,
  attendance,
  committee,
  findingLink,
  importedMinutes,
  meeting,
  type ImportPartKind,
} from '../schema.ts'
import type { ImportPart } from './import-repository.ts'

const tables = { meeting, item: agendaItem, action, link: findingLink, attendance, import: importedMinutes, committee }

export type Sighted = { readonly kind: ImportPartKind | 'import' | 'committee'; readonly rowId: string }

/** Takes a row out of sight if it is in sight. */
export function hide(db: Writer, { kind, rowId }: Sighted, at: string): void {
  db.run(
    sql`UPDATE ${tables[kind]} SET deleted_at = ${at}, updated_at = ${at} WHERE id = ${rowId} AND deleted_at IS NULL`,
  )
}

/** Puts a row in sight that went out of it at that instant; one that went at another stays away. */
export function show(db: Writer, { kind, rowId }: Sighted, hiddenAt: string, at: string): void {
  db.run(
    sql`UPDATE ${tables[kind]} SET deleted_at = NULL, updated_at = ${at} WHERE id = ${rowId} AND deleted_at = ${hiddenAt}`,
  )
}

/** What was built upon an import since it was kept, in a few words each, at most ten. */
export function listBuiltUpon(db: Reader, importId: string, parts: readonly ImportPart[]): readonly string[] {
  const items = parts.filter((part) => part.kind === 'item')
  return items
    .flatMap(({ rowId }) => db.all<{ words: string }>(builtUponItem(importId, rowId)).map((row) => row.words))
    .slice(0, 10)
}

/** Whether something stands in a meeting, or leans on it, that the import did not make. */
export function hasOtherContent(db: Reader, importId: string, meetingId: string): boolean {
  const isOther = sql`NOT IN (SELECT row_id FROM import_part WHERE import_part.import_id = ${importId})`
  const row = db.get<{ found: number } | undefined>(sql`
    SELECT 1 AS found WHERE
      EXISTS (SELECT 1 FROM live_agenda_item AS each WHERE each.meeting_id = ${meetingId} AND each.id ${isOther})
      OR EXISTS (SELECT 1 FROM live_action AS each WHERE each.meeting_id = ${meetingId} AND each.id ${isOther})
      OR EXISTS (SELECT 1 FROM live_attendance AS each WHERE each.meeting_id = ${meetingId} AND each.id ${isOther})
      OR EXISTS (SELECT 1 FROM live_action AS each WHERE each.closed_meeting_id = ${meetingId} AND each.state = 'closed')`)
  return row !== undefined
}

/** Lines written since, actions and links made by hand, and actions of the import that have lived on. */
function builtUponItem(importId: string, itemId: string) {
  return sql`
    WITH own AS (SELECT row_id FROM import_part WHERE import_id = ${importId}),
         kept AS (SELECT created_at AS at FROM import WHERE id = ${importId})
    SELECT 'what was written since in “' || title || '”' AS words FROM agenda_item
     WHERE id = ${itemId}
       AND (EXISTS (SELECT 1 FROM block WHERE block.agenda_item_id = ${itemId} AND block.deleted_at IS NULL
                       AND (block.version > 1 OR block.created_at > (SELECT at FROM kept)))
         OR EXISTS (SELECT 1 FROM block WHERE block.agenda_item_id = ${itemId} AND block.deleted_at IS NOT NULL
                       AND block.version > 1))
    UNION ALL
    SELECT 'action A' || number FROM live_action
     WHERE live_action.meeting_id = (SELECT meeting_id FROM agenda_item WHERE id = ${itemId})
       AND live_action.agenda_item_id = ${itemId}
       AND (live_action.id NOT IN own
         OR EXISTS (SELECT 1 FROM action_event WHERE action_event.action_id = live_action.id AND action_event.kind <> 'made'))
    UNION ALL
    SELECT 'the link to finding ' || coalesce(live_finding.number, '“' || substr(live_finding.text, 1, 60) || '”')
      FROM live_finding_link JOIN live_finding ON live_finding.id = live_finding_link.finding_id
     WHERE live_finding_link.agenda_item_id = ${itemId} AND live_finding_link.id NOT IN own`
}

/**
 * Clears away, in short pieces, what a batch wrote before it was given up: rows that were never in sight, so that here, and
 * nowhere else, rows are deleted. Gives true while there is more to clear.
 *
 * @param most how many rows one piece deletes at the most.
 */
export function clearPiece(db: Writer, batchId: string, most: number): boolean {
  const found = db.get<{ importId: string; kind: ImportPartKind | null; rowId: string | null } | undefined>(sql`
    SELECT import.id AS importId, import_part.kind AS kind, import_part.row_id AS rowId
      FROM import LEFT JOIN import_part ON import_part.import_id = import.id
     WHERE import.batch_id = ${batchId}
     ORDER BY import.id, CASE import_part.kind WHEN 'action' THEN 0 WHEN 'link' THEN 1 WHEN 'attendance' THEN 2 WHEN 'item' THEN 3 ELSE 4 END
     LIMIT 1`)
  if (found === undefined) return clearBatch(db, batchId)
  if (found.kind === 'item' && found.rowId !== null && clearLines(db, found.rowId, most) > 0) return true
  clearPart(db, found.importId, found.kind, found.rowId)
  return true
}

function clearLines(db: Writer, agendaItemId: string, most: number): number {
  const lines = db.all<{ id: string }>(
    sql`SELECT id FROM block WHERE agenda_item_id = ${agendaItemId} AND deleted_at IS NULL LIMIT ${most}`,
  )
  for (const { id } of lines) db.run(sql`DELETE FROM resolution_limb WHERE block_id = ${id}`)
  for (const { id } of lines) {
    db.run(sql`UPDATE resolution_limb SET heading_block_id = NULL WHERE heading_block_id = ${id}`)
    db.run(sql`DELETE FROM search_document WHERE source_id = ${id}`)
    db.run(sql`DELETE FROM block WHERE id = ${id}`)
  }
  return lines.length
}

function clearPart(db: Writer, importId: string, kind: ImportPartKind | null, rowId: string | null): void {
  db.run(sql`DELETE FROM import_part WHERE import_id = ${importId} AND row_id = ${rowId}`)
  const isLast = db.get(sql`SELECT 1 FROM import_part WHERE import_id = ${importId} LIMIT 1`) === undefined
  // The import leans on its first item and its meeting, so they wait for its end.
  if (kind === 'action') {
    db.run(sql`DELETE FROM action_event WHERE action_id = ${rowId}`)
    db.run(sql`DELETE FROM action WHERE id = ${rowId}`)
  }
  if (!isLast) {
    if (kind === 'item')
      db.run(
        sql`DELETE FROM agenda_item WHERE id = ${rowId} AND id NOT IN (SELECT agenda_item_id FROM import WHERE id = ${importId})`,
      )
    return
  }
  const own = db.get<{ item: string; meeting: string } | undefined>(
    sql`SELECT agenda_item_id AS item, meeting_id AS meeting FROM import WHERE id = ${importId}`,
  )
  db.run(sql`DELETE FROM import WHERE id = ${importId}`)
  db.run(sql`DELETE FROM agenda_item WHERE id = ${own?.item ?? ''}`)
  db.run(sql`DELETE FROM meeting WHERE id = ${own?.meeting ?? ''} AND deleted_at IS NOT NULL`)
}

/** The batch itself, and the committee that was to be made with it; false, for there is nothing more. */
function clearBatch(db: Writer, batchId: string): false {
  const batch = db.get<{ committee: string; at: string } | undefined>(
    sql`SELECT committee_id AS committee, created_at AS at FROM import_batch WHERE id = ${batchId}`,
  )
  db.run(sql`DELETE FROM import_batch WHERE id = ${batchId}`)
  db.run(sql`DELETE FROM committee WHERE id = ${batch?.committee ?? ''} AND deleted_at = ${batch?.at ?? ''}`)
  return false
}
