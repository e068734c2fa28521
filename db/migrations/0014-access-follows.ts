import type { Migration } from './migration.ts'

/**
 * What follows from an exempt limb is exempt: the action, and the line of the minutes that the action is. It is asked of the
 * limb each time, so that it is exempt as soon as the limb is, and open again with it; what is exempt by itself stays so.
 */
export const accessFollowsTables: Migration = {
  version: 14,
  up: `
CREATE INDEX action_by_limb ON action (from_block_id) WHERE from_block_id IS NOT NULL;

DROP VIEW IF EXISTS effective_access;
CREATE VIEW effective_access AS
  SELECT 'block' AS source_kind, block.id AS source_id, block.meeting_id AS meeting_id,
         max(block.is_exempt, agenda_item.is_exempt * (published.block_id IS NULL), coalesce(limb.is_exempt, 0),
             agenda_item.is_exempt * (limb.id IS NOT NULL AND published_limb.block_id IS NULL)) AS is_exempt
    FROM block JOIN agenda_item ON agenda_item.id = block.agenda_item_id
               LEFT JOIN block_access AS published
                 ON published.block_id = block.id AND published.is_published = 1 AND published.deleted_at IS NULL
               LEFT JOIN action AS own ON own.block_id = block.id AND own.follows_line = 1 AND own.deleted_at IS NULL
               LEFT JOIN block AS limb ON limb.id = own.from_block_id
               LEFT JOIN block_access AS published_limb
                 ON published_limb.block_id = limb.id AND published_limb.is_published = 1 AND published_limb.deleted_at IS NULL
   WHERE block.deleted_at IS NULL AND agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'item', agenda_item.id, agenda_item.meeting_id, agenda_item.is_exempt
    FROM agenda_item WHERE agenda_item.deleted_at IS NULL
  UNION ALL
  SELECT 'action', action.id, action.meeting_id,
         max(coalesce(block.is_exempt, 0), coalesce(agenda_item.is_exempt, 0) * (published.block_id IS NULL),
             coalesce(limb.is_exempt, 0),
             coalesce(agenda_item.is_exempt, 0) * (limb.id IS NOT NULL AND published_limb.block_id IS NULL))
    FROM action LEFT JOIN block ON block.id = action.block_id
                LEFT JOIN block AS limb ON limb.id = action.from_block_id
                LEFT JOIN agenda_item ON agenda_item.id = action.agenda_item_id
                LEFT JOIN block_access AS published
                  ON published.block_id = action.block_id AND published.is_published = 1 AND published.deleted_at IS NULL
                LEFT JOIN block_access AS published_limb
                  ON published_limb.block_id = limb.id AND published_limb.is_published = 1 AND published_limb.deleted_at IS NULL
   WHERE action.deleted_at IS NULL;
`,
}
