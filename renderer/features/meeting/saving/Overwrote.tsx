import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '#renderer/ui/Button.tsx'
import type { SaveQueue } from './save-queue.ts'

/** Says quietly that another window had written in a line as well; both versions are kept. */
export function Overwrote({ queue }: { readonly queue: SaveQueue }) {
  const lines = useStore(queue.store, (state) => state.overwrote.length)
  const [read, setRead] = useState(0)
  if (lines <= read) return null
  return (
    <p className="minute-overwrote" aria-live="polite">
      {lines === 1 ? 'A line was' : `${lines} lines were`} also changed elsewhere. What stands here is kept; the other
      version is in the history.{' '}
      <Button look="plain" isSmall onPress={() => setRead(lines)}>
        Close
      </Button>
    </p>
  )
}
