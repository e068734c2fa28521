import type { Database } from 'better-sqlite3'
import { sql, type SQL } from 'drizzle-orm'
import { removedWords } from '#shared/domain/purge.ts'
import type { Reader, Writer } from './store.ts'

/** The rows whose words go. Whoever adds a table with words of a meeting adds it here; a test compares. */
export type PurgeScope = {
  readonly meetings: readonly string[]
  readonly items: readonly string[]
  readonly blocks: readonly string[]
  readonly actions: readonly string[]
  readonly imports: readonly string[]
}

/** Tables of a meeting that this file takes the words out of, and those that hold none. */
export const purgedTables = ['meeting', 'agenda_item', 'block', 'history', 'action', 'action_event', 'import'] as const
export const wordlessTables = [
  'attendance',
  'attendance_event',
  'resolution_limb',
  'finding_link',
  'resolution_supersession',
  'purge_record',
] as const

/**
 * Takes the words out of the rows, their history and (by its triggers) the index; the rows stay, empty and taken out of the
 * minutes, so that nothing loses its parent. With `wasIssued` a line or an item that readers have seen shows “[removed]”.
 */
export function purgeRows(db: Writer, scope: PurgeScope, at: string, wasIssued: boolean): void {
  const words = wasIssued ? removedWords : ''
  const body = JSON.stringify(wasIssued ? [{ type: 'text', text: removedWords }] : [])
  const deleted = (table: string): SQL =>
    wasIssued ? sql.raw('deleted_at') : sql`coalesce(${sql.raw(`${table}.deleted_at`)}, ${at})`
  each(scope.blocks, (ids) => {
    db.run(sql`UPDATE history SET body_before = '[]', text_before = '' WHERE block_id IN ${ids}`)
    db.run(sql`UPDATE block SET body = ${body}, text = ${words}, printed_label = NULL, version = version + 1,
                 updated_at = ${at}, deleted_at = ${deleted('block')} WHERE id IN ${ids}`)
    if (wasIssued) return
    db.run(
      sql`UPDATE resolution_limb SET deleted_at = coalesce(deleted_at, ${at}), updated_at = ${at} WHERE block_id IN ${ids}`,
    )
  })
  each(scope.items, (ids) =>
    db.run(sql`UPDATE agenda_item SET title = ${words}, purpose = NULL, updated_at = ${at},
                 deleted_at = ${deleted('agenda_item')} WHERE id IN ${ids}`),
  )
  each(scope.actions, (ids) => {
    db.run(sql`UPDATE action_event SET note = NULL WHERE action_id IN ${ids}`)
    db.run(sql`UPDATE action SET text = '', owner = NULL, due_text = NULL, due_kind = NULL, due_start = NULL, due_end = NULL,
                 updated_at = ${at}, deleted_at = coalesce(deleted_at, ${at}) WHERE id IN ${ids}`)
  })
  each(scope.imports, (ids) =>
    db.run(sql`UPDATE import SET title_key = id, source = '', sha256 = '', file_name = NULL, furniture = '[]',
                 updated_at = ${at}, deleted_at = coalesce(deleted_at, ${at}) WHERE id IN ${ids}`),
  )
  each(scope.meetings, (ids) =>
    db.run(
      sql`UPDATE meeting SET venue = NULL, updated_at = ${at}, deleted_at = coalesce(deleted_at, ${at}) WHERE id IN ${ids}`,
    ),
  )
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

/** All that stands in some meetings, agenda items or lines, what was taken out too. */
export function scopeOf(db: Reader, from: Partial<PurgeScope>): PurgeScope {
  const meetings = from.meetings ?? []
  const items = [...(from.items ?? []), ...idsWhere(db, 'agenda_item', 'meeting_id', meetings)]
  const blocks = [...(from.blocks ?? []), ...idsWhere(db, 'block', 'agenda_item_id', items)]
  const actions = [
    ...(from.actions ?? []),
    ...idsWhere(db, 'action', 'meeting_id', meetings),
    ...idsWhere(db, 'action', 'agenda_item_id', items),
    ...idsWhere(db, 'action', 'block_id', blocks),
  ]
  const imports = [...(from.imports ?? []), ...idsWhere(db, 'import', 'agenda_item_id', items)]
  return { meetings, items, blocks, actions: [...new Set(actions)], imports: [...new Set(imports)] }
}

/** How many earlier texts of some lines are kept. */
export function countKeptTexts(db: Reader, blocks: readonly string[]): number {
  return chunks(blocks).reduce((sum, ids) => {
    const [row] = db.all<{ count: number }>(
      sql`SELECT count(*) AS count FROM history WHERE block_id IN ${list(ids)} AND text_before <> ''`,
    )
    return sum + (row?.count ?? 0)
  }, 0)
}

type Column = 'meeting_id' | 'agenda_item_id' | 'block_id'
type Table = 'agenda_item' | 'block' | 'action' | 'import'

function idsWhere(db: Reader, table: Table, column: Column, ids: readonly string[]): readonly string[] {
  return chunks(ids).flatMap((some) =>
    db
      .all<{ id: string }>(sql`SELECT id FROM ${sql.raw(table)} WHERE ${sql.raw(column)} IN ${list(some)}`)
      .map(({ id }) => id),
  )
}

function each(ids: readonly string[], work: (list: SQL) => void): void {
  for (const some of chunks(ids)) work(list(some))
}

function list(ids: readonly string[]): SQL {
  return sql`(${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )})`
}

/** A statement takes a bounded number of values. */
function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, (at + 1) * 500))
}
