import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { formatDay } from '#shared/domain/day.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { adjournmentNote, resumptionNote } from '#shared/domain/session/session-words.ts'
import { today } from '#renderer/app/today.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import { useItemSessions } from '../saving/use-item-sessions.ts'
import { openedOnDesk, putNote, putNoteFirst, removeNote, rewordNote } from './session-lines.ts'
import { useClosing } from './use-closing.ts'
import { useKeepSession, useSession, type Session } from './use-session.ts'

type CourseParts = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly acts: Acts
  readonly desk: EditorDesk
  readonly open: (itemId: string | undefined) => void
}

type Done = { readonly actId: string | null; readonly at: string; readonly session: Session }

/** A line that was put into the minutes, as it read then. */
type Note = { readonly id: string; readonly words: string }

export type Course = ReturnType<typeof useCourse>

/** The course of the meeting: how it stands, and every act on it. Each shows at once and leaves the clerk at the caret. */
export function useCourse({ meeting, entry, acts, desk, open }: CourseParts) {
  const { client } = useApi()
  const keep = useKeepSession()
  const session = useSession(meeting.id)
  const sessions = useItemSessions()
  const closing = useClosing()
  const [said, setSaid] = useState('')
  const meetingId = meeting.id

  /** Carries an act out, shows what it came to, says it, and offers to undo it. */
  const carry = async (
    work: () => Promise<Done>,
    words: (at: string) => string,
    undone?: () => void,
  ): Promise<Done | null> => {
    const outcome = await acts.act(async () => {
      const done = await work()
      keep(done.session)
      if (done.actId !== null) tell(done.actId, words(wallTime(done.at)), undone)
      return done
    })
    return outcome.kind === 'failed' ? null : outcome.value
  }
  /** Says what was done and offers to undo it, in the moment in which it shows. */
  const tell = (actId: string, told: string, undone: (() => void) | undefined): void => {
    setSaid(told)
    acts.offerUndoBeside(`${told}.`, async () => {
      const back = await client.session.takeBack({ meetingId, actId })
      keep(back.session)
      undone?.()
    })
  }
  const atItem = async (itemId: string | null): Promise<boolean> => {
    if (itemId === null) return desk.itemId() !== null
    if (desk.itemId() !== itemId) open(itemId)
    return openedOnDesk(desk, itemId)
  }
  const tieNote = async (actId: string, blockId: string): Promise<void> =>
    keep((await client.session.noteWritten({ meetingId, actId, blockId })).session)

  return {
    session,
    said,
    copying: closing.copying,
    item: (id: string | undefined) => session?.items.find((item) => item.id === id),
    isOpen: session?.state === 'in session' || session?.state === 'adjourned',

    start: async (): Promise<void> => {
      backToCaret(desk)
      const itemId = entry !== undefined && entry.id === meeting.items[0]?.id ? entry.id : null
      const day = meeting.heldOn === null || meeting.heldOn === today() ? '' : `, not on ${formatDay(meeting.heldOn)}`
      const words = (at: string): string => `Meeting started at ${at}${day === '' ? '' : ` today${day}`}`
      await carry(() => client.session.start({ meetingId, itemId }), words)
    },
    adjourn: async (): Promise<void> => {
      backToCaret(desk)
      const current = session?.items.find(({ id }) => id === session.currentItemId)?.id ?? null
      let note: Note | null = null
      const done = await carry(
        () => client.session.adjourn({ meetingId, reason: null }),
        (at) => `Meeting adjourned at ${at}`,
        () => note !== null && removeNote(desk, note.id, note.words),
      )
      if (done === null || done.actId === null || !(await atItem(current))) return
      const words = adjournmentNote(done.at, null, null)
      const id = await putNote(desk, words)
      if (id === null) return
      note = { id, words }
      await tieNote(done.actId, id)
    },
    giveReason: async (reason: string | null): Promise<boolean> => {
      const adjournment = session?.adjournment ?? null
      if (adjournment === null) return false
      const { actId, at, blockId, reason: before } = adjournment
      const done = await acts.act(() => client.session.giveReason({ meetingId, actId, reason }))
      if (done.kind === 'failed') return false
      keep(done.value.session)
      if (blockId !== null && (await atItem(adjournment.agendaItemId)))
        rewordNote(desk, blockId, adjournmentNote(at, null, before), adjournmentNote(at, null, reason))
      return true
    },
    resume: async (): Promise<void> => {
      backToCaret(desk)
      const adjournment = session?.adjournment ?? null
      let putBack: (() => void) | null = null
      const done = await carry(
        () => client.session.resume({ meetingId }),
        (at) => `Meeting resumed at ${at}`,
        () => putBack?.(),
      )
      if (done === null || done.actId === null || adjournment === null) return
      if (!(await atItem(adjournment.agendaItemId))) return
      const { at, reason, blockId } = adjournment
      const half = adjournmentNote(at, null, reason)
      const whole = adjournmentNote(at, done.at, reason)
      if (blockId !== null && rewordNote(desk, blockId, half, whole)) {
        putBack = () => void rewordNote(desk, blockId, whole, half)
        await tieNote(done.actId, blockId)
      } else {
        const words = resumptionNote(done.at)
        const id = await putNote(desk, words)
        if (id === null) return
        putBack = () => removeNote(desk, id, words)
        await tieNote(done.actId, id)
      }
    },
    close: async (): Promise<void> => {
      backToCaret(desk)
      sessions.flush()
      const done = await carry(
        () => client.session.close({ meetingId }),
        (at) => `Meeting closed at ${at}`,
      )
      if (done?.actId !== null && done !== null) closing.makeCopy()
    },
    reopen: async (): Promise<void> => {
      backToCaret(desk)
      await carry(
        () => client.session.reopen({ meetingId }),
        (at) => `Meeting opened again at ${at}`,
      )
    },
    preside: async (personId: string | null, name: string): Promise<void> => {
      await carry(
        () => client.session.preside({ meetingId, personId }),
        (at) => (personId === null ? 'Nobody is recorded as presiding' : `${name} presides since ${at}`),
      )
      backToCaret(desk)
    },
    /** Takes an item at once, in its turn or not, and minutes that it was taken out of its turn. */
    take: async (item: AgendaEntry): Promise<void> => {
      let note: Note | null = null
      const outcome = session?.items.find(({ id }) => id === item.id)?.outcome
      open(item.id)
      if (outcome === 'deferred' || outcome === 'withdrawn')
        keep((await client.session.restore({ itemId: item.id })).session)
      const done = await carry(
        () => client.session.moveTo({ itemId: item.id, cameAgo: 0 }),
        (at) => `Item ${item.number} taken at ${at}`,
        () => note !== null && removeNote(desk, note.id, note.words),
      )
      if (done !== null) note = await noteOrder(item.id, done.session)
      backToCaret(desk)
    },
    noteOrder: (itemId: string) => noteOrder(itemId, session),
    /** To when can be said at once: the field for it has the focus, and may stay empty. */
    defer: async (item: AgendaEntry, to: string | null): Promise<boolean> => {
      const done = await carry(
        () => client.session.defer({ itemId: item.id, to }),
        () => (to === null ? `Item ${item.number} deferred` : `Item ${item.number} deferred to ${to}`),
      )
      if (to === null) requestAnimationFrame(() => document.querySelector<HTMLElement>('.session-field input')?.focus())
      return done !== null
    },
    withdraw: (item: AgendaEntry) =>
      carry(
        () => client.session.withdraw({ itemId: item.id }),
        () => `Item ${item.number} withdrawn`,
      ),
    pass: (item: AgendaEntry) =>
      carry(
        () => client.session.notReached({ itemId: item.id }),
        () => `Item ${item.number} not reached`,
      ),
    restore: (item: AgendaEntry) =>
      carry(
        () => client.session.restore({ itemId: item.id }),
        () => `Item ${item.number} is to be taken`,
      ),
    notTaken: (item: AgendaEntry) =>
      carry(
        () => client.session.notTaken({ itemId: item.id }),
        () => `Item ${item.number} was not taken`,
      ),
    addUrgent: async (title: string): Promise<boolean> => {
      const made = await acts.act(() => client.session.addUrgent({ meetingId, title }))
      if (made.kind === 'failed') return false
      keep(made.value.session)
      setSaid(`Urgent item added: ${title}`)
      open(made.value.id)
      return true
    },
    giveUrgency: async (
      itemId: string,
      words: { readonly chairOpinion?: string | null; readonly specialCircumstances?: string | null },
    ): Promise<boolean> => {
      const kept = await acts.act(() => client.session.giveUrgency({ itemId, ...words }))
      if (kept.kind === 'done') keep(kept.value.session)
      return kept.kind === 'done'
    },
  }

  async function noteOrder(itemId: string, after: Session | undefined): Promise<Note | null> {
    const item = after?.items.find(({ id }) => id === itemId)
    if (item === undefined || item.orderNote === null || item.hasOrderNote) return null
    if (!(await atItem(itemId))) return null
    const id = await putNoteFirst(desk, item.orderNote)
    if (id === null) return null
    keep((await client.session.orderNoted({ itemId, blockId: id })).session)
    backToCaret(desk)
    return { id, words: item.orderNote }
  }
}

/** The button that was pressed may be gone with the act. What the clerk has opened or gone to since is left alone. */
function backToCaret(desk: EditorDesk): void {
  const at = document.activeElement
  const isElsewhere = at !== null && at !== document.body && !(at instanceof HTMLButtonElement)
  if (!isElsewhere && at?.closest('[role="dialog"]') == null) desk.focus()
}
