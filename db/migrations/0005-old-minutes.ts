import type { Migration } from './migration.ts'

/**
 * What an import of old minutes made, so that it can be undone as a whole: the rows by kind, the lines that the clerk gave
 * another kind, how many lines were kept, and the batch of files that it came in. A batch that is still being written is
 * out of sight; one that was never finished is cleared away when the file is next opened.
 */
export const oldMinutesTables: Migration = {
  version: 5,
  up: `
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id),
  state TEXT NOT NULL CHECK (state IN ('writing', 'kept')),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX import_batch_unfinished ON import_batch (id) WHERE state = 'writing';

ALTER TABLE import ADD COLUMN batch_id TEXT REFERENCES import_batch (id);
ALTER TABLE import ADD COLUMN lines INTEGER;
ALTER TABLE import ADD COLUMN kinds TEXT;
CREATE INDEX import_by_batch ON import (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX import_by_source ON import (sha256) WHERE deleted_at IS NULL;

CREATE TABLE import_part (
  id TEXT PRIMARY KEY, import_id TEXT NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'item', 'action', 'link', 'attendance')), row_id TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_part_by_import ON import_part (import_id, row_id);

-- By these an undone import finds its rows again; those of before serve what is in sight alone.
CREATE INDEX block_removed ON block (agenda_item_id) WHERE deleted_at IS NOT NULL;
CREATE INDEX resolution_limb_removed ON resolution_limb (agenda_item_id) WHERE deleted_at IS NOT NULL;
CREATE INDEX agenda_item_ever ON agenda_item (meeting_id, position);

DROP VIEW IF EXISTS live_import;
CREATE VIEW live_import AS SELECT * FROM import WHERE deleted_at IS NULL;
CREATE VIEW live_import_batch AS SELECT * FROM import_batch WHERE deleted_at IS NULL;
`,
}
