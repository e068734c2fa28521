import type { IsoDate } from '#shared/domain/day.ts'
import type { AttendanceStatus, MemberRole } from '#shared/domain/committee.ts'
import {
  itemsOf,
  readMinutesDraft,
  withKinds,
  type AttendanceGroup,
  type DraftAttender,
  type DraftLine,
  type MinutesDraft,
} from '#shared/domain/minutes-draft/minutes-draft.ts'
import type { SuggestedAction } from '#shared/domain/old-minutes/suggestion.ts'
import type { ActionEdit, KindChanges } from './old-minutes-store.ts'

export type Counted = { readonly words: string; readonly number: number }

/** How much of what was found, to compare with the paper at a glance. */
export function countsOf(draft: MinutesDraft): readonly Counted[] {
  const blocks = itemsOf(draft).flatMap((item) => item.blocks)
  const count = (kind: string, depth?: number) =>
    blocks.filter((block) => block.kind === kind && (depth === undefined || block.depth === depth)).length
  return [
    { words: 'Items', number: itemsOf(draft).length },
    { words: 'Paragraphs', number: count('paragraph') },
    { words: 'Lead-ins', number: count('leadIn') },
    { words: 'Points', number: count('point', 0) },
    { words: 'Resolutions', number: count('resolutionLimb', 0) },
    { words: 'Not used', number: draft.lines.filter((line) => line.kind === 'unused').length },
  ]
}

/** Lines of the source, blank ones apart, that stand in no line of the draft. There should be none, and the count says so. */
export function countLost(source: string, draft: MinutesDraft): number {
  const held = draft.lines.reduce((sum, line) => sum + wordsIn(line.source), 0)
  return Math.max(0, wordsIn(source) - held)
}

/** How many lines and items a save would keep. */
export function countKept(draft: MinutesDraft): number {
  return itemsOf(draft).reduce((sum, item) => sum + item.blocks.length, 0)
}

export function readDraft(source: string, heldOn: IsoDate | null): MinutesDraft | null {
  return /\p{L}/u.test(source) ? readMinutesDraft(source, heldOn) : null
}

export function changedDraft(draft: MinutesDraft | null, kinds: KindChanges): MinutesDraft | null {
  return draft === null ? null : withKinds(draft, kinds)
}

/** A line's draft as a clerk reads it: its words, or why there are none. */
export function draftWords(line: DraftLine): string {
  if (line.kind === 'unused') return 'Not part of the minutes'
  if (line.kind === 'attendance') return 'Offered as attendance'
  return line.text
}

/** What is before the words in the draft: the printed label, or a bullet. */
export function draftMark({ kind, printedLabel }: DraftLine): string | null {
  if (printedLabel !== null) return printedLabel
  if (kind === 'point') return '•'
  if (kind === 'nestedPoint') return '–'
  return null
}

export type OfferedPerson = {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly role: MemberRole | null
  readonly status: AttendanceStatus
}

const groups: Record<AttendanceGroup, Pick<OfferedPerson, 'words' | 'role' | 'status'>> = {
  present: { words: 'present', role: 'member', status: 'present' },
  apologies: { words: 'apologies', role: 'member', status: 'apologies' },
  absent: { words: 'absent', role: 'member', status: 'absent' },
  inAttendance: { words: 'in attendance', role: 'officer', status: 'present' },
}

/** Who was there, as the heading says; each name once, as it stands first. */
export function offeredPeople(attendance: readonly DraftAttender[]): readonly OfferedPerson[] {
  const people = attendance.map(({ name, group }) => ({ key: `person ${name}`, name, ...groups[group] }))
  return [...new Map(people.toReversed().map((person) => [person.key, person])).values()].toReversed()
}

/** Owner and due date as they would be kept: the clerk's own, else those that the text gives. */
export function editOf(action: SuggestedAction, edits: ReadonlyMap<string, ActionEdit>): ActionEdit {
  return edits.get(actionKey(action)) ?? { owner: action.owner ?? '', due: action.due?.text ?? '' }
}

export function actionKey(action: SuggestedAction): string {
  return `action ${action.key}`
}

export function findingKey(line: number, findingId: string): string {
  return `finding ${line} ${findingId}`
}

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}
