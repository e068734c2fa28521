import { Extension, InputRule } from '@tiptap/core'
import { redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Plugin, type Command } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isListKind } from '../line/kinds.ts'
import { backAtStart, deleteAtEnd, moveBlocks, nest, nextBlock, selectedBlocks, unnest } from './block-commands.ts'
import { blockIdentity, type Joined } from './block-identity.ts'
import { askForFinding, findingQuery, findingQueryKey } from './finding-query.ts'
import { attributesOf } from './line.ts'
import { markKeys } from './mark-keys.ts'
import { publishedLabels } from './published-labels.ts'

/** What the editor asks of the screen around it. */
export type EditorHost = {
  readonly newId: () => string
  /** The lines that were joined to others while the item was open before. */
  readonly joined: () => Joined
  readonly chooseKind: (lineId: string) => void
  readonly makeAction: (lineId: string) => void
  readonly showHistory: (lineId: string) => void
  /** A key while the finding picker is open; true when the picker has used it. */
  readonly pickerKey: (key: string) => boolean
  /** Suggestions for the word at the caret, or for the next one that is marked. */
  readonly askSpelling: (view: EditorView) => void
}

/** The keys of live capture. Tab is not among them: it leaves the editor, as everywhere. */
export function minutesKeys(host: EditorHost): Extension {
  return Extension.create({
    name: 'minutesKeys',
    priority: 1_000, // before the library's own Enter and Backspace
    addProseMirrorPlugins: () => [
      new Plugin({ props: { handleKeyDown: (view, event) => pickerKeys(view, event, host) } }),
      markKeys(),
      keymap({
        Enter: nextBlock,
        'Shift-Enter': nextBlock,
        'Mod-Enter': nextBlock,
        Backspace: backAtStart,
        'Mod-Backspace': backAtStart,
        'Shift-Backspace': backAtStart,
        Delete: deleteAtEnd,
        'Mod-Delete': deleteAtEnd,
        'Alt-Shift-ArrowRight': nest,
        'Alt-Shift-ArrowLeft': unnest,
        'Alt-Shift-ArrowUp': moveBlocks('up'),
        'Alt-Shift-ArrowDown': moveBlocks('down'),
        'Mod-z': always(undo),
        'Mod-y': always(redo),
        'Mod-Shift-z': always(redo),
        'Mod-.': told(host.chooseKind),
        'Mod-Shift-a': told(host.makeAction),
        'Mod-Shift-A': told(host.makeAction),
        'Mod-Shift-h': told(host.showHistory),
        'Mod-Shift-H': told(host.showHistory),
        'Mod-;': (_state, _dispatch, view) => {
          if (view !== undefined) host.askSpelling(view)
          return true
        },
        'Mod-Shift-f': openPicker,
        'Mod-Shift-F': openPicker,
      }),
      publishedLabels(),
      blockIdentity(host.newId, host.joined()),
      findingQuery(),
      lineWithCaret(),
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
  const query = findingQueryKey.getState(view.state)
  if (query === undefined || query === null || event.isComposing) return false
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  return host.pickerKey(event.key)
}

const openPicker: Command = (state, dispatch) => {
  dispatch?.(askForFinding(state))
  return true
}

/** With nothing left to redo the chord does nothing, rather than what it does without Shift. */
function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }
}

function told(tell: (lineId: string) => void): Command {
  return (state, dispatch) => {
    const { id } = attributesOf(state.selection.$from.parent)
    if (dispatch !== undefined && id !== null) tell(id)
    return true
  }
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
