import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'

/*
 * What the minutes' editor is held against: ProseMirror with paragraphs, its own keys and undo, and nothing else. Bundled by
 * the bench for a page of its own, which says before how many paragraphs of what it shall hold.
 */

declare const paragraphs: readonly string[]

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})
const doc = schema.node(
  'doc',
  null,
  paragraphs.map((words) => schema.node('paragraph', null, [schema.text(words)])),
)
const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] })
// oxlint-disable-next-line no-new -- the view is the page
new EditorView(document.body, { state, attributes: { spellcheck: 'false' } })
