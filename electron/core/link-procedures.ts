import { RuleBroken } from '#shared/errors.ts'
import { findAction } from '#db/repositories/action-repository.ts'
import { findAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findBlock } from '#db/repositories/block-repository.ts'
import { getFinding } from '#db/repositories/finding-repository.ts'
import { findLink, findLinkEver, insertLink, updateLink } from '#db/repositories/link-repository.ts'
import type { Reader } from '#db/store.ts'
import { stamps } from './context.ts'
import { os } from './procedure.ts'

export const linkProcedures = {
  add: os.link.add.handler(({ context, input }) =>
    context.write((db) => {
      const finding = getFinding(db, input.findingId)
      const target = targetNamed(db, input.targetId)
      const nature = input.nature ?? 'concerns'
      const known = findLinkEver(db, finding.id, target.targetId)
      if (known !== undefined) {
        updateLink(db, known.id, { nature, deletedAt: null, updatedAt: context.clock.now() })
        return { id: known.id }
      }
      const id = context.newId()
      insertLink(db, { id, findingId: finding.id, ...target, nature, ...stamps(context) })
      return { id }
    }),
  ),

  remove: os.link.remove.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      if (findLink(db, input.id) !== undefined) updateLink(db, input.id, { deletedAt: at, updatedAt: at })
      return { id: input.id }
    }),
  ),
}

/** An item, a line, a limb or an action: ids are unique over all of them. */
function targetNamed(db: Reader, id: string) {
  const block = findBlock(db, id)
  if (block !== undefined) return { targetKind: 'block' as const, targetId: id, ...placeOf(block, block.agendaItemId) }
  const action = findAction(db, id)
  if (action !== undefined)
    return { targetKind: 'action' as const, targetId: id, ...placeOf(action, action.agendaItemId) }
  const item = findAgendaItem(db, id)
  if (item !== undefined) return { targetKind: 'item' as const, targetId: id, ...placeOf(item, item.id) }
  throw new RuleBroken(
    'not_found',
    `There is no item, line, resolution or action ${id} to tie the finding to. Choose one from the minutes.`,
  )
}

function placeOf(
  row: { readonly committeeId: string; readonly meetingId: string | null },
  agendaItemId: string | null,
) {
  return { committeeId: row.committeeId, meetingId: row.meetingId, agendaItemId }
}
