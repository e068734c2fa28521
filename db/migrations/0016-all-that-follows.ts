import type { Migration } from './migration.ts'

/** From a line that is an action to the line that this action follows from, and on from there. */
const andWhatTheyFollowFrom = `
             UNION SELECT own.from_block_id FROM source CROSS JOIN action AS own
                       ON own.block_id = source.id AND own.follows_line = 1 AND own.deleted_at IS NULL
                    WHERE own.from_block_id IS NOT NULL`

const anyOfThemIsExempt = `
           SELECT 1 FROM source CROSS JOIN block AS line ON line.id = source.id
                          JOIN agenda_item AS item ON item.id = line.agenda_item_id
            WHERE line.is_exempt = 1 OR (item.is_exempt = 1 AND NOT EXISTS (
                    SELECT 1 FROM block_access AS published
                     WHERE published.block_id = line.id AND published.is_published = 1 AND published.deleted_at IS NULL))`

/**
 * What is exempt closes all that follows from it, however far: an action is as closed as its line, and as the line it
 * follows from; a line that is an action is as closed as the line that this action follows from.
 */
export const accessOfAllThatFollows: Migration = {
  version: 16,
  up: `
DROP VIEW IF EXISTS effective_access;
CREATE VIEW effective_access AS
  SELECT 'block' AS source_kind, block.id AS source_id, block.meeting_id AS meeting_id,
         EXISTS (
           WITH RECURSIVE source(id) AS (
             SELECT block.id${andWhatTheyFollowFrom})${anyOfThemIsExempt}) AS is_exempt
    FROM block JOIN agenda_item ON agenda_item.id = block.agenda_item_id
   WHERE block.deleted_at IS NULL AND agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'item', agenda_item.id, agenda_item.meeting_id, agenda_item.is_exempt
    FROM agenda_item WHERE agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'action', action.id, action.meeting_id,
         max(
           coalesce(agenda_item.is_exempt, 0) * NOT EXISTS (
             SELECT 1 FROM block_access AS published
              WHERE published.block_id = action.block_id AND published.is_published = 1 AND published.deleted_at IS NULL),
           EXISTS (
             WITH RECURSIVE source(id) AS (
               SELECT action.block_id WHERE action.block_id IS NOT NULL
               UNION SELECT action.from_block_id WHERE action.from_block_id IS NOT NULL${andWhatTheyFollowFrom})${anyOfThemIsExempt}))
    FROM action LEFT JOIN agenda_item ON agenda_item.id = action.agenda_item_id
   WHERE action.deleted_at IS NULL;
`,
}
