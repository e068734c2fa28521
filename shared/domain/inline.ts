/** The words of one block: runs of text with marks, in reading order. This is also the editor's own JSON for a line. */
export type InlineText = {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly InlineMark[] | undefined
}

type InlineMark = { readonly type: 'bold' | 'italic' }

export type Inline = readonly InlineText[]

/** The plain text of a block, character for character. */
export function plainText(inline: Inline): string {
  return inline.map((run) => run.text).join('')
}

/** Plain text as the words of a block; an empty block has no runs. */
export function inlineFromText(text: string): Inline {
  return text === '' ? [] : [{ type: 'text', text }]
}
