import { assertNever } from '#shared/errors.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText, type Inline } from '#shared/domain/inline.ts'
import {
  onAgenda,
  type BlockMark,
  type ScriptAction,
  type ScriptItem,
  type ScriptMotion,
  type ScriptStep,
} from './meeting-script.ts'
import { inlineOf } from './scripted-text.ts'
import { expectedDeclarations, expectedRoom, type Attended, type Declared } from './the-room.ts'

/** A meeting as the script has it, and as the store must have it afterwards. Ids and times are the store's own. */
export type MeetingAsMinuted = {
  readonly state: string
  /** Every time lies within the time in which the script was played, and none goes back. */
  readonly areTimesInOrder: boolean
  readonly room: readonly Attended[]
  readonly declarations: readonly Declared[]
  /** In the order of the agenda. */
  readonly items: readonly ItemAsMinuted[]
}

type ItemAsMinuted = {
  readonly title: string
  readonly outcome: string
  readonly deferredTo: string | null
  /** Its place in the order in which items were taken, from 1. */
  readonly takenOrder: number | null
  readonly urgent: ScriptItem['urgent'] | null
  readonly lines: readonly LineAsMinuted[]
}

export type LineAsMinuted = {
  readonly kind: BlockKind
  readonly depth: number
  readonly body: Inline
  readonly mark: BlockMark | null
  readonly findings: readonly string[]
  readonly actions: readonly ScriptAction[]
}

/** What must be found, made from the script alone. */
export function expectedMeeting(items: readonly ScriptItem[]): MeetingAsMinuted {
  const agenda = onAgenda(items)
  // An item that is deferred as soon as it is called was not taken.
  const taken = items.filter(({ steps }) => steps.every((step) => step.do !== 'defer'))
  return {
    state: 'closed',
    areTimesInOrder: true,
    room: expectedRoom(items),
    declarations: expectedDeclarations(items),
    items: agenda.map((item) => {
      const deferral = item.steps.find((step) => step.do === 'defer')
      return {
        title: item.title,
        outcome: deferral === undefined ? 'taken' : 'deferred',
        deferredTo: deferral?.to ?? null,
        takenOrder: deferral === undefined ? taken.indexOf(item) + 1 : null,
        urgent: item.urgent ?? null,
        lines: item.steps.flatMap((step) => linesOf(step, items, item)),
      }
    }),
  }
}

/** The lines that a step leaves in the minutes. */
export function linesOf(step: ScriptStep, items: readonly ScriptItem[], item: ScriptItem): readonly LineAsMinuted[] {
  switch (step.do) {
    case 'line': {
      const { kind, depth, text, mark, finding, action } = step
      return [
        {
          kind,
          depth,
          body: inlineOf(text),
          mark: mark ?? null,
          findings: finding === undefined ? [] : [finding],
          actions: action === undefined ? [] : [action],
        },
      ]
    }
    case 'adjourn':
      return [note(step.note)]
    case 'take out of turn':
      return [note(withNumbers(step.note, items, item))]
    case 'motion':
      return motionLines(step)
    case 'exclude':
      return [line('resolutionHeading', step.heading), line('resolutionLimb', withNumbers(step.limb, items, item))]
    case 'declare':
      return [line('declarationNote', step.note)]
    case 'arrive':
    case 'leave':
    case 'lose quorum':
    case 'come back':
    case 'leave or return':
    case 'readmit':
      return [note(step.note)]
    case 'defer':
      return []
    default:
      return assertNever(step)
  }
}

function motionLines({ text, amendments, substantive, limbs }: ScriptMotion): readonly LineAsMinuted[] {
  return [
    line('motion', text),
    ...amendments.map(({ cuts, types }) => line('amendment', `${text.slice(0, -cuts.length)}${types}`)),
    line('motion', substantive),
    line('resolutionHeading', 'Resolved:'),
    ...limbs.map((limb) => line('resolutionLimb', limb)),
  ]
}

function note(text: string): LineAsMinuted {
  return line('attendanceNote', text)
}

function line(kind: BlockKind, text: string): LineAsMinuted {
  return { kind, depth: 0, body: inlineFromText(text), mark: null, findings: [], actions: [] }
}

function withNumbers(text: string, items: readonly ScriptItem[], item: ScriptItem): string {
  const agenda = onAgenda(items)
  const at = items.indexOf(item)
  const own = String(agenda.indexOf(item) + 1)
  const number = (other: ScriptItem | undefined) => (other === undefined ? '' : String(agenda.indexOf(other) + 1))
  return text
    .replace('{number}', own)
    .replace('{after}', number(items[at - 1]))
    .replace('{before}', number(items[at + 1]))
}
