import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from './refusal.ts'

export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly at: Date }
  | { readonly kind: 'failed'; readonly message: string; readonly error: unknown }

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Asks the core to do something. What it answers is followed by asking again for all that is on the screen, so that the
 * outcome is shown before the promise settles; what goes wrong becomes a sentence in `progress`, and nothing is thrown.
 */
export function useAct() {
  const queryClient = useQueryClient()
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' })
  async function act<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
    setProgress({ kind: 'working' })
    try {
      const value = await work()
      await queryClient.invalidateQueries()
      setProgress({ kind: 'done', at: new Date() })
      return { kind: 'done', value }
    } catch (error) {
      const message = sentenceOf(error)
      setProgress({ kind: 'failed', message, error })
      return { kind: 'failed', message }
    }
  }
  const forget = () => setProgress({ kind: 'idle' })
  return { act, progress, forget, problem: progress.kind === 'failed' ? progress.message : null }
}
