import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { KeptField } from '#renderer/ui/KeptField.tsx'

/** The council that the minute book belongs to: every committee's minutes carry its name. */
export function CouncilName() {
  const { client, query } = useApi()
  const { act, problem } = useAct()
  const status = useQuery(query.store.status.queryOptions())
  if (status.data === undefined) return null
  const keep = async (council: string | null) =>
    (await act(() => client.store.nameCouncil({ council: council ?? '' }))).kind === 'done'
  return (
    <KeptField
      label="Name of the council"
      kept={status.data.council}
      hint="Printed at the head of the minutes."
      error={problem}
      onKeep={keep}
    />
  )
}
