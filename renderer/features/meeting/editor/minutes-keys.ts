import { Extension, InputRule } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isListKind } from '../line/kinds.ts'
import { backAtStart, nextBlock, selectedBlocks } from './block-commands.ts'
import { blockIdentity } from './block-identity.ts'
import { attributesOf } from './line.ts'
import { pickerQuery, queryOf } from '../pickers/picker-query.ts'
import { pasteBlocks, pasteText } from './pasted-lines.ts'
import { publishedLabels } from './published-labels.ts'

/** What the editor asks of the screen around it. */
export type EditorHost = {
  readonly newId: () => string
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
      }),
      publishedLabels(),
      blockIdentity(host.newId),
      pickerQuery(),
      lineWithCaret(),
      pasting(),
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

/** A list keeps its points, and what comes from these minutes its kinds; all else is taken as plain text, line by line. */
function pasting(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event, slice) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        const text = event.clipboardData?.getData('text/plain') ?? ''
        const hasKinds = slice.content.childCount > 1 && /<li[\s>]|data-pm-slice/i.test(html)
        view.dispatch(hasKinds ? pasteBlocks(view.state, childrenOf(slice.content)) : pasteText(view.state, text))
        return true
      },
      // A line dragged about would come back as a copy without its links; Alt+Shift+arrows move it with them.
      handleDrop: (_view, _event, _slice, moved) => moved,
    },
  })
}

function childrenOf(content: EditorState['doc']['content']) {
  return Array.from({ length: content.childCount }, (_, at) => content.child(at)).filter(
    (node) => node.textContent.trim() !== '',
  )
}
