import { Extension } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { blockNode, schemaExtensions } from './block-schema.ts'
import { blockView, type LineBoards } from './block-view.ts'
import { clipboard } from './clipboard.ts'
import { minutesKeys, type EditorHost } from './minutes-keys.ts'
import { actBegins, actEnds } from './one-undo.ts'

/** The editor of one agenda item: what it may hold, how its lines look and what its keys do. */
export function minutesExtensions(host: EditorHost, boards: LineBoards, ...others: readonly Extension[]) {
  const seen = blockNode.extend({
    addNodeView:
      () =>
      ({ node }) =>
        blockView(node, boards),
  })
  return [
    ...schemaExtensions.filter((each) => each !== blockNode),
    seen,
    UndoRedo,
    beforeHistory,
    minutesKeys(host),
    ...others,
    afterAll,
  ]
}

const beforeHistory = Extension.create({
  name: 'minutesClipboard',
  priority: 900,
  addProseMirrorPlugins() {
    return [actBegins(), clipboard(this.editor.schema)]
  },
})

const afterAll = Extension.create({ name: 'minutesActs', priority: 1, addProseMirrorPlugins: () => [actEnds()] })
