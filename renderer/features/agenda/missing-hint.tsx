import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { PreparedItem } from './agenda-data.ts'

/** What the law still asks of the item here, if anything; it is told, and never stands in the way. */
export function missingHint({ gaps }: PreparedItem, gap: string): ReactNode | undefined {
  const message = gaps.find((each) => each.gap === gap)?.message
  if (message === undefined) return undefined
  return (
    <span className="warning">
      <Icon name="warn" /> {message}
    </span>
  )
}
