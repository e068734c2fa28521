import { sql, type SQL } from 'drizzle-orm'
import { readSearchWords, type SearchKind } from '#shared/domain/search-words.ts'
import { notExempt } from './repositories/access-repository.ts'
import type { Reader } from './store.ts'

export type SearchFilter = {
  readonly words: string
  readonly committeeId: string | null
  readonly kind: SearchKind | null
  /** Days of the meeting, both included. What belongs to no meeting, or to one without a date, is then left out. */
  readonly from: string | null
  readonly to: string | null
  readonly withExempt: boolean
}

export type FoundRow = {
  readonly kind: SearchKind
  readonly id: string
  readonly text: string
  readonly committeeId: string | null
  readonly committeeName: string | null
  readonly meetingId: string | null
  readonly heldOn: string | null
  readonly agendaItemId: string | null
  readonly itemNumber: number | null
  readonly limbNumber: number | null
}

/**
 * Where all the words occur, the last as a beginning; newest meeting first (one without a date is the newest), then what
 * belongs to no meeting. What was taken out, or stands in an item that was, is not found.
 */
export function findWords(
  db: Reader,
  filter: SearchFilter,
  page: { readonly offset: number; readonly most: number },
): readonly FoundRow[] {
  const found = matching(filter)
  if (found === null) return []
  return describe(
    db,
    sql`SELECT * FROM (${found}) AS hit ORDER BY ${newestFirst} LIMIT ${page.most} OFFSET ${page.offset}`,
  )
}

/** The newest few of each kind. */
export function findWordsByKind(db: Reader, filter: SearchFilter, mostOfEach: number): readonly FoundRow[] {
  const found = matching(filter)
  if (found === null) return []
  return describe(
    db,
    sql`SELECT * FROM (SELECT hit.*, row_number() OVER (PARTITION BY hit.kind ORDER BY ${newestFirst}) AS place
                         FROM (${found}) AS hit) AS hit WHERE place <= ${mostOfEach} ORDER BY ${newestFirst}`,
  )
}

/** How many there are of each kind, whichever kind is looked for. */
export function countWords(
  db: Reader,
  filter: SearchFilter,
): readonly { readonly kind: SearchKind; readonly count: number }[] {
  const found = matching({ ...filter, kind: null })
  if (found === null) return []
  return db.all(sql`SELECT hit.kind AS kind, count(*) AS count FROM (${found}) AS hit GROUP BY hit.kind`)
}

/** Words as FTS5 reads them: each in quotation marks (so that no word is an operator), the last as a beginning. */
export function matchExpression(words: string): string | null {
  const terms = readSearchWords(words)
  if (terms.length === 0) return null
  return terms.map((term) => `"${term.typed}"${term.isBegun ? '*' : ''}`).join(' ')
}

const newestFirst = sql`hit.meeting_id IS NULL, coalesce(hit.held_on, '9999-12-31') DESC, hit.meeting_id DESC, hit.row`

function matching(filter: SearchFilter): SQL | null {
  const query = matchExpression(filter.words)
  if (query === null) return null
  const conditions = [
    sql`search_index MATCH ${query}`,
    // What belongs to a meeting that is out of sight is not found; what belongs to none has none that could be.
    sql`meeting.deleted_at IS NULL`,
    // Nor is a line of an item that was taken off the agenda. An action from such a line still stands before the meetings.
    sql`NOT EXISTS (SELECT 1 FROM block JOIN agenda_item ON agenda_item.id = block.agenda_item_id
                     WHERE block.id = document.source_id AND agenda_item.deleted_at IS NOT NULL)`,
    ...(filter.withExempt ? [] : [notExempt(sql`document.source_id`)]),
    ...(filter.committeeId === null ? [] : [sql`document.committee_id = ${filter.committeeId}`]),
    ...(filter.kind === null ? [] : [sql`document.kind = ${filter.kind}`]),
    ...(filter.from === null ? [] : [sql`meeting.held_on >= ${filter.from}`]),
    ...(filter.to === null ? [] : [sql`meeting.held_on <= ${filter.to}`]),
  ]
  return sql`
    SELECT document.row AS row, document.kind AS kind, document.source_id AS source_id, document.text AS text,
           document.committee_id AS committee_id, meeting.id AS meeting_id, meeting.held_on AS held_on
      FROM search_index
      JOIN search_document AS document ON document.row = search_index.rowid
      LEFT JOIN meeting ON meeting.id = document.meeting_id
     WHERE ${sql.join(conditions, sql` AND `)}`
}

/** Only for what is shown: where in the minutes each hit stands. */
function describe(db: Reader, hits: SQL): readonly FoundRow[] {
  return db.all<FoundRow>(sql`
    SELECT hit.kind AS kind, hit.source_id AS id, hit.text AS text, hit.committee_id AS committeeId,
           committee.name AS committeeName, hit.meeting_id AS meetingId, hit.held_on AS heldOn,
           item.id AS agendaItemId, limb.number AS limbNumber,
           (SELECT count(*) FROM live_agenda_item AS before
             WHERE before.meeting_id = item.meeting_id AND (before.position, before.id) <= (item.position, item.id)) AS itemNumber
      FROM (${hits}) AS hit
      LEFT JOIN committee ON committee.id = hit.committee_id
      LEFT JOIN block ON hit.kind IN ('block', 'resolution') AND block.id = hit.source_id
      LEFT JOIN action ON hit.kind = 'action' AND action.id = hit.source_id
      LEFT JOIN live_agenda_item AS item ON item.id = coalesce(block.agenda_item_id, action.agenda_item_id, hit.source_id)
      LEFT JOIN live_resolution_limb AS limb ON limb.block_id = coalesce(action.block_id, hit.source_id)
     ORDER BY ${newestFirst}`)
}
