import { sql } from 'drizzle-orm'
import type { Reader } from './store.ts'

export type SearchHit = {
  readonly kind: 'item' | 'block' | 'resolution' | 'action' | 'finding'
  readonly id: string
  readonly meetingId: string | null
  readonly excerpt: string
}

/** Far more than one reads; a search that finds more is to be narrowed. */
const mostHits = 50

/**
 * Where all the words occur, the last as a beginning; newest meeting first (one without a date is the newest), findings last. What
 * belongs to a meeting that is out of sight is not found.
 * Words without a letter or digit are passed over; nothing is found without any.
 */
export function findWords(db: Reader, words: string, committeeId: string | null): readonly SearchHit[] {
  const query = matchExpression(words)
  if (query === null) return []
  const ofCommittee = committeeId === null ? sql`` : sql`AND search_document.committee_id = ${committeeId}`
  return db.all<SearchHit>(sql`
    SELECT search_document.kind AS kind, search_document.source_id AS id, search_document.meeting_id AS meetingId,
           snippet(search_index, 0, '', '', '…', 40) AS excerpt
      FROM search_index
      JOIN search_document ON search_document.row = search_index.rowid
      LEFT JOIN meeting ON meeting.id = search_document.meeting_id
     WHERE search_index MATCH ${query} ${ofCommittee} AND meeting.deleted_at IS NULL
     ORDER BY meeting.id IS NULL, coalesce(meeting.held_on, '9999-12-31') DESC, meeting.id DESC, search_document.row
     LIMIT ${mostHits}`)
}

/** Words as FTS5 reads them: each in quotation marks (so that no word is an operator), the last as a beginning. */
export function matchExpression(words: string): string | null {
  // A NUL would end the expression for SQLite, in the middle of its quotation marks.
  const each = words
    .replaceAll('\0', ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (each.length === 0) return null
  return `${each.map((word) => `"${word.replaceAll('"', ' ')}"`).join(' ')}*`
}
