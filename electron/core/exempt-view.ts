import type { ItemExemption, MinutesBlock } from '#shared/domain/minutes-document/minutes-document.ts'
import { listWholeAgendaItems } from '#db/repositories/agenda-item-repository.ts'
import { listLinesOfLimbs } from '#db/repositories/access-repository.ts'
import { listBlockAccess } from '#db/repositories/block-access-repository.ts'
import { listExcludedItems, listExclusions } from '#db/repositories/exclusion-repository.ts'
import type { Reader } from '#db/store.ts'

/** What minutes are told of exempt items and lines; both answer nothing for what is open. */
export type Exemptions = {
  readonly ofItem: (itemId: string) => { readonly exemption?: ItemExemption }
  /** A line that is an action is as closed as the limb that it follows from. */
  readonly ofLine: (blockId: string) => Pick<MinutesBlock, 'access'> & { readonly isExempt?: true }
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
  const limbsOf = Map.groupBy(listLinesOfLimbs(db, meetingId), ({ lineId }) => lineId)
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
      const own = lines.get(blockId)
      const sources = limbsOf.get(blockId) ?? []
      const limbs = sources.map(({ limbId }) => lines.get(limbId))
      const isExempt = sources.some(({ isLimbExempt }) => isLimbExempt) ? { isExempt: true as const } : {}
      if ([own, ...limbs].every((line) => line === undefined)) return isExempt
      const { paragraphs, isMarked, isPublished } = own ?? { paragraphs: [], isMarked: false, isPublished: false }
      const access = {
        // The paragraph under which the limb is exempt is also that of what follows from it.
        paragraphs: [paragraphs, ...limbs.map((limb) => limb?.paragraphs ?? [])].find((list) => list.length > 0) ?? [],
        isMarked,
        isPublished: isPublished && limbs.every((limb) => limb?.isPublished === true),
      }
      return { access, ...isExempt }
    },
  }
}
