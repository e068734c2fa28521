import type { EditorView } from '@tiptap/pm/view'

type Place = { readonly from: number; readonly to: number }

export type Marks = {
  /** Marks these places, and no others. */
  readonly show: (view: EditorView, places: readonly Place[]) => void
  readonly clear: () => void
}

/**
 * The marks of one editor. They are a highlight of the page, which the browser paints over the text: no element is made, and
 * the editor has nothing to carry along at a key. A mark moves with its words by itself.
 */
export function createMarks(): Marks {
  let shown: readonly Range[] = []
  const clear = (): void => {
    for (const range of shown) misspelt().delete(range)
    shown = []
  }
  return {
    show: (view, places) => {
      clear()
      shown = places.map((place) => rangeOf(view, place))
      for (const range of shown) misspelt().add(range)
    },
    clear,
  }
}

const name = 'misspelt'

/** One for the page: an editor that opens and one that closes may be there together. */
function misspelt(): Highlight {
  const found = CSS.highlights.get(name)
  if (found !== undefined) return found
  const made = new Highlight()
  made.type = 'spelling-error'
  CSS.highlights.set(name, made)
  return made
}

function rangeOf(view: EditorView, { from, to }: Place): Range {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
