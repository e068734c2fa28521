import { forThePublic } from '#shared/domain/exempt/public-copy.ts'
import { exemptWarnings } from '#shared/domain/exempt/exempt-warnings.ts'
import { attendanceSections } from '#shared/domain/minutes-document/minutes-attendance.ts'
import {
  courseParts,
  printedItems,
  untoldAdjournments,
  withPresiding,
} from '#shared/domain/minutes-document/minutes-course.ts'
import { itemSection } from '#shared/domain/minutes-document/minutes-item.ts'
import type {
  MinutesDocument,
  MinutesMeeting,
  MinutesSection,
  MinutesSource,
  MinutesWarning,
} from '#shared/domain/minutes-document/minutes-tree.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { wordingOf } from '#shared/domain/minutes-document/wording-changes.ts'
import { formatClockTime, formatMeetingDay } from '#shared/domain/minutes-document/wording-profile.ts'

export type * from '#shared/domain/minutes-document/minutes-tree.ts'

/**
 * The minutes of a meeting, in the order in which they are read: title, attendance, the items, the next meeting, the close,
 * the place to sign (LGA 1972 Sch 12 para 41).
 *
 * Words are printed as they stand, with two additions and one omission: the wording of the committee's profile, a finding's
 * number where a line is tied to it and does not name it, and never a clerk's note.
 *
 * The public copy is built from a meeting in which every exempt word is gone already (LGA 1972 s.100C).
 *
 * @throws RuleBroken `exempt_rows` for a public copy of which something is missing that the law asks for.
 */
export function buildMinutesDocument(given: MinutesSource): MinutesDocument {
  const source = given.audience === 'public' ? forThePublic(given) : given
  const profile = wordingOf(source.committee.style, source.committee.wording ?? {})
  const day = source.meeting.heldOn === null ? null : formatMeetingDay(profile, source.meeting.heldOn)
  const attendance = withPresiding(profile, attendanceSections(profile, source.attendance), source.meeting)
  const course = courseParts(profile, source.items)
  const items = printedItems(profile, source.items).map((item) => itemSection(profile, item, course.get(item.id)))
  const copy = source.audience === 'full' && hasExempt(source) ? ' (full copy, not for publication)' : ''
  return {
    language: 'en-GB',
    audience: source.audience,
    title: `Minutes of the ${source.committee.name}, ${day ?? dateToBeConfirmed.toLowerCase()}${copy}`,
    author: source.councilName ?? source.committee.name,
    heldOn: source.meeting.heldOn,
    running: { meeting: `${source.committee.name}, ${day ?? dateToBeConfirmed.toLowerCase()}`, status: status(source) },
    titleBlock: {
      council: source.councilName,
      title: `Minutes of the ${source.committee.name}`,
      lines: titleLines(profile, source.meeting),
    },
    sections: [
      ...attendance,
      ...items.map(({ section }) => section),
      ...nextMeeting(profile, source.meeting),
      ...close(source.meeting),
    ],
    signature: {
      statement: profile.signature.statement,
      labels: [profile.chairTitle, profile.signature.dateLabel],
    },
    warnings: [
      ...meetingWarnings(source, attendance),
      ...exemptWarnings(given),
      ...items.flatMap(({ warnings }) => warnings),
    ],
  }
}

function hasExempt(source: MinutesSource): boolean {
  return source.items.some(isExemptItem)
}

function isExemptItem(item: MinutesSource['items'][number]): boolean {
  return item.isExempt || item.blocks.some((block) => block.isExempt)
}

function status(source: MinutesSource): string {
  const draft = source.meeting.isDraft ? ['DRAFT'] : []
  const exempt = hasExempt(source) ? ['NOT FOR PUBLICATION'] : []
  return [...draft, ...exempt].join(' · ')
}

/** "14 March 2016, 6.30 pm to 8.47 pm", the place, and that it is a draft. */
function titleLines(profile: WordingProfile, meeting: MinutesMeeting): readonly string[] {
  const day = meeting.heldOn === null ? dateToBeConfirmed : formatMeetingDay(profile, meeting.heldOn)
  const times = [meeting.startsAt, meeting.endsAt].flatMap((time) => (time === null ? [] : [formatClockTime(time)]))
  return [
    ...present(meeting.title),
    times.length === 0 || meeting.startsAt === null ? day : `${day}, ${times.join(' to ')}`,
    ...present(meeting.venue),
    ...(meeting.isDraft ? ['DRAFT minutes, subject to approval at the next meeting'] : []),
  ]
}

function nextMeeting(profile: WordingProfile, meeting: MinutesMeeting): readonly MinutesSection[] {
  const next = meeting.nextMeeting
  if (next === null) return []
  const day = next.heldOn === null ? dateToBeConfirmed : formatMeetingDay(profile, next.heldOn)
  const time = next.startsAt === null ? '' : ` at ${formatClockTime(next.startsAt)}`
  const text = [`${day}${time}`, ...present(next.venue)].join(', ')
  return [textSection('next-meeting', profile.headings.nextMeeting, `${text}.`)]
}

function close(meeting: MinutesMeeting): readonly MinutesSection[] {
  const { endsAt } = meeting
  const closing =
    endsAt === null ? [] : textSection('close', null, `The meeting closed at ${formatClockTime(endsAt)}.`).parts
  const parts = [...untoldAdjournments(meeting), ...closing]
  return parts.length === 0 ? [] : [{ key: 'close', itemId: null, heading: null, parts }]
}

function textSection(key: MinutesSection['key'], heading: string | null, text: string): MinutesSection {
  return {
    key,
    itemId: null,
    heading: heading === null ? null : { text: heading, isExempt: false },
    parts: [{ kind: 'paragraph', role: 'text', line: { blockId: null, inline: inlineFromText(text) } }],
  }
}

function meetingWarnings(source: MinutesSource, attendance: readonly MinutesSection[]): readonly MinutesWarning[] {
  return [
    ...(source.meeting.heldOn === null
      ? [{ code: 'date_missing' as const, message: `The meeting has no date, so “${dateToBeConfirmed}” is printed.` }]
      : []),
    ...(attendance.some(({ key }) => key === 'present')
      ? []
      : [
          {
            code: 'attendance_missing' as const,
            message:
              'Nobody is recorded as present, so that part is left out: record who was there and make the file again.',
          },
        ]),
  ]
}

function present(text: string | null): readonly string[] {
  return text === null || text.trim() === '' ? [] : [text]
}
