import type { Migration } from './migration.ts'

/**
 * The course of a meeting: when it began, stood adjourned and ended, who presided, when each item was taken, and what
 * became of it.
 *
 * What happened is in `meeting_event`, in the order of `seq`, which never rests on a clock; an event that was taken back
 * has `deleted_at`. Events of one `act` were made by one press. What they come to stands in columns of `meeting` and
 * `agenda_item`. Meetings that were closed before get the event that says so.
 */
export const sessionTables: Migration = {
  version: 8,
  up: `
ALTER TABLE meeting ADD COLUMN session_state TEXT NOT NULL DEFAULT 'planned'
  CHECK (session_state IN ('planned', 'in session', 'adjourned', 'closed'));
ALTER TABLE meeting ADD COLUMN started_at TEXT;
ALTER TABLE meeting ADD COLUMN presiding_person_id TEXT REFERENCES person (id);
DROP VIEW IF EXISTS live_meeting;
CREATE VIEW live_meeting AS SELECT * FROM meeting WHERE deleted_at IS NULL;

ALTER TABLE agenda_item ADD COLUMN outcome TEXT NOT NULL DEFAULT 'planned'
  CHECK (outcome IN ('planned', 'taken', 'deferred', 'withdrawn', 'not reached'));
ALTER TABLE agenda_item ADD COLUMN deferred_to TEXT;
ALTER TABLE agenda_item ADD COLUMN started_at TEXT;
ALTER TABLE agenda_item ADD COLUMN ended_at TEXT;
ALTER TABLE agenda_item ADD COLUMN taken_order INTEGER;
DROP VIEW IF EXISTS live_agenda_item;
CREATE VIEW live_agenda_item AS SELECT * FROM agenda_item WHERE deleted_at IS NULL;

CREATE TABLE meeting_event (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  seq INTEGER NOT NULL, act_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('started', 'adjourned', 'resumed', 'closed', 'reopened', 'presiding',
    'item started', 'item left', 'item not taken', 'item deferred', 'item withdrawn', 'item not reached', 'item restored')),
  at TEXT NOT NULL, agenda_item_id TEXT REFERENCES agenda_item (id), person_id TEXT REFERENCES person (id),
  words TEXT, block_id TEXT REFERENCES block (id),
  fills_time INTEGER NOT NULL DEFAULT 0 CHECK (fills_time IN (0, 1)),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK ((kind LIKE 'item %') = (agenda_item_id IS NOT NULL))
) STRICT;
CREATE INDEX meeting_event_in_order ON meeting_event (meeting_id, seq, id);
CREATE INDEX meeting_event_by_item ON meeting_event (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX meeting_event_by_block ON meeting_event (block_id) WHERE block_id IS NOT NULL;
CREATE VIEW live_meeting_event AS SELECT * FROM meeting_event WHERE deleted_at IS NULL;

WITH closed AS (SELECT *, lower(hex(randomblob(15))) AS r FROM meeting WHERE closed_at IS NOT NULL)
INSERT INTO meeting_event (id, committee_id, meeting_id, seq, act_id, kind, at, author, created_at, updated_at)
SELECT substr(r, 1, 8) || '-' || substr(r, 9, 4) || '-7' || substr(r, 13, 3) || '-8' || substr(r, 16, 3) || '-' || substr(r, 19, 12),
       committee_id, id, 1, id, 'closed', closed_at, 'Minute Book', closed_at, closed_at
  FROM closed;
UPDATE meeting SET session_state = 'closed' WHERE closed_at IS NOT NULL;
`,
}
