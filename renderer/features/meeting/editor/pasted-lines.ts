import { Fragment, Slice, type Node as EditorNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { attributesOf, newLineAttributes } from './line.ts'

/** A line of pasted text: a bullet makes it a point, anything else a paragraph. */
export type PastedLine = { readonly kind: BlockKind; readonly depth: number; readonly text: string }

/** One line of minutes for each line of text; empty lines and styling are left out. */
export function linesOfText(text: string): readonly PastedLine[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(readLine)
    .filter((line) => line.text !== '')
}

/** Pastes plain text at the caret. A single line is words within the line; more become lines of their own. */
export function pasteText(state: EditorState, text: string): Transaction {
  const lines = linesOfText(text)
  const [only] = lines
  if (only === undefined) return state.tr
  if (lines.length === 1 && !isOnEmptyLine(state)) return state.tr.insertText(text.trim()).scrollIntoView()
  const type = state.schema.nodes['block']
  if (type === undefined) return state.tr
  const blocks = lines.map((line) =>
    type.create(newLineAttributes({ kind: line.kind, depth: line.depth }), state.schema.text(line.text)),
  )
  return pasteBlocks(state, blocks)
}

/** Pasted lines come without the ids and places of those that they were copied from, and without their styling. */
export function pasteBlocks(state: EditorState, blocks: readonly EditorNode[]): Transaction {
  const { isExempt } = attributesOf(state.selection.$from.parent)
  const fresh = blocks.map((block) => {
    const { kind, depth } = attributesOf(block)
    const words = block.textContent === '' ? Fragment.empty : Fragment.from(state.schema.text(block.textContent))
    return block.type.create(newLineAttributes({ kind, depth, isExempt }), words)
  })
  const openAtStart = isOnEmptyLine(state) ? 0 : 1
  return state.tr.replaceSelection(new Slice(Fragment.from(fresh), openAtStart, 1)).scrollIntoView()
}

function isOnEmptyLine({ selection }: EditorState): boolean {
  return selection.empty && selection.$from.parent.content.size === 0
}

function readLine(line: string): PastedLine {
  const match = /^(\s*)(?:[•·▪◦‣∙o–-])[\t \u00A0]+(\S.*)$/u.exec(line)
  if (match === null) return { kind: 'paragraph', depth: 0, text: line.trim() }
  const isNested = /\t|\s{3,}/.test(match[1] ?? '') || /^\s*[◦–]/.test(line)
  return { kind: 'point', depth: isNested ? 1 : 0, text: (match[2] ?? '').trim() }
}
