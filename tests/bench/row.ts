/** What one round measured: ours, and what it is held against, in the same minute on the same computer. */
export type Round = { readonly ours: number; readonly other: number }

/** One line of the table. */
export type Row = {
  readonly what: string
  /** What it is held against. */
  readonly against: string
  readonly unit: 'ms' | 'MB'
  readonly rounds: readonly Round[]
  readonly bound: Bound
}

/** How many times the other it may be, or how much more than the other; with both, either is enough, and with neither it is only told. */
export type Bound = { readonly times?: number; readonly plus?: number }

/** A subject that can be measured alone: `npm run bench -- NAME`. */
export type Subject = {
  readonly name: string
  readonly measure: () => Promise<readonly Row[]>
}

export function holds({ rounds, bound }: Row): boolean {
  const isWithinTimes = bound.times !== undefined && median(rounds.map(ratio)) <= bound.times
  const isWithinPlus = bound.plus !== undefined && median(rounds.map(difference)) <= bound.plus
  return isWithinTimes || isWithinPlus
}

export function ratio({ ours, other }: Round): number {
  return ours / other
}

export function difference({ ours, other }: Round): number {
  return ours - other
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param part 0.95 for the value that 95 of 100 do not pass. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) throw new Error('there is no middle of no values')
  return below + (above - below) * (at - Math.floor(at))
}
