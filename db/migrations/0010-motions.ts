import type { Migration } from './migration.ts'

/**
 * Motions, their amendments and the votes on them. The words of each stand in a line of the minutes; here stand who moved
 * and seconded it, what became of it, and how the members voted.
 *
 * An amendment keeps the text against which it was moved. Where two carried amendments touch the same words, the clerk says
 * how the motion then reads; what it read before (`settled_from`) and after (`settled_text`) is kept with the later one.
 */
export const motionsTables: Migration = {
  version: 10,
  up: `
CREATE TABLE motion (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id), block_id TEXT NOT NULL REFERENCES block (id),
  parent_motion_id TEXT REFERENCES motion (id),
  mover_person_id TEXT REFERENCES person (id), mover_words TEXT,
  seconder_person_id TEXT REFERENCES person (id), seconder_words TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'carried', 'lost', 'withdrawn', 'lapsed', 'referred', 'deferred')),
  decided_at TEXT, decided_order INTEGER,
  against_text TEXT, settled_from TEXT, settled_text TEXT,
  substantive_block_id TEXT REFERENCES block (id), resolution_block_id TEXT REFERENCES block (id),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK ((outcome = 'open') = (decided_at IS NULL)),
  CHECK ((outcome = 'open') = (decided_order IS NULL)),
  CHECK (mover_person_id IS NULL OR mover_words IS NULL),
  CHECK (seconder_person_id IS NULL OR seconder_words IS NULL),
  CHECK ((settled_from IS NULL) = (settled_text IS NULL))
) STRICT;
CREATE UNIQUE INDEX motion_by_block ON motion (block_id) WHERE deleted_at IS NULL;
CREATE INDEX motion_by_line ON motion (block_id);
CREATE INDEX motion_by_item ON motion (agenda_item_id);
CREATE INDEX motion_by_parent ON motion (parent_motion_id) WHERE parent_motion_id IS NOT NULL;
CREATE INDEX motion_by_meeting ON motion (meeting_id) WHERE deleted_at IS NULL;
CREATE VIEW live_motion AS SELECT * FROM motion WHERE deleted_at IS NULL;

-- One vote counts for a motion. One that was taken again, or taken back, stays in the file.
CREATE TABLE vote (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  motion_id TEXT NOT NULL REFERENCES motion (id),
  method TEXT NOT NULL CHECK (method IN ('assent', 'hands', 'recorded', 'ballot')),
  for_count INTEGER CHECK (for_count >= 0), against_count INTEGER CHECK (against_count >= 0),
  abstain_count INTEGER CHECK (abstain_count >= 0),
  casting_side TEXT CHECK (casting_side IN ('for', 'against')), casting_person_id TEXT REFERENCES person (id),
  is_unanimous INTEGER NOT NULL CHECK (is_unanimous IN (0, 1)),
  at TEXT NOT NULL, author TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  CHECK (method = 'assent' OR (for_count IS NOT NULL AND against_count IS NOT NULL AND abstain_count IS NOT NULL)),
  CHECK (casting_person_id IS NULL OR casting_side IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX vote_by_motion ON vote (motion_id) WHERE deleted_at IS NULL;
CREATE INDEX vote_by_meeting ON vote (meeting_id) WHERE deleted_at IS NULL;
CREATE VIEW live_vote AS SELECT * FROM vote WHERE deleted_at IS NULL;

CREATE TABLE vote_choice (
  id TEXT PRIMARY KEY, committee_id TEXT NOT NULL REFERENCES committee (id), meeting_id TEXT NOT NULL REFERENCES meeting (id),
  vote_id TEXT NOT NULL REFERENCES vote (id), person_id TEXT NOT NULL REFERENCES person (id),
  side TEXT NOT NULL CHECK (side IN ('for', 'against', 'abstain')),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX vote_choice_by_vote ON vote_choice (vote_id, person_id, side);
CREATE VIEW live_vote_choice AS SELECT * FROM vote_choice WHERE deleted_at IS NULL;
`,
}
