import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { createMarks } from './marks.ts'
import type { SpellingBoard } from './spelling-board.ts'
import { wordAt, wordsIn } from './words.ts'

/** A word about which the clerk asks, with its place in the document. */
export type AskedWord = { readonly from: number; readonly to: number; readonly text: string }

type Spelling = { readonly asked: AskedWord | null }

export const spellingKey = new PluginKey<Spelling>('spelling')

/**
 * Marks words that the dictionary does not know. They are looked up once the typing has paused, in the lines that can be seen,
 * and painted over the text without changing it. No key waits for any of it.
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
  const asked =
    here !== null && !board.isRight(here.text)
      ? offsetBy(here, $head.start())
      : nextUnknown(state.doc, $head.pos, board)
  if (asked !== null) view.dispatch(ask(view.state, asked))
  return asked !== null
}

export function leaveWord(state: EditorState): Transaction {
  return tell(state.tr, null)
}

/** Puts another word in the place of the one that was asked about; what follows keeps its caret and its look. */
export function replaceWord(state: EditorState, words: string): Transaction {
  const asked = spellingKey.getState(state)?.asked ?? null
  if (asked === null) return state.tr
  const change = state.tr.insertText(words, asked.from, asked.to)
  return tell(change.setSelection(TextSelection.create(change.doc, asked.from + words.length)), null)
}

function spellingPlugin(board: SpellingBoard, pickerKey: (key: string) => boolean): Plugin<Spelling> {
  return new Plugin<Spelling>({
    key: spellingKey,
    state: {
      init: () => nothingAsked,
      apply: (transaction, spelling) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `tell` below and nowhere else
        const told = transaction.getMeta(spellingKey) as Spelling | undefined
        if (told !== undefined) return told
        // Typing on, or going elsewhere, is an answer too.
        const isLeft = transaction.docChanged || transaction.selectionSet
        return isLeft ? nothingAsked : spelling
      },
    },
    props: {
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

const nothingAsked: Spelling = { asked: null }

/** Milliseconds without a change after which words are looked up. */
const pause = 450

function watch(view: EditorView, board: SpellingBoard) {
  let later: ReturnType<typeof setTimeout> | undefined
  let isTyping = false
  const marks = createMarks()
  const look = async (): Promise<void> => {
    if (view.isDestroyed) return
    const { doc } = view.state
    const lines = board.isOn() ? seenLines(view) : []
    await board.lookUp(lines.flatMap(({ node }) => wordsIn(node.textContent).map(({ text }) => text)))
    // Whoever has typed on meanwhile is looked after in the next pause.
    if (view.isDestroyed || view.state.doc !== doc) return
    marks.show(view, unknownWords(lines, board, isTyping ? view.state.selection.head : null))
  }
  const soon = (wait: number): void => {
    clearTimeout(later)
    later = setTimeout(() => whenIdle(() => void look()), wait)
  }
  const onScroll = (): void => soon(pause)
  const leaveBoard = board.follow(() => soon(0))
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  soon(pause)
  return {
    update: (now: EditorView, before: EditorState) => {
      if (now.state.doc !== before.doc) isTyping = true
      else if (!now.state.selection.eq(before.selection)) isTyping = false
      soon(pause)
    },
    destroy: () => {
      clearTimeout(later)
      marks.clear()
      leaveBoard()
      document.removeEventListener('scroll', onScroll, { capture: true })
    },
  }
}

type Line = { readonly node: EditorNode; readonly offset: number }

/** The lines between the upper and the lower edge of the window, and a few beyond. */
function seenLines(view: EditorView): readonly Line[] {
  const box = view.dom.getBoundingClientRect()
  const left = box.left + box.width / 2
  const top = view.posAtCoords({ left, top: Math.max(box.top, 0) + 1 })?.pos ?? 0
  const bottom = view.posAtCoords({ left, top: Math.min(box.bottom, innerHeight) - 1 })?.pos
  const { doc } = view.state
  const [first, last] = [doc.resolve(top).index(0) - 5, doc.resolve(bottom ?? doc.content.size).index(0) + 5]
  const lines: Line[] = []
  doc.forEach((node, offset, index) => {
    if (index >= first && index <= last) lines.push({ node, offset })
  })
  return lines
}

/** @param typingAt where a word is still being typed: it is not judged before it is left. */
function unknownWords(lines: readonly Line[], board: SpellingBoard, typingAt: number | null): readonly AskedWord[] {
  return lines.flatMap(({ node, offset }) =>
    wordsIn(node.textContent)
      .filter(({ text }) => !board.isRight(text))
      .map((word) => offsetBy(word, offset + 1))
      .filter(({ from, to }) => typingAt === null || typingAt < from || typingAt > to),
  )
}

/** The next word after the caret that was looked up and is unknown; after the last one, the first. */
function nextUnknown(doc: EditorNode, head: number, board: SpellingBoard): AskedWord | null {
  const lines: Line[] = []
  doc.forEach((node, offset) => void lines.push({ node, offset }))
  const words = unknownWords(lines, board, null)
  return words.find(({ to }) => to > head) ?? words[0] ?? null
}

/** Where the page has the caret: after an arrow the editor hears of it a moment later, and the next key may come before. */
function caretOf(view: EditorView): number {
  const { focusNode, focusOffset } = document.getSelection() ?? { focusNode: null, focusOffset: 0 }
  const isHere = focusNode !== null && view.dom.contains(focusNode)
  return isHere ? view.posAtDOM(focusNode, focusOffset) : view.state.selection.head
}

/** Right after a right click, or by the key for the menu of what is at hand: on a word that is marked, its suggestions. */
function askAtPointer(view: EditorView, event: MouseEvent, board: SpellingBoard): boolean {
  const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.head
  const $at = view.state.doc.resolve(pos)
  const word = board.isOn() ? wordAt($at.parent.textContent, $at.parentOffset) : null
  if (word === null || board.isRight(word.text)) return false
  event.preventDefault()
  view.dispatch(ask(view.state, offsetBy(word, $at.start())))
  return true
}

function ask(state: EditorState, asked: AskedWord): Transaction {
  const change = state.tr.setSelection(TextSelection.create(state.doc, asked.to))
  return tell(change.scrollIntoView(), asked)
}

function offsetBy({ from, to, text }: AskedWord, by: number): AskedWord {
  return { from: from + by, to: to + by, text }
}

function tell(transaction: Transaction, asked: AskedWord | null): Transaction {
  return transaction.setMeta(spellingKey, { asked })
}

/** When nothing else is to be done; at the latest after a second. */
function whenIdle(act: () => void): void {
  requestIdleCallback(act, { timeout: 1_000 })
}
