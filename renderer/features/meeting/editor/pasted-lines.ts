import { Fragment, type Node as EditorNode } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { BlockMark } from '#shared/domain/block-mark.ts'
import { inlineFromText, type Inline } from '#shared/domain/inline.ts'
import { deepestFor, isListKind } from '../line/kinds.ts'
import { hasStood, takesPlaceOf } from './block-identity.ts'
import { findBlock } from './block-commands.ts'
import { attributesOf, newLineAttributes, nodeJson } from './line.ts'
import { rowsOfText } from './pasted-table.ts'

/** A line that is pasted. One that was copied from minutes says also what it was, and `id` which. */
export type PastedLine = {
  readonly kind: BlockKind
  readonly depth: number
  readonly body: Inline
  readonly id?: string
  readonly mark?: BlockMark
  readonly isExempt?: boolean
}

/**
 * One line of minutes for each line of text; a bullet makes it a point, and lines with as many tabs between words are rows
 * of a table. Empty lines and styling are left out.
 */
export function linesOfText(text: string): readonly PastedLine[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/)
  const read: PastedLine[] = []
  for (let at = 0; at < lines.length;) {
    const rows = rowsOfText(lines, at)
    if (rows === null) read.push(readLine(lines[at] ?? ''))
    else read.push(...rows.map((body) => ({ kind: 'table' as const, depth: 0, body })))
    at += rows?.length ?? 1
  }
  return read.filter((line) => line.body.length > 0)
}

/**
 * Pastes lines at the caret, in place of what is selected.
 *
 * A single piece of text goes on with the words of the line. Several lines stay lines: they take the place of an empty line,
 * and otherwise stand before, behind or between the words where the caret is. Into a list, a list goes as that kind of list.
 * A line that was cut from these minutes and stands there no longer is moved: it is the same line, with all that is tied to
 * it. Pasted once more it is a new one.
 */
export function pasteLines(state: EditorState, lines: readonly PastedLine[]): Transaction {
  const change = state.tr
  if (!state.selection.empty) change.deleteSelection()
  const [only] = lines
  if (only === undefined) return change
  const line = change.selection.$from.parent
  if (lines.length === 1 && (line.content.size > 0 || (only.id === undefined && only.kind === 'paragraph'))) {
    return pasteWords(change, state, only.body)
  }
  const nodes = nodesFor(state, change, lines)
  return line.content.size === 0 ? replaceEmptyLine(change, nodes) : insertLines(change, nodes)
}

/** Pastes plain text. */
export function pasteText(state: EditorState, text: string): Transaction {
  return pasteLines(state, linesOfText(text))
}

function pasteWords(change: Transaction, state: EditorState, body: Inline): Transaction {
  const { $from } = change.selection
  const words = state.schema.nodeFromJSON(nodeJson({ ...newLineAttributes({}), id: '', position: '', body })).content
  change.insert($from.pos, words)
  return change.setSelection(TextSelection.create(change.doc, $from.pos + words.size)).scrollIntoView()
}

function nodesFor(state: EditorState, change: Transaction, lines: readonly PastedLine[]): readonly EditorNode[] {
  const at = attributesOf(change.selection.$from.parent)
  const isIntoList = isListKind(at.kind)
  const isIntoEmptyList = isIntoList && change.selection.$from.parent.content.size === 0
  const taken = new Set<string>()
  return lines.map(({ kind, depth, body, id, mark = null, isExempt = false }) => {
    const isForeign = id === undefined
    const isOfTheList = isForeign && ((isIntoList && kind === 'point') || (isIntoEmptyList && kind === 'paragraph'))
    const now = isOfTheList ? at.kind : kind
    const attrs = newLineAttributes({
      kind: now,
      depth: Math.min(isOfTheList && kind === 'paragraph' ? at.depth : depth, deepestFor(now)),
      mark,
      isExempt: at.isExempt || isExempt,
    })
    const own = isForeign || taken.has(id) || !comesBack(state, change, id) ? null : id
    if (own !== null) taken.add(own)
    const node = state.schema.nodeFromJSON(nodeJson({ ...attrs, id: '', position: '', body }))
    return node.type.create({ ...attrs, id: own }, node.content)
  })
}

/** Whether a line of the item may be here again under its id: it stands no longer, or nothing is left of its words. */
function comesBack(state: EditorState, change: Transaction, id: string): boolean {
  if (!hasStood(state, id)) return false
  const found = findBlock(change.doc, id)
  if (found === null) return true
  if (found.node.content.size > 0) return false
  const isAtCaret = found.index === change.selection.$from.index(0)
  if (!isAtCaret) change.setNodeAttribute(found.offset, 'id', null)
  return true
}

/** The first of the lines takes over what is tied to the empty one. */
function replaceEmptyLine(change: Transaction, nodes: readonly EditorNode[]): Transaction {
  const { $from } = change.selection
  const { id: emptyId, position } = attributesOf($from.parent)
  const isBack = nodes.some((node) => attributesOf(node).id === emptyId)
  const [first, ...others] = nodes
  if (first === undefined) return change
  const ownId = attributesOf(first).id
  const head =
    ownId === null && !isBack ? first.type.create({ ...first.attrs, id: emptyId, position }, first.content) : first
  if (ownId !== null && ownId !== emptyId && !isBack) change.setMeta(takesPlaceOf, [emptyId, ownId])
  const at = $from.before()
  return put(change, at, $from.after(), [head, ...others])
}

function insertLines(change: Transaction, nodes: readonly EditorNode[]): Transaction {
  const { $from } = change.selection
  const isAtStart = $from.parentOffset === 0
  const isAtEnd = $from.parentOffset === $from.parent.content.size
  if (!isAtStart && !isAtEnd) {
    const { id: _id, position: _position, ...attrs } = attributesOf($from.parent)
    change.split($from.pos, 1, [
      { type: $from.parent.type, attrs: { ...newLineAttributes(attrs), printedLabel: null } },
    ])
  }
  const at = isAtStart ? $from.before() : change.doc.resolve($from.pos).after()
  return put(change, at, at, nodes)
}

function put(change: Transaction, from: number, to: number, nodes: readonly EditorNode[]): Transaction {
  const lines = Fragment.from([...nodes])
  change.replaceWith(from, to, lines)
  return change.setSelection(TextSelection.create(change.doc, from + lines.size - 1)).scrollIntoView()
}

function readLine(line: string): PastedLine {
  const match = /^(\s*)(?:[•·▪◦‣∙o–\uF0B7-])[\t \u00A0]+(\S.*)$/u.exec(line)
  if (match === null) return { kind: 'paragraph', depth: 0, body: inlineFromText(line.trim()) }
  const isNested = /\t|\s{3,}/.test(match[1] ?? '') || /^\s*[◦–]/.test(line)
  return { kind: 'point', depth: isNested ? 1 : 0, body: inlineFromText((match[2] ?? '').trim()) }
}
