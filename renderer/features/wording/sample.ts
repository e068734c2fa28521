import type { CommitteeStyle } from '#shared/domain/committee.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { isRunning, printMinuteNumber, usualNumbering } from '#shared/domain/minute-number.ts'
import { buildMinutesDocument, type MinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import type { WordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import { today } from '#renderer/app/today.ts'

/** A page of minutes as the committee's wording would print it, by the code that prints the real ones. */
export function sampleMinutes(
  name: string,
  style: CommitteeStyle,
  wording: WordingChanges,
  next: number,
): MinutesDocument {
  const heldOn = today()
  const numbering = wording.numbering ?? usualNumbering
  const numberOf = (at: number) => {
    if (numbering.scheme === 'none') return null
    return isRunning(numbering) ? printMinuteNumber(numbering, next + at, heldOn) : String(at + 1)
  }
  return buildMinutesDocument({
    councilName: null,
    committee: { name, style, wording },
    audience: 'full',
    meeting: { title: null, heldOn, startsAt: '18:30', endsAt: null, venue: null, nextMeeting: null, isDraft: false },
    attendance: [
      { name: 'Ada Moss', capacity: 'chair', status: 'present', substituteFor: null, note: null },
      { name: 'Ben Ojo', capacity: 'member', status: 'present', substituteFor: null, note: null },
    ],
    items: [
      item(numberOf(0), 'Harbour lights', [
        ['paragraph', 'The harbour master presented the report.'],
        ['point', 'Two lamps had failed since May.'],
        ['resolutionLimb', 'the report be noted'],
        ['resolutionLimb', 'That the lamps be mended before the winter.'],
      ]),
      item(numberOf(1), 'Ferry timetable', [['resolutionLimb', 'That the timetable be agreed.']]),
    ],
  })
}

function item(number: string | null, title: string, lines: readonly (readonly [BlockKind, string])[]) {
  return {
    id: title,
    number,
    title,
    purpose: null,
    isExempt: false,
    blocks: lines.map(([kind, text], at) => ({
      id: `${title} ${at}`,
      kind,
      depth: 0,
      printedLabel: null,
      inline: inlineFromText(text),
      isExempt: false,
      findings: [],
    })),
  }
}
