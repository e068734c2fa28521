import type { AgendaEntry } from '../meeting-data.ts'
import { backToCaret, putNoteFirst, removeNote } from './session-lines.ts'
import type { AskedField } from './asked-field.ts'
import type { CourseTools } from './course-tools.ts'
import type { Session } from './use-session.ts'

/** Why an item is urgent; what is left out stays as it is. */
type Urgency = { readonly chairOpinion?: string | null; readonly specialCircumstances?: string | null }

/** What the meeting does with an item: takes it, in its turn or not, defers it, withdraws it, or puts it back. */
export function itemBusiness(tools: CourseTools, asked: AskedField) {
  const { client, session, carry, desk, open, atItem } = tools

  /** Minutes at the top of the item that it was taken out of its turn; null where it wasn't, or that is said already. */
  async function noteOrder(itemId: string, now: Session | undefined) {
    const item = now?.items.find(({ id }) => id === itemId)
    const words = item?.orderNote ?? null
    if (words === null || item?.hasOrderNote !== false || !(await atItem(itemId))) return null
    const id = await putNoteFirst(desk, words)
    if (id === null) return null
    await tools.note(() => client.session.orderNoted({ itemId, blockId: id }))
    return { id, words }
  }

  return {
    take: async ({ id: itemId, number }: AgendaEntry): Promise<void> => {
      let take: (() => void) | null = null
      const outcome = session?.items.find(({ id }) => id === itemId)?.outcome
      open(itemId)
      const done = await carry(
        async () => {
          if (outcome === 'deferred' || outcome === 'withdrawn') await client.session.restore({ itemId })
          return client.session.moveTo({ itemId, cameAgo: 0 })
        },
        (at) => `Item ${number} taken at ${at}`,
        () => take?.(),
      )
      const note = done === null ? null : await noteOrder(itemId, done.session)
      if (note !== null) take = () => removeNote(desk, note.id, note.words)
      backToCaret(desk)
    },
    noteOrder: async (itemId: string): Promise<void> => {
      await noteOrder(itemId, session)
      backToCaret(desk)
    },
    /** To when can be said at once: the field for it has the focus, and may stay empty. */
    defer: async ({ id: itemId, number }: AgendaEntry, to: string | null): Promise<boolean> => {
      const release = to === null ? asked.ask(itemId) : null
      const done = await carry(
        () => client.session.defer({ itemId, to }),
        () => `Item ${number} deferred${to === null ? '' : ` to ${to}`}`,
      )
      if (release !== null) requestAnimationFrame(release)
      return done !== null
    },
    withdraw: ({ id: itemId, number }: AgendaEntry) =>
      carry(
        () => client.session.withdraw({ itemId }),
        () => `Item ${number} withdrawn`,
      ),
    pass: ({ id: itemId, number }: AgendaEntry) =>
      carry(
        () => client.session.notReached({ itemId }),
        () => `Item ${number} not reached`,
      ),
    restore: ({ id: itemId, number }: AgendaEntry) =>
      carry(
        () => client.session.restore({ itemId }),
        () => `Item ${number} is to be taken`,
      ),
    notTaken: ({ id: itemId, number }: AgendaEntry) =>
      carry(
        () => client.session.notTaken({ itemId }),
        () => `Item ${number} was not taken`,
      ),
    giveUrgency: (itemId: string, words: Urgency) => tools.note(() => client.session.giveUrgency({ itemId, ...words })),
  }
}
