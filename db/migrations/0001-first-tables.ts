import type { Migration } from './migration.ts'

/**
 * The first data file: committees, people, meetings, their minutes line by line, actions, inspections and findings, the
 * links between them, imports, history and the full-text index.
 *
 * Rows are never deleted: `deleted_at` takes them out of the `live_…` views. What a meeting holds carries `committee_id`
 * and `meeting_id`. The index is kept by triggers, so that no writer can forget it.
 */
export const firstTables: Migration = {
  version: 1,
  up: `
CREATE TABLE authority (
  id TEXT PRIMARY KEY, name TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE committee (
  id TEXT PRIMARY KEY, authority_id TEXT NOT NULL REFERENCES authority (id),
  name TEXT NOT NULL, name_key TEXT NOT NULL, code TEXT,
  style TEXT NOT NULL CHECK (style IN ('panel', 'committee')),
  venue TEXT, starts_at TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX committee_by_name ON committee (authority_id, name_key) WHERE deleted_at IS NULL;

CREATE TABLE standing_item (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id),
  position TEXT NOT NULL, title TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX standing_item_by_committee ON standing_item (committee_id, position, id) WHERE deleted_at IS NULL;

CREATE TABLE person (
  id TEXT PRIMARY KEY, authority_id TEXT NOT NULL REFERENCES authority (id),
  name TEXT NOT NULL, name_key TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX person_by_name ON person (authority_id, name_key) WHERE deleted_at IS NULL;

CREATE TABLE membership (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice-chair', 'member', 'co-optee', 'officer')),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX membership_by_committee ON membership (committee_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX membership_by_person ON membership (person_id);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id),
  held_on TEXT, starts_at TEXT, ends_at TEXT, venue TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX meeting_in_order ON meeting (committee_id, coalesce(held_on, '9999-12-31'), id) WHERE deleted_at IS NULL;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice-chair', 'member', 'co-optee', 'officer')),
  status TEXT CHECK (status IN ('present', 'apologies', 'absent')),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX attendance_by_meeting ON attendance (meeting_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE attendance_event (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  attendance_id TEXT NOT NULL REFERENCES attendance (id),
  status TEXT CHECK (status IN ('present', 'apologies', 'absent')),
  at TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_event_by_attendance ON attendance_event (attendance_id, id);

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position TEXT NOT NULL, title TEXT NOT NULL, purpose TEXT,
  is_exempt INTEGER NOT NULL CHECK (is_exempt IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, position, id) WHERE deleted_at IS NULL;

CREATE TABLE block (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  kind TEXT NOT NULL, position TEXT NOT NULL, depth INTEGER NOT NULL, printed_label TEXT,
  body TEXT NOT NULL, text TEXT NOT NULL,
  is_exempt INTEGER NOT NULL CHECK (is_exempt IN (0, 1)), version INTEGER NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX block_by_item ON block (agenda_item_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX block_by_meeting ON block (meeting_id, agenda_item_id) WHERE deleted_at IS NULL;

CREATE TABLE resolution_limb (
  block_id TEXT PRIMARY KEY REFERENCES block (id),
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  heading_block_id TEXT REFERENCES block (id), number INTEGER NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX resolution_limb_by_item ON resolution_limb (agenda_item_id) WHERE deleted_at IS NULL;
CREATE INDEX resolution_limb_by_heading ON resolution_limb (heading_block_id);

CREATE TABLE action (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id), block_id TEXT REFERENCES block (id),
  number INTEGER NOT NULL, text TEXT NOT NULL, owner TEXT,
  due_text TEXT, due_kind TEXT, due_start TEXT, due_end TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')), closed_meeting_id TEXT REFERENCES meeting (id),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK ((state = 'closed') = (closed_meeting_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX action_by_number ON action (committee_id, number);
CREATE INDEX action_by_committee_open ON action (committee_id) WHERE deleted_at IS NULL AND state = 'open';
CREATE INDEX action_by_closing ON action (closed_meeting_id) WHERE deleted_at IS NULL AND state = 'closed';
CREATE INDEX action_by_meeting ON action (meeting_id, number) WHERE deleted_at IS NULL;
CREATE INDEX action_by_block ON action (block_id) WHERE deleted_at IS NULL;

CREATE TABLE action_event (
  id TEXT PRIMARY KEY, action_id TEXT NOT NULL REFERENCES action (id), committee_id TEXT NOT NULL REFERENCES committee (id),
  meeting_id TEXT REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN ('made', 'changed', 'closed', 'reopened')),
  note TEXT, at TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE INDEX action_event_by_action ON action_event (action_id, id);

CREATE TABLE inspection (
  id TEXT PRIMARY KEY, authority_id TEXT NOT NULL REFERENCES authority (id),
  title TEXT NOT NULL, framework TEXT NOT NULL, published_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX inspection_in_order ON inspection (authority_id, published_on, id) WHERE deleted_at IS NULL;

CREATE TABLE finding (
  id TEXT PRIMARY KEY, inspection_id TEXT NOT NULL REFERENCES inspection (id),
  position TEXT NOT NULL, number TEXT, text TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX finding_by_inspection ON finding (inspection_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX finding_by_number ON finding (number) WHERE deleted_at IS NULL;

CREATE TABLE finding_link (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding (id),
  target_kind TEXT NOT NULL CHECK (target_kind IN ('item', 'block', 'action')), target_id TEXT NOT NULL,
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id), nature TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX finding_link_by_target ON finding_link (target_id, finding_id);
CREATE INDEX finding_link_by_finding ON finding_link (finding_id) WHERE deleted_at IS NULL;
CREATE INDEX finding_link_by_item ON finding_link (agenda_item_id) WHERE deleted_at IS NULL;
CREATE INDEX finding_link_by_meeting ON finding_link (meeting_id) WHERE deleted_at IS NULL;

CREATE TABLE import (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  title_key TEXT NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL, file_name TEXT, furniture TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX import_by_title ON import (committee_id, title_key) WHERE deleted_at IS NULL;

CREATE TABLE history (
  id TEXT PRIMARY KEY, block_id TEXT NOT NULL REFERENCES block (id),
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  spell_id TEXT NOT NULL, kind_before TEXT NOT NULL, body_before TEXT NOT NULL, text_before TEXT NOT NULL,
  at TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX history_by_spell ON history (block_id, spell_id);

CREATE TABLE save_receipt (
  save_id TEXT PRIMARY KEY, agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  answer TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT;

CREATE VIEW live_committee AS SELECT * FROM committee WHERE deleted_at IS NULL;
CREATE VIEW live_standing_item AS SELECT * FROM standing_item WHERE deleted_at IS NULL;
CREATE VIEW live_person AS SELECT * FROM person WHERE deleted_at IS NULL;
CREATE VIEW live_membership AS SELECT * FROM membership WHERE deleted_at IS NULL;
CREATE VIEW live_meeting AS SELECT * FROM meeting WHERE deleted_at IS NULL;
CREATE VIEW live_attendance AS SELECT * FROM attendance WHERE deleted_at IS NULL;
CREATE VIEW live_agenda_item AS SELECT * FROM agenda_item WHERE deleted_at IS NULL;
CREATE VIEW live_block AS SELECT * FROM block WHERE deleted_at IS NULL;
CREATE VIEW live_resolution_limb AS SELECT * FROM resolution_limb WHERE deleted_at IS NULL;
CREATE VIEW live_action AS SELECT * FROM action WHERE deleted_at IS NULL;
CREATE VIEW live_inspection AS SELECT * FROM inspection WHERE deleted_at IS NULL;
CREATE VIEW live_finding AS SELECT * FROM finding WHERE deleted_at IS NULL;
CREATE VIEW live_finding_link AS SELECT * FROM finding_link WHERE deleted_at IS NULL;
CREATE VIEW live_import AS SELECT * FROM import WHERE deleted_at IS NULL;

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

-- Full-text search. The integer is private to the index, which finds a row by it; updating by a text id would scan.
CREATE TABLE search_document (
  row INTEGER PRIMARY KEY, kind TEXT NOT NULL, source_id TEXT NOT NULL UNIQUE,
  committee_id TEXT, meeting_id TEXT, text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  text, content = 'search_document', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER search_document_insert AFTER INSERT ON search_document BEGIN
  INSERT INTO search_index (rowid, text) VALUES (new.row, new.text);
END;
CREATE TRIGGER search_document_update AFTER UPDATE OF text ON search_document WHEN old.text <> new.text BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', old.row, old.text);
  INSERT INTO search_index (rowid, text) VALUES (new.row, new.text);
END;
CREATE TRIGGER search_document_delete AFTER DELETE ON search_document BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', old.row, old.text);
END;
${[
  ['agenda_item', "'item'", 'new.committee_id', 'new.meeting_id', 'new.title'],
  [
    'block',
    "CASE new.kind WHEN 'resolutionLimb' THEN 'resolution' ELSE 'block' END",
    'new.committee_id',
    'new.meeting_id',
    'new.text',
  ],
  ['action', "'action'", 'new.committee_id', 'new.meeting_id', 'new.text'],
  ['finding', "'finding'", 'NULL', 'NULL', 'new.text'],
]
  .map(
    ([table, kind, committee, meeting, text]) => `
CREATE TRIGGER ${table}_indexed_insert AFTER INSERT ON ${table} WHEN new.deleted_at IS NULL AND ${text} <> '' BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  VALUES (${kind}, new.id, ${committee}, ${meeting}, ${text});
END;
CREATE TRIGGER ${table}_indexed_update AFTER UPDATE ON ${table} WHEN new.deleted_at IS NULL AND ${text} <> '' BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  VALUES (${kind}, new.id, ${committee}, ${meeting}, ${text})
  ON CONFLICT (source_id) DO UPDATE SET kind = excluded.kind, text = excluded.text;
END;
CREATE TRIGGER ${table}_indexed_removal AFTER UPDATE ON ${table} WHEN new.deleted_at IS NOT NULL OR ${text} = '' BEGIN
  DELETE FROM search_document WHERE source_id = new.id;
END;`,
  )
  .join('')}
`,
}
