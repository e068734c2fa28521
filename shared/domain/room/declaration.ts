/** What a member does about an interest that was declared. */
export const consequences = ['took part', 'spoke without a vote', 'left'] as const

export type Consequence = (typeof consequences)[number]

export const consequenceWords: Readonly<Record<Consequence, string>> = {
  'took part': 'Stays and takes part',
  'spoke without a vote': 'Stays and speaks, does not vote',
  left: 'Leaves the room',
}

/**
 * The classes that are offered; the list is open, since codes of conduct differ and older minutes say "personal" and
 * "prejudicial" (LGA Model Code 2020; Localism Act 2011 ss.30–34).
 */
export const declarationClasses: readonly {
  readonly name: string
  readonly phrase: string
  readonly usual: Consequence
}[] = [
  { name: 'DPI', phrase: 'a disclosable pecuniary interest', usual: 'left' },
  { name: 'ORI', phrase: 'another registrable interest', usual: 'left' },
  { name: 'NRI', phrase: 'a non-registrable interest', usual: 'took part' },
  { name: 'Non-pecuniary', phrase: 'a non-pecuniary interest', usual: 'took part' },
  { name: 'Personal', phrase: 'a personal interest', usual: 'took part' },
  { name: 'Prejudicial', phrase: 'a personal and prejudicial interest', usual: 'left' },
  { name: 'Party whip', phrase: 'the application of the party whip', usual: 'took part' },
]

/** A declaration as far as it bears on who may vote. */
export type DeclaredInterest = {
  readonly personId: string
  readonly class: string
  readonly consequence: Consequence
  readonly hasDispensation: boolean
  readonly isWholeMeeting: boolean
  readonly itemIds: readonly string[]
}

export function declaresIn(
  { isWholeMeeting, itemIds }: Pick<DeclaredInterest, 'isWholeMeeting' | 'itemIds'>,
  itemId: string | null,
): boolean {
  return isWholeMeeting || (itemId !== null && itemIds.includes(itemId))
}

/**
 * Whether the vote is lost: to whoever left or gave it up, and with a disclosable pecuniary interest to everybody who has no
 * dispensation (Localism Act 2011 s.31(4), s.33).
 */
export function isBarred({ class: kind, consequence, hasDispensation }: DeclaredInterest): boolean {
  if (consequence !== 'took part') return true
  return kind.trim().toUpperCase() === 'DPI' && !hasDispensation
}

/** What usually follows from a class of interest; for one of the clerk's own words, that the member took part. */
export function usualConsequence(name: string): Consequence {
  return classNamed(name)?.usual ?? 'took part'
}

/** "a disclosable pecuniary interest"; a class in the clerk's own words becomes "an interest (those words)". */
export function classPhrase(name: string): string {
  const known = classNamed(name)
  if (known !== undefined) return known.phrase
  return name.trim() === '' ? 'an interest' : `an interest (${name.trim()})`
}

/**
 * Item numbers as typed: "6, 11", "6 and 11", "items 6-8"; nothing for the whole meeting. Numbers that no item has are
 * answered apart, and lose nothing that was typed.
 */
export function readItemNumbers(
  typed: string,
  items: readonly { readonly id: string; readonly number: string }[],
): { readonly itemIds: readonly string[]; readonly unknown: readonly string[] } {
  const numbers = typed
    .replaceAll(/(\d+)\s*(?:-|–|to)\s*(\d+)/g, (_all, from: string, to: string) => spelledOut(Number(from), Number(to)))
    .split(/[\s,;&]+|\band\b|\bitems?\b/i)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const found = numbers.map((number) => items.find((item) => item.number === number)?.id)
  return {
    itemIds: [...new Set(found.filter((id) => id !== undefined))],
    unknown: numbers.filter((_number, at) => found[at] === undefined),
  }
}

function classNamed(name: string) {
  return declarationClasses.find((each) => each.name.toLowerCase() === name.trim().toLowerCase())
}

/** A stretch longer than any agenda is left as its two ends. */
function spelledOut(from: number, to: number): string {
  if (to < from || to - from > 200) return `${from} ${to}`
  return Array.from({ length: to - from + 1 }, (_each, at) => String(from + at)).join(' ')
}
