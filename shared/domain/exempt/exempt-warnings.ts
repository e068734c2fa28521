import { plainText } from '#shared/domain/inline.ts'
import type { MinutesItem, MinutesSource, MinutesWarning } from '#shared/domain/minutes-document/minutes-tree.ts'

/**
 * What to look at before minutes with exempt matter are issued: an item that was minuted in private although nothing
 * excludes the public from it (LGA 1972 s.100A(4)), and open words that repeat the title of an exempt item.
 */
export function exemptWarnings({ items, audience }: MinutesSource): readonly MinutesWarning[] {
  const exempt = items.filter(({ isExempt }) => isExempt)
  const unexcluded = exempt
    .filter(({ exemption, blocks }) => blocks.length > 0 && exemption?.isExcluded !== true)
    .map((item) => ({
      code: 'exclusion_missing' as const,
      message: `No resolution excludes the public from ${nameOf(item)}: put it in, or make sure that it stands in the minutes.`,
    }))
  return audience === 'full' ? unexcluded : [...unexcluded, ...exempt.flatMap((item) => namedInTheOpen(items, item))]
}

/** Titles as short as "Lease" are ordinary words. */
const shortestTitle = 10

function namedInTheOpen(items: readonly MinutesItem[], exempt: MinutesItem): readonly MinutesWarning[] {
  const title = exempt.title.trim().toLocaleLowerCase('en-GB')
  const isPublished = exempt.exemption?.publicTitle?.toLocaleLowerCase('en-GB').includes(title) ?? false
  if (isPublished || title.length < shortestTitle || !/\s/.test(title)) return []
  return items
    .filter((item) => !item.isExempt)
    .filter((item) =>
      item.blocks.some(
        (block) => !block.isExempt && plainText(block.inline).toLocaleLowerCase('en-GB').includes(title),
      ),
    )
    .map((item) => ({
      code: 'exempt_title_named' as const,
      message: `Open words under ${nameOf(item)} repeat the title of ${nameOf(exempt)}, which is exempt: use its public title there.`,
    }))
}

function nameOf({ number }: MinutesItem): string {
  return number === null ? 'an item without a number' : `item ${number.replace(/[.:]$/, '')}`
}
