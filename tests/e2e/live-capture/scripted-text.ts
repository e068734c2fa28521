import type { Inline, InlineText } from '#shared/domain/inline.ts'

/** A stretch of a scripted line that is typed in one go. */
export type Stretch = { readonly text: string; readonly mark: 'bold' | 'italic' | null }

/** What stands between `**` is bold, between `__` italic. */
export function stretchesOf(text: string): readonly Stretch[] {
  const pieces = text.split(/(\*\*.+?\*\*|__.+?__)/).filter((piece) => piece !== '')
  return pieces.map((piece) => {
    if (piece.startsWith('**')) return { text: piece.slice(2, -2), mark: 'bold' as const }
    if (piece.startsWith('__')) return { text: piece.slice(2, -2), mark: 'italic' as const }
    return { text: piece, mark: null }
  })
}

/** The words as a reader sees them. */
export function wordsOf(text: string): string {
  return stretchesOf(text)
    .map((stretch) => stretch.text)
    .join('')
}

/** The words as the store keeps them. */
export function inlineOf(text: string): Inline {
  return stretchesOf(text).map((stretch): InlineText =>
    stretch.mark === null
      ? { type: 'text', text: stretch.text }
      : { type: 'text', text: stretch.text, marks: [{ type: stretch.mark }] },
  )
}
