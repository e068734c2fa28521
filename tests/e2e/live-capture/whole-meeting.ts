import { inspectionItems } from './inspection-items.ts'
import { lateItems } from './late-items.ts'
import type { ScriptItem } from './meeting-script.ts'
import { openingItems } from './opening-items.ts'

/** The meeting that is minuted, from its first item to its last. */
export const script: readonly ScriptItem[] = [...openingItems, ...inspectionItems, ...lateItems]
