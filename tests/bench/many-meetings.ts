import type { Database } from 'better-sqlite3'

/**
 * Meetings of one committee, four days apart, each with an item, five lines and an action that the next one closed; the last
 * ten left theirs open. Written as SQL: by its own procedures ten thousand would take a minute.
 *
 * @returns the last meeting and its item.
 */
export function addMeetings(file: Database, committeeId: string, count: number) {
  const run = file.transaction(() => {
    for (const statement of statements) file.prepare(statement).run({ committeeId, count })
  })
  run()
  return { meetingId: idOf('0001', count), itemId: idOf('0002', count) }
}

const idOf = (table: string, at: number) => `01900000-${table}-7000-8000-${at.toString(16).padStart(12, '0')}`
const sqlId = (table: string, at: string) => `printf('01900000-${table}-7000-8000-%012x', ${at})`

const counted = 'WITH RECURSIVE at (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM at WHERE n < @count)'
const stamp = "'2016-03-14T18:30:00.000Z'"
const isLeftOpen = 'n > @count - 10'

const statements = [
  `${counted} INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at)
   SELECT ${sqlId('0001', 'n')}, @committeeId, date('1906-01-01', '+' || (n * 4) || ' days'), ${stamp}, ${stamp} FROM at`,
  `${counted} INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
   SELECT ${sqlId('0002', 'n')}, @committeeId, ${sqlId('0001', 'n')}, 'a0', 'Lamps ' || n, 0, ${stamp}, ${stamp} FROM at`,
  `${counted} INSERT INTO block (id, committee_id, meeting_id, agenda_item_id, kind, position, depth, body, text, is_exempt,
                                 version, created_at, updated_at)
   SELECT ${sqlId('0003', 'n * 5 + line.value')}, @committeeId, ${sqlId('0001', 'n')}, ${sqlId('0002', 'n')}, 'point',
          'a' || line.value, 0, json_array(json_object('type', 'text', 'text', 'The lamps were dark, ' || n)),
          'The lamps were dark, ' || n, 0, 1, ${stamp}, ${stamp}
     FROM at, json_each('[0,1,2,3,4]') AS line`,
  `${counted} INSERT INTO action (id, committee_id, meeting_id, number, text, state, closed_meeting_id, created_at, updated_at)
   SELECT ${sqlId('0004', 'n')}, @committeeId, ${sqlId('0001', 'n')}, n, 'Mend lamp ' || n,
          iif(${isLeftOpen}, 'open', 'closed'), iif(${isLeftOpen}, NULL, ${sqlId('0001', 'n + 1')}), ${stamp}, ${stamp} FROM at`,
]
