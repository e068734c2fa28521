/** What an import of one paste has to give. Limbs are `[label, beginning of the text, …children]`. */
export type PastedForm = {
  readonly name: string
  readonly source: string
  readonly title?: string
  readonly intro: number
  readonly leadIns: number
  readonly points: number
  readonly limbs: readonly (readonly [label: string, begins: string, ...children: string[]])[]
  /** Paragraphs anywhere; left out where they are the introduction alone. */
  readonly paragraphs?: number
  readonly unanimous?: true
  readonly findings?: readonly string[]
  readonly reports?: readonly string[]
  /** `[owner, words of the due date, its last day]` for each action that follows from the limbs. */
  readonly actions?: readonly (readonly [owner: string | null, due: string | null, end: string | null])[]
}
