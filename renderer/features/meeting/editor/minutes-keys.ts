import { Extension, InputRule } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isListKind } from '../line/kinds.ts'
import { backAtStart, deleteAtEnd, nextBlock, selectedBlocks } from './block-commands.ts'
import { blockIdentity, type Joined } from './block-identity.ts'
import { emptyLineCaret } from './empty-line-caret.ts'
import { attributesOf } from './line.ts'
import { pickerQuery, queryOf } from '../pickers/picker-query.ts'
import { publishedLabels } from './published-labels.ts'

/** What the editor asks of the screen around it. */
export type EditorHost = {
  readonly newId: () => string
  /** The lines that were joined to others while the item was open before. */
  readonly joined: () => Joined
  /** A key while a picker is open; true when the picker has used it. */
  readonly pickerKey: (key: string) => boolean
  /** A key with the caret in a line; true when a command of the line was carried out. */
  readonly commandKey: (event: KeyboardEvent) => boolean
}

/** The keys of live capture. Tab is not among them: it leaves the editor, as everywhere. */
export function minutesKeys(host: EditorHost): Extension {
  return Extension.create({
    name: 'minutesKeys',
    priority: 1_000, // before the library's own Enter and Backspace
    addProseMirrorPlugins: () => [
      new Plugin({ props: { handleKeyDown: (view, event) => pickerKeys(view, event, host) } }),
      new Plugin({ props: { handleKeyDown: (_view, event) => !event.isComposing && host.commandKey(event) } }),
      keymap({
        Enter: nextBlock,
        'Shift-Enter': nextBlock,
        'Mod-Enter': nextBlock,
        Backspace: backAtStart,
        'Mod-Backspace': backAtStart,
        'Shift-Backspace': backAtStart,
        Delete: deleteAtEnd,
        'Mod-Delete': deleteAtEnd,
      }),
      publishedLabels(),
      blockIdentity(host.newId, host.joined()),
      pickerQuery(),
      lineWithCaret(),
      emptyLineCaret(),
    ],
    addInputRules: () => [
      new InputRule({
        find: /^[-•*]\s$/,
        handler: ({ state, range }) => {
          const $from = state.doc.resolve(range.from)
          if (isListKind(attributesOf($from.parent).kind)) return null
          state.tr
            .delete(range.from, range.to)
            .setNodeMarkup($from.before(), null, { ...$from.parent.attrs, kind: 'point', depth: 0 })
          return undefined
        },
      }),
    ],
  })
}

function pickerKeys(view: EditorView, event: KeyboardEvent, host: EditorHost): boolean {
  if (queryOf(view.state) === null || event.isComposing || event.altKey || event.shiftKey) return false
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' && host.pickerKey('Ctrl+Enter')
  return host.pickerKey(event.key)
}

/** Marks the line with the caret, which always shows its kind. */
function lineWithCaret(): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const [block] = selectedBlocks(state)
        if (block === undefined) return null
        const here = Decoration.node(block.offset, block.offset + block.node.nodeSize, { class: 'here' })
        return DecorationSet.create(state.doc, [here])
      },
    },
  })
}
