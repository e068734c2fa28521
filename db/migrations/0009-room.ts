import type { Migration } from './migration.ts'

/**
 * Who came when, who stands in for whom, who declared which interest, and the quorum.
 *
 * An event of attendance holds what it came to (status, presence, seat, mode), so that the columns of `attendance` are those
 * of its last event that was not taken back, in the order of `seq`, which never rests on a clock. Events of one `act_id` were
 * made by one press. `clock_time` is the time on the wall (`HH:MM`), which the clerk may correct; `at` is when it was recorded.
 */
export const roomTables: Migration = {
  version: 9,
  up: `
ALTER TABLE committee ADD COLUMN quorum INTEGER CHECK (quorum BETWEEN 1 AND 500);
DROP VIEW IF EXISTS live_committee;
CREATE VIEW live_committee AS SELECT * FROM committee WHERE deleted_at IS NULL;

ALTER TABLE agenda_item ADD COLUMN is_education INTEGER NOT NULL DEFAULT 0 CHECK (is_education IN (0, 1));
DROP VIEW IF EXISTS live_agenda_item;
CREATE VIEW live_agenda_item AS SELECT * FROM agenda_item WHERE deleted_at IS NULL;

ALTER TABLE attendance ADD COLUMN presence TEXT NOT NULL DEFAULT 'not here'
  CHECK (presence IN ('not here', 'here', 'left', 'left for an interest'));
ALTER TABLE attendance ADD COLUMN substitute_for TEXT REFERENCES person (id);
ALTER TABLE attendance ADD COLUMN mode TEXT NOT NULL DEFAULT 'in person' CHECK (mode IN ('in person', 'remote'));
ALTER TABLE attendance ADD COLUMN is_late_apology INTEGER NOT NULL DEFAULT 0 CHECK (is_late_apology IN (0, 1));
ALTER TABLE attendance ADD COLUMN note TEXT;
UPDATE attendance SET presence = 'here' WHERE status = 'present';
DROP VIEW IF EXISTS live_attendance;
CREATE VIEW live_attendance AS SELECT * FROM attendance WHERE deleted_at IS NULL;

ALTER TABLE attendance_event ADD COLUMN kind TEXT NOT NULL DEFAULT 'recorded'
  CHECK (kind IN ('recorded', 'arrived', 'left', 'returned', 'stood in', 'mode', 'lateness'));
ALTER TABLE attendance_event ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attendance_event ADD COLUMN act_id TEXT;
ALTER TABLE attendance_event ADD COLUMN presence TEXT NOT NULL DEFAULT 'not here'
  CHECK (presence IN ('not here', 'here', 'left', 'left for an interest'));
ALTER TABLE attendance_event ADD COLUMN substitute_for TEXT REFERENCES person (id);
ALTER TABLE attendance_event ADD COLUMN mode TEXT NOT NULL DEFAULT 'in person' CHECK (mode IN ('in person', 'remote'));
ALTER TABLE attendance_event ADD COLUMN is_late_apology INTEGER NOT NULL DEFAULT 0 CHECK (is_late_apology IN (0, 1));
ALTER TABLE attendance_event ADD COLUMN agenda_item_id TEXT REFERENCES agenda_item (id);
ALTER TABLE attendance_event ADD COLUMN block_id TEXT REFERENCES block (id);
ALTER TABLE attendance_event ADD COLUMN clock_time TEXT;
ALTER TABLE attendance_event ADD COLUMN deleted_at TEXT;
UPDATE attendance_event SET presence = 'here' WHERE status = 'present';
UPDATE attendance_event SET seq = numbered.seq
  FROM (SELECT id, row_number() OVER (PARTITION BY meeting_id ORDER BY id) AS seq FROM attendance_event) AS numbered
 WHERE numbered.id = attendance_event.id;
DROP INDEX attendance_event_by_attendance;
CREATE INDEX attendance_event_by_attendance ON attendance_event (attendance_id, seq);
CREATE INDEX attendance_event_by_meeting ON attendance_event (meeting_id, seq);
CREATE INDEX attendance_event_by_act ON attendance_event (act_id) WHERE act_id IS NOT NULL;
CREATE INDEX attendance_event_by_block ON attendance_event (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX attendance_event_by_item ON attendance_event (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE VIEW live_attendance_event AS SELECT * FROM attendance_event WHERE deleted_at IS NULL;

CREATE TABLE quorum_loss (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id), block_id TEXT REFERENCES block (id),
  clock_time TEXT NOT NULL, present INTEGER NOT NULL, needed INTEGER NOT NULL, regained_at TEXT, author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX quorum_loss_by_meeting ON quorum_loss (meeting_id, id) WHERE deleted_at IS NULL;
CREATE VIEW live_quorum_loss AS SELECT * FROM quorum_loss WHERE deleted_at IS NULL;

-- A nil return is a row of its own without a member, so that "none" is a value and not the absence of rows.
CREATE TABLE declaration (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  person_id TEXT REFERENCES person (id), is_whole_meeting INTEGER NOT NULL CHECK (is_whole_meeting IN (0, 1)),
  class TEXT NOT NULL, nature TEXT NOT NULL, dispensation TEXT,
  consequence TEXT CHECK (consequence IN ('took part', 'spoke without a vote', 'left')),
  clock_time TEXT NOT NULL, block_id TEXT REFERENCES block (id), author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK ((person_id IS NULL) = (consequence IS NULL))
) STRICT;
CREATE UNIQUE INDEX declaration_nil ON declaration (meeting_id) WHERE person_id IS NULL AND deleted_at IS NULL;
CREATE INDEX declaration_by_meeting ON declaration (meeting_id, id) WHERE deleted_at IS NULL;
CREATE INDEX declaration_by_person ON declaration (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX declaration_by_block ON declaration (block_id) WHERE block_id IS NOT NULL;
CREATE VIEW live_declaration AS SELECT * FROM declaration WHERE deleted_at IS NULL;

CREATE TABLE declaration_item (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  declaration_id TEXT NOT NULL REFERENCES declaration (id), agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX declaration_item_once ON declaration_item (declaration_id, agenda_item_id) WHERE deleted_at IS NULL;
CREATE INDEX declaration_item_by_item ON declaration_item (agenda_item_id);
CREATE INDEX declaration_item_by_meeting ON declaration_item (meeting_id);
CREATE VIEW live_declaration_item AS SELECT * FROM declaration_item WHERE deleted_at IS NULL;
`,
}
