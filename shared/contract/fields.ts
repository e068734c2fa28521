import { z } from 'zod'
import { blockKinds, deepestBlock } from '#shared/domain/block-kind.ts'
import { blockMarks } from '#shared/domain/block-mark.ts'
import { committeeStyles } from '#shared/domain/committee.ts'
import { isIsoDate } from '#shared/domain/day.ts'
import { dueKinds } from '#shared/domain/due-date/due-date.ts'

/** The fields that several procedures speak of. Bounds are far above what a clerk types, and keep a door from being flooded. */

export const id = z.uuid()

/** A day, `YYYY-MM-DD`, that is in the calendar. */
export const isoDate = z.string().refine(isIsoDate, 'is not a date in the form YYYY-MM-DD')

/** A time of day on the wall clock of the meeting, `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time in the form HH:MM')

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()

export const name = z.string().trim().min(1).max(300)
export const line = z.string().max(2_000)
export const words = z.string().max(200_000)

export const committeeStyle = z.enum(committeeStyles)
export const blockKind = z.enum(blockKinds)
export const blockMark = z.enum(blockMarks)
export const depth = z.int().min(0).max(deepestBlock)

export const inline = z
  .array(
    z.strictObject({
      type: z.literal('text'),
      text: words.min(1),
      marks: z
        .array(z.strictObject({ type: z.enum(['bold', 'italic']) }))
        .max(2)
        .readonly()
        .optional(),
    }),
  )
  .max(5_000)
  .readonly()

/** A due date as worded and as an inclusive interval; `end` decides lateness. */
export const due = z.strictObject({
  text: line,
  kind: z.enum(dueKinds),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
})

export const findingTag = z.strictObject({ linkId: id, findingId: id, number: z.string().nullable(), text: words })
