import type { Migration } from './migration.ts'

/**
 * What an agenda prints of an item besides its title and purpose, the resolutions that reports ask for, and the files that
 * belong to an item; one that was purged has no hash any more. Whether an item is exempt stays where it was (`is_exempt`): an urgent item can be exempt too.
 */
export const agendaTables: Migration = {
  version: 4,
  up: `
ALTER TABLE agenda_item ADD COLUMN kind TEXT NOT NULL DEFAULT 'substantive'
  CHECK (kind IN ('standing', 'substantive', 'to-note', 'urgent'));
ALTER TABLE agenda_item ADD COLUMN section TEXT;
ALTER TABLE agenda_item ADD COLUMN lead TEXT;
ALTER TABLE agenda_item ADD COLUMN report TEXT;
ALTER TABLE agenda_item ADD COLUMN exempt_paragraphs TEXT NOT NULL DEFAULT '[]';
ALTER TABLE agenda_item ADD COLUMN public_interest TEXT;
ALTER TABLE agenda_item ADD COLUMN public_title TEXT;
ALTER TABLE agenda_item ADD COLUMN chair_opinion TEXT;
ALTER TABLE agenda_item ADD COLUMN special_circumstances TEXT;
DROP VIEW IF EXISTS live_agenda_item;
CREATE VIEW live_agenda_item AS SELECT * FROM agenda_item WHERE deleted_at IS NULL;

CREATE TABLE draft_resolution (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  position TEXT NOT NULL, printed_label TEXT, text TEXT NOT NULL,
  is_heading INTEGER NOT NULL CHECK (is_heading IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX draft_resolution_by_item ON draft_resolution (agenda_item_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX draft_resolution_by_meeting ON draft_resolution (meeting_id, position, id) WHERE deleted_at IS NULL;
CREATE VIEW live_draft_resolution AS SELECT * FROM draft_resolution WHERE deleted_at IS NULL;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  position TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0), sha256 TEXT NOT NULL CHECK (length(sha256) IN (0, 64)),
  is_exempt INTEGER NOT NULL CHECK (is_exempt IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX attachment_by_item ON attachment (agenda_item_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX attachment_by_meeting ON attachment (meeting_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX attachment_by_file ON attachment (sha256);
CREATE VIEW live_attachment AS SELECT * FROM attachment WHERE deleted_at IS NULL;
`,
}
