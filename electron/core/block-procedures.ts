import { RuleBroken } from '#shared/errors.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { listBlocksEver, listRemovedBlocks } from '#db/repositories/block-repository.ts'
import { listHistory } from '#db/repositories/history-repository.ts'
import { settleConflict } from './line-conflicts.ts'
import { os } from './procedure.ts'
import { renumberLimbs } from './save-blocks.ts'

export const blockProcedures = {
  history: os.block.history.handler(({ context, input }) => {
    const [block] = listBlocksEver(context.reader, [input.id])
    if (block === undefined) {
      throw new RuleBroken('not_found', 'This line is not kept yet. Write in it first; then its texts are kept here.')
    }
    const kept = listHistory(context.reader, block.id).filter((entry) => entry.textBefore !== '')
    return {
      present: {
        kind: block.kind,
        text: block.text,
        savedAt: block.updatedAt,
        isRemoved: block.deletedAt !== null,
      },
      kept: kept.toReversed().map((entry) => ({
        id: entry.id,
        kind: entry.kindBefore,
        body: entry.bodyBefore,
        text: entry.textBefore,
        replacedAt: entry.at,
        replacedBy: entry.author,
      })),
    }
  }),

  settle: os.block.settle.handler(({ context, input }) =>
    context.write((db) => {
      const { agendaItemId } = settleConflict(db, context, input)
      renumberLimbs(db, context, getAgendaItem(db, agendaItemId))
      return { id: input.id }
    }),
  ),

  removed: os.block.removed.handler(({ context, input }) =>
    listRemovedBlocks(context.reader, getAgendaItem(context.reader, input.agendaItemId).id).map((block) => ({
      id: block.id,
      kind: block.kind,
      position: block.position,
      depth: block.depth,
      printedLabel: block.printedLabel,
      body: block.body,
      text: block.text,
      isExempt: block.isExempt,
      mark: block.mark,
      removedAt: block.deletedAt ?? block.updatedAt,
      removedBy: listHistory(context.reader, block.id).at(-1)?.author ?? null,
    })),
  ),
}
