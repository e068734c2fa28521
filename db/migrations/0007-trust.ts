import type { Migration } from './migration.ts'

/** A meeting is closed once its minutes are taken: a second copy of the book is made at that moment. Null while it is open. */
export const trustTables: Migration = {
  version: 7,
  up: `
ALTER TABLE meeting ADD COLUMN closed_at TEXT;
DROP VIEW IF EXISTS live_meeting;
CREATE VIEW live_meeting AS SELECT * FROM meeting WHERE deleted_at IS NULL;
`,
}
