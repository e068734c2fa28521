import { cellsOf, evenRows } from '#shared/domain/table-row.ts'
import { printedLine } from '#shared/domain/minutes-document/minutes-resolution.ts'
import type { Stretch } from '#shared/domain/minutes-document/minutes-resolution.ts'
import type { MinutesBlock } from '#shared/domain/minutes-document/minutes-tree.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'

/**
 * A run of table rows as printed: the first is the header, above the others on every page. Rows that are exempt by
 * themselves stand in a table of their own, under the same header; an exempt header stands above no open row, and what is
 * left of a table without its header has none.
 */
export function tableStretches(profile: WordingProfile, run: readonly MinutesBlock[]): readonly Stretch[] {
  const [first, ...others] = run
  if (first === undefined) return []
  const header = first.isHeadless === true || others.length === 0 ? null : first
  const groups: MinutesBlock[][] = []
  for (const row of header === null ? run : others) {
    const open = groups.at(-1)
    if (open?.[0]?.isExempt === row.isExempt) open.push(row)
    else groups.push([row])
  }
  const standsAlone = header !== null && header.isExempt && groups[0]?.[0]?.isExempt === false
  return [
    ...(standsAlone ? [stretchOf(profile, null, [header])] : []),
    ...groups.map((rows) => {
      const isHeaded = header !== null && (!header.isExempt || rows[0]?.isExempt === true)
      return stretchOf(profile, isHeaded ? header : null, rows)
    }),
  ]
}

function stretchOf(profile: WordingProfile, header: MinutesBlock | null, rows: readonly MinutesBlock[]): Stretch {
  const all = [...(header === null ? [] : [header]), ...rows]
  const cells = evenRows(all.map((block) => cellsOf(printedLine(profile, block).inline)))
  const printed = all.map(({ id }, at) => ({ blockId: id, cells: cells[at] ?? [] }))
  const part = {
    kind: 'table' as const,
    header: header === null ? null : (printed[0] ?? null),
    rows: header === null ? printed : printed.slice(1),
  }
  return { isExempt: rows[0]?.isExempt ?? false, parts: [part] }
}
