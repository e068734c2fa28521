import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Inline } from '#shared/domain/inline.ts'
import type { ScriptAction, ScriptItem } from './meeting-script.ts'
import { inlineOf } from './scripted-text.ts'

/** A meeting as the script has it, and as the store must have it afterwards. Ids and places are the store's own. */
export type MeetingAsMinuted = { readonly items: readonly ItemAsMinuted[] }

export type ItemAsMinuted = { readonly title: string; readonly lines: readonly LineAsMinuted[] }

export type LineAsMinuted = {
  readonly kind: BlockKind
  readonly depth: number
  readonly body: Inline
  readonly findings: readonly string[]
  readonly actions: readonly ScriptAction[]
}

/** What must be found, made from the script alone. */
export function expectedMeeting(script: readonly ScriptItem[]): MeetingAsMinuted {
  return {
    items: script.map(({ title, steps }) => ({
      title,
      lines: steps.map(({ kind, depth, text, finding, action }) => ({
        kind,
        depth,
        body: inlineOf(text),
        findings: finding === undefined ? [] : [finding],
        actions: action === undefined ? [] : [action],
      })),
    })),
  }
}
