import * as fc from 'fast-check'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type {
  MinutesAttender,
  MinutesBlock,
  MinutesItem,
  MinutesSource,
} from '#shared/domain/minutes-document/minutes-document.ts'

/** Sources of minutes for tests: a council, a panel and people that do not exist. */

export function aSource(changes: Partial<MinutesSource> = {}): MinutesSource {
  return {
    councilName: 'Wrenmouth Borough Council',
    committee: { name: 'Harbour and Schools Panel', style: 'panel' },
    meeting: aMeeting(),
    attendance: [anAttender('Councillor Ada Wren', 'chair')],
    items: [],
    audience: 'public',
    ...changes,
  }
}

export function aMeeting(changes: Partial<MinutesSource['meeting']> = {}): MinutesSource['meeting'] {
  return {
    title: null,
    heldOn: '2031-03-04',
    startsAt: '18:30',
    endsAt: null,
    venue: null,
    nextMeeting: null,
    isDraft: false,
    ...changes,
  }
}

export function anAttender(
  name: string,
  capacity: MinutesAttender['capacity'],
  changes: Partial<MinutesAttender> = {},
): MinutesAttender {
  return { name, capacity, status: 'present', substituteFor: null, note: null, ...changes }
}

export function anItem(
  title: string,
  blocks: readonly MinutesBlock[],
  changes: Partial<MinutesItem> = {},
): MinutesItem {
  return { id: `item ${title}`, number: null, title, purpose: null, isExempt: false, blocks, ...changes }
}

export function aBlock(kind: BlockKind, text: string, changes: Partial<MinutesBlock> = {}): MinutesBlock {
  return {
    id: `${kind} ${text}`,
    kind,
    depth: 0,
    printedLabel: null,
    inline: inlineFromText(text),
    isExempt: false,
    findings: [],
    ...changes,
  }
}

/** One limb for each label; null for a limb that was published without one. */
export function limbs(...labels: readonly (string | null)[]): readonly MinutesBlock[] {
  return labels.map((printedLabel, at) =>
    aBlock('resolutionLimb', `That matter ${at + 1} be settled.`, { printedLabel }),
  )
}

/** Whatever a clipboard can hold: any characters, halves of characters, line ends and marks of direction among them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '\t', ' ', '\uD83D', '\uDE00', '\u202E', '\u0000', 'a'),
    minLength: 1,
  }),
)
