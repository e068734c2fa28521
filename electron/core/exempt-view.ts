import type { ItemExemption, MinutesBlock } from '#shared/domain/minutes-document/minutes-document.ts'
import { listWholeAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listBlockAccess } from '#db/repositories/block-access-repository.ts'
import { listExcludedItems, listExclusions } from '#db/repositories/exclusion-repository.ts'
import type { Reader } from '#db/store.ts'

/** What minutes are told of exempt items and lines; both answer nothing for what is open. */
export type Exemptions = {
  readonly ofItem: (itemId: string) => { readonly exemption?: ItemExemption }
  readonly ofLine: (blockId: string) => Pick<MinutesBlock, 'access'>
}

/** Read once for a whole meeting. */
export function readExemptions(db: Reader, meetingId: string): Exemptions {
  const items = new Map(listWholeAgendaItems(db, meetingId).map((item) => [item.id, item]))
  const standing = new Map(
    listExclusions(db, meetingId)
      .filter(({ stands }) => stands)
      .map((row) => [row.id, row]),
  )
  const covering = Map.groupBy(
    listExcludedItems(db, meetingId).flatMap(({ agendaItemId, exclusionId }) => {
      const row = standing.get(exclusionId)
      return row === undefined ? [] : [{ agendaItemId, row }]
    }),
    ({ agendaItemId }) => agendaItemId,
  )
  const lines = new Map(listBlockAccess(db, meetingId).map((row) => [row.blockId, row]))
  return {
    ofItem: (itemId) => {
      const item = items.get(itemId)
      if (item === undefined || !item.isExempt) return {}
      const exclusions = (covering.get(itemId) ?? []).map(({ row }) => row)
      const said = exclusions.at(-1)
      return {
        exemption: {
          confidentiality: item.confidentiality,
          paragraphs: item.exemptParagraphs.length > 0 ? item.exemptParagraphs : (said?.paragraphs ?? []),
          publicInterest: item.publicInterest ?? said?.publicInterest ?? null,
          publicTitle: item.publicTitle,
          publicSummary: item.publicSummary,
          isExcluded: said !== undefined,
        },
      }
    },
    ofLine: (blockId) => {
      const row = lines.get(blockId)
      if (row === undefined) return {}
      const { paragraphs, isMarked, isPublished } = row
      return { access: { paragraphs, isMarked, isPublished } }
    },
  }
}
