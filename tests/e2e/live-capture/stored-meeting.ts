import type { Inline } from '#shared/domain/inline.ts'
import { inStore } from '../filled-council.ts'
import type { MeetingAsMinuted } from './expected-meeting.ts'

/** The meeting as it lies in the store, asked as the page asks. */
export function storedMeeting(dataFolder: string, meetingId: string, beganAt: string): Promise<MeetingAsMinuted> {
  return inStore(dataFolder, async (call) => {
    const meeting = await call.meeting.get({ id: meetingId })
    const session = await call.session.get({ meetingId })
    const room = await call.room.get({ meetingId })
    const { declarations } = await call.declaration.list({ meetingId })
    const actions = await call.action.madeAt({ meetingId })
    const items = await Promise.all(meeting.items.map(({ id }) => call.agendaItem.get({ id })))
    const times = [...session.sittings, ...session.items.flatMap(({ stretches }) => stretches)]
    return {
      state: session.state,
      areTimesInOrder: times.every(({ from, to }) => beganAt <= from && to !== null && from <= to),
      room: room.people
        .map(({ name, status, substituteFor, events }) => ({
          name,
          status,
          substituteFor: room.people.find(({ personId }) => personId === substituteFor)?.name ?? null,
          events: events.map(({ kind }) => kind).filter((kind) => kind !== 'recorded' && kind !== 'lateness'),
        }))
        .filter(
          ({ status, substituteFor, events }) => status !== 'present' || substituteFor !== null || events.length > 0,
        )
        .filter(({ status }) => status !== null)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      declarations: declarations.map(({ name, class: kind, nature, itemIds }) => ({
        name,
        class: kind,
        nature,
        items: itemIds.map((id) => meeting.items.find((item) => item.id === id)?.number ?? ''),
      })),
      items: items.map(({ id: itemId, title, blocks }) => {
        const course = session.items.find(({ id }) => id === itemId)
        return {
          title,
          outcome: course?.outcome ?? '',
          deferredTo: course?.deferredTo ?? null,
          takenOrder: course?.takenOrder ?? null,
          urgent:
            course?.isUrgent === true
              ? { chairOpinion: course.chairOpinion ?? '', specialCircumstances: course.specialCircumstances ?? '' }
              : null,
          lines: blocks.map(({ id, kind, depth, body, mark, findings }) => ({
            kind,
            depth,
            body: kind === 'attendanceNote' ? withoutTimes(body) : body,
            mark,
            findings: findings.map(({ number }) => number ?? ''),
            actions: actions
              .filter(({ blockId }) => blockId === id)
              .map(({ owner, due }) => ({
                owner,
                due: due === null ? null : { words: due.text, from: due.start, to: due.end },
              })),
          })),
        }
      }),
    }
  })
}

/** Times of the evening are not in the script: each becomes `{time}`. */
export function timesOut(text: string): string {
  return text.replaceAll(/\b(\d{1,2}(\.\d\d)? (am|pm)|noon)\b/g, '{time}')
}

function withoutTimes(body: Inline): Inline {
  return body.map((run) => ({ ...run, text: timesOut(run.text) }))
}
