import { formatDayInFull } from '#shared/domain/day.ts'

/** Old minutes of an invented committee, as a council's site prints them: a heading, who was there, and many agenda items. */
export type OldMinutesWish = {
  readonly committee?: string
  /** `YYYY-MM-DD`; null for minutes that name no day. */
  readonly heldOn: string | null
  /** About how many lines are wanted. */
  readonly lines: number
  /** Another seed, other words. */
  readonly seed?: number
}

export function oldMinutesText({ committee, heldOn, lines, seed = 1 }: OldMinutesWish): string {
  const random = randomFrom(seed)
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  const head = [
    (committee ?? 'Harbour Scrutiny Panel').toUpperCase(),
    '',
    ...(heldOn === null ? [] : [`Minutes of the meeting held on ${formatDayInFull(heldOn)} at 6.30 pm`, '']),
    'Present: Councillor Ada Moss (Chair), Councillor Ben Ojo and Councillor Cai Rees',
    'Apologies: Councillor Dee Lal',
    '',
  ]
  const text = [...head]
  let item = 0
  while (text.length < lines) {
    item += 1
    text.push('', `${item}. ${pick(subjects)} ${pick(matters)}`, '')
    text.push(`The ${pick(officers)} gave an account of the ${pick(matters)} of the ${pick(subjects).toLowerCase()}.`)
    text.push('Members raised the following points in discussion:')
    const points = 4 + Math.floor(random() * 8)
    for (let at = 0; at < points; at += 1) text.push(`• ${sentence(pick, seed * 1_000 + text.length)}`)
    text.push('RESOLVED:')
    text.push(`1) That the ${pick(matters)} of the ${pick(subjects).toLowerCase()} be noted.`)
    text.push(`2) That the ${pick(officers)} report on the ${pick(matters)} by the end of May ${2020 + (seed % 5)}.`)
  }
  return `${text.join('\n')}\n`
}

/** Files of about so many lines together, each of a day of its own. */
export function manyOldMinutes(
  files: number,
  lines: number,
): readonly { readonly name: string; readonly text: string }[] {
  return Array.from({ length: files }, (_, at) => {
    const heldOn = `${2001 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-14`
    return {
      name: `minutes-${heldOn}.txt`,
      text: oldMinutesText({ heldOn, lines: Math.ceil(lines / files), seed: at + 1 }),
    }
  })
}

const subjects = ['Ferry timetable', 'Slipway', 'Harbour lights', 'Mooring fees', 'Breakwater', 'Fish market']
const matters = ['repairs', 'costs', 'staffing', 'inspection', 'opening hours', 'safety plan']
const officers = ['Harbour Master', 'Head of Quays', 'Chief Pilot', 'Engineer']
const sayings = [
  'had been late again',
  'was better than in the year before',
  'would be looked at in the spring',
  'cost too much',
]

function sentence(pick: (words: readonly string[]) => string, figure: number): string {
  return `The ${pick(matters)} of the ${pick(subjects).toLowerCase()} ${pick(sayings)}, and ${figure} people had written about it.`
}

/** The same figures each time: a generator by Lehmer. */
function randomFrom(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
