import { inlineFromText, plainText, type Inline } from '#shared/domain/inline.ts'

/** Who is to do what a line says, and by when as worded. */
export type MinutesAction = { readonly owner: string | null; readonly due: string | null }

/**
 * The words of an action as printed: behind them, in brackets, who and when, as far as it is known and the words do not say
 * it themselves. “Bring back the plan. (Action: Director of Finance; next meeting)”
 */
export function withAction(inline: Inline, { owner, due }: MinutesAction): Inline {
  const words = plainText(inline).toLowerCase()
  const added = [owner, due].filter((part) => part !== null && part !== '' && !words.includes(part.toLowerCase()))
  const facts = added.length === 0 ? '(Action)' : `(Action: ${added.join('; ')})`
  return [...inline, ...inlineFromText(words.endsWith(' ') ? facts : ` ${facts}`)]
}
