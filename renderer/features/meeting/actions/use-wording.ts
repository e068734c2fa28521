import { useQuery } from '@tanstack/react-query'
import { wordingOf } from '#shared/domain/minutes-document/wording-changes.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { useApi } from '#renderer/app/api.tsx'
import type { Meeting } from '../meeting-data.ts'

/** The wording of the committee's minutes; its style's until what it changed is known. */
export function useWording({ committeeId, committeeStyle }: Meeting): WordingProfile {
  const { query } = useApi()
  const changes = useQuery(query.wording.get.queryOptions({ input: { committeeId } })).data?.changes
  return wordingOf(committeeStyle, changes ?? {})
}
