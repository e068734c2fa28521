import * as fc from 'fast-check'
import type { BlockKind } from '#shared/domain/block-kind.ts'

/** One line of invented minutes. */
type ModelLine = {
  readonly kind: BlockKind
  readonly depth: number
  readonly printedLabel: string | null
  readonly glyph: string | null
  readonly text: string
}

export type ModelItem = {
  readonly title: string
  readonly printedNumber: string
  readonly lines: readonly ModelLine[]
}

/** How a house prints: its resolution heading, and the labels of its limbs and of what is nested in them. */
export type House = {
  readonly heading: string
  readonly label: (n: number) => string
  readonly nestedLabel: (n: number) => string
}

const letters = 'abcdefghij'
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** The forms of labels that minutes are printed with. */
export const labelForms: readonly ((n: number) => string)[] = [
  (n) => `${n}.`,
  (n) => `${n})`,
  (n) => `(${n})`,
  (n) => `(${letters[n - 1] ?? ''})`,
  (n) => `${letters[n - 1] ?? ''})`,
  (n) => `(${romans[n - 1] ?? ''})`,
  (n) => `${romans[n - 1] ?? ''}.`,
]

const words = [
  'quay',
  'pilots’',
  'tide',
  'berth',
  'lock',
  'dredger',
  'ferry',
  '‘buoy’',
  'mooring',
  'pier',
  '“jetty”',
  'wharf',
]
const phrase = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 }).map((all) => all.join(' '))
const sentence = phrase.map((all) => `The officer spoke of the ${all}.`)
const title = phrase.map((all) => `Harbour ${all}`)
const points = fc.array(fc.record({ text: sentence, isNested: fc.boolean() }), { minLength: 1, maxLength: 5 })

function limbs(house: House): fc.Arbitrary<readonly ModelLine[]> {
  return fc
    .array(fc.record({ text: phrase, nested: fc.integer({ min: 0, max: 2 }) }), { minLength: 1, maxLength: 4 })
    .map((all) =>
      all.flatMap(({ text, nested }, at) => [
        line('resolutionLimb', `That the ${text} be noted.`, { printedLabel: house.label(at + 1) }),
        ...Array.from({ length: nested }, (_, index) =>
          line('resolutionLimb', `the ${text} of berth ${index}`, {
            printedLabel: house.nestedLabel(index + 1),
            depth: 1,
          }),
        ),
      ]),
    )
}

/** The items of an invented meeting, numbered from `first`. */
export function meetingItems(house: House, glyphs: readonly [string, string]): fc.Arbitrary<readonly ModelItem[]> {
  const item = fc.record({
    title,
    paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    points: fc.option(points, { nil: null }),
    limbs: fc.option(limbs(house), { nil: null }),
  })
  return fc
    .tuple(fc.integer({ min: 1, max: 90 }), fc.array(item, { minLength: 2, maxLength: 6 }))
    .map(([first, items]) =>
      items.map((each, at) => ({
        title: each.title,
        printedNumber: `${first + at}.`,
        lines: [
          ...each.paragraphs.map((text) => line('paragraph', text)),
          ...(each.points === null
            ? []
            : [line('leadIn', 'Members made these points:'), ...pointLines(each.points, glyphs)]),
          ...(each.limbs === null ? [] : [line('resolutionHeading', house.heading), ...each.limbs]),
        ],
      })),
    )
}

function pointLines(
  all: readonly { readonly text: string; readonly isNested: boolean }[],
  [outer, inner]: readonly [string, string],
): readonly ModelLine[] {
  return all.map(({ text, isNested }, at) =>
    isNested && at > 0 ? line('point', text, { glyph: inner, depth: 1 }) : line('point', text, { glyph: outer }),
  )
}

function line(kind: BlockKind, text: string, rest: Partial<ModelLine> = {}): ModelLine {
  return { kind, depth: 0, printedLabel: null, glyph: null, text, ...rest }
}

/** The items as a council's web page shows them, one below the other; the titles have no numbers there. */
export function printedAsPage(items: readonly ModelItem[]): string {
  return items
    .map(
      (item) =>
        `Agenda item\n\n${item.title}\n\nMinutes:\n\n${item.lines.map(printedLine).join('\n\n')}\n\n\u00A0\n\nSupporting documents:`,
    )
    .join('\n\n')
}

/** The items as they stand in a Word file, below the heading of the meeting. */
export function printedAsMinutes(items: readonly ModelItem[], head: string): string {
  return [
    head,
    ...items.map((item) => [`${item.printedNumber} ${item.title}`, ...item.lines.map(printedLine)].join('\n')),
  ].join('\n\n')
}

function printedLine({ printedLabel, glyph, depth, text }: ModelLine): string {
  const mark = printedLabel ?? glyph
  return mark === null ? text : `${'    '.repeat(depth)}${mark}\u00A0 ${text}`
}
