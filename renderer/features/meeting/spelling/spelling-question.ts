/** What the page asks of the dictionary, and what it answers. */
export type Asked =
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string }

export type Answered = { readonly id: number; readonly words: readonly string[] }
