import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { useApi } from '#renderer/app/api.tsx'
import { refusalCodeOf } from '#renderer/app/refusal.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { DraftCounts } from './DraftCounts.tsx'
import { DraftLines } from './DraftLines.tsx'
import { KeepPanel } from './KeepPanel.tsx'
import { Source } from './Source.tsx'
import { candidatesOf, draftOf, offeredActions } from './draft.ts'
import { createOldMinutesStore } from './old-minutes-store.ts'
import './old-minutes.css'

const store = createOldMinutesStore()

/** Old minutes as text: how each line is understood stands beside it, and nothing is kept before the clerk says so. */
export function OldMinutesScreen() {
  const { client, query } = useApi()
  const [, navigate] = useLocation()
  const { act, progress, problem, forget } = useAct()
  const state = useStore(store)
  const committees = useQuery(query.committee.list.queryOptions())
  const source = useDeferredValue(state.source)
  const draft = useMemo(() => draftOf(source, state.heldOn), [source, state.heldOn])
  const actions = useMemo(() => (draft === null ? [] : offeredActions(draft, state.heldOn)), [draft, state.heldOn])
  const candidates = useMemo(() => (draft === null ? [] : candidatesOf(draft, state.heldOn)), [draft, state.heldOn])
  const names = (committees.data ?? []).map((committee) => committee.name)

  // With one committee there is nothing to choose; it can still be typed over.
  const onlyName = names.length === 1 ? names[0] : undefined
  useEffect(() => {
    if (onlyName !== undefined && store.getState().committee === '') store.getState().change({ committee: onlyName })
  }, [onlyName])

  async function keep(again: boolean) {
    const { committee, source: text, fileName, heldOn, makesActions } = store.getState()
    const kept = await act(() =>
      client.minutes.import({
        committee: committee.trim(),
        source: text,
        fileName,
        heldOn,
        acceptActions: makesActions ? 'all' : 'none',
        again,
      }),
    )
    if (kept.kind === 'failed') return
    store.getState().clear()
    navigate(`/meetings/${kept.value.meetingId}/items/${kept.value.agendaItemId}`)
  }

  const isKeptAlready = progress.kind === 'failed' && refusalCodeOf(progress.error) === 'already_imported'
  return (
    <div className="old-minutes">
      <PageHead
        title="Import old minutes"
        second="Nothing is kept yet. See how each line is understood, then keep the minutes."
      >
        {draft !== null && <DraftCounts draft={draft} />}
      </PageHead>
      <div className={draft === null ? 'old-work is-empty' : 'old-work'}>
        <Source store={store} />
        {draft !== null && <DraftLines draft={draft} />}
        {draft !== null && (
          <KeepPanel
            store={store}
            committees={names}
            draft={draft}
            actions={actions}
            candidates={candidates}
            problem={problem}
            isWorking={progress.kind === 'working'}
            again={isKeptAlready ? <Button onPress={() => void keep(true)}>Keep it again</Button> : null}
            onChange={forget}
            onKeep={() => void keep(false)}
          />
        )}
      </div>
    </div>
  )
}
