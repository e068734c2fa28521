import type { Extension } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { blockNode, schemaExtensions } from './block-schema.ts'
import { blockView } from './block-view.ts'
import { minutesKeys, type EditorHost } from './minutes-keys.ts'
import type { ActionBoard } from '../actions/action-board.ts'
import type { TieBoard } from './tie-board.ts'

/** The editor of one agenda item: what it may hold, how its lines look and what its keys do. */
export function minutesExtensions(
  host: EditorHost,
  ties: TieBoard,
  actions: ActionBoard,
  ...others: readonly Extension[]
) {
  const seen = blockNode.extend({
    addNodeView:
      () =>
      ({ node }) =>
        blockView(node, ties, actions),
  })
  return [...schemaExtensions.filter((each) => each !== blockNode), seen, UndoRedo, minutesKeys(host), ...others]
}
