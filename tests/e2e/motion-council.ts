import { inStore } from './filled-council.ts'

/** Six who may vote, all recorded as here, so that a vote can be equal. */
const voters = ['Ada Moss', 'Ben Ojo', 'Cai Rees', 'Dee Lal', 'Eli Fox', 'Fay Smith'].map(
  (name) => `Councillor ${name}`,
)

/** A committee whose meeting has one item, with nothing minuted yet. */
export function fillMotionCouncil(dataFolder: string) {
  return inStore(dataFolder, async (call) => {
    const { id: committeeId } = await call.committee.add({ name: 'Ferry Scrutiny Panel' })
    for (const [at, name] of voters.entries()) {
      await call.committee.addMember({ committeeId, name, role: at === 0 ? 'chair' : 'member' })
    }
    await call.committee.update({ id: committeeId, standingItems: ['Slipway repairs', 'Lamps'], startsAt: '18:30' })
    const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
    await call.attendance.recordRestPresent({ meetingId })
    const items = (await call.meeting.get({ id: meetingId })).items.map(({ id }) => id)
    return { meetingId, slipway: items[0] ?? '', lamps: items[1] ?? '' }
  })
}
