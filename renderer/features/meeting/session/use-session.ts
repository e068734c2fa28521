import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { session } from '#shared/contract/session-contract.ts'
import { useApi } from '#renderer/app/api.tsx'

/** How the meeting stands, as the core answers it. */
export type Session = z.infer<typeof session>

/** How the meeting stands; undefined until it is known. */
export function useSession(meetingId: string): Session | undefined {
  const { query } = useApi()
  return useQuery(query.session.get.queryOptions({ input: { meetingId } })).data
}

/** Shows at once what an act answered, before the rest of the screen is asked for again. */
export function useKeepSession(): (session: Session) => void {
  const { query } = useApi()
  const known = useQueryClient()
  return (session) =>
    known.setQueryData(query.session.get.queryKey({ input: { meetingId: session.meetingId } }), session)
}
