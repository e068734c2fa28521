import type { Migration } from './migration.ts'

/**
 * Search by name as well, resolutions that a later one replaced, and the record of what was purged.
 *
 * Committees, people and meetings stand in the search index like all else that has words; a meeting's words are its
 * committee, its day as it is said, and its place. A purge takes content out for good and leaves who, when and why.
 */
export const findAgainTables: Migration = {
  version: 6,
  up: `
CREATE TABLE resolution_supersession (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  block_id TEXT NOT NULL REFERENCES block (id), by_block_id TEXT NOT NULL REFERENCES block (id),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX resolution_supersession_by_block ON resolution_supersession (block_id) WHERE deleted_at IS NULL;
CREATE INDEX resolution_supersession_by_later ON resolution_supersession (by_block_id) WHERE deleted_at IS NULL;
CREATE VIEW live_resolution_supersession AS SELECT * FROM resolution_supersession WHERE deleted_at IS NULL;

CREATE TABLE purge_record (
  id TEXT PRIMARY KEY, target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
  committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT REFERENCES meeting (id),
  reason TEXT NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE INDEX purge_record_by_target ON purge_record (target_id);

-- The version that a purge left: what was typed upon an earlier one is not to come back.
ALTER TABLE block ADD COLUMN purged_version INTEGER;
DROP VIEW IF EXISTS live_block;
CREATE VIEW live_block AS SELECT * FROM block WHERE deleted_at IS NULL;

-- By these all that is exempt is found without reading the rest.
CREATE INDEX agenda_item_exempt ON agenda_item (id) WHERE is_exempt = 1;
CREATE INDEX block_exempt ON block (id) WHERE is_exempt = 1;
CREATE INDEX action_by_item ON action (agenda_item_id) WHERE deleted_at IS NULL;

CREATE INDEX resolution_limb_by_committee ON resolution_limb (committee_id, meeting_id) WHERE deleted_at IS NULL;
CREATE INDEX block_removed_from_item ON block (agenda_item_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX finding_link_by_committee ON finding_link (committee_id, finding_id) WHERE deleted_at IS NULL;
CREATE INDEX import_by_item ON import (agenda_item_id);

CREATE VIEW meeting_words AS
  SELECT meeting.id AS id, meeting.committee_id AS committee_id,
         committee.name
         || CASE WHEN meeting.held_on IS NULL THEN '' ELSE ', '
            || CASE strftime('%w', meeting.held_on) WHEN '0' THEN 'Sunday' WHEN '1' THEN 'Monday' WHEN '2' THEN 'Tuesday'
                 WHEN '3' THEN 'Wednesday' WHEN '4' THEN 'Thursday' WHEN '5' THEN 'Friday' ELSE 'Saturday' END
            || ' ' || CAST(substr(meeting.held_on, 9, 2) AS INTEGER) || ' '
            || CASE substr(meeting.held_on, 6, 2) WHEN '01' THEN 'January' WHEN '02' THEN 'February' WHEN '03' THEN 'March'
                 WHEN '04' THEN 'April' WHEN '05' THEN 'May' WHEN '06' THEN 'June' WHEN '07' THEN 'July'
                 WHEN '08' THEN 'August' WHEN '09' THEN 'September' WHEN '10' THEN 'October' WHEN '11' THEN 'November'
                 ELSE 'December' END
            || ' ' || substr(meeting.held_on, 1, 4) END
         || CASE WHEN coalesce(meeting.venue, '') = '' THEN '' ELSE ', ' || meeting.venue END AS text
    FROM meeting JOIN committee ON committee.id = meeting.committee_id
   WHERE meeting.deleted_at IS NULL AND committee.deleted_at IS NULL;
${[
  ['committee', "'committee', new.id, new.id, NULL, new.name", "new.name <> ''"],
  ['person', "'person', new.id, NULL, NULL, new.name", "new.name <> ''"],
]
  .map(
    ([table, values, isNamed]) => `
CREATE TRIGGER ${table}_indexed_insert AFTER INSERT ON ${table} WHEN new.deleted_at IS NULL AND ${isNamed} BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text) VALUES (${values});
END;
CREATE TRIGGER ${table}_indexed_update AFTER UPDATE ON ${table} WHEN new.deleted_at IS NULL AND ${isNamed} BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text) VALUES (${values})
  ON CONFLICT (source_id) DO UPDATE SET text = excluded.text;
END;
CREATE TRIGGER ${table}_indexed_removal AFTER UPDATE ON ${table} WHEN new.deleted_at IS NOT NULL OR NOT (${isNamed}) BEGIN
  DELETE FROM search_document WHERE source_id = new.id;
END;`,
  )
  .join('')}
CREATE TRIGGER meeting_indexed_insert AFTER INSERT ON meeting WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  SELECT 'meeting', id, committee_id, id, text FROM meeting_words WHERE id = new.id;
END;
CREATE TRIGGER meeting_indexed_update AFTER UPDATE ON meeting BEGIN
  DELETE FROM search_document WHERE source_id = new.id;
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  SELECT 'meeting', id, committee_id, id, text FROM meeting_words WHERE id = new.id;
END;
CREATE TRIGGER committee_names_meetings AFTER UPDATE OF name, deleted_at ON committee
WHEN old.name <> new.name OR old.deleted_at IS NOT new.deleted_at BEGIN
  DELETE FROM search_document WHERE kind = 'meeting' AND source_id IN (SELECT id FROM meeting WHERE committee_id = new.id);
  INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  SELECT 'meeting', id, committee_id, id, text FROM meeting_words WHERE committee_id = new.id;
END;

INSERT INTO search_document (kind, source_id, committee_id, meeting_id, text)
  SELECT 'committee', id, id, NULL, name FROM committee WHERE deleted_at IS NULL AND name <> ''
  UNION ALL SELECT 'person', id, NULL, NULL, name FROM person WHERE deleted_at IS NULL AND name <> ''
  UNION ALL SELECT 'meeting', id, committee_id, id, text FROM meeting_words;
`,
}
