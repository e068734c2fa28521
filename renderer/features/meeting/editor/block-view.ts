import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { kindWord } from '../line/kinds.ts'
import { attributesOf } from './line.ts'
import { factsBelow, factTags } from '../motion/line-facts.ts'
import type { LineFacts, Tie, TieBoard } from './tie-board.ts'

/**
 * How a line stands on the screen: its kind in the gutter and its label are written by the style sheet from attributes,
 * so that between two lines there is nothing but words for the caret; the margin holds its ties.
 */
export function blockView(node: EditorNode, ties: TieBoard): NodeView {
  const dom = document.createElement('div')
  dom.className = 'minute-line'
  const contentDOM = document.createElement('p')
  dom.append(contentDOM)
  let margin: HTMLElement | null = null
  let shown: readonly Tie[] = []
  let below: HTMLElement | null = null
  let facts: LineFacts | null = null
  let lineId = ''

  function showTies(): void {
    const now = ties.of(lineId)
    const factsNow = ties.factsOf(lineId)
    if (now === shown && factsNow === facts) return
    if (factsNow !== facts) {
      below?.remove()
      below = factsNow === null ? null : factsBelow(factsNow)
      if (below !== null) dom.append(below)
    }
    shown = now
    facts = factsNow
    margin?.remove()
    const tags = factsNow?.tags ?? []
    margin = now.length + tags.length === 0 ? null : marginOf(now)
    margin?.prepend(...factTags(tags))
    if (margin !== null) dom.append(margin)
  }

  function show(next: EditorNode): void {
    const { id, kind, depth, printedLabel, isExempt } = attributesOf(next)
    lineId = id ?? ''
    setData(dom, 'id', id)
    setData(dom, 'kind', kind)
    setData(dom, 'word', isExempt ? `Exempt ${kindWord(kind).toLowerCase()}` : kindWord(kind))
    setData(dom, 'depth', String(depth))
    setData(contentDOM, 'label', printedLabel)
    setData(dom, 'exempt', isExempt ? '' : null)
    showTies()
  }

  show(node)
  const stop = ties.follow(showTies)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    ignoreMutation: (mutation: ViewMutationRecord) =>
      mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    stopEvent: (event) => margin !== null && event.target instanceof Node && margin.contains(event.target),
    destroy: stop,
  }
}

function setData(dom: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete dom.dataset[name]
  else if (dom.dataset[name] !== value) dom.dataset[name] = value
}

/** The margin is out of the caret's way and out of the Tab order: the panel at the right offers the same by keyboard. */
function marginOf(ties: readonly Tie[]): HTMLElement {
  const margin = document.createElement('span')
  margin.className = 'minute-ties'
  margin.contentEditable = 'false'
  for (const tie of ties) {
    const tag = document.createElement(tie.href === null ? 'span' : 'a')
    tag.className = tie.href === null ? 'tag bare' : 'tag ref'
    tag.textContent = tie.words
    tag.setAttribute('aria-label', tie.said)
    if (tag instanceof HTMLAnchorElement && tie.href !== null) {
      tag.href = tie.href
      tag.tabIndex = -1
    }
    if (tie.href === null) tag.setAttribute('role', 'note')
    margin.append(tag, ' ')
  }
  return margin
}
