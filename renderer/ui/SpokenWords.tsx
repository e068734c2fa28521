import { useStore } from 'zustand'
import type { Voice } from './voice.ts'

/**
 * The one place of a screen from which a screen reader is told what happens, and one that breaks in. Each sentence is a line
 * of its own, so that the same words said twice are heard twice, and only what is new is read.
 */
export function SpokenWords({ voice }: { readonly voice: Voice }) {
  const quietly = useStore(voice.said, (said) => said.quietly)
  const urgently = useStore(voice.said, (said) => said.urgently)
  return (
    <div className="vh spoken">
      <div role="log" aria-label="What was done">
        {quietly.map(({ id, words }) => (
          <p key={id}>{words}</p>
        ))}
      </div>
      <div role="alert" aria-atomic="false">
        {urgently.map(({ id, words }) => (
          <p key={id}>{words}</p>
        ))}
      </div>
    </div>
  )
}
