import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { SpellingBoard } from './spelling-board.ts'
import { wordAt, wordsIn } from './words.ts'

/** A word about which the clerk asks, with its place in the document. */
export type AskedWord = { readonly from: number; readonly to: number; readonly text: string }

type Spelling = {
  /** The words that are marked. */
  readonly marks: DecorationSet
  readonly asked: AskedWord | null
}

type Told =
  | { readonly kind: 'marks'; readonly marks: DecorationSet }
  | { readonly kind: 'ask'; readonly asked: AskedWord | null }

export const spellingKey = new PluginKey<Spelling>('spelling')

/**
 * Marks words that the dictionary does not know. They are looked up once the typing has paused, in the lines that can be seen;
 * a line that has not changed is not looked at again. No key waits for any of it.
 */
export function misspellings(board: SpellingBoard, pickerKey: (key: string) => boolean): Extension {
  return Extension.create({
    name: 'spelling',
    priority: 1_100, // while the suggestions are open, their keys come before all others
    addProseMirrorPlugins: () => [spellingPlugin(board, pickerKey)],
  })
}

/** Asks about the word at the caret, or about the next one that is marked; false where there is neither. */
export async function askAboutWord(view: EditorView, board: SpellingBoard): Promise<boolean> {
  const { state } = view
  const $head = state.doc.resolve(caretOf(view))
  const here = wordAt($head.parent.textContent, $head.parentOffset)
  if (here !== null) await board.lookUp([here.text])
  // Whoever has typed on meanwhile is not held up.
  if (view.isDestroyed || view.state.doc !== state.doc) return true
  const asked = here !== null && !board.isRight(here.text) ? offsetBy(here, $head.start()) : nextMark(view.state)
  if (asked !== null) view.dispatch(ask(view.state, asked))
  return asked !== null
}

export function leaveWord(state: EditorState): Transaction {
  return tell(state.tr, { kind: 'ask', asked: null })
}

/** Puts another word in the place of the one that was asked about; what follows keeps its caret and its look. */
export function replaceWord(state: EditorState, words: string): Transaction {
  const asked = spellingKey.getState(state)?.asked ?? null
  if (asked === null) return state.tr
  const change = state.tr.insertText(words, asked.from, asked.to)
  return tell(change.setSelection(TextSelection.create(change.doc, asked.from + words.length)), {
    kind: 'ask',
    asked: null,
  })
}

function spellingPlugin(board: SpellingBoard, pickerKey: (key: string) => boolean): Plugin<Spelling> {
  return new Plugin<Spelling>({
    key: spellingKey,
    state: {
      init: () => ({ marks: DecorationSet.empty, asked: null }),
      apply: (transaction, { marks, asked }) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `tell` below and nowhere else
        const told = transaction.getMeta(spellingKey) as Told | undefined
        const moved = transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
        if (told?.kind === 'marks') return { marks: told.marks, asked }
        if (told?.kind === 'ask') return { marks: moved, asked: told.asked }
        // Typing on, or going elsewhere, is an answer too.
        const isLeft = transaction.docChanged || transaction.selectionSet
        return { marks: moved, asked: isLeft ? null : asked }
      },
    },
    props: {
      decorations: (state) => spellingKey.getState(state)?.marks,
      handleKeyDown: (view, event) => {
        if ((spellingKey.getState(view.state)?.asked ?? null) === null || event.isComposing) return false
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
        return pickerKey(event.key)
      },
      handleDOMEvents: { contextmenu: (view, event) => askAtPointer(view, event, board) },
    },
    view: (view) => watch(view, board),
  })
}

/** Milliseconds without a change after which words are looked up. */
const pause = 450

function watch(view: EditorView, board: SpellingBoard) {
  let later: ReturnType<typeof setTimeout> | undefined
  let restsAt = 0
  let isTyping = false
  const look = async (): Promise<void> => {
    if (view.isDestroyed) return
    const { doc } = view.state
    const lines = board.isOn() ? seenLines(view) : []
    await board.lookUp(lines.flatMap(({ node }) => wordsIn(node.textContent).map(({ text }) => text)))
    // Whoever has typed on meanwhile is looked after in the next pause.
    if (view.isDestroyed || view.state.doc !== doc) return
    const marks = marksOf(lines, board, isTyping ? view.state.selection.head : null)
    if (areSame(marks, spellingKey.getState(view.state)?.marks.find() ?? [])) return
    view.dispatch(tell(view.state.tr, { kind: 'marks', marks: DecorationSet.create(doc, marks) }))
  }
  // One timer goes on from key to key: to clear one and start another at each takes longer than all else that is done here.
  const soon = (): void => {
    restsAt = performance.now() + pause
    later ??= setTimeout(lookAtRest, pause)
  }
  const lookAtRest = (): void => {
    const wait = restsAt - performance.now()
    later = wait > 0 ? setTimeout(lookAtRest, wait) : undefined
    if (later === undefined) whenIdle(() => void look())
  }
  const leaveBoard = board.follow(() => whenIdle(() => void look()))
  document.addEventListener('scroll', soon, { capture: true, passive: true })
  soon()
  return {
    update: (now: EditorView, before: EditorState) => {
      if (now.state.doc !== before.doc) {
        isTyping = true
        soon()
      } else if (!now.state.selection.eq(before.selection)) {
        if (isTyping) soon()
        isTyping = false
      }
    },
    destroy: () => {
      clearTimeout(later)
      leaveBoard()
      document.removeEventListener('scroll', soon, { capture: true })
    },
  }
}

type SeenLine = { readonly node: EditorNode; readonly offset: number }

/** The lines between the upper and the lower edge of the window, and a few beyond. */
function seenLines(view: EditorView): readonly SeenLine[] {
  const box = view.dom.getBoundingClientRect()
  const left = box.left + box.width / 2
  const top = view.posAtCoords({ left, top: Math.max(box.top, 0) + 1 })?.pos ?? 0
  const bottom = view.posAtCoords({ left, top: Math.min(box.bottom, innerHeight) - 1 })?.pos
  const { doc } = view.state
  const [first, last] = [doc.resolve(top).index(0) - 5, doc.resolve(bottom ?? doc.content.size).index(0) + 5]
  const lines: SeenLine[] = []
  doc.forEach((node, offset, index) => {
    if (index >= first && index <= last) lines.push({ node, offset })
  })
  return lines
}

/** @param typingAt where a word is still being typed: it is not judged before it is left. */
function marksOf(lines: readonly SeenLine[], board: SpellingBoard, typingAt: number | null): Decoration[] {
  return lines.flatMap(({ node, offset }) =>
    wordsIn(node.textContent)
      .filter(({ text }) => !board.isRight(text))
      .map((word) => offsetBy(word, offset + 1))
      .filter(({ from, to }) => typingAt === null || typingAt < from || typingAt > to)
      .map(({ from, to }) => Decoration.inline(from, to, { class: 'misspelt' })),
  )
}

function areSame(some: readonly Decoration[], others: readonly Decoration[]): boolean {
  const places = new Set(others.map(({ from, to }) => `${from}-${to}`))
  return some.length === others.length && some.every(({ from, to }) => places.has(`${from}-${to}`))
}

function nextMark(state: EditorState): AskedWord | null {
  const marks = spellingKey.getState(state)?.marks.find() ?? []
  const sorted = marks.toSorted((one, other) => one.from - other.from)
  const next = sorted.find(({ to }) => to > state.selection.head) ?? sorted[0]
  return next === undefined ? null : { from: next.from, to: next.to, text: state.doc.textBetween(next.from, next.to) }
}

/** Where the page has the caret: after an arrow the editor hears of it a moment later, and the next key may come before. */
function caretOf(view: EditorView): number {
  const { focusNode, focusOffset } = document.getSelection() ?? { focusNode: null, focusOffset: 0 }
  const isHere = focusNode !== null && view.dom.contains(focusNode)
  return isHere ? view.posAtDOM(focusNode, focusOffset) : view.state.selection.head
}

/** Right after a right click, or by the key for the menu of what is at hand: on a marked word, its suggestions. */
function askAtPointer(view: EditorView, event: MouseEvent, board: SpellingBoard): boolean {
  const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.head
  const mark = spellingKey.getState(view.state)?.marks.find(pos, pos)[0]
  if (mark === undefined || !board.isOn()) return false
  event.preventDefault()
  const text = view.state.doc.textBetween(mark.from, mark.to)
  view.dispatch(ask(view.state, { from: mark.from, to: mark.to, text }))
  return true
}

function ask(state: EditorState, asked: AskedWord): Transaction {
  const change = state.tr.setSelection(TextSelection.create(state.doc, asked.to))
  return tell(change.scrollIntoView(), { kind: 'ask', asked })
}

function offsetBy({ from, to, text }: AskedWord, by: number): AskedWord {
  return { from: from + by, to: to + by, text }
}

function tell(transaction: Transaction, told: Told): Transaction {
  return transaction.setMeta(spellingKey, told)
}

/** When nothing else is to be done; at the latest after a second. */
function whenIdle(act: () => void): void {
  requestIdleCallback(act, { timeout: 1_000 })
}
