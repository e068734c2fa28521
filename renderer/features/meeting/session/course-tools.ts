import { useApi } from '#renderer/app/api.tsx'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import { openedOnDesk } from './session-lines.ts'
import { useKeepSession, useSession, type Session } from './use-session.ts'

export type CourseParts = {
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
  /** Shows what an act answered, in the moment of the answer: what has been asked for since may be answered before the act ends. */
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

export function useCourseTools(meetingId: string, parts: Omit<CourseParts, 'entry' | 'meeting'>) {
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
      const outcome = await acts.act(async () => keep((await work()).session))
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
