import { readBackLines } from '#shared/domain/motion/read-back.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { listBlocks } from '#db/repositories/block-repository.ts'
import { findLastFormalLine } from '#db/repositories/motion-repository.ts'
import type { Reader } from '#db/store.ts'

/** The last motion or resolution that was written at a meeting: a resolution whole, with its heading and all of its limbs. */
export function lastFormalLines(db: Reader, meetingId: string) {
  const last = findLastFormalLine(db, meetingId)
  if (last === undefined) return null
  const item = getAgendaItem(db, last.agendaItemId)
  const blocks = listBlocks(db, item.id).map(({ id, kind, depth, printedLabel, text }) => ({
    id,
    kind,
    depth,
    label: printedLabel,
    text,
  }))
  return { agendaItemId: item.id, itemTitle: item.title, lines: [...readBackLines(blocks, last.id)] }
}
