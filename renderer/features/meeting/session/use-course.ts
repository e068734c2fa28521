import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { today } from '#renderer/app/today.ts'
import { formatDay } from '#shared/domain/day.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import { useItemSessions } from '../saving/use-item-sessions.ts'
import { adjourning, createNoting } from './adjourning.ts'
import { useTimes } from './correcting-times.ts'
import { itemBusiness } from './item-business.ts'
import { backToCaret, openedOnDesk } from './session-lines.ts'
import { useClosing } from './use-closing.ts'
import { useKeepSession, useSession, type Session } from './use-session.ts'

type CourseParts = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly acts: Acts
  readonly desk: EditorDesk
  readonly open: (itemId: string | undefined) => void
}

/** What an act came to, as the core answers it. */
type Done = { readonly actId: string | null; readonly at: string; readonly session: Session }

/** What every act on the course of a meeting works with. */
export type CourseTools = Omit<CourseParts, 'entry' | 'meeting'> & {
  readonly client: ApiClient
  readonly meetingId: string
  readonly session: Session | undefined
  readonly keep: (session: Session) => void
  /** Says what was done, and offers to take that act back. */
  readonly tell: (actId: string, told: string, undone?: (() => void) | null, button?: string) => void
  /** Carries an act out, shows what it came to, says it in words, and offers to undo it; null where it was refused. */
  readonly carry: (
    work: () => Promise<Done>,
    words: (at: string) => string,
    undone?: () => void,
  ) => Promise<Done | null>
  /** Remembers something of an act that is done already, such as the line that tells of it. */
  readonly note: (work: () => Promise<{ readonly session: Session }>) => Promise<boolean>
  /** Goes to an item, where that is not open, and waits for its editor. */
  readonly atItem: (itemId: string | null) => Promise<boolean>
}

export type Course = ReturnType<typeof useCourse>

/** The course of the meeting: how it stands, and every act on it. Each shows at once and leaves the clerk at the caret. */
export function useCourse({ meeting, entry, ...parts }: CourseParts) {
  const sessions = useItemSessions()
  const closing = useClosing()
  const [noting] = useState(createNoting)
  const tools = useTools(meeting.id, parts)
  const times = useTimes(tools)
  useCommands({ ...(times.all.length > 0 && { 'meeting.times': () => times.open({ kind: 'meeting' }) }) })
  const { client, session, carry, keep, acts, desk, open, meetingId } = tools

  return {
    session,
    times,
    copying: closing.copying,
    item: (id: string | undefined) => session?.items.find((item) => item.id === id),
    isOpen: session?.state === 'in session' || session?.state === 'adjourned',
    ...adjourning(tools, noting),
    ...itemBusiness(tools),

    start: async (): Promise<void> => {
      backToCaret(desk)
      const itemId = entry !== undefined && entry.id === meeting.items[0]?.id ? entry.id : null
      const isToday = meeting.heldOn === null || meeting.heldOn === today()
      const otherDay = isToday ? '' : ` today, not on ${formatDay(meeting.heldOn ?? '')}`
      await carry(
        () => client.session.start({ meetingId, itemId }),
        (at) => `Meeting started at ${at}${otherDay}`,
      )
    },
    close: async (): Promise<void> => {
      backToCaret(desk)
      sessions.flush()
      const done = await carry(
        () => client.session.close({ meetingId }),
        (at) => `Meeting closed at ${at}`,
      )
      if (done !== null && done.actId !== null) closing.makeCopy()
    },
    reopen: async (): Promise<void> => {
      backToCaret(desk)
      await carry(
        () => client.session.reopen({ meetingId }),
        (at) => `Meeting opened again at ${at}`,
      )
    },
    preside: async (personId: string, name: string): Promise<void> => {
      await carry(
        () => client.session.preside({ meetingId, personId }),
        (at) => (session?.state === 'closed' ? `${name} presided` : `${name} presides since ${at}`),
      )
      backToCaret(desk)
    },
    addUrgent: async (title: string): Promise<boolean> => {
      const made = await acts.act(() => client.session.addUrgent({ meetingId, title }))
      if (made.kind === 'failed') return false
      keep(made.value.session)
      acts.say(`Urgent item added: ${title}`)
      open(made.value.id)
      return true
    },
  }
}

function useTools(meetingId: string, parts: Omit<CourseParts, 'entry' | 'meeting'>) {
  const { client } = useApi()
  const keep = useKeepSession()
  const session = useSession(meetingId)
  const { acts, desk, open } = parts
  /** Offered in the moment in which it shows: what was offered before is about something else. */
  const tell = (actId: string, told: string, undone?: (() => void) | null, button?: string): void => {
    const takeBack = async (): Promise<void> => {
      keep((await client.session.takeBack({ meetingId, actId })).session)
      undone?.()
    }
    acts.offerUndoBeside(`${told}.`, takeBack, button)
  }
  const tools: CourseTools = {
    ...parts,
    client,
    meetingId,
    session,
    keep,
    tell,
    carry: async (work, words, undone) => {
      const outcome = await acts.act(async () => {
        const done = await work()
        keep(done.session)
        if (done.actId !== null) tell(done.actId, words(wallTime(done.at)), undone)
        return done
      })
      return outcome.kind === 'failed' ? null : outcome.value
    },
    note: async (work) => {
      const outcome = await acts.act(work)
      if (outcome.kind === 'done') keep(outcome.value.session)
      return outcome.kind === 'done'
    },
    atItem: async (itemId) => {
      if (itemId === null) return desk.itemId() !== null
      if (desk.itemId() !== itemId) open(itemId)
      return openedOnDesk(desk, itemId)
    },
  }
  return tools
}
