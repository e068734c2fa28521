import type { Gap, MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { gapOfLine } from '#shared/domain/after-meeting/gaps-of-place.ts'
import { findFindingReferences } from '#shared/domain/reference/reference.ts'

/**
 * Lines that name a finding ("finding 107") which no inspection in the book has, or to which neither the line nor its item
 * is tied. Nothing is said while the book has no inspection.
 */
export function findingGaps({ items, findingNumbers }: MeetingRecord): readonly Gap[] {
  if (findingNumbers === null) return []
  return items.flatMap((item) =>
    item.lines.flatMap((line) => {
      if (line.kind === 'clerkNote') return []
      const named = [...new Set(findFindingReferences(line.text).flatMap(({ numbers }) => numbers))]
      const unknown = named.filter((number) => !findingNumbers.has(number))
      const tied = new Set([...line.findings, ...item.findings])
      const untied = named.filter((number) => findingNumbers.has(number) && !tied.has(number))
      return [
        ...(unknown.length === 0
          ? []
          : [
              gapOfLine('finding-unknown', item, line, {
                group: 'findings',
                message: `No inspection has ${findingWords(unknown)}. Check the number.`,
              }),
            ]),
        ...(untied.length === 0
          ? []
          : [
              gapOfLine('finding-link', item, line, {
                group: 'findings',
                message: `The line names ${findingWords(untied)} and is not tied to ${untied.length === 1 ? 'it' : 'them'}. Link it.`,
              }),
            ]),
      ]
    }),
  )
}

function findingWords(numbers: readonly string[]): string {
  const last = numbers.at(-1) ?? ''
  if (numbers.length === 1) return `finding ${last}`
  return `findings ${numbers.slice(0, -1).join(', ')} and ${last}`
}
