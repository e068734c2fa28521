import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { markWords, type BlockMark } from '#shared/domain/block-mark.ts'
import type { ActionBoard } from '../actions/action-board.ts'
import { actionFacts } from '../actions/action-facts.ts'
import { kindWord } from '../line/kinds.ts'
import { attributesOf } from './line.ts'
import { factsBelow, factTags } from '../motion/line-facts.ts'
import { drawNote, type LineNote, type NoteBoard } from './note-board.ts'
import type { LineFacts, Tie, TieBoard } from './tie-board.ts'

/** What is told of lines from outside the editor: their ties, what the clerk is to choose about, whose actions they are. */
export type LineBoards = { readonly ties: TieBoard; readonly notes: NoteBoard; readonly actions: ActionBoard }

/**
 * How a line stands on the screen: its kind in the gutter and its label are written by the style sheet from attributes,
 * so that between two lines there is nothing but words for the caret; the margin holds its mark and its ties, and under it stands what the clerk is to choose about.
 */
export function blockView(node: EditorNode, { ties, notes, actions }: LineBoards): NodeView {
  const dom = document.createElement('div')
  dom.className = 'minute-line'
  const contentDOM = document.createElement('p')
  dom.append(contentDOM)
  const action = actionFacts(dom, actions)
  let margin: HTMLElement | null = null
  let shown: readonly Tie[] = []
  let below: HTMLElement | null = null
  let facts: LineFacts | null = null
  let shownMark: BlockMark | null = null
  let mark: BlockMark | null = null
  let note: LineNote | null = null
  let noteBox: HTMLElement | null = null
  let lineId = ''

  function showTies(): void {
    const now = ties.of(lineId)
    const factsNow = ties.factsOf(lineId)
    if (now === shown && factsNow === facts && mark === shownMark) return
    if (factsNow !== facts) {
      const wasOpen = below?.querySelector('details')?.open === true
      below?.remove()
      below = factsNow === null ? null : factsBelow(factsNow)
      if (wasOpen) below?.querySelector('details')?.setAttribute('open', '')
      if (below !== null) dom.append(below)
    }
    shown = now
    facts = factsNow
    shownMark = mark
    margin?.remove()
    const tags = factsNow?.tags ?? []
    margin = now.length + tags.length === 0 && mark === null ? null : marginOf(now, mark)
    margin?.prepend(...factTags(tags))
    if (margin !== null) contentDOM.after(margin)
  }

  function showNote(): void {
    const now = notes.of(lineId)
    if (now?.key === note?.key) {
      note = now
      return
    }
    // The focus does not fall into nothing with what was pressed.
    noteBox?.remove()
    note = now
    noteBox = now === null ? null : drawNote({ ...now, choices: now.choices.map(asTheyAreWhenTaken) })
    if (noteBox !== null) dom.append(noteBox)
  }

  function asTheyAreWhenTaken(choice: LineNote['choices'][number], at: number): typeof choice {
    return { ...choice, take: () => (note?.choices[at] ?? choice).take() }
  }

  function show(next: EditorNode): void {
    const { id, kind, depth, printedLabel, isExempt, mark: marked } = attributesOf(next)
    lineId = id ?? ''
    mark = marked
    setData(dom, 'id', id)
    setData(dom, 'kind', kind)
    setData(dom, 'word', isExempt ? `Exempt ${kindWord(kind).toLowerCase()}` : kindWord(kind))
    setData(dom, 'depth', String(depth))
    setData(contentDOM, 'label', printedLabel)
    setData(dom, 'exempt', isExempt ? '' : null)
    action.show(lineId, kind)
    showTies()
    showNote()
  }

  show(node)
  const stops = [ties.follow(showTies), notes.follow(showNote)]
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
    stopEvent: ({ target }) =>
      target instanceof Node &&
      (margin?.contains(target) === true ||
        below?.contains(target) === true ||
        noteBox?.contains(target) === true ||
        action.contains(target)),
    destroy: () => {
      stops.forEach((stop) => stop())
      action.stop()
    },
  }
}

function setData(dom: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete dom.dataset[name]
  else if (dom.dataset[name] !== value) dom.dataset[name] = value
}

/** The margin is out of the caret's way and out of the Tab order: the panel at the right offers the same by keyboard. */
function marginOf(ties: readonly Tie[], mark: BlockMark | null): HTMLElement {
  const margin = document.createElement('span')
  margin.className = 'minute-ties'
  margin.contentEditable = 'false'
  if (mark !== null) {
    const { sign, word } = markWords(mark)
    const tag = document.createElement('span')
    tag.className = 'tag bare'
    tag.dataset['mark'] = mark
    tag.setAttribute('role', 'note')
    tag.setAttribute('aria-label', word)
    tag.textContent = `${sign} ${word}`
    margin.append(tag, ' ')
  }
  for (const tie of ties) {
    const tag = document.createElement(tie.href === null ? 'span' : 'a')
    tag.className = tie.href !== null ? 'tag ref' : tie.words.endsWith('?') ? 'tag bare open-end' : 'tag bare'
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
