import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { exclusion, exemptItem } from '#shared/contract/exempt-contract.ts'
import { useApi } from '#renderer/app/api.tsx'

/** What the core answers about exempt business. */
export type ExemptItem = z.infer<typeof exemptItem>
export type Exclusion = z.infer<typeof exclusion>

/** Who may read what at a meeting, once it is asked for. */
export function useExempt(meetingId: string, isAsked: boolean) {
  const { query } = useApi()
  return useQuery({ ...query.exempt.get.queryOptions({ input: { meetingId } }), enabled: isAsked })
}
