import type { Migration } from './migration.ts'

/**
 * Committees, terms, people: names in their parts, aliases, parties and posts; terms of a committee and memberships with
 * their days; what a list of people brought in; what is retired and can be brought back.
 *
 * Memberships and attendance are built anew for their roles. A co-optee of before stays a 'co-optee': whether there is a
 * vote was never recorded. Parts of names and the keys that they sort and are found by are read by the application when it
 * first opens the file (`sort_name` is empty until then).
 */
export const peopleTables: Migration = {
  version: 2,
  up: `
ALTER TABLE committee ADD COLUMN retired_at TEXT;
DROP VIEW IF EXISTS live_committee;
CREATE VIEW live_committee AS SELECT * FROM committee WHERE deleted_at IS NULL;

ALTER TABLE person ADD COLUMN title TEXT;
ALTER TABLE person ADD COLUMN forenames TEXT;
ALTER TABLE person ADD COLUMN surname TEXT;
ALTER TABLE person ADD COLUMN post_nominals TEXT;
ALTER TABLE person ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN search_key TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN party TEXT;
ALTER TABLE person ADD COLUMN kind TEXT NOT NULL DEFAULT 'officer'
  CHECK (kind IN ('councillor', 'officer', 'partner', 'public', 'inspector'));
ALTER TABLE person ADD COLUMN retired_at TEXT;
UPDATE person SET kind = CASE
  WHEN name_key LIKE 'cllr %' OR name_key LIKE 'cllr. %' OR name_key LIKE 'councillor %' THEN 'councillor'
  WHEN EXISTS (SELECT 1 FROM membership WHERE person_id = person.id AND role IN ('chair', 'vice-chair', 'member')) THEN 'councillor'
  WHEN EXISTS (SELECT 1 FROM membership WHERE person_id = person.id AND role = 'co-optee') THEN 'public'
  ELSE 'officer' END;
DROP VIEW IF EXISTS live_person;
CREATE VIEW live_person AS SELECT * FROM person WHERE deleted_at IS NULL;
CREATE INDEX person_by_sort_name ON person (authority_id, sort_name, id) WHERE deleted_at IS NULL;

CREATE TABLE person_alias (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
  alias TEXT NOT NULL, alias_key TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX person_alias_by_person ON person_alias (person_id, alias_key) WHERE deleted_at IS NULL;
CREATE INDEX person_alias_by_key ON person_alias (alias_key) WHERE deleted_at IS NULL;
CREATE VIEW live_person_alias AS SELECT * FROM person_alias WHERE deleted_at IS NULL;

CREATE TABLE term (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id),
  label TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX term_by_committee ON term (committee_id, starts_on, id) WHERE deleted_at IS NULL;
CREATE VIEW live_term AS SELECT * FROM term WHERE deleted_at IS NULL;

DROP VIEW IF EXISTS live_membership;
CREATE TABLE membership_of_term (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), person_id TEXT NOT NULL REFERENCES person (id),
  term_id TEXT REFERENCES term (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice-chair', 'member', 'co-optee-with-vote', 'co-optee-education', 'co-optee',
    'co-optee-without-vote', 'substitute', 'observer', 'officer')),
  party TEXT, from_on TEXT, to_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
INSERT INTO membership_of_term (id, committee_id, person_id, role, created_at, updated_at, deleted_at)
  SELECT id, committee_id, person_id, role, created_at, updated_at, deleted_at FROM membership;
DROP TABLE membership;
ALTER TABLE membership_of_term RENAME TO membership;
CREATE UNIQUE INDEX membership_by_committee ON membership (committee_id, person_id) WHERE deleted_at IS NULL AND to_on IS NULL;
CREATE INDEX membership_in_order ON membership (committee_id, id) WHERE deleted_at IS NULL;
CREATE INDEX membership_by_person ON membership (person_id);
CREATE VIEW live_membership AS SELECT * FROM membership WHERE deleted_at IS NULL;

DROP VIEW IF EXISTS live_attendance;
CREATE TABLE attendance_in_role (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice-chair', 'member', 'co-optee-with-vote', 'co-optee-education', 'co-optee',
    'co-optee-without-vote', 'substitute', 'observer', 'officer')),
  status TEXT CHECK (status IN ('present', 'apologies', 'absent')),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
INSERT INTO attendance_in_role (id, committee_id, meeting_id, person_id, role, status, created_at, updated_at, deleted_at)
  SELECT id, committee_id, meeting_id, person_id, role, status, created_at, updated_at, deleted_at FROM attendance;
DROP TABLE attendance;
ALTER TABLE attendance_in_role RENAME TO attendance;
CREATE UNIQUE INDEX attendance_by_meeting ON attendance (meeting_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX attendance_by_person ON attendance (person_id);
CREATE VIEW live_attendance AS SELECT * FROM attendance WHERE deleted_at IS NULL;

CREATE TABLE post (
  id TEXT PRIMARY KEY, authority_id TEXT NOT NULL REFERENCES authority (id),
  title TEXT NOT NULL, title_key TEXT NOT NULL, organisation TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX post_by_title ON post (authority_id, title_key) WHERE deleted_at IS NULL;
CREATE VIEW live_post AS SELECT * FROM post WHERE deleted_at IS NULL;

CREATE TABLE post_holding (
  id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), person_id TEXT NOT NULL REFERENCES person (id),
  from_on TEXT, to_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE INDEX post_holding_by_post ON post_holding (post_id) WHERE deleted_at IS NULL;
CREATE INDEX post_holding_by_person ON post_holding (person_id) WHERE deleted_at IS NULL;
CREATE VIEW live_post_holding AS SELECT * FROM post_holding WHERE deleted_at IS NULL;

CREATE TABLE people_import (
  id TEXT PRIMARY KEY, authority_id TEXT NOT NULL REFERENCES authority (id),
  file_name TEXT, made TEXT NOT NULL, undone_at TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
`,
}
