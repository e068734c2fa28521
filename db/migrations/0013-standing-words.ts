import type { Migration } from './migration.ts'

/**
 * Standard wording by short codes, and actions that are lines of the minutes.
 *
 * An action that follows its line says what the line says for as long as the line stands; `from_block_id` is the limb that
 * it follows from. The wording that stands there at the start is the clerk's to change like any other.
 */
export const standingWordsTables: Migration = {
  version: 13,
  up: `
ALTER TABLE action ADD COLUMN follows_line INTEGER NOT NULL DEFAULT 0 CHECK (follows_line IN (0, 1));
ALTER TABLE action ADD COLUMN from_block_id TEXT REFERENCES block (id);
DROP VIEW IF EXISTS live_action;
CREATE VIEW live_action AS SELECT * FROM action WHERE deleted_at IS NULL;
-- Also of those out of sight: a line that is an action again has its number again.
CREATE UNIQUE INDEX action_by_line ON action (block_id) WHERE follows_line = 1;

CREATE TABLE standard_wording (
  id TEXT PRIMARY KEY, committee_id TEXT REFERENCES committee (id),
  code TEXT NOT NULL, code_key TEXT NOT NULL, text TEXT NOT NULL, search_key TEXT NOT NULL, position TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX standard_wording_by_code ON standard_wording (coalesce(committee_id, ''), code_key) WHERE deleted_at IS NULL;
CREATE INDEX standard_wording_in_order ON standard_wording (position, id) WHERE deleted_at IS NULL;
CREATE VIEW live_standard_wording AS SELECT * FROM standard_wording WHERE deleted_at IS NULL;
INSERT INTO standard_wording (id, committee_id, code, code_key, text, search_key, position, created_at, updated_at) VALUES
${firstWordings().join(',\n')};
`,
}

function firstWordings(): readonly string[] {
  const writtenAt = '2016-01-01T00:00:00.000Z'
  return wordings().map(([id, code, position, text]) => {
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
    const key = ` ${[...new Set([code, ...words])].join(' ')}`
    return `('${id}', NULL, '${code}', '${code}', '${text}', '${key}', '${position}', '${writtenAt}', '${writtenAt}')`
  })
}

/** Plain words that any council could use, to begin with. */
function wordings(): readonly (readonly [id: string, code: string, position: string, text: string])[] {
  return [
    ['0190f5a0-0000-7000-8000-000000000001', 'apol', 'a0', 'Apologies for absence were received from «name».'],
    ['0190f5a0-0000-7000-8000-000000000002', 'noapol', 'a1', 'There were no apologies for absence.'],
    ['0190f5a0-0000-7000-8000-000000000003', 'noint', 'a2', 'No interests were declared.'],
    [
      '0190f5a0-0000-7000-8000-000000000004',
      'mins',
      'a3',
      'That the minutes of the meeting held on «date» be approved as a correct record and signed by the «Chair».',
    ],
    [
      '0190f5a0-0000-7000-8000-000000000005',
      'minsam',
      'a4',
      'That, with the correction of «what», the minutes of the meeting held on «date» be approved as a correct record.',
    ],
    ['0190f5a0-0000-7000-8000-000000000006', 'note', 'a5', 'That the report be noted.'],
    [
      '0190f5a0-0000-7000-8000-000000000007',
      'noteprog',
      'a6',
      'That the progress set out in the report be noted, and a further report be brought to «meeting».',
    ],
    ['0190f5a0-0000-7000-8000-000000000008', 'intro', 'a7', 'The «post» introduced the report, which «what».'],
    [
      '0190f5a0-0000-7000-8000-000000000009',
      'asked',
      'a8',
      'In reply to a question about «subject», «name» said that «what».',
    ],
    ['0190f5a0-0000-7000-8000-00000000000a', 'thanks', 'a9', 'The «Chair» thanked «name» for «what».'],
    ['0190f5a0-0000-7000-8000-00000000000b', 'agreedto', 'aA', '«Name» undertook to «what».'],
    ['0190f5a0-0000-7000-8000-00000000000c', 'defer', 'aB', 'That this item be deferred to «meeting».'],
    [
      '0190f5a0-0000-7000-8000-00000000000d',
      'excl',
      'aC',
      'That the public be excluded from the meeting while the following item is considered, because exempt information under paragraph «number» of Part 1 of Schedule 12A to the Local Government Act 1972 is likely to be disclosed, and the public interest in keeping it exempt outweighs the public interest in disclosing it.',
    ],
    ['0190f5a0-0000-7000-8000-00000000000e', 'readmit', 'aD', 'That the public be readmitted to the meeting.'],
    [
      '0190f5a0-0000-7000-8000-00000000000f',
      'next',
      'aE',
      'The next meeting will be held on «date» at «time» in «place».',
    ],
  ]
}
