import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import type { useActs } from './acts.ts'

type RefusalsProps = Pick<ReturnType<typeof useActs>, 'problem' | 'refused' | 'reopen' | 'forget'>

/** What has gone wrong, and the way back to what was typed with it. */
export function Refusals({ problem, refused, reopen, forget }: RefusalsProps) {
  if (problem === null && refused.length === 0) return null
  return (
    <Notice status="danger">
      {problem !== null && <p>{problem}</p>}
      {refused.map((typed, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two may have the same words
        <p key={at}>
          {typed.words} is not kept yet.{' '}
          <Button isSmall onPress={() => reopen(typed)}>
            Open it again
          </Button>{' '}
          <Button isSmall look="plain" onPress={() => forget(typed)}>
            Forget it
          </Button>
        </p>
      ))}
    </Notice>
  )
}
