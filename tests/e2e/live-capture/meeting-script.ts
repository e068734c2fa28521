import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inspectionItems } from './inspection-items.ts'
import { lateItems } from './late-items.ts'
import { openingItems } from './opening-items.ts'

/**
 * A meeting as a script: what is said and done, item by item, in the order in which a clerk minutes it. The clerk's keys and
 * what must be found afterwards, in the store and in Word, are each made from it, and neither from the other.
 */
export type ScriptItem = {
  readonly title: string
  readonly purpose?: string
  /** Not on the agenda that was published: the clerk adds it in session. */
  readonly isUrgent?: boolean
  /** Among the few that are played where the whole would take too long. */
  readonly isShort?: boolean
  readonly steps: readonly ScriptStep[]
}

export type ScriptStep = ScriptLine

/** A line as the clerk writes it. `**` stands around what is bold, `__` around what is italic. */
export type ScriptLine = {
  readonly do: 'line'
  readonly kind: BlockKind
  readonly depth: number
  readonly text: string
  /** Number of the finding that the line is tied to. */
  readonly finding?: string
  /** What the point is, as the margin says it. */
  readonly mark?: BlockMark
  readonly action?: ScriptAction
}

/** Somebody is to do it; a part that was not said stays open. */
export type BlockMark = 'question' | 'response' | 'challenge' | 'assurance'

export type ScriptAction = {
  readonly owner: string | null
  readonly due: ScriptDue | null
}

/** A due date as worded, and the days that it means. */
export type ScriptDue = { readonly words: string; readonly from: string | null; readonly to: string | null }

export const script: readonly ScriptItem[] = [...openingItems, ...inspectionItems, ...lateItems]
