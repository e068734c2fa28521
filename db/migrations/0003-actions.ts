import type { Migration } from './migration.ts'

/**
 * Actions that no meeting in the minute book made: they come from the list that a committee kept before, with the minute
 * and the number as printed there. What happens to an action is told by its events: updates, reports that it is complete,
 * and each due date that was put off, with the one before.
 *
 * Wording and numbering of a committee's minutes, and the minute numbers that were given out.
 *
 * The tables are made anew, since their columns could not be loosened where they stand; what hangs on them is made again.
 */
export const actionsTables: Migration = {
  version: 3,
  up: `
DROP VIEW IF EXISTS live_action;
DROP VIEW IF EXISTS live_finding_link;
DROP VIEW IF EXISTS effective_access;

CREATE TABLE action_list (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id),
  source TEXT NOT NULL, sha256 TEXT NOT NULL, file_name TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX action_list_by_source ON action_list (committee_id, sha256) WHERE deleted_at IS NULL;
CREATE VIEW live_action_list AS SELECT * FROM action_list WHERE deleted_at IS NULL;

CREATE TABLE action_new (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id), block_id TEXT REFERENCES block (id),
  action_list_id TEXT REFERENCES action_list (id),
  number INTEGER NOT NULL, holds_number INTEGER NOT NULL DEFAULT 1 CHECK (holds_number IN (0, 1)), printed_number TEXT, minute_reference TEXT, made_on TEXT, stands_from TEXT,
  text TEXT NOT NULL, owner TEXT,
  due_text TEXT, due_kind TEXT, due_start TEXT, due_end TEXT, due_meeting_id TEXT REFERENCES meeting (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'reported complete', 'closed')),
  closed_meeting_id TEXT REFERENCES meeting (id),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK (state = 'closed' OR closed_meeting_id IS NULL),
  CHECK (state <> 'closed' OR closed_meeting_id IS NOT NULL OR meeting_id IS NULL),
  CHECK ((meeting_id IS NULL) = (action_list_id IS NOT NULL))
) STRICT;
INSERT INTO action_new (
    id, committee_id, meeting_id, agenda_item_id, block_id, number, text, owner, due_text, due_kind, due_start, due_end,
    state, closed_meeting_id, created_at, updated_at, deleted_at)
  SELECT id, committee_id, meeting_id, agenda_item_id, block_id, number, text, owner, due_text, due_kind, due_start, due_end,
         state, closed_meeting_id, created_at, updated_at, deleted_at
    FROM action;
DROP TABLE action;
ALTER TABLE action_new RENAME TO action;
-- A number is given out once. Only a whole list that was taken back, untouched, sets its numbers free.
CREATE UNIQUE INDEX action_by_number ON action (committee_id, number) WHERE holds_number = 1;
CREATE INDEX action_by_committee_open ON action (committee_id) WHERE deleted_at IS NULL AND state <> 'closed';
CREATE INDEX action_by_closing ON action (closed_meeting_id) WHERE deleted_at IS NULL AND state = 'closed';
CREATE INDEX action_by_meeting ON action (meeting_id, number) WHERE deleted_at IS NULL;
CREATE INDEX action_by_block ON action (block_id) WHERE deleted_at IS NULL;
CREATE INDEX action_by_list ON action (action_list_id) WHERE action_list_id IS NOT NULL;
CREATE VIEW live_action AS SELECT * FROM action WHERE deleted_at IS NULL;
CREATE TRIGGER action_indexed_insert AFTER INSERT ON action WHEN new.deleted_at IS NULL AND new.text <> '' BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  VALUES ('action', new.id, new.committee_id, new.meeting_id, new.text);
END;
CREATE TRIGGER action_indexed_update AFTER UPDATE ON action WHEN new.deleted_at IS NULL AND new.text <> '' BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  VALUES ('action', new.id, new.committee_id, new.meeting_id, new.text)
  ON CONFLICT (source_id) DO UPDATE SET kind = excluded.kind, text = excluded.text;
END;
CREATE TRIGGER action_indexed_removal AFTER UPDATE ON action WHEN new.deleted_at IS NOT NULL OR new.text = '' BEGIN
  DELETE FROM search_document WHERE source_id = new.id;
END;

CREATE TABLE action_event_new (
  id TEXT PRIMARY KEY, action_id TEXT NOT NULL REFERENCES action (id), committee_id TEXT NOT NULL REFERENCES committee (id),
  meeting_id TEXT REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN (
    'made', 'imported', 'changed', 'updated', 'reported', 'deferred', 'deferral withdrawn', 'closed', 'reopened')),
  note TEXT, told_on TEXT, told_by TEXT,
  due_text TEXT, due_kind TEXT, due_start TEXT, due_end TEXT, due_meeting_id TEXT REFERENCES meeting (id),
  at TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
INSERT INTO action_event_new (id, action_id, committee_id, meeting_id, kind, note, at, author)
  SELECT id, action_id, committee_id, meeting_id, kind, note, at, author FROM action_event;
DROP TABLE action_event;
ALTER TABLE action_event_new RENAME TO action_event;
CREATE INDEX action_event_by_action ON action_event (action_id, id);

CREATE TABLE finding_link_new (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding (id),
  target_kind TEXT NOT NULL CHECK (target_kind IN ('item', 'block', 'action')), target_id TEXT NOT NULL,
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id), nature TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK (meeting_id IS NOT NULL OR target_kind = 'action')
) STRICT;
INSERT INTO finding_link_new (
    id, finding_id, target_kind, target_id, committee_id, meeting_id, agenda_item_id, nature, created_at, updated_at, deleted_at)
  SELECT id, finding_id, target_kind, target_id, committee_id, meeting_id, agenda_item_id, nature, created_at, updated_at, deleted_at
    FROM finding_link;
DROP TABLE finding_link;
ALTER TABLE finding_link_new RENAME TO finding_link;
CREATE UNIQUE INDEX finding_link_by_target ON finding_link (target_id, finding_id);
CREATE INDEX finding_link_by_finding ON finding_link (finding_id) WHERE deleted_at IS NULL;
CREATE INDEX finding_link_by_item ON finding_link (agenda_item_id) WHERE deleted_at IS NULL;
CREATE INDEX finding_link_by_meeting ON finding_link (meeting_id) WHERE deleted_at IS NULL;
CREATE VIEW live_finding_link AS SELECT * FROM finding_link WHERE deleted_at IS NULL;

-- The strictest of what stands over a row: an open block of an exempt item is exempt, and so is an action from it.
CREATE VIEW effective_access AS
  SELECT 'block' AS source_kind, block.id AS source_id, block.meeting_id AS meeting_id,
         max(block.is_exempt, agenda_item.is_exempt) AS is_exempt
    FROM block JOIN agenda_item ON agenda_item.id = block.agenda_item_id
   WHERE block.deleted_at IS NULL AND agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'item', agenda_item.id, agenda_item.meeting_id, agenda_item.is_exempt
    FROM agenda_item WHERE agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'action', action.id, action.meeting_id,
         max(coalesce(block.is_exempt, 0), coalesce(agenda_item.is_exempt, 0))
    FROM action LEFT JOIN block ON block.id = action.block_id
                LEFT JOIN agenda_item ON agenda_item.id = action.agenda_item_id
   WHERE action.deleted_at IS NULL;

-- What a committee changed of the wording and the numbering that its style brings; a field left out is the style's.
CREATE TABLE committee_wording (
  committee_id TEXT PRIMARY KEY REFERENCES committee (id), wording TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

-- The number that an item's minute was given for good when its minutes were first exported.
CREATE TABLE minute_number (
  agenda_item_id TEXT PRIMARY KEY REFERENCES agenda_item (id),
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  series TEXT NOT NULL, number INTEGER NOT NULL, printed TEXT NOT NULL,
  created_at TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX minute_number_once ON minute_number (committee_id, series, number);
CREATE INDEX minute_number_by_meeting ON minute_number (meeting_id);
`,
}
