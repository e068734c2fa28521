import { gapsAfterMeeting } from '#shared/domain/after-meeting/after-meeting.ts'
import { getMeeting } from '#db/repositories/meeting-repository.ts'
import { listSetAside, putSetAside, takeUp } from '#db/repositories/set-aside-repository.ts'
import { stamps } from './context.ts'
import { readMeetingRecord } from './meeting-record.ts'
import { os } from './procedure.ts'

export const afterMeetingProcedures = {
  list: os.afterMeeting.list.handler(({ context, input }) => {
    const answers = new Map(listSetAside(context.reader, input.meetingId).map((row) => [row.gapKey, row.answer]))
    const { open, left } = gapsAfterMeeting(readMeetingRecord(context.reader, input.meetingId), answers)
    return { open: [...open], left: [...left] }
  }),

  answer: os.afterMeeting.answer.handler(({ context, input }) =>
    context.write((db) => {
      const { id: meetingId, committeeId } = getMeeting(db, input.meetingId)
      for (const gapKey of input.keys) {
        const id = context.newId()
        const { answer } = input
        putSetAside(db, { id, committeeId, meetingId, gapKey, answer, author: context.author, ...stamps(context) })
      }
      return {}
    }),
  ),

  takeUp: os.afterMeeting.takeUp.handler(({ context, input }) =>
    context.write((db) => {
      for (const key of input.keys) takeUp(db, input.meetingId, key, context.clock.now())
      return {}
    }),
  ),
}
