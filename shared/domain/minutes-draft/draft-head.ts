import { readAttendanceLabel } from '#shared/domain/minutes-draft/draft-attendance.ts'
import type { LineKind } from '#shared/domain/minutes-draft/draft-line.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { findDueExpressions } from '#shared/domain/due-date/due-date.ts'
import { isActionNote } from '#shared/domain/pasted-minutes/pasted-limb.ts'
import { wordsOf } from '#shared/domain/pasted-minutes/pasted-row.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { isBareResolution, readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

/**
 * What each row before the first item is: the names of those who were there, a line of the heading, or, from the first
 * line that is neither, the minutes themselves.
 */
export function headKinds(rows: readonly PastedRow[]): readonly LineKind[] {
  let isAmongNames = false
  let isPast = false
  return rows.map((row) => {
    if (row.type === 'label') return 'unused'
    const text = wordsOf(row)
    if (isPast) return 'paragraph'
    if (readAttendanceLabel(text) !== null) {
      isAmongNames = true
      return 'attendance'
    }
    if (isHeadingLine(text)) {
      isAmongNames = false
      return 'unused'
    }
    if (isAmongNames && isNames(text)) return 'attendance'
    if (isAmongNames || isProse(text)) {
      isPast = true
      return 'paragraph'
    }
    return 'unused'
  })
}

/** Whether minutes of a whole meeting begin here: a heading “Minutes of …”, or a list of those present. */
export function hasMeetingHead(rows: readonly PastedRow[]): boolean {
  return rows
    .slice(0, 40)
    .some((row) => row.type !== 'label' && (isMinutesHeading(wordsOf(row)) || isPresentLabel(wordsOf(row))))
}

function isPresentLabel(text: string): boolean {
  return readAttendanceLabel(text)?.group === 'present' && /^\s*(?:members?\s+)?present\b/iu.test(text)
}

function isMinutesHeading(text: string): boolean {
  return (
    text.length <= 300 &&
    /^\s*(?:draft\s+|unconfirmed\s+|unapproved\s+)?minutes\b(?:\s*$|\s+of\b|\s*[–—-])/iu.test(text) &&
    !isProse(text.replace(/^.*?\bheld\b/iu, ''))
  )
}

/** The place, the day, the time, the name of the committee or the council, or that these are minutes. */
export function isHeadingLine(text: string): boolean {
  if (text.length > 300) return false
  return (
    isMinutesHeading(text) ||
    /^\s*(?:at\s+a(?:n)?\s+.{0,60}meeting\b|held\s+(?:on|at|in)\b|(?:the\s+)?meeting\s+(?:held|of|on|commenced|started|began|opened)\b|\(?the\s+meeting\s+(?:started|began|commenced|opened)\b|(?:date|time|venue|place|location|start(?:ed)?|clerk|contact)\s*:|chair(?:man|person)?\s*:?\s*$|draft\b|at\s+\d|part\s+(?:\d|i{1,3}|[ab])\b)/iu.test(
      text,
    ) ||
    (text.length <= 120 && dayIn(text) !== null && (!isProse(text) || /\bmeeting\s+held\s+on\b/iu.test(text)))
  )
}

function isNames(text: string): boolean {
  return (
    text.length <= 400 &&
    readResolutionHeading(text) === null &&
    !isBareResolution(text) &&
    !isActionNote(text) &&
    !isSentence(text) &&
    !/\b(?:was|were|is|are|had|has|would|noted|reported|agreed)\b/iu.test(text) &&
    /^[\s"“'‘(]*\p{Lu}/u.test(text)
  )
}

/** “The officer spoke about fees.”; “Councillors Reed, Holt and Nair.” are names all the same. */
function isSentence(text: string): boolean {
  return (
    /\p{L}{3,}\.\s*$/u.test(text) &&
    text.trim().split(/\s+/u).length >= 4 &&
    !/,|^\s*(?:councillors?|cllrs?)\b/iu.test(text)
  )
}

/** A sentence and not a line of a heading. */
function isProse(text: string): boolean {
  if (readResolutionHeading(text) !== null || isBareResolution(text) || isActionNote(text)) return true
  const count = text.trim().split(/\s+/u).length
  return text.length > 200 || (count >= 5 && /[.:;!?]['’”)]?\s*$/u.test(text.slice(-6)))
}

/** The first full day in the heading, such as “Monday, 14th March 2016” or “14/03/2016”. */
export function heldOnIn(texts: readonly string[]): IsoDate | null {
  for (const text of texts) {
    const day = dayIn(text)
    if (day !== null) return day
  }
  return null
}

function dayIn(text: string): IsoDate | null {
  if (!/\d/u.test(text)) return null
  const found = findDueExpressions(text.slice(0, 300), null).find(
    ({ kind, start, end, text: words }) => kind === 'exact' && start !== null && start === end && /\d{4}/u.test(words),
  )
  return found?.start ?? null
}

const bodyNames =
  'committee|panel|board|cabinet|council|sub-?committee|forum|executive|commission|assembly|partnership|governing body|governors|group'

/** The name of the body in the heading: “Minutes of the Harbour Panel held on …”, or a line that is only a name. */
export function committeeNameIn(texts: readonly string[]): string | null {
  const heads = texts.map((text) => text.trim()).filter((text) => text.length <= 300)
  for (const text of heads.filter((each) => /\b(?:minutes|meeting|held)\b/iu.test(each))) {
    const name = headingName.exec(text)?.[1]?.replace(/[\s,:–—-]+$/u, '')
    if (name !== undefined && lastWord.test(name)) return name
  }
  const names = heads.filter((text) => text.length <= 90 && lastWord.test(text))
  return names.find((text) => !/\bcouncil$/iu.test(text)) ?? names[0] ?? null
}

const headingName =
  /^(?:draft\s+|unconfirmed\s+)?(?:minutes\s+of\s+|at\s+)?(?:the\s+|an?\s+)?(?:(?:ordinary|extraordinary|special|virtual|public)\s+)*(?:meeting\s+of\s+(?:the\s+)?)?(.{3,120}?)(?=\s*,|\s+(?:meeting\s+)?held\b|\s+meeting\b|\s+on\s|\s+[–—-]\s|\s*$)/iu

const lastWord = new RegExp(String.raw`(?:^|\s|-)(?:${bodyNames})$`, 'iu')
