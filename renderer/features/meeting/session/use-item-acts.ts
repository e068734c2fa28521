import type { CommandId } from '#shared/commands.ts'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import type { AgendaEntry } from '../meeting-data.ts'
import type { Course } from './use-course.ts'

type ItemAct = { readonly id: CommandId; readonly words: string; readonly act: () => void }

/** What the meeting can do with the open item as it stands: in its menu, and by name in the palette. */
export function useItemActs(course: Course, entry: AgendaEntry): readonly ItemAct[] {
  const acts = actsOf(course, entry)
  useCommands(Object.fromEntries(acts.map(({ id, act }) => [id, act])))
  return acts
}

function actsOf(course: Course, entry: AgendaEntry): readonly ItemAct[] {
  const { session } = course
  const item = course.item(entry.id)
  if (session === undefined || item === undefined) return []
  const isCurrent = session.currentItemId === item.id
  const isSettled = item.outcome === 'deferred' || item.outcome === 'withdrawn' || item.outcome === 'not reached'
  const taken = item.startedAt !== null
  const all: readonly (ItemAct | false)[] = [
    session.state === 'in session' &&
      !isCurrent && {
        id: 'meeting.take-item',
        words: taken ? 'Take it up again now' : 'Take it now',
        act: () => void course.take(entry),
      },
    item.orderNote !== null &&
      !item.hasOrderNote && {
        id: 'meeting.order-note',
        words: 'Minute that it was taken out of its turn',
        act: () => void course.noteOrder(entry.id),
      },
    item.outcome !== 'deferred' && {
      id: 'meeting.defer-item',
      words: 'Defer it',
      act: () => void course.defer(entry, null),
    },
    item.outcome !== 'withdrawn' && {
      id: 'meeting.withdraw-item',
      words: 'Withdraw it',
      act: () => void course.withdraw(entry),
    },
    session.startedAt !== null &&
      !taken &&
      item.outcome !== 'not reached' && {
        id: 'meeting.pass-item',
        words: 'It was not reached',
        act: () => void course.pass(entry),
      },
    isSettled && {
      id: 'meeting.restore-item',
      words: taken ? 'Count it as taken' : 'Put it back to be taken',
      act: () => void course.restore(entry),
    },
    taken && {
      id: 'meeting.not-taken',
      words: 'It was not taken after all',
      act: () => void course.notTaken(entry),
    },
    course.times.ofItem(item.id).length > 0 && {
      id: 'meeting.item-times',
      words: 'Times…',
      act: () => course.times.open({ kind: 'item', itemId: item.id }),
    },
  ]
  return all.filter((each) => each !== false)
}
