import type { Migration } from './migration.ts'

/**
 * Receipts of saves in little room: one is written with every keystroke that is kept. A table without a row number is one
 * tree and not two, and the answer names its lines by their place in the save, which is sent again as it was.
 */
export const receiptsTable: Migration = {
  version: 15,
  up: `
CREATE TABLE save_receipt_new (
  save_id TEXT PRIMARY KEY, answer TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO save_receipt_new (save_id, answer, saved_at)
  SELECT save_id, json_object(
           'versions', (SELECT json_group_array(version) FROM
             (SELECT json_extract(value, '$.version') AS version FROM json_each(answer, '$.versions') ORDER BY key)),
           'overwrote', coalesce(answer -> '$.overwrote', json('[]')),
           'refused', (SELECT json_group_array(json_extract(value, '$.id')) FROM json_each(answer, '$.refused'))),
         saved_at
    FROM save_receipt;
DROP TABLE save_receipt;
ALTER TABLE save_receipt_new RENAME TO save_receipt;
`,
}
