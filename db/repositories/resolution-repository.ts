import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { ActionState } from '#shared/domain/action.ts'
import type { DueKind } from '#shared/domain/due-date/due-date.ts'
import {
  liveAction,
  liveFinding,
  liveFindingLink,
  liveResolutionSupersession,
  resolutionSupersession,
} from '../schema.ts'
import { matchExpression } from '../search.ts'
import type { Reader, Writer } from '../store.ts'
import { notExempt } from './access-repository.ts'

export type ResolutionFilter = {
  readonly committeeId: string | null
  readonly from: string | null
  readonly to: string | null
  /** Empty for any. */
  readonly words: string
  readonly findingId: string | null
  readonly withExempt: boolean
}

export type ResolutionRow = {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly meetingId: string
  readonly heldOn: string | null
  readonly agendaItemId: string
  readonly itemTitle: string
  readonly isItemExempt: number
  readonly publicTitle: string | null
  readonly itemNumber: number
  readonly number: number
  readonly text: string
  readonly isSuperseded: number
}

const itemNumber = sql`(SELECT count(*) FROM live_agenda_item AS before
  WHERE before.meeting_id = item.meeting_id AND (before.position, before.id) <= (item.position, item.id))`

const fields = sql`
  SELECT limb.block_id AS id, limb.committee_id AS committeeId, committee.name AS committeeName,
         limb.meeting_id AS meetingId, meeting.held_on AS heldOn, limb.agenda_item_id AS agendaItemId,
         item.title AS itemTitle, item.is_exempt AS isItemExempt, item.public_title AS publicTitle,
         ${itemNumber} AS itemNumber, limb.number AS number, block.text AS text,
         EXISTS (SELECT 1 FROM live_resolution_supersession AS later WHERE later.block_id = limb.block_id) AS isSuperseded
    FROM live_resolution_limb AS limb
    JOIN live_block AS block ON block.id = limb.block_id
    JOIN live_agenda_item AS item ON item.id = limb.agenda_item_id
    JOIN live_meeting AS meeting ON meeting.id = limb.meeting_id
    JOIN committee ON committee.id = limb.committee_id`

/** Newest meeting first, one without a date before all; within a meeting in the order of the minutes. */
const inOrder = sql`ORDER BY coalesce(meeting.held_on, '9999-12-31') DESC, meeting.id DESC, item.position, item.id, block.position, block.id`

/** Every resolution that the filter leaves. */
export function listResolutions(db: Reader, filter: ResolutionFilter): readonly ResolutionRow[] {
  const conditions: SQL[] = [sql`block.text <> ''`]
  if (filter.committeeId !== null) conditions.push(sql`limb.committee_id = ${filter.committeeId}`)
  if (filter.from !== null) conditions.push(sql`meeting.held_on >= ${filter.from}`)
  if (filter.to !== null) conditions.push(sql`meeting.held_on <= ${filter.to}`)
  const query = matchExpression(filter.words)
  if (query !== null) {
    conditions.push(sql`limb.block_id IN (
      SELECT document.source_id FROM search_index JOIN search_document AS document ON document.row = search_index.rowid
       WHERE search_index MATCH ${query} AND document.kind = 'resolution')`)
  }
  if (filter.findingId !== null) {
    conditions.push(sql`limb.block_id IN (
      SELECT coalesce(action.block_id, link.target_id) FROM live_finding_link AS link
        LEFT JOIN live_action AS action ON action.id = link.target_id
       WHERE link.finding_id = ${filter.findingId})`)
  }
  if (!filter.withExempt) conditions.push(notExempt(sql`limb.block_id`))
  return db.all<ResolutionRow>(sql`${fields} WHERE ${sql.join(conditions, sql` AND `)} ${inOrder}`)
}

export function findResolution(db: Reader, id: string): ResolutionRow | undefined {
  return db.all<ResolutionRow>(sql`${fields} WHERE limb.block_id = ${id}`)[0]
}

/** The committee's resolutions of the same meeting or a later one, newest first. */
export function listLaterResolutions(db: Reader, row: ResolutionRow, most: number): readonly ResolutionRow[] {
  const day = row.heldOn ?? '9999-12-31'
  return db.all<ResolutionRow>(sql`
    ${fields}
     WHERE limb.committee_id = ${row.committeeId} AND limb.block_id <> ${row.id} AND block.text <> ''
       AND (coalesce(meeting.held_on, '9999-12-31'), meeting.id) >= (${day}, ${row.meetingId})
     ${inOrder} LIMIT ${most}`)
}

export function countResolutions(db: Reader, committeeId: string | null): number {
  const ofCommittee = committeeId === null ? sql`` : sql`AND limb.committee_id = ${committeeId}`
  const row = db.all<{ count: number }>(sql`
    SELECT count(*) AS count FROM live_resolution_limb AS limb
      JOIN live_block AS block ON block.id = limb.block_id
      JOIN live_agenda_item AS item ON item.id = limb.agenda_item_id
      JOIN live_meeting AS meeting ON meeting.id = limb.meeting_id
     WHERE block.text <> '' ${ofCommittee}`)[0]
  return row?.count ?? 0
}

export type ActionOfResolution = {
  readonly id: string
  readonly blockId: string
  readonly number: number
  readonly state: ActionState
  readonly committeeId: string
  readonly meetingId: string | null
  /** The meeting against which a due date put off was read. */
  readonly dueMeetingId: string | null
  readonly standsFrom: string | null
  readonly dueText: string | null
  readonly dueKind: DueKind | null
  readonly dueStart: string | null
  readonly dueEnd: string | null
}

/** The actions that were made from resolutions, in order of number. */
export function listActionsOfResolutions(db: Reader, committeeId: string | null): readonly ActionOfResolution[] {
  const ofCommittee = committeeId === null ? sql`` : sql`AND limb.committee_id = ${committeeId}`
  return db.all<ActionOfResolution>(sql`
    SELECT action.id AS id, action.block_id AS blockId, action.number AS number, action.state AS state,
           action.committee_id AS committeeId, action.meeting_id AS meetingId,
           action.due_meeting_id AS dueMeetingId, action.stands_from AS standsFrom, action.due_text AS dueText, action.due_kind AS dueKind,
           action.due_start AS dueStart, action.due_end AS dueEnd
      FROM live_resolution_limb AS limb JOIN live_action AS action ON action.block_id = limb.block_id
     WHERE true ${ofCommittee} ORDER BY action.number`)
}

export function listActionIdsOf(db: Reader, blockId: string) {
  return db.select().from(liveAction).where(eq(liveAction.blockId, blockId)).orderBy(liveAction.number).all()
}

/** The findings of some resolutions: tied to the limb itself, or to an action made from it. */
export function listFindingsOf(db: Reader, blockIds: readonly string[]) {
  if (blockIds.length === 0) return []
  const ids = sql`(${sql.join(
    blockIds.map((id) => sql`${id}`),
    sql`, `,
  )})`
  return db.all<{
    readonly blockId: string
    readonly id: string
    readonly number: string | null
    readonly text: string
  }>(sql`
    SELECT DISTINCT tied.blockId AS blockId, finding.id AS id, finding.number AS number, finding.text AS text
      FROM (SELECT link.target_id AS blockId, link.finding_id AS finding_id FROM live_finding_link AS link WHERE link.target_id IN ${ids}
            UNION
            SELECT action.block_id, link.finding_id FROM live_action AS action
              JOIN live_finding_link AS link ON link.target_id = action.id WHERE action.block_id IN ${ids}) AS tied
      JOIN live_finding AS finding ON finding.id = tied.finding_id
     ORDER BY length(finding.number), finding.number`)
}

/** The findings to which any resolution is tied, for choosing one. */
export function listFindingsTied(db: Reader, committeeId: string | null) {
  return db
    .selectDistinct({ id: liveFinding.id, number: liveFinding.number, text: liveFinding.text })
    .from(liveFindingLink)
    .innerJoin(liveFinding, eq(liveFinding.id, liveFindingLink.findingId))
    .where(
      and(
        inArray(liveFindingLink.targetKind, ['block', 'action']),
        committeeId === null ? undefined : eq(liveFindingLink.committeeId, committeeId),
      ),
    )
    .orderBy(sql`length(${liveFinding.number})`, liveFinding.number)
    .all()
}

export function findSupersession(db: Reader, blockId: string) {
  return db.select().from(liveResolutionSupersession).where(eq(liveResolutionSupersession.blockId, blockId)).get()
}

/** The earlier resolutions whose place this one has taken. */
export function listSuperseded(db: Reader, byBlockId: string): readonly string[] {
  return db
    .select({ id: liveResolutionSupersession.blockId })
    .from(liveResolutionSupersession)
    .where(eq(liveResolutionSupersession.byBlockId, byBlockId))
    .all()
    .map(({ id }) => id)
}

export function insertSupersession(db: Writer, row: typeof resolutionSupersession.$inferInsert): void {
  db.insert(resolutionSupersession).values(row).run()
}

export function removeSupersession(db: Writer, id: string, at: string): void {
  db.update(resolutionSupersession).set({ deletedAt: at, updatedAt: at }).where(eq(resolutionSupersession.id, id)).run()
}
