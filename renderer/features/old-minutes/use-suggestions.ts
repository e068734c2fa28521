import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { IsoDate } from '#shared/domain/day.ts'
import { itemsOf, type MinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { suggestionsOf, type Citation, type SuggestedAction } from '#shared/domain/old-minutes/suggestion.ts'
import { useApi } from '#renderer/app/api.tsx'

/** A finding that a line cites; without an id where no inspection that is kept here has its number. */
export type OfferedFinding = {
  readonly line: number
  readonly findingId: string | null
  readonly number: string
  readonly text: string
  readonly inspectionTitle: string
  readonly citedAs: string
}

type Known = {
  readonly findingId: string
  readonly number: string
  readonly text: string
  readonly inspectionTitle: string
}

/** What the draft as it stands suggests. The core is asked once for a text: which findings it knows, and the text's hash. */
export function useSuggestions(source: string, draft: MinutesDraft | null, heldOn: IsoDate | null) {
  const settled = useDeferredValue(draft)
  const suggestions = useMemo(
    () => (settled === null ? { actions: [], citations: [] } : suggestionsOf(itemsOf(settled), heldOn)),
    [settled, heldOn],
  )
  const read = useRead(draft === null ? null : source)
  const findings = useMemo(() => offeredFindings(suggestions.citations, read?.findings ?? []), [suggestions, read])
  const actions: readonly SuggestedAction[] = suggestions.actions
  return { actions, findings, sha256: read?.sha256 ?? null }
}

/** Not a query: those are asked again whenever anything changes, and this text does not. */
function useRead(source: string | null) {
  const { client } = useApi()
  const [read, setRead] = useState<{ source: string; sha256: string; findings: readonly Known[] } | null>(null)
  useEffect(() => {
    if (source === null) return undefined
    const leaving = new AbortController()
    const ask = client.oldMinutes.read({ from: { text: source }, heldOn: null, kinds: [] }, { signal: leaving.signal })
    ask.then(
      ({ sha256, findings }) => setRead({ source, sha256, findings }),
      () => {}, // saving says what is wrong, where it can be read
    )
    return () => leaving.abort()
  }, [client, source])
  return read?.source === source ? read : null
}

function offeredFindings(citations: readonly Citation[], known: readonly Known[]): readonly OfferedFinding[] {
  const byNumber = Map.groupBy(known, (each) => each.number)
  return citations.flatMap(({ line, text, numbers }) =>
    numbers.flatMap((number): readonly OfferedFinding[] => {
      const found = byNumber.get(number) ?? []
      if (found.length === 0) return [{ line, findingId: null, number, text: '', inspectionTitle: '', citedAs: text }]
      return found.map((each) => ({ ...each, line, citedAs: text }))
    }),
  )
}
