import type { ReactNode } from 'react'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import type { ListedAction, ReadList } from './action-list.ts'

type KeepListProps = {
  readonly list: ReadList
  readonly ticked: readonly ListedAction[]
  readonly problem: string | null
  /** What else can be done about a refusal. */
  readonly again: ReactNode
  readonly isWorking: boolean
  readonly onKeep: () => void
}

/** How much was understood, what stands in the way, and the button that keeps the list. */
export function KeepList({ list, ticked, problem, again, isWorking, onKeep }: KeepListProps) {
  const toLookAt = list.actions.filter(({ problems }) => problems.length > 0).length
  return (
    <section className="list-keep" aria-label="Keep the list">
      <p className="list-sum" aria-live="polite">
        <span>
          <b>{list.actions.length}</b> {list.actions.length === 1 ? 'row' : 'rows'}
        </span>
        <span>
          <b>{ticked.length}</b> ticked
        </span>
        <span>
          <b>{ticked.filter(({ state }) => state === 'closed').length}</b> of them closed
        </span>
        <span>
          <b>{toLookAt}</b> to look at
        </span>
      </p>
      {list.problem !== null && (
        <Notice status="warning" isUrgent>
          <p>{list.problem}</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
          {again !== null && <div className="buttons">{again}</div>}
        </Notice>
      )}
      <div className="buttons">
        {ticked.length > 0 && list.problem === null ? (
          <Button look="main" isDisabled={isWorking} onPress={onKeep}>
            Keep {count(ticked.length, 'action')}
          </Button>
        ) : (
          <span className="small second">Nothing can be kept yet.</span>
        )}
      </div>
    </section>
  )
}
