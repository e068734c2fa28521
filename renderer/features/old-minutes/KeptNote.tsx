import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { kept } from './kept-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'

/** What was just kept, the way to it, and the way back to the lines as they were. */
export function KeptNote({ store }: { readonly store: OldMinutesStore }) {
  const { client } = useApi()
  const { last } = useStore(kept)
  const { act, problem } = useAct()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (last !== null) note.current?.focus()
  }, [last])
  if (last === null) return null

  async function undo() {
    if (last === null) return
    const done = await act(() => client.oldMinutes.undo({ id: last.id }))
    if (done.kind === 'failed') return
    kept.setState({ last: null })
    store.getState().restore(last.work)
  }

  return (
    <div className="old-kept-note" ref={note} tabIndex={-1}>
      <Notice status={problem === null ? 'success' : 'danger'} isUrgent={problem !== null}>
        <output className="old-result">
          {problem ?? `Kept: ${count(last.lines, 'line')} and ${count(last.actions, 'action')}, ${last.title}.`}
        </output>
        <div className="buttons">
          <ButtonLink href={`/meetings/${last.meetingId}`}>Open the meeting</ButtonLink>
          {problem === null && (
            <Button icon="undo" onPress={() => void undo()}>
              Undo
            </Button>
          )}
        </div>
      </Notice>
    </div>
  )
}
