import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { IsoDate } from '#shared/domain/day.ts'
import type { MinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { changedDraft, countKept, countLost, countsOf, readDraft, type Counted } from './draft-view.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'

/** The text as it is understood, with the clerk's own kinds, and what is offered from its heading. */
export type DraftView = {
  readonly draft: MinutesDraft
  readonly counts: readonly Counted[]
  readonly lost: number
  readonly kept: number
  /** The clerk's own day, else that of the heading; null for none. */
  readonly heldOn: IsoDate | null
}

/** Null while there are no words. */
export function useDraft(store: OldMinutesStore): DraftView | null {
  const { source, kinds, heldOn, isWriting } = useStore(store)
  const read = useMemo(() => (isWriting ? null : readDraft(source, heldOn ?? null)), [source, heldOn, isWriting])
  const draft = useMemo(() => changedDraft(read, kinds), [read, kinds])
  return useMemo(() => {
    if (draft === null) return null
    const day = heldOn === undefined ? draft.heldOn : heldOn
    return { draft, counts: countsOf(draft), lost: countLost(source, draft), kept: countKept(draft), heldOn: day }
  }, [draft, source, heldOn])
}
