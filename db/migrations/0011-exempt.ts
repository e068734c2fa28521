import type { Migration } from './migration.ts'

/**
 * The exclusion of the public (Local Government Act 1972 s.100A), what the public copy says instead of exempt text
 * (s.100C), and which of the gaps of a meeting’s minutes the clerk leaves as they are.
 *
 * An exclusion counts for as long as the heading of its resolution stands in the minutes. A line of an exempt item is
 * exempt with it, unless the clerk said that it may be published, as a resolution may.
 */
export const exemptTables: Migration = {
  version: 11,
  up: `
ALTER TABLE agenda_item ADD COLUMN confidentiality TEXT NOT NULL DEFAULT 'exempt'
  CHECK (confidentiality IN ('exempt', 'confidential'));
ALTER TABLE agenda_item ADD COLUMN public_summary TEXT;
DROP VIEW IF EXISTS live_agenda_item;
CREATE VIEW live_agenda_item AS SELECT * FROM agenda_item WHERE deleted_at IS NULL;

CREATE TABLE exclusion (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  kind TEXT NOT NULL CHECK (kind IN ('exempt', 'confidential')),
  heading_block_id TEXT NOT NULL REFERENCES block (id), limb_block_id TEXT REFERENCES block (id),
  paragraphs TEXT NOT NULL, public_interest TEXT, return_block_id TEXT REFERENCES block (id), author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX exclusion_by_meeting ON exclusion (meeting_id, id) WHERE deleted_at IS NULL;
CREATE INDEX exclusion_by_item ON exclusion (agenda_item_id);
CREATE VIEW live_exclusion AS SELECT * FROM exclusion WHERE deleted_at IS NULL;

CREATE TABLE exclusion_item (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  exclusion_id TEXT NOT NULL REFERENCES exclusion (id), agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  was_open INTEGER NOT NULL CHECK (was_open IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX exclusion_item_by_meeting ON exclusion_item (meeting_id, id) WHERE deleted_at IS NULL;
CREATE INDEX exclusion_item_by_item ON exclusion_item (agenda_item_id);
CREATE UNIQUE INDEX exclusion_item_once ON exclusion_item (exclusion_id, agenda_item_id) WHERE deleted_at IS NULL;
CREATE VIEW live_exclusion_item AS SELECT * FROM exclusion_item WHERE deleted_at IS NULL;

CREATE TABLE block_access (
  block_id TEXT PRIMARY KEY REFERENCES block (id),
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  paragraphs TEXT NOT NULL,
  is_marked INTEGER NOT NULL CHECK (is_marked IN (0, 1)), is_published INTEGER NOT NULL CHECK (is_published IN (0, 1)),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX block_access_by_meeting ON block_access (meeting_id) WHERE deleted_at IS NULL;
CREATE INDEX block_access_published ON block_access (block_id) WHERE is_published = 1 AND deleted_at IS NULL;
CREATE VIEW live_block_access AS SELECT * FROM block_access WHERE deleted_at IS NULL;

CREATE TABLE set_aside (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  gap_key TEXT NOT NULL, answer TEXT NOT NULL CHECK (answer IN ('left', 'without-vote')), author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX set_aside_once ON set_aside (meeting_id, gap_key);
CREATE VIEW live_set_aside AS SELECT * FROM set_aside WHERE deleted_at IS NULL;

DROP VIEW IF EXISTS effective_access;
CREATE VIEW effective_access AS
  SELECT 'block' AS source_kind, block.id AS source_id, block.meeting_id AS meeting_id,
         max(block.is_exempt, agenda_item.is_exempt * (published.block_id IS NULL)) AS is_exempt
    FROM block JOIN agenda_item ON agenda_item.id = block.agenda_item_id
               LEFT JOIN block_access AS published
                 ON published.block_id = block.id AND published.is_published = 1 AND published.deleted_at IS NULL
   WHERE block.deleted_at IS NULL AND agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'item', agenda_item.id, agenda_item.meeting_id, agenda_item.is_exempt
    FROM agenda_item WHERE agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'action', action.id, action.meeting_id,
         max(coalesce(block.is_exempt, 0), coalesce(agenda_item.is_exempt, 0) * (published.block_id IS NULL))
    FROM action LEFT JOIN block ON block.id = action.block_id
                LEFT JOIN agenda_item ON agenda_item.id = action.agenda_item_id
                LEFT JOIN block_access AS published
                  ON published.block_id = action.block_id AND published.is_published = 1 AND published.deleted_at IS NULL
   WHERE action.deleted_at IS NULL;
`,
}
