import type { ScriptItem } from './meeting-script.ts'

/** Who is not simply there, as the clerk is told before the meeting begins. */
export const beforehand = {
  apologies: ['Councillor Marcus Fell'],
  substitutes: [{ substitute: 'Councillor Dev Oakeshott', member: 'Councillor Owen Thwaite' }],
  late: ['Councillor Leila Quennell'],
} as const

/** Of nine who vote, as this committee's standing orders have it: one more than are there without whoever is late. */
export const quorumNeeded = 7

/** What is recorded of somebody who was not simply there from start to end. */
export type Attended = {
  readonly name: string
  readonly status: string | null
  readonly substituteFor: string | null
  /** What happened, in its order, after the first record. */
  readonly events: readonly string[]
}

export type Declared = {
  readonly name: string
  readonly class: string
  readonly nature: string
  /** Numbers of the items on the agenda. */
  readonly items: readonly string[]
}

/** Who came, went and stood in, by name. */
export function expectedRoom(items: readonly ScriptItem[]): readonly Attended[] {
  const steps = items.flatMap((item) => item.steps)
  const arrived = new Set(steps.flatMap((step) => (step.do === 'arrive' ? step.who : [])))
  const left = steps.flatMap((step) =>
    step.do === 'leave' ? step.who : step.do === 'leave or return' ? (leaver.exec(step.note)?.[1] ?? []) : [],
  )
  const present = { status: 'present', substituteFor: null }
  return [
    ...beforehand.apologies.map((name) => ({ name, status: 'apologies', substituteFor: null, events: [] })),
    ...beforehand.substitutes.flatMap(({ substitute, member }) => [
      { name: substitute, status: 'present', substituteFor: member, events: ['stood in'] },
      { name: member, status: 'apologies', substituteFor: null, events: [] },
    ]),
    // Of somebody who is late and never comes nothing more is recorded.
    ...beforehand.late.filter((name) => arrived.has(name)).map((name) => ({ ...present, name, events: ['arrived'] })),
    ...new Set(left).values().map((name) => ({ ...present, name, events: ['left', 'returned'] })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const leaver = /(Councillor \w+ \w+) left the room/

export function expectedDeclarations(items: readonly ScriptItem[]): readonly Declared[] {
  return items.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.do === 'declare'
        ? [{ name: step.who, class: step.kind, nature: step.nature, items: [String(step.item)] }]
        : [],
    ),
  )
}
