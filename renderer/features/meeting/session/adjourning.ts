import { adjournmentNote, resumptionNote } from '#shared/domain/session/session-words.ts'
import { backToCaret, putNote, removeNote, rewordNote, watchNote } from './session-lines.ts'
import type { CourseTools } from './course-tools.ts'
import type { Session } from './use-session.ts'

/** The line that tells of an adjournment. */
type AdjournmentNote = { readonly actId: string; readonly id: string }

/** The last such line, from the press on which it goes into the minutes; null where there is none. */
export function createNoting() {
  let writing: Promise<AdjournmentNote | null> = Promise.resolve(null)
  return {
    begin: async (work: Promise<AdjournmentNote | null>): Promise<void> => {
      writing = work
      await work
    },
    written: () => writing,
  }
}

/**
 * Adjourning, saying why, and resuming. One line of the minutes tells of all three, as long as the clerk has not put it in
 * other words; `noting` is that line on its way into the minutes, for which the others wait.
 */
export function adjourning(tools: CourseTools, noting: ReturnType<typeof createNoting>) {
  const { client, meetingId, session, carry, desk, atItem } = tools

  async function writeNote(): Promise<AdjournmentNote | null> {
    let take: (() => void) | null = null
    const done = await carry(
      () => client.session.adjourn({ meetingId, reason: null }),
      (at) => `Meeting adjourned at ${at}`,
      () => take?.(),
    )
    if (done === null || done.actId === null) return null
    const { actId, at } = done
    if (!(await atItem(placeOf(done.session)))) return null
    const words = adjournmentNote(at, null, null)
    const id = await putNote(desk, words)
    if (id === null) return null
    take = () => removeNote(desk, id, words)
    watchNote(desk, id, {
      gone: () =>
        tools.tell(actId, 'The note is out of the minutes. The adjournment still stands', null, 'Take it back too'),
      back: () => tools.tell(actId, 'The note of the adjournment is back', take),
    })
    await tools.note(() => client.session.noteWritten({ meetingId, actId, blockId: id }))
    return { actId, id }
  }

  async function noteOf({ actId, blockId }: NonNullable<Session['adjournment']>): Promise<string | null> {
    const written = await noting.written()
    return written?.actId === actId ? written.id : blockId
  }

  return {
    adjourn: async (): Promise<void> => {
      backToCaret(desk)
      await noting.begin(writeNote())
    },
    giveReason: async (reason: string | null): Promise<boolean> => {
      const adjournment = session?.adjournment ?? null
      if (adjournment === null) return false
      const { actId, at, reason: before } = adjournment
      if (!(await tools.note(() => client.session.giveReason({ meetingId, actId, reason })))) return false
      const blockId = await noteOf(adjournment)
      if (blockId !== null && (await atItem(placeOf(session))))
        rewordNote(desk, blockId, adjournmentNote(at, null, before), adjournmentNote(at, null, reason))
      return true
    },
    resume: async (): Promise<void> => {
      backToCaret(desk)
      let putBack: (() => void) | null = null
      const done = await carry(
        () => client.session.resume({ meetingId }),
        (at) => `Meeting resumed at ${at}`,
        () => putBack?.(),
      )
      const adjournment = done?.session.adjournment ?? null
      if (done === null || done.actId === null || adjournment === null) return
      const { actId } = done
      const noted = await noteOf(adjournment)
      if (!(await atItem(placeOf(done.session)))) return
      const half = adjournmentNote(adjournment.at, null, adjournment.reason)
      const whole = adjournmentNote(adjournment.at, done.at, adjournment.reason)
      const isWhole = noted !== null && rewordNote(desk, noted, half, whole)
      const words = resumptionNote(done.at)
      const blockId = isWhole ? noted : await putNote(desk, words)
      if (blockId === null) return
      putBack = () => (isWhole ? void rewordNote(desk, blockId, whole, half) : removeNote(desk, blockId, words))
      await tools.note(() => client.session.noteWritten({ meetingId, actId, blockId }))
    },
  }
}

/** The item in whose minutes an adjournment is told; null where it is gone from the agenda, for the one that is open. */
function placeOf(session: Session | undefined): string | null {
  const place = session?.adjournment?.agendaItemId ?? null
  return session?.items.some(({ id }) => id === place) === true ? place : null
}
