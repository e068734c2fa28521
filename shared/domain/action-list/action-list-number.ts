/** A number as the old list prints it; `plain` where it is a number like those given here: “12”, “A12”. */
export type ListedNumber = { readonly printed: string; readonly plain: number | null }

export function numberOfCell(words: string): ListedNumber | null {
  if (words === '') return null
  const plain = /^A?\s?0*([1-9]\d{0,5})\.?$/iu.exec(words)?.[1]
  return { printed: words, plain: plain === undefined ? null : Number(plain) }
}

export type GivenNumber = {
  readonly number: number
  /** The old number, kept as text where the new one does not say it. */
  readonly printed: string | null
  /** Why the number is another one than printed, in a sentence. */
  readonly why: string | null
}

/**
 * The numbers that actions of an old list get in the committee's own run: their own where it is free, else the next one.
 * A number is never given twice, so one that an action here has, or an earlier row of the list, is not given again.
 *
 * @param taken numbers that the committee has given out.
 */
export function giveNumbers(
  listed: readonly (ListedNumber | null)[],
  taken: readonly number[],
): readonly GivenNumber[] {
  const known = new Set(taken)
  const own = listed.map((each) => {
    if (each === null || each.plain === null || known.has(each.plain)) return null
    known.add(each.plain)
    return each.plain
  })
  let last = [...known].reduce((most, each) => Math.max(most, each), 0)
  return listed.map((each, at) => {
    const kept = own[at] ?? null
    if (kept !== null) return { number: kept, printed: saysIt(each, kept) ? null : (each?.printed ?? null), why: null }
    last += 1
    return { number: last, printed: each?.printed ?? null, why: whyOther(each, last) }
  })
}

function saysIt(listed: ListedNumber | null, number: number): boolean {
  return listed !== null && (listed.printed === String(number) || listed.printed === `A${number}`)
}

function whyOther(listed: ListedNumber | null, given: number): string | null {
  if (listed === null) return null
  if (listed.plain === null) return `It becomes A${given}; “${listed.printed}” is kept beside it.`
  return `Number ${listed.plain} is taken, so it becomes A${given}; “${listed.printed}” is kept beside it.`
}
