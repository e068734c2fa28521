import { z } from 'zod'
import { readProductFile } from '#core/product.ts'
import { blockKinds } from '#shared/domain/block-kind.ts'
import { committeeStyles, memberRoles } from '#shared/domain/committee.ts'
import { addDays, formatDay, weekdayName, type IsoDate } from '#shared/domain/day.ts'
import { frameworks } from '#shared/domain/inspection.ts'

const line = z.strictObject({
  kind: z.enum(blockKinds),
  text: z.string(),
  isExempt: z.boolean().default(false),
  /** Numbers of findings that the line is tied to. */
  findings: z.array(z.string()).default([]),
  /** An action made of the line. `due` holds "{+28}" for the day so many days after the meeting; `closedAt` counts meetings from 1. */
  action: z
    .strictObject({ owner: z.string(), due: z.string(), text: z.string().optional(), closedAt: z.int().optional() })
    .optional(),
})

const item = z.strictObject({
  title: z.string(),
  purpose: z.string().optional(),
  isExempt: z.boolean().default(false),
  lines: z.array(line),
})

const meeting = z.strictObject({
  /** Weeks before (negative) the next meeting. */
  weeks: z.int(),
  apologies: z.array(z.string()),
  items: z.array(item),
})

const council = z.strictObject({
  council: z.string(),
  committee: z.strictObject({
    name: z.string(),
    code: z.string(),
    style: z.enum(committeeStyles),
    venue: z.string(),
    startsAt: z.string(),
    standingItems: z.array(z.string()),
    members: z.array(z.strictObject({ name: z.string(), role: z.enum(memberRoles) })),
  }),
  inspection: z.strictObject({
    title: z.string(),
    framework: z.enum(frameworks),
    weeks: z.int(),
    findings: z.array(z.tuple([z.string(), z.string()])),
  }),
  meetings: z.array(meeting),
})

export type SampleCouncil = z.infer<typeof council>
export type SampleMeeting = z.infer<typeof meeting>
export type SampleItem = z.infer<typeof item>
export type SampleLine = z.infer<typeof line>

/** A council that does not exist, with its people, its minutes and the inspection that they answer. */
export function readSampleCouncil(): SampleCouncil {
  return council.parse(JSON.parse(new TextDecoder().decode(readProductFile('resources/sample-council/council.json'))))
}

/** The day of a meeting that many weeks from the next one, which is on the first Tuesday from today. */
export function sampleDay(today: IsoDate, weeks: number): IsoDate {
  let next = today
  while (weekdayName(next) !== 'Tuesday') next = addDays(next, 1)
  return addDays(next, weeks * 7)
}

/** "by {+28}" at a meeting on 3 March: "by 31 March 2026". */
export function dueWords(words: string, heldOn: IsoDate): string {
  return words.replace(/\{\+(\d+)\}/, (_all, days: string) => formatDay(addDays(heldOn, Number(days))))
}
