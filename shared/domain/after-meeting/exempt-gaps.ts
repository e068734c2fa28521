import type { Gap, MeetingRecord, RecordedItem } from '#shared/domain/after-meeting/gap.ts'
import { gapOfItem, gapOfLine } from '#shared/domain/after-meeting/gaps-of-place.ts'

/** What the law asks of exempt business and is not there yet (LGA 1972 ss.100A to 100C). */
export function exemptGaps({ items }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) => (item.isExempt ? ofItem(item) : ofLines(item)))
}

function ofItem(item: RecordedItem): readonly Gap[] {
  const isMinuted = item.lines.some(({ text, kind }) => kind !== 'clerkNote' && text.trim() !== '')
  const needsParagraph = item.confidentiality === 'exempt' && item.paragraphs.length === 0
  const ask = (isMissing: boolean, rule: string, message: string): readonly Gap[] =>
    isMissing ? [gapOfItem(rule, item, { group: 'exempt', message, place: 'access' })] : []
  return [
    ...ask(
      needsParagraph,
      'exempt-paragraph',
      'The item is exempt and no paragraph of Schedule 12A is named. Choose it.',
    ),
    ...ask(
      isBlank(item.publicTitle),
      'exempt-title',
      'The exempt item has no title that is safe to publish. Give it one.',
    ),
    ...ask(
      isMinuted && isBlank(item.publicSummary),
      'exempt-summary',
      'The exempt item has no summary for the public. Write what was done without saying what is exempt.',
    ),
    ...(isMinuted && !item.isExcluded
      ? [
          gapOfItem('exempt-exclusion', item, {
            group: 'exempt',
            message: 'Nothing in the minutes excludes the public from this item. Put the resolution in before it.',
          }),
        ]
      : []),
  ]
}

function ofLines(item: RecordedItem): readonly Gap[] {
  return item.lines
    .filter(
      ({ isExempt, text, paragraphs, kind }) =>
        isExempt && kind !== 'clerkNote' && text.trim() !== '' && paragraphs.length === 0,
    )
    .map((line) => ({
      ...gapOfLine('exempt-line', item, line, {
        group: 'exempt',
        message: 'The line is exempt and no paragraph of Schedule 12A is named. Choose it, or open the line.',
      }),
      place: 'line-access' as const,
    }))
}

function isBlank(words: string | null): boolean {
  return words === null || words.trim() === ''
}
