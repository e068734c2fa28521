import type { Migration } from './migration.ts'

/**
 * What a line of the minutes carries besides its kind, and lines that two windows wrote in.
 *
 * `words_version` is the version at which the words last changed, so that a save on an older version is told apart from one
 * that only moves the line; `merged_into` names the line that holds the words of one that was joined to it. What was tied to
 * such a line is carried to the other by `carried_tie`, and comes back with the line. A `block_conflict` is the version of a
 * line that another window wrote meanwhile, or that it took the line out; it stands until the clerk has chosen.
 */
export const linesTables: Migration = {
  version: 12,
  up: `
ALTER TABLE block ADD COLUMN mark TEXT CHECK (mark IN ('question', 'response', 'challenge', 'assurance'));
ALTER TABLE block ADD COLUMN words_version INTEGER;
ALTER TABLE block ADD COLUMN written_by TEXT;
ALTER TABLE block ADD COLUMN merged_into TEXT REFERENCES block (id);
CREATE INDEX block_merged ON block (agenda_item_id) WHERE merged_into IS NOT NULL;
DROP VIEW IF EXISTS live_block;
CREATE VIEW live_block AS SELECT * FROM block WHERE deleted_at IS NULL;

CREATE TABLE block_conflict (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id), block_id TEXT NOT NULL REFERENCES block (id),
  is_removal INTEGER NOT NULL CHECK (is_removal IN (0, 1)), version INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, text TEXT NOT NULL, written_at TEXT NOT NULL, written_by TEXT,
  resolved_at TEXT, resolved_by TEXT, kept TEXT CHECK (kept IN ('present', 'other')),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  CHECK ((resolved_at IS NULL) = (kept IS NULL))
) STRICT;
CREATE UNIQUE INDEX block_conflict_open ON block_conflict (block_id) WHERE resolved_at IS NULL;
CREATE INDEX block_conflict_by_item ON block_conflict (agenda_item_id) WHERE resolved_at IS NULL;
CREATE INDEX block_conflict_by_block ON block_conflict (block_id);

CREATE TABLE carried_tie (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  block_id TEXT NOT NULL REFERENCES block (id), into_block_id TEXT NOT NULL REFERENCES block (id),
  kind TEXT NOT NULL, row_id TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX carried_tie_by_block ON carried_tie (block_id) WHERE deleted_at IS NULL;
CREATE INDEX carried_tie_by_row ON carried_tie (row_id) WHERE deleted_at IS NULL;
CREATE VIEW live_carried_tie AS SELECT * FROM carried_tie WHERE deleted_at IS NULL;
`,
}
