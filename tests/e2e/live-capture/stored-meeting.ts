import { inStore } from '../filled-council.ts'
import type { MeetingAsMinuted } from './expected-meeting.ts'

/** The meeting as it lies in the store, asked as the page asks. */
export function storedMeeting(dataFolder: string, meetingId: string): Promise<MeetingAsMinuted> {
  return inStore(dataFolder, async (call) => {
    const meeting = await call.meeting.get({ id: meetingId })
    const actions = await call.action.madeAt({ meetingId })
    const items = await Promise.all(meeting.items.map(({ id }) => call.agendaItem.get({ id })))
    return {
      items: items.map(({ title, blocks }) => ({
        title,
        lines: blocks.map(({ id, kind, depth, body, findings }) => ({
          kind,
          depth,
          body,
          findings: findings.map(({ number }) => number ?? ''),
          actions: actions
            .filter(({ blockId }) => blockId === id)
            .map(({ owner, due }) => ({
              owner,
              due: due === null ? null : { words: due.text, from: due.start, to: due.end },
            })),
        })),
      })),
    }
  })
}
