import type { Database } from 'better-sqlite3'
import { sql, type SQL } from 'drizzle-orm'
import { removedWords } from '#shared/domain/purge.ts'
import { chunks, list, type PurgeScope } from './purge-scope.ts'
import type { Writer } from './store.ts'

/** Tables that this file takes the words out of, and those about a meeting that hold none. A test compares both with the schema. */
export const purgedTables = [
  'meeting',
  'agenda_item',
  'draft_resolution',
  'attachment',
  'block',
  'history',
  'block_conflict',
  'action',
  'action_event',
  'action_list',
  'import',
  'meeting_event',
  'attendance',
  'declaration',
  'motion',
  'exclusion',
] as const
export const wordlessTables = [
  'attendance_event',
  'quorum_loss',
  'declaration_item',
  'resolution_limb',
  'finding_link',
  'carried_tie',
  'resolution_supersession',
  'minute_number',
  'import_part',
  'import_batch',
  'purge_record',
  'save_receipt',
  'vote',
  'vote_choice',
  'exclusion_item',
  'block_access',
  'set_aside',
] as const

/**
 * Takes the words out of the rows, their history and (by its triggers) the index; the rows stay, empty and taken out of the
 * minutes, so that nothing loses its parent. With `wasIssued` a line or an item that readers have seen shows “[removed]”.
 */
export function purgeRows(db: Writer, scope: PurgeScope, at: string, wasIssued: boolean): void {
  purgeLines(db, scope, at, wasIssued)
  purgeItems(db, scope, at, wasIssued)
  purgeActions(db, scope, at)
  const update = (table: string, ids: readonly string[], columns: SQL): void =>
    each(ids, (some) =>
      db.run(sql`UPDATE ${sql.raw(table)} SET ${columns}, updated_at = ${at},
                   deleted_at = coalesce(${sql.raw(table)}.deleted_at, ${at}) WHERE id IN ${some}`),
    )
  update('attachment', scope.attachments, sql`name = '', media_type = '', size = 0, sha256 = ''`)
  update(
    'import',
    scope.imports,
    sql`title_key = id, source = '', sha256 = '', file_name = NULL, furniture = '[]', kinds = NULL`,
  )
  update('meeting', scope.meetings, sql`venue = NULL`)
  purgeCourse(db, scope, at)
  purgeRoom(db, scope, at)
  const gone = wasIssued ? scope.actions : [...scope.blocks, ...scope.items, ...scope.actions]
  each(gone, (ids) =>
    db.run(
      sql`UPDATE finding_link SET deleted_at = ${at}, updated_at = ${at} WHERE target_id IN ${ids} AND deleted_at IS NULL`,
    ),
  )
}

/**
 * Overwrites what purged words may have left in the file: the index is built anew, the file rewritten without its free
 * pages, and the write-ahead log emptied. Nothing is put into a temporary file. False when another connection holds the
 * log open, so that it could not be emptied; a later purge or closing the app does it.
 */
export function overwriteWhatIsLeft(file: Database): boolean {
  file.pragma('secure_delete = ON')
  file.pragma('temp_store = MEMORY')
  file.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')")
  file.exec('VACUUM')
  const [state] = file.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  return state?.busy === 0
}

function purgeLines(db: Writer, scope: PurgeScope, at: string, wasIssued: boolean): void {
  const body = JSON.stringify(wasIssued ? [{ type: 'text', text: removedWords }] : [])
  each(scope.blocks, (ids) => {
    db.run(sql`UPDATE history SET body_before = '[]', text_before = '' WHERE block_id IN ${ids}`)
    db.run(sql`UPDATE block_conflict SET body = '[]', text = '', kept = coalesce(kept, 'present'),
                 resolved_at = coalesce(resolved_at, ${at}) WHERE block_id IN ${ids}`)
    db.run(sql`UPDATE block SET body = ${body}, text = ${wasIssued ? removedWords : ''}, printed_label = NULL,
                 version = version + 1, purged_version = version + 1,
                 updated_at = ${at}, deleted_at = ${deletedAt('block', at, wasIssued)} WHERE id IN ${ids}`)
    // An amendment holds the words of its motion, and a motion names who moved it, where those are typed.
    db.run(sql`UPDATE motion SET against_text = CASE WHEN against_text IS NULL THEN NULL ELSE '' END,
                 settled_from = NULL, settled_text = NULL, updated_at = ${at}
                WHERE block_id IN ${ids} OR parent_motion_id IN (SELECT id FROM motion AS parent
                      WHERE parent.block_id IN ${ids} OR parent.substantive_block_id IN ${ids})`)
    db.run(
      sql`UPDATE motion SET mover_words = NULL, seconder_words = NULL, updated_at = ${at} WHERE block_id IN ${ids}`,
    )
    if (wasIssued) return
    db.run(
      sql`UPDATE resolution_limb SET deleted_at = coalesce(deleted_at, ${at}), updated_at = ${at} WHERE block_id IN ${ids}`,
    )
  })
}

function purgeItems(db: Writer, scope: PurgeScope, at: string, wasIssued: boolean): void {
  const words = wasIssued ? removedWords : ''
  each(scope.items, (ids) =>
    db.run(sql`UPDATE agenda_item SET title = ${words}, purpose = NULL, section = NULL, lead = NULL, report = NULL,
                 public_interest = NULL, public_title = NULL, chair_opinion = NULL, special_circumstances = NULL,
                 deferred_to = NULL, public_summary = NULL,
                 updated_at = ${at}, deleted_at = ${deletedAt('agenda_item', at, wasIssued)} WHERE id IN ${ids}`),
  )
  each(scope.items, (ids) =>
    db.run(sql`UPDATE exclusion SET public_interest = NULL, updated_at = ${at} WHERE agenda_item_id IN ${ids} OR id IN
                 (SELECT exclusion_id FROM exclusion_item WHERE exclusion_item.agenda_item_id IN ${ids})`),
  )
  each(scope.drafts, (ids) =>
    db.run(sql`UPDATE draft_resolution SET text = ${words}, printed_label = NULL,
                 updated_at = ${at}, deleted_at = ${deletedAt('draft_resolution', at, wasIssued)} WHERE id IN ${ids}`),
  )
}

/** Why the meeting was adjourned, where the line that told of it goes, and to when an item was deferred. */
function purgeCourse(db: Writer, scope: PurgeScope, at: string): void {
  const empty = (column: string, ids: readonly string[]): void =>
    each(ids, (some) =>
      db.run(
        sql`UPDATE meeting_event SET words = NULL, updated_at = ${at} WHERE ${sql.raw(column)} IN ${some} AND words IS NOT NULL`,
      ),
    )
  empty('meeting_id', scope.meetings)
  empty('agenda_item_id', scope.items)
  empty('block_id', scope.blocks)
}

/** What was declared, where the item, or the line that told of it, goes; and what was noted of those who attended. */
function purgeRoom(db: Writer, scope: PurgeScope, at: string): void {
  const empty = sql`UPDATE declaration SET class = '', nature = '', dispensation = NULL, updated_at = ${at}`
  each(scope.meetings, (ids) => {
    db.run(sql`UPDATE attendance SET note = NULL, updated_at = ${at} WHERE meeting_id IN ${ids} AND note IS NOT NULL`)
    db.run(sql`${empty} WHERE meeting_id IN ${ids}`)
  })
  each(scope.blocks, (ids) => db.run(sql`${empty} WHERE block_id IN ${ids}`))
  each(scope.items, (ids) =>
    db.run(sql`${empty} WHERE id IN (SELECT declaration_id FROM declaration_item WHERE agenda_item_id IN ${ids})`),
  )
}

/** The list of before from which an action came holds its words too; the other actions of that list stay as they are. */
function purgeActions(db: Writer, scope: PurgeScope, at: string): void {
  each(scope.actions, (ids) => {
    db.run(sql`UPDATE action_event SET note = NULL, told_on = NULL, told_by = NULL, due_text = NULL, due_kind = NULL,
                 due_start = NULL, due_end = NULL, due_meeting_id = NULL WHERE action_id IN ${ids}`)
    db.run(sql`UPDATE action SET text = '', owner = NULL, due_text = NULL, due_kind = NULL, due_start = NULL, due_end = NULL,
                 due_meeting_id = NULL, printed_number = NULL, minute_reference = NULL, made_on = NULL, stands_from = NULL,
                 updated_at = ${at}, deleted_at = coalesce(deleted_at, ${at}) WHERE id IN ${ids}`)
  })
  each(scope.lists, (ids) =>
    db.run(
      sql`UPDATE action_list SET source = '', sha256 = '', file_name = NULL, updated_at = ${at} WHERE id IN ${ids}`,
    ),
  )
  // What was told at a meeting of actions that stay. The due date before a deferral is the action's, which stays too.
  each(scope.meetings, (ids) =>
    db.run(sql`UPDATE action_event SET note = NULL, told_by = NULL WHERE meeting_id IN ${ids}`),
  )
}

function deletedAt(table: string, at: string, wasIssued: boolean): SQL {
  return wasIssued ? sql.raw('deleted_at') : sql`coalesce(${sql.raw(`${table}.deleted_at`)}, ${at})`
}

function each(ids: readonly string[], work: (list: SQL) => void): void {
  for (const some of chunks(ids)) work(list(some))
}
