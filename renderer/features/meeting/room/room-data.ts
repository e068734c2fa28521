import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { declaration, declarations } from '#shared/contract/declaration-contract.ts'
import type { room, roomPerson } from '#shared/contract/room-contract.ts'
import { useApi } from '#renderer/app/api.tsx'

/** Who is in the room and what was declared, as the core answers it. */
export type RoomNow = z.infer<typeof room>
export type PersonNow = z.infer<typeof roomPerson>
export type AttendanceEvent = PersonNow['events'][number]
export type Declarations = z.infer<typeof declarations>
export type Declaration = z.infer<typeof declaration>

export function useRoom(meetingId: string): RoomNow | undefined {
  const { query } = useApi()
  return useQuery(query.room.get.queryOptions({ input: { meetingId } })).data
}

export function useDeclarations(meetingId: string): Declarations | undefined {
  const { query } = useApi()
  return useQuery(query.declaration.list.queryOptions({ input: { meetingId } })).data
}

/** Shows at once what an act answered, before the rest of the screen is asked for again. */
export function useKeepRoom() {
  const { query } = useApi()
  const known = useQueryClient()
  return {
    room: (now: RoomNow) => known.setQueryData(query.room.get.queryKey({ input: { meetingId: now.meetingId } }), now),
    declarations: (now: Declarations) =>
      known.setQueryData(query.declaration.list.queryKey({ input: { meetingId: now.meetingId } }), now),
  }
}
