import type { z } from 'zod'
import type { gap } from '#shared/contract/after-meeting-contract.ts'
import type { GapGroup } from '#shared/domain/after-meeting/gap.ts'

export type ListedGap = z.infer<typeof gap>

export const groupWords: Readonly<Record<GapGroup, string>> = {
  decisions: 'Decisions',
  actions: 'Actions',
  room: 'In the room',
  items: 'Items',
  exempt: 'Exempt business',
  findings: 'Findings',
  figures: 'Dates',
  privacy: 'Privacy',
  lines: 'Lines',
}

/** The address at which a gap is mended. `time` lets the same place be asked for again. */
export function hrefOfGap(meetingId: string, gap: ListedGap, time: number): string {
  const meeting = `/meetings/${meetingId}`
  const item = gap.itemId === null ? meeting : `${meeting}/items/${gap.itemId}`
  switch (gap.place) {
    case 'access':
      return `${item}?access=item&time=${time}`
    case 'line-access':
      return `${item}?line=${gap.blockId ?? ''}&access=${gap.blockId ?? ''}&time=${time}`
    case 'line':
    case 'action':
      return gap.blockId === null ? item : `${item}?line=${gap.blockId}&time=${time}`
    default:
      return item
  }
}
