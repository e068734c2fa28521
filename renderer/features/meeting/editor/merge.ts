import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { attributesOf, documentOf, nodeJson, sameBody, sameLine, type Line } from './line.ts'
import { findBlock } from './block-commands.ts'
import type { Kept } from '../saving/unsaved.ts'

/** What another window or the command line has done to lines on which nothing is unsaved here. */
export type Newer = { readonly puts: readonly Kept[]; readonly removes: readonly string[] }

/**
 * Compares what the store has with what the editor knows. A line with unsaved writing is left alone, whatever the store
 * says: its own save will find the other version and keep it in the history.
 *
 * @param kept the lines as last acknowledged here.
 * @param lines the lines as they stand in the editor.
 * @param stored what was read from the store after the last acknowledgement.
 */
export function newerLines(kept: ReadonlyMap<string, Kept>, lines: readonly Line[], stored: readonly Kept[]): Newer {
  const standing = new Map(lines.map((line) => [line.id, line]))
  const inStore = new Set(stored.map(({ line }) => line.id))
  const isUntouched = (id: string): boolean => {
    const before = kept.get(id)
    const now = standing.get(id)
    return before !== undefined && now !== undefined && sameLine(before.line, now)
  }
  const puts = stored.filter(({ line, version, other }) => {
    const before = kept.get(line.id)
    if (isSetAside(standing.get(line.id), line, other)) return false
    return before === undefined ? !standing.has(line.id) : version > before.version && isUntouched(line.id)
  })
  return { puts, removes: [...kept.keys()].filter((id) => !inStore.has(id) && isUntouched(id)) }
}

/** Whether what stands here is the version that another window's was put before: it stays until the clerk has chosen. */
function isSetAside(here: Line | undefined, stored: Line, other: Kept['other']): boolean {
  return here !== undefined && other != null && sameBody(here.body, other) && !sameBody(here.body, stored.body)
}

/** Brings newer lines into the document. The caret stays with its line, and undo does not take others' writing away. */
export function mergeNewer(state: EditorState, newer: Newer, placeholderId: string | null): Transaction | null {
  if (newer.puts.length === 0 && newer.removes.length === 0) return null
  const change = state.tr
  const caret = placeOf(state)
  for (const { line } of newer.puts) putLine(change, line)
  for (const id of newer.removes) removeLine(change, id, placeholderId)
  const placeholder = placeholderId === null ? null : findBlock(change.doc, placeholderId)
  if (placeholder?.node.content.size === 0 && newer.puts.length > 0) removeLine(change, placeholderId ?? '')
  restore(change, caret)
  return change.docChanged ? change.setMeta('addToHistory', false) : null
}

function putLine(change: Transaction, line: Line): void {
  const node = change.doc.type.schema.nodeFromJSON(nodeJson(line))
  const found = findBlock(change.doc, line.id)
  if (found === null) {
    change.insert(placeFor(change.doc, line), node)
    return
  }
  if (standsRight(change.doc, found.index, line)) replaceWords(change, found.offset, found.node, node)
  else {
    change.delete(found.offset, found.offset + found.node.nodeSize)
    change.insert(placeFor(change.doc, line), node)
  }
}

/** Replaces only the words that differ, so that a caret in the line stays where it is. */
function replaceWords(change: Transaction, offset: number, before: EditorNode, after: EditorNode): void {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start !== null && end !== null) {
    const overlap = Math.max(start - Math.min(end.a, end.b), 0)
    change.replace(offset + 1 + start, offset + 1 + end.a + overlap, after.slice(start, end.b + overlap))
  }
  change.setNodeMarkup(offset, null, after.attrs)
}

/** @param placeholderId of the empty line that stands where no other is left. */
function removeLine(change: Transaction, id: string, placeholderId: string | null = null): void {
  const found = findBlock(change.doc, id)
  if (found === null) return
  const end = found.offset + found.node.nodeSize
  if (change.doc.childCount > 1) change.delete(found.offset, end)
  else if (placeholderId !== null && placeholderId !== id) {
    const [empty] = documentOf([], { id: placeholderId, position: 'a0' }).content ?? []
    if (empty !== undefined) change.replaceWith(found.offset, end, change.doc.type.schema.nodeFromJSON(empty))
  }
}

function standsRight(doc: EditorNode, index: number, line: Line): boolean {
  const above = index > 0 ? doc.child(index - 1) : null
  const below = index + 1 < doc.childCount ? doc.child(index + 1) : null
  return (above === null || isBefore(above, line)) && (below === null || !isBefore(below, line))
}

/** Where in the document a line belongs by its position. */
export function placeFor(doc: EditorNode, line: Line): number {
  let at = 0
  for (let index = 0; index < doc.childCount && isBefore(doc.child(index), line); index += 1) {
    at += doc.child(index).nodeSize
  }
  return at
}

function isBefore(node: EditorNode, line: Line): boolean {
  const { id, position } = attributesOf(node)
  const place = position ?? ''
  return place < line.position || (place === line.position && (id ?? '') < line.id)
}

type Caret = { readonly id: string; readonly offset: number } | null

function placeOf({ doc, selection }: EditorState): { readonly anchor: Caret; readonly head: Caret } {
  const place = (at: number): Caret => {
    const $at = doc.resolve(at)
    const { id } = attributesOf($at.node(1) ?? doc.child(0))
    return id === null ? null : { id, offset: $at.parentOffset }
  }
  return { anchor: place(selection.anchor), head: place(selection.head) }
}

function restore(change: Transaction, { anchor, head }: ReturnType<typeof placeOf>): void {
  const find = (caret: Caret): number | null => {
    const found = caret === null ? null : findBlock(change.doc, caret.id)
    return found === null || caret === null ? null : found.offset + 1 + Math.min(caret.offset, found.node.content.size)
  }
  // A caret in a line whose words were replaced has been mapped; one in a line that has moved goes with its line.
  const [mappedAnchor, mappedHead] = [change.selection.$anchor, change.selection.$head]
  const isSame = (caret: Caret, at: typeof mappedHead) => caret !== null && attributesOf(at.parent).id === caret.id
  if (isSame(anchor, mappedAnchor) && isSame(head, mappedHead)) return
  const [from, to] = [find(anchor), find(head)]
  if (from !== null && to !== null) change.setSelection(TextSelection.create(change.doc, from, to))
}
