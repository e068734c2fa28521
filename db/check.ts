import type { Database } from 'better-sqlite3'
import { sessionProblems } from './check-session.ts'
import type { Problem } from './problem.ts'

/**
 * Reads the whole file and names what does not fit: SQLite's own integrity, rows without their parent, the search index
 * against the tables, and states against the events that they follow from. An empty list is a sound minute book.
 */
export function findProblems(file: Database): readonly Problem[] {
  const integrity = (file.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((message) => message !== 'ok')
    .map((message) => ({ code: 'integrity', message: `The file is damaged: ${message}.` }))
  const orphans = (file.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[])
    .slice(0, 20)
    .map((row) => ({ code: 'foreign_key', message: `A row of ${row.table} has lost its ${row.parent}.` }))
  return [
    ...integrity,
    ...orphans,
    ...indexProblems(file),
    ...comparisons.flatMap((each) => compare(file, each)),
    ...sessionProblems(file),
  ]
}

function indexProblems(file: Database): readonly Problem[] {
  try {
    file.prepare("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)").run()
    return []
  } catch {
    return [{ code: 'search_index', message: 'The search index does not fit its documents.' }]
  }
}

type Comparison = {
  readonly code: string
  readonly message: string
  readonly query: string
  /** The version of the file that first has what is compared. */
  readonly since?: number
}

/** Each query selects the ids of what is wrong. */
const comparisons: readonly Comparison[] = [
  {
    code: 'search_document',
    message: 'is not in the search index as it stands',
    query: `
      WITH source AS (
        SELECT id, title AS text FROM agenda_item WHERE deleted_at IS NULL AND title <> ''
        UNION ALL SELECT id, text FROM block WHERE deleted_at IS NULL AND text <> ''
        UNION ALL SELECT id, text FROM action WHERE deleted_at IS NULL AND text <> ''
        UNION ALL SELECT id, text FROM finding WHERE deleted_at IS NULL AND text <> ''
        UNION ALL SELECT id, name FROM committee WHERE deleted_at IS NULL AND name <> ''
        UNION ALL SELECT id, name FROM person WHERE deleted_at IS NULL AND name <> ''
        UNION ALL SELECT id, text FROM meeting_words)
      SELECT source.id AS id FROM source LEFT JOIN search_document ON source_id = source.id
       WHERE search_document.text IS NOT source.text
      UNION ALL
      SELECT source_id FROM search_document WHERE source_id NOT IN (SELECT id FROM source)`,
  },
  {
    code: 'action_state',
    message: 'has a state that its events do not give',
    query: `
      SELECT action.id AS id FROM action
       WHERE action.state IS NOT (
               SELECT CASE kind WHEN 'closed' THEN 'closed' WHEN 'reported' THEN 'reported complete' ELSE 'open' END
                 FROM action_event
                WHERE action_id = action.id AND kind IN ('made', 'imported', 'reported', 'closed', 'reopened')
                ORDER BY action_event.id DESC LIMIT 1)`,
  },
  {
    code: 'action_closing',
    message: 'is closed at another meeting than its events say',
    query: `
      SELECT action.id AS id FROM action
       WHERE action.state = 'closed' AND action.closed_meeting_id IS NOT (
               SELECT meeting_id FROM action_event
                WHERE action_id = action.id AND kind = 'closed' ORDER BY action_event.id DESC LIMIT 1)`,
  },
  {
    code: 'action_line',
    message: 'does not say what its line says, or follows a line that is no action',
    since: 13,
    query: `
      SELECT action.id AS id FROM action JOIN block ON block.id = action.block_id
       WHERE action.follows_line = 1 AND action.deleted_at IS NULL
         AND (block.deleted_at IS NOT NULL OR block.kind <> 'actionNote' OR block.text <> action.text)`,
  },
  {
    code: 'attendance_status',
    message: 'has a status that its events do not give',
    query: `
      SELECT attendance.id AS id FROM attendance
       WHERE attendance.status IS NOT (
               SELECT status FROM attendance_event WHERE attendance_id = attendance.id AND attendance_event.deleted_at IS NULL
                ORDER BY seq DESC LIMIT 1)`,
  },
  {
    code: 'attendance_presence',
    message: 'is in the room, or away, or in a seat, where its events do not say so',
    query: `
      SELECT attendance.id AS id FROM attendance
       WHERE presence || '/' || coalesce(substitute_for, '') || '/' || mode || '/' || is_late_apology <> coalesce((
               SELECT presence || '/' || coalesce(substitute_for, '') || '/' || mode || '/' || is_late_apology
                 FROM attendance_event WHERE attendance_id = attendance.id AND attendance_event.deleted_at IS NULL
                ORDER BY seq DESC LIMIT 1), 'not here//in person/0')`,
  },
  {
    code: 'motion_outcome',
    message: 'has an outcome that its vote does not give',
    query: `
      SELECT motion.id AS id FROM motion LEFT JOIN vote ON vote.motion_id = motion.id AND vote.deleted_at IS NULL
       WHERE (vote.id IS NULL AND motion.outcome IN ('carried', 'lost'))
          OR (vote.id IS NOT NULL AND motion.outcome IS NOT (
               CASE WHEN vote.method = 'assent' THEN 'carried'
                    WHEN vote.for_count > vote.against_count THEN 'carried'
                    WHEN vote.for_count < vote.against_count THEN 'lost'
                    WHEN vote.casting_side = 'for' THEN 'carried'
                    WHEN vote.casting_side = 'against' THEN 'lost'
                    ELSE 'open' END))`,
  },
  {
    code: 'resolution_limb',
    message: 'is a limb in one table and not in the other',
    query: `
      SELECT block.id AS id FROM block LEFT JOIN resolution_limb ON block_id = block.id AND resolution_limb.deleted_at IS NULL
       WHERE block.deleted_at IS NULL AND block.kind = 'resolutionLimb' AND block.depth = 0 AND block_id IS NULL
      UNION ALL
      SELECT block_id FROM resolution_limb JOIN block ON block.id = block_id
       WHERE resolution_limb.deleted_at IS NULL
         AND (block.deleted_at IS NOT NULL OR block.kind <> 'resolutionLimb' OR block.depth <> 0)`,
  },
  {
    code: 'exclusion_item',
    message: 'is covered by an exclusion of the public at another meeting',
    query: `
      SELECT exclusion_item.id AS id FROM exclusion_item
        JOIN exclusion ON exclusion.id = exclusion_item.exclusion_id
        JOIN agenda_item ON agenda_item.id = exclusion_item.agenda_item_id
       WHERE exclusion_item.deleted_at IS NULL
         AND (exclusion_item.meeting_id <> exclusion.meeting_id OR exclusion_item.meeting_id <> agenda_item.meeting_id)`,
  },
]

function compare(file: Database, { code, message, query, since = 0 }: Comparison): readonly Problem[] {
  if (Number(file.pragma('user_version', { simple: true })) < since) return []
  const wrong = file.prepare(`${query} LIMIT 20`).pluck().all() as readonly string[]
  return wrong.map((id) => ({ code, message: `${id} ${message}.` }))
}
