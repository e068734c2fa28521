import { useState } from 'react'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { today } from '#renderer/app/today.ts'
import { formatDay } from '#shared/domain/day.ts'
import { useItemSessions } from '../saving/use-item-sessions.ts'
import { createAskedField } from './asked-field.ts'
import { adjourning, createNoting } from './adjourning.ts'
import { useCourseTools, type CourseParts } from './course-tools.ts'
import { useTimes } from './correcting-times.ts'
import { itemBusiness } from './item-business.ts'
import { backToCaret } from './session-lines.ts'
import { useClosing } from './use-closing.ts'

export type Course = ReturnType<typeof useCourse>

/** The course of the meeting: how it stands, and every act on it. Each shows at once and leaves the clerk at the caret. */
export function useCourse({ meeting, entry, ...parts }: CourseParts) {
  const sessions = useItemSessions()
  const closing = useClosing()
  const [noting] = useState(createNoting)
  const [asked] = useState(createAskedField)
  const tools = useCourseTools(meeting.id, parts)
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
    ...itemBusiness(tools, asked),
    deferredToArrived: asked.arrived,

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
      const made = await acts.act(async () => {
        const added = await client.session.addUrgent({ meetingId, title })
        keep(added.session)
        return added.id
      })
      if (made.kind === 'failed') return false
      acts.say(`Urgent item added: ${title}`)
      open(made.value)
      return true
    },
  }
}
