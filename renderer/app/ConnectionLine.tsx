import { Icon } from '#renderer/ui/Icon.tsx'
import type { PipeState } from './pipe.ts'
import { usePipeState } from './use-pipe-state.ts'
import './connection.css'

/**
 * Says when the store, or what keeps it running, does not answer. It lies over the foot of the window, so that nothing
 * moves when it comes and goes; typing goes on under it.
 */
export function ConnectionLine() {
  const state = usePipeState()
  const words = wordsFor(state)
  return (
    <div className="connection" aria-live="polite">
      {words !== null && (
        <p className="connection-line">
          <Icon name="warn" /> {words}
        </p>
      )}
    </div>
  )
}

function wordsFor(state: PipeState): string | null {
  switch (state.kind) {
    case 'core-gone':
      return `${state.reason ?? 'Minute Book’s store is not answering.'} What you have typed is kept in this window; trying again.`
    case 'host-gone':
      return 'Minute Book has been closed. Leave this window open, start Minute Book again, and it carries on here.'
    default:
      return null
  }
}
