import type { Gap, MeetingRecord } from '#shared/domain/after-meeting/gap.ts'
import { gapOfLine } from '#shared/domain/after-meeting/gaps-of-place.ts'

/** Lines of which two windows have left two versions: the clerk chooses which one stays. */
export function conflictGaps({ items, conflicts }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) =>
    item.lines
      .filter(({ id }) => conflicts.has(id))
      .map((line) =>
        gapOfLine('conflict', item, line, {
          group: 'lines',
          message: 'Two windows have two versions of the line. Choose which one stays.',
        }),
      ),
  )
}

/**
 * Lines that were begun and hold nothing. The empty line at the end of an item is where the clerk would go on, and is none
 * of them.
 */
export function lineGaps({ items }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) =>
    item.lines.flatMap((line, at) =>
      line.text.trim() !== '' || at === item.lines.length - 1
        ? []
        : [
            {
              ...gapOfLine('empty-line', item, line, {
                group: 'lines',
                message: 'A line is empty. Write what it was for, or take it out.',
              }),
              quote: `Item ${item.number} · line ${at + 1}`,
            },
          ],
    ),
  )
}
