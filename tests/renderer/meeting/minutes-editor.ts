import { getSchema } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { blockIdentity } from '#renderer/features/meeting/editor/block-identity.ts'
import { schemaExtensions } from '#renderer/features/meeting/editor/block-schema.ts'
import { actBegins, actEnds } from '#renderer/features/meeting/editor/one-undo.ts'
import { publishedLabels } from '#renderer/features/meeting/editor/published-labels.ts'
import { pickerQuery } from '#renderer/features/meeting/pickers/picker-query.ts'
import { documentOf, linesOf, newLineAttributes, type Line } from '#renderer/features/meeting/editor/line.ts'

const schema = getSchema(schemaExtensions)

/** An id that can be read in a failing test. */
export function countingIds(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}

export function aLine(fields: Partial<Line> & { readonly id: string; readonly text?: string }): Line {
  const { text, ...line } = fields
  const words = text ?? fields.id
  return {
    ...newLineAttributes({}),
    position: `a${fields.id}`,
    body: words === '' ? [] : [{ type: 'text', text: words }],
    ...line,
  }
}

/** The editor of one item without a window: the real schema, commands and plugins, and a caret. */
export function openEditor(lines: readonly Line[], newId: () => string = countingIds('new')) {
  let state = EditorState.create({
    schema,
    doc: schema.nodeFromJSON(documentOf(lines, { id: 'first', position: 'a0' })),
    plugins: [actBegins(), publishedLabels(), blockIdentity(newId), pickerQuery(), history(), actEnds()],
  })
  const dispatch = (change: Transaction): void => {
    state = state.apply(change)
    state.doc.check()
  }
  return {
    state: () => state,
    dispatch,
    lines: () => linesOf(state.doc),
    press: (command: Command) => command(state, dispatch),
    type: (text: string) => dispatch(state.tr.insertText(text)),
    undo: () => undo(state, dispatch),
    redo: () => redo(state, dispatch),
    /** Puts the caret, or selects to a second place, each given as line and letter. */
    select: (line: number, letter: number, toLine = line, toLetter = letter) => {
      const at = (index: number, offset: number): number => {
        const block = Math.min(index, state.doc.childCount - 1)
        const $start = state.doc.resolve(0)
        return $start.posAtIndex(block, 0) + 1 + Math.min(offset, state.doc.child(block).content.size)
      }
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, at(line, letter), at(toLine, toLetter))))
    },
    caret: () => ({ line: state.selection.$head.index(0), letter: state.selection.$head.parentOffset }),
  }
}

/** Lines as a clerk would read them out: kind, depth and words. */
export function readOut(lines: readonly Line[]): readonly string[] {
  return lines.map(({ kind, depth, body }) => `${kind}${depth} ${body.map((run) => run.text).join('')}`.trim())
}
