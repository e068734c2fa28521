import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { ActionBoard } from '../actions/action-board.ts'
import { actionFacts } from '../actions/action-facts.ts'
import { kindWord } from '../line/kinds.ts'
import { attributesOf } from './line.ts'
import type { Tie, TieBoard } from './tie-board.ts'

/**
 * How a line stands on the screen: its kind in the gutter and its label are written by the style sheet from attributes,
 * so that between two lines there is nothing but words for the caret; the margin holds its ties.
 */
export function blockView(node: EditorNode, ties: TieBoard, actions: ActionBoard): NodeView {
  const dom = document.createElement('div')
  dom.className = 'minute-line'
  const contentDOM = document.createElement('p')
  dom.append(contentDOM)
  const action = actionFacts(dom, actions)
  let margin: HTMLElement | null = null
  let shown: readonly Tie[] = []
  let lineId = ''

  function showTies(): void {
    const now = ties.of(lineId)
    if (now === shown) return
    shown = now
    margin?.remove()
    margin = now.length === 0 ? null : marginOf(now)
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
    action.show(lineId, kind)
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
    stopEvent: (event) =>
      event.target instanceof Node && (margin?.contains(event.target) === true || action.contains(event.target)),
    destroy: () => {
      stop()
      action.stop()
    },
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
