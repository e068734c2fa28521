import { z } from 'zod'
import { noteOutcomes } from '#shared/domain/note-outcome.ts'
import { itemOutcomes, sessionStates } from '#shared/domain/session/session-event.ts'
import { sessionTimeKinds } from '#shared/domain/session/times.ts'
import { clockTime, id, instant, line, name, words } from './fields.ts'
import { procedure } from './procedure.ts'

const stretch = z.strictObject({ from: instant, to: instant.nullable() })

const sessionItem = z.strictObject({
  id,
  /** Its place on the agenda, as printed before its title. */
  number: z.string(),
  outcome: z.enum(itemOutcomes),
  deferredTo: line.nullable(),
  startedAt: instant.nullable(),
  /** When it was last left; null while it is before the meeting. */
  endedAt: instant.nullable(),
  takenOrder: z.int().nullable(),
  stretches: z.array(stretch).readonly(),
  /** "(This item was taken after item 6 and before item 7.)"; null for an item taken in its turn, or not taken yet. */
  orderNote: z.string().nullable(),
  /** Whether the minutes of the item have such a note already. */
  hasOrderNote: z.boolean(),
  isUrgent: z.boolean(),
  chairOpinion: words.nullable(),
  specialCircumstances: words.nullable(),
})

/** The last adjournment: when, why, and the line of the minutes that tells of it. */
const adjournment = z.strictObject({
  actId: id,
  at: instant,
  reason: line.nullable(),
  agendaItemId: id.nullable(),
  blockId: id.nullable(),
})

/** How the meeting stands, and how it went so far. */
export const session = z.strictObject({
  meetingId: id,
  state: z.enum(sessionStates),
  startedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Whoever presides now, or presided last. */
  presiding: z.strictObject({ personId: id, name: z.string() }).nullable(),
  /** The item before the meeting, whatever item is looked at. */
  currentItemId: id.nullable(),
  /** The stretches in which the meeting sat. */
  sittings: z.array(stretch).readonly(),
  adjournment: adjournment.nullable(),
  items: z.array(sessionItem).readonly(),
  /** When what happened, in its order; each can be corrected. */
  times: z
    .array(
      z.strictObject({
        id,
        actId: id,
        kind: z.enum(sessionTimeKinds),
        at: instant,
        itemId: id.nullable(),
        number: z.string().nullable(),
        name: z.string().nullable(),
      }),
    )
    .readonly(),
})

/** What an act came to. `actId` takes it back; null where it changed nothing. */
const done = z.strictObject({ actId: id.nullable(), at: instant, session })

const ofMeeting = z.strictObject({ meetingId: id })
const ofItem = z.strictObject({ itemId: id })

/** The course of a meeting. Each act answers how the meeting stands after it; pressed twice it does no harm. */
export const sessionContract = {
  get: procedure.input(ofMeeting).output(session),
  /**
   * Opens the meeting: who is expected and not recorded otherwise is present, the chair (else the vice-chair) presides, and
   * an item named is before the meeting. Fills in the meeting's own time where it had none.
   */
  start: procedure.input(ofMeeting.extend({ itemId: id.nullable() })).output(done),
  adjourn: procedure.input(ofMeeting.extend({ reason: line.nullable() })).output(done),
  resume: procedure.input(ofMeeting).output(done),
  /** Ends the item that was before the meeting, and fills in when the meeting ended where that was not written. */
  close: procedure.input(ofMeeting).output(done),
  reopen: procedure.input(ofMeeting).output(done),
  /** From now on this person presides; null for nobody known. */
  preside: procedure.input(ofMeeting.extend({ personId: id.nullable() })).output(done),
  /** The item is before the meeting since the clerk came to it, so many milliseconds ago. Stamps nothing out of session. */
  moveTo: procedure.input(ofItem.extend({ cameAgo: z.int().min(0).max(600_000) })).output(done),
  /** The item was looked at and not taken: its times go. */
  notTaken: procedure.input(ofItem).output(done),
  /** `to` as it will be printed: "14 January", "the next meeting". */
  defer: procedure.input(ofItem.extend({ to: line.nullable() })).output(done),
  withdraw: procedure.input(ofItem).output(done),
  notReached: procedure.input(ofItem).output(done),
  /** Takes a deferral, a withdrawal or "not reached" off the item. */
  restore: procedure.input(ofItem).output(done),
  /** At the end of the agenda, so that no number changes. Why it is urgent is asked for and not demanded. */
  addUrgent: procedure
    .input(
      ofMeeting.extend({
        title: name,
        chairOpinion: words.nullable().optional(),
        specialCircumstances: words.nullable().optional(),
      }),
    )
    .output(z.strictObject({ id, session })),
  /** Why an item is urgent (LGA 1972 s.100B(4)(b)). */
  giveUrgency: procedure
    .input(
      ofItem.extend({ chairOpinion: words.nullable().optional(), specialCircumstances: words.nullable().optional() }),
    )
    .output(z.strictObject({ id, session })),
  /** Why the meeting was adjourned, as it will be printed. */
  giveReason: procedure.input(ofMeeting.extend({ actId: id, reason: line.nullable() })).output(done),
  /**
   * When something happened: `HH:MM` on the wall of the meeting room, or the instant that it was before. What the same press
   * stamped moves with it. `line` says what became of a note that tells of it; `before` undoes it.
   */
  correctTime: procedure
    .input(ofMeeting.extend({ eventId: id, to: z.union([clockTime, instant]) }))
    .output(z.strictObject({ before: instant, at: instant, line: z.enum(noteOutcomes), session })),
  /** The line of the minutes that tells of an act; it has to be saved before. */
  noteWritten: procedure.input(ofMeeting.extend({ actId: id, blockId: id })).output(done),
  /** The line of the minutes that says that an item was taken out of its turn. */
  orderNoted: procedure.input(ofItem.extend({ blockId: id })).output(done),
  /**
   * Undoes an act; with a start all that was recorded since. Refuses one on which a later one rests, such as an adjournment
   * after which the meeting resumed.
   */
  takeBack: procedure.input(ofMeeting.extend({ actId: id })).output(done),
}
