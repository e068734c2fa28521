import { sql, type SQL } from 'drizzle-orm'
import type { Reader } from './store.ts'

/** The rows whose words go. Whoever adds a table with words of a meeting adds it here; a test compares. */
export type PurgeScope = {
  readonly meetings: readonly string[]
  readonly items: readonly string[]
  readonly drafts: readonly string[]
  /** With every removed row that rests on the same file, which nothing shows any more. */
  readonly attachments: readonly string[]
  readonly blocks: readonly string[]
  readonly actions: readonly string[]
  /** The kept lists that such actions came from. */
  readonly lists: readonly string[]
  readonly imports: readonly string[]
}

/** All that stands in some meetings, agenda items or lines, what was taken out too, and what they were read from. */
export function scopeOf(db: Reader, from: Partial<PurgeScope>): PurgeScope {
  const meetings = from.meetings ?? []
  const items = [...(from.items ?? []), ...idsWhere(db, 'agenda_item', 'meeting_id', meetings)]
  const blocks = [...(from.blocks ?? []), ...idsWhere(db, 'block', 'agenda_item_id', items)]
  const actions = unique(
    from.actions ?? [],
    idsWhere(db, 'action', 'meeting_id', meetings),
    idsWhere(db, 'action', 'agenda_item_id', items),
    idsWhere(db, 'action', 'block_id', blocks),
  )
  return {
    meetings,
    items,
    blocks,
    actions,
    drafts: unique(idsWhere(db, 'draft_resolution', 'agenda_item_id', items), draftsInTheWordsOf(db, blocks)),
    attachments: withRemovedTwins(db, idsWhere(db, 'attachment', 'agenda_item_id', items)),
    lists: unique(
      select(
        db,
        actions,
        (ids) => sql`SELECT list.id AS id FROM action JOIN action_list AS list ON list.id = action.action_list_id
             WHERE action.id IN ${ids} AND list.source <> ''`,
      ),
    ),
    imports: unique(
      from.imports ?? [],
      idsWhere(db, 'import', 'meeting_id', meetings),
      sourcesOf(db, [...items, ...itemsOf(db, blocks), ...actions]),
    ),
  }
}

/** How many earlier texts of some lines are kept. */
export function countKeptTexts(db: Reader, blocks: readonly string[]): number {
  return select(db, blocks, (ids) => sql`SELECT id FROM history WHERE block_id IN ${ids} AND text_before <> ''`).length
}

/** The hashes of the files of some attachments. */
export function filesOf(db: Reader, attachments: readonly string[]): readonly string[] {
  return unique(
    select(db, attachments, (ids) => sql`SELECT sha256 AS id FROM attachment WHERE id IN ${ids} AND sha256 <> ''`),
  )
}

/** Whether no attachment rests on a file any more. */
export function isNeededByNone(db: Reader, sha256: string): boolean {
  return db.get(sql`SELECT 1 AS found FROM attachment WHERE sha256 = ${sha256} LIMIT 1`) === undefined
}

type Column = 'meeting_id' | 'agenda_item_id' | 'block_id'
type Table = 'agenda_item' | 'draft_resolution' | 'attachment' | 'block' | 'action' | 'import'

function idsWhere(db: Reader, table: Table, column: Column, ids: readonly string[]): readonly string[] {
  return select(db, ids, (some) => sql`SELECT id FROM ${sql.raw(table)} WHERE ${sql.raw(column)} IN ${some}`)
}

function itemsOf(db: Reader, blocks: readonly string[]): readonly string[] {
  return unique(select(db, blocks, (ids) => sql`SELECT agenda_item_id AS id FROM block WHERE id IN ${ids}`))
}

/** The imports that still have the source from which some agenda items or actions were read. */
function sourcesOf(db: Reader, ids: readonly string[]): readonly string[] {
  return select(
    db,
    ids,
    (some) => sql`
      SELECT id FROM import WHERE agenda_item_id IN ${some} AND source <> ''
      UNION SELECT import.id FROM import_part JOIN import ON import.id = import_part.import_id
             WHERE import_part.row_id IN ${some} AND import.source <> ''`,
  )
}

/** A draft that became a limb says the same as the limb does, or did once. */
function draftsInTheWordsOf(db: Reader, blocks: readonly string[]): readonly string[] {
  return select(
    db,
    blocks,
    (ids) => sql`
      SELECT draft.id AS id FROM block JOIN draft_resolution AS draft ON draft.agenda_item_id = block.agenda_item_id
       WHERE block.id IN ${ids} AND draft.text <> ''
         AND (draft.text = block.text
              OR EXISTS (SELECT 1 FROM history WHERE history.block_id = block.id AND history.text_before = draft.text))`,
  )
}

function withRemovedTwins(db: Reader, attachments: readonly string[]): readonly string[] {
  const twins = select(
    db,
    filesOf(db, attachments),
    (files) => sql`SELECT id FROM attachment WHERE sha256 IN ${files} AND deleted_at IS NOT NULL`,
  )
  return unique(attachments, twins)
}

function select(db: Reader, ids: readonly string[], query: (list: SQL) => SQL): readonly string[] {
  return chunks(ids).flatMap((some) => db.all<{ id: string }>(query(list(some))).map(({ id }) => id))
}

function unique(...all: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(all.flat())]
}

/** The values of an `IN`. */
export function list(ids: readonly string[]): SQL {
  return sql`(${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )})`
}

/** A statement takes a bounded number of values. */
export function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, (at + 1) * 500))
}
