import { and, asc, desc, eq, getViewSelectedFields, sql } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { action, actionEvent, block, liveAction, liveMeeting } from '../schema.ts'
import type { Changes, Reader, Writer } from '../store.ts'
import type { MeetingRow } from './meeting-repository.ts'

export type ActionRow = typeof liveAction.$inferSelect
export type ActionEventRow = typeof actionEvent.$inferSelect

/**
 * The actions that stand before a meeting: made at an earlier dated meeting of the committee, or brought in from the list
 * kept before to stand from some day on, and not closed at an earlier meeting. Those closed at this meeting, or after it,
 * are among them. Open ones come by `action_by_committee_open`, closed ones by the meetings that closed them, so that what
 * was closed long ago costs nothing (a partial index is used only where its condition is written out).
 */
export function listActionsBefore(db: Reader, meeting: MeetingRow & { readonly heldOn: string }): readonly ActionRow[] {
  const madeEarlier = sql`(
    (${liveAction.meetingId} IS NULL AND coalesce(${liveAction.standsFrom}, '') <= ${meeting.heldOn})
    OR EXISTS (
    SELECT 1 FROM live_meeting AS made WHERE made.id = ${liveAction.meetingId} AND made.held_on IS NOT NULL
       AND (made.held_on, made.id) < (${meeting.heldOn}, ${meeting.id})))`
  const open = db
    .select()
    .from(liveAction)
    .where(and(eq(liveAction.committeeId, meeting.committeeId), sql`${liveAction.state} <> 'closed'`, madeEarlier))
    .all()
  const closedSince = db
    .select(getViewSelectedFields(liveAction))
    .from(liveMeeting)
    .innerJoin(liveAction, and(eq(liveAction.closedMeetingId, liveMeeting.id), sql`${liveAction.state} = 'closed'`))
    .where(
      and(
        eq(liveMeeting.committeeId, meeting.committeeId),
        // The day by itself as well: by a pair of values SQLite would go through all meetings of the committee.
        sql`coalesce(${liveMeeting.heldOn}, '9999-12-31') >= ${meeting.heldOn}`,
        sql`(coalesce(${liveMeeting.heldOn}, '9999-12-31'), ${liveMeeting.id}) >= (${meeting.heldOn}, ${meeting.id})`,
        madeEarlier,
      ),
    )
    .all()
  return [...open, ...closedSince]
}

export function listActionsMadeAt(db: Reader, meetingId: string): readonly ActionRow[] {
  return db.select().from(liveAction).where(eq(liveAction.meetingId, meetingId)).orderBy(asc(liveAction.number)).all()
}

export function findAction(db: Reader, id: string): ActionRow | undefined {
  return db.select().from(liveAction).where(eq(liveAction.id, id)).get()
}

export function getAction(db: Reader, id: string): ActionRow {
  const row = findAction(db, id)
  if (row === undefined)
    throw new RuleBroken('not_found', `There is no action ${id}. Choose one from the matters arising.`)
  return row
}

/** Also finds an action that was removed, so that it can be put back. */
export function findActionEver(db: Reader, id: string): ActionRow | undefined {
  return db.select().from(action).where(eq(action.id, id)).get()
}

/** The action that follows a line, also while it is out of sight. */
export function findActionOfLine(db: Reader, blockId: string): ActionRow | undefined {
  return db
    .select()
    .from(action)
    .where(and(eq(action.blockId, blockId), sql`follows_line = 1`))
    .get()
}

/** The first action that was made from a line and does not follow it. */
export function findActionFromLine(db: Reader, blockId: string): ActionRow | undefined {
  return db
    .select()
    .from(liveAction)
    .where(and(eq(liveAction.blockId, blockId), sql`${liveAction.followsLine} = 0`))
    .orderBy(asc(liveAction.number))
    .limit(1)
    .get()
}

/** The actions of an item that follow lines of it, in order of number. */
export function listActionLines(db: Reader, agendaItemId: string): readonly ActionRow[] {
  return db
    .select()
    .from(liveAction)
    .where(and(eq(liveAction.agendaItemId, agendaItemId), sql`${liveAction.followsLine} = 1`))
    .orderBy(asc(liveAction.number))
    .all()
}

/** The lines of an item that are no action, or say something else, while an action still follows them. */
export function listLinesLeftByActions(db: Reader, agendaItemId: string) {
  return db
    .select({ id: block.id, kind: block.kind, text: block.text, deletedAt: block.deletedAt })
    .from(liveAction)
    .innerJoin(block, eq(block.id, liveAction.blockId))
    .where(
      and(
        eq(block.agendaItemId, agendaItemId),
        sql`${liveAction.followsLine} = 1`,
        sql`(${block.deletedAt} IS NOT NULL OR ${block.kind} <> 'actionNote' OR ${block.text} <> ${liveAction.text})`,
      ),
    )
    .all()
}

/** Whether anything was told, put off or closed of an action since it was made. */
export function hasLaterHistory(db: Reader, actionId: string): boolean {
  return (
    db
      .select({ id: actionEvent.id })
      .from(actionEvent)
      .where(and(eq(actionEvent.actionId, actionId), sql`${actionEvent.kind} NOT IN ('made', 'changed')`))
      .limit(1)
      .get() !== undefined
  )
}

/**
 * Numbers that were given out are never given again, whatever became of their action; only those of a list that was taken
 * back whole are free. (The condition is that of the index `action_by_number`.)
 */
const isGivenOut = sql`holds_number = 1`

/** The next number of the committee. */
export function nextActionNumber(db: Reader, committeeId: string): number {
  const row = db
    .select({ last: sql<number | null>`max(${action.number})` })
    .from(action)
    .where(and(eq(action.committeeId, committeeId), isGivenOut))
    .get()
  return (row?.last ?? 0) + 1
}

export function listActionNumbers(db: Reader, committeeId: string): readonly number[] {
  return db
    .select({ number: action.number })
    .from(action)
    .where(and(eq(action.committeeId, committeeId), isGivenOut))
    .all()
    .map((row) => row.number)
}

export function insertAction(db: Writer, row: typeof action.$inferInsert): void {
  db.insert(action).values(row).run()
}

/** Changes of state go through `recordActionEvent`'s caller, in the same transaction. */
export function updateAction(db: Writer, id: string, changes: Changes<typeof action.$inferInsert>): void {
  db.update(action).set(changes).where(eq(action.id, id)).run()
}

export function recordActionEvent(db: Writer, row: typeof actionEvent.$inferInsert): void {
  db.insert(actionEvent).values(row).run()
}

/** The last update of an action: its words and the day on which it was told. */
export function findLatestUpdate(db: Reader, actionId: string) {
  return db
    .select({ toldOn: actionEvent.toldOn, text: actionEvent.note })
    .from(actionEvent)
    .where(and(eq(actionEvent.actionId, actionId), sql`${actionEvent.kind} = 'updated'`))
    .orderBy(desc(actionEvent.id))
    .limit(1)
    .get()
}

/** The deferrals that stand, oldest first: each with the due date before it. One that was withdrawn counts no more. */
export function listDeferrals(db: Reader, actionId: string) {
  const stood: (typeof actionEvent.$inferSelect)[] = []
  for (const event of listActionEvents(db, actionId)) {
    if (event.kind === 'deferred') stood.push(event)
    if (event.kind === 'deferral withdrawn') stood.pop()
  }
  return stood
}

/** What happened to an action, oldest first. */
export function listActionEvents(db: Reader, actionId: string) {
  return db.select().from(actionEvent).where(eq(actionEvent.actionId, actionId)).orderBy(asc(actionEvent.id)).all()
}
