import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { meetingTitle } from '#shared/domain/meeting.ts'
import type { SuggestedAction } from '#shared/domain/old-minutes/suggestion.ts'
import { useApi } from '#renderer/app/api.tsx'
import { refusalCodeOf } from '#renderer/app/refusal.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { actionKey, editOf, findingKey, type OfferedPerson } from './draft-view.ts'
import { kept } from './kept-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'
import type { DraftView } from './use-draft.ts'
import type { OfferedFinding } from './use-suggestions.ts'

type Offers = {
  readonly actions: readonly SuggestedAction[]
  readonly findings: readonly OfferedFinding[]
  readonly people: readonly OfferedPerson[]
  readonly sha256: string | null
}

export type Keeping = ReturnType<typeof useKeep>

/** What a save would keep, and the save itself: at once or not at all, and it can be taken back. */
export function useKeep(store: OldMinutesStore, view: DraftView, offers: Offers) {
  const { client } = useApi()
  const { act, progress, problem } = useAct()
  const meetings = useMeetingsOnDay(store, view)
  const state = useStore(store)
  const committee = (state.committee ?? '').trim()
  const actions = offers.actions.filter((action) => state.ticked.has(actionKey(action)))
  const meetingId = state.meetingId === undefined ? (meetings[0]?.id ?? null) : state.meetingId
  const isReady = committee !== '' && offers.sha256 !== null && progress.kind !== 'working' && view.kept > 0

  const isWished = useRef(false)
  useEffect(() => {
    if (isWished.current && isReady) void keep(false)
  })

  async function keep(again: boolean) {
    // The text is still being looked at: it is kept as soon as it has been, and the key is not lost.
    isWished.current = offers.sha256 === null
    if (!isReady || offers.sha256 === null) return
    const { source, fileName, kinds, ticked, edits } = store.getState()
    const { sha256 } = offers
    const done = await act(() =>
      client.oldMinutes.keep({
        source,
        sha256,
        fileName,
        committee,
        heldOn: view.heldOn,
        meetingId,
        kinds: [...kinds],
        actions: actions.map((action) => {
          const { owner, due } = editOf(action, edits)
          return { line: action.line, text: action.text, owner: wordsOrNull(owner), due: wordsOrNull(due) }
        }),
        findings: offers.findings.flatMap(({ line, findingId }) =>
          findingId !== null && ticked.has(findingKey(line, findingId)) ? [{ line, findingId }] : [],
        ),
        attendance: offers.people
          .filter((person) => ticked.has(person.key))
          .map(({ name, role, status }) => ({ name, role, status })),
        again,
      }),
    )
    if (done.kind === 'failed') return
    const { id, lines, actions: made } = done.value
    kept.setState({
      last: {
        id,
        meetingId: done.value.meetingId,
        title: meetingTitle(view.heldOn),
        lines,
        actions: made,
        work: store.getState().clear(),
      },
    })
  }

  const isKnown = progress.kind === 'failed' && refusalCodeOf(progress.error) === 'already_imported'
  const notice: ReactNode = problem !== null && (
    <Notice status="danger" isUrgent>
      <p>{problem}</p>
      {isKnown && (
        <div className="buttons">
          <Button onPress={() => void keep(true)}>Keep it again</Button>
        </div>
      )}
    </Notice>
  )
  return {
    keep: () => keep(false),
    isReady,
    committee,
    meetings,
    meetingId,
    lines: view.kept,
    actions: actions.length,
    problem,
    notice,
  }
}

/** The committee's meetings on that day: their agenda can take the items. */
function useMeetingsOnDay(store: OldMinutesStore, view: DraftView) {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions())
  const named = (useStore(store).committee ?? '').trim().toLocaleLowerCase('en-GB')
  const committee = committees.data?.find((each) => each.name.toLocaleLowerCase('en-GB') === named)
  const meetings = useQuery(
    query.meeting.list.queryOptions({ input: { committeeId: committee?.id ?? '' }, enabled: committee !== undefined }),
  )
  if (view.heldOn === null || committee === undefined) return []
  return (meetings.data ?? []).filter((meeting) => meeting.heldOn === view.heldOn)
}

function wordsOrNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim()
}
