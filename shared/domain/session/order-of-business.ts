/** An item of the agenda, in its order, with its place in the order in which items were taken; null for one not taken. */
export type OrderedItem = { readonly id: string; readonly takenOrder: number | null }

/** Between which items, by their ids, an item was taken out of its turn; null where none was taken before or after it. */
export type OutOfTurn = { readonly after: string | null; readonly before: string | null }

/**
 * The items that were taken out of their turn, as few as tell the whole order: where item 9 is taken between 6 and 7, it is 9
 * that moved, and not 7 and 8. Items not taken yet (`toCome`) are expected in their turn, so the note can be written while
 * the item is before the meeting.
 */
export function outOfTurn(
  items: readonly OrderedItem[],
  toCome: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, OutOfTurn> {
  const taken = items
    .filter(({ takenOrder }) => takenOrder !== null)
    .toSorted((a, b) => (a.takenOrder ?? 0) - (b.takenOrder ?? 0))
  const sequence = [...taken, ...items.filter(({ id, takenOrder }) => takenOrder === null && toCome.has(id))].map(
    ({ id }) => id,
  )
  const place = new Map(items.map(({ id }, at) => [id, at]))
  const inTurn = longestInTurn(sequence.map((id) => place.get(id) ?? 0))
  return new Map(
    sequence.flatMap((id, at) =>
      inTurn.has(place.get(id) ?? 0) || toCome.has(id)
        ? []
        : [[id, { after: sequence[at - 1] ?? null, before: sequence[at + 1] ?? null }] as const],
    ),
  )
}

/** Items as they are printed: by the agenda, or in the order in which they were taken, those not taken where they stood. */
export function inPrintedOrder<Item extends OrderedItem>(items: readonly Item[], order: ItemOrder): readonly Item[] {
  if (order === 'agenda') return items
  const taken = items
    .filter(({ takenOrder }) => takenOrder !== null)
    .toSorted((a, b) => (a.takenOrder ?? 0) - (b.takenOrder ?? 0))
  // An item that was not taken goes on following the one that it follows on the agenda.
  const followers = new Map<string | null, Item[]>()
  let last: string | null = null
  for (const item of items) {
    if (item.takenOrder === null) followers.set(last, [...(followers.get(last) ?? []), item])
    else last = item.id
  }
  return [...(followers.get(null) ?? []), ...taken.flatMap((item) => [item, ...(followers.get(item.id) ?? [])])]
}

export type ItemOrder = 'agenda' | 'taken'

/** The longest part of a row of different numbers that goes up; of two as long, the one of the smaller numbers. */
function longestInTurn(row: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const value of row) {
    const at = ends.findIndex((end) => end >= value)
    const length = at < 0 ? ends.length : at
    before.set(value, ends[length - 1])
    ends[length] = value
  }
  const found = new Set<number>()
  for (let value = ends.at(-1); value !== undefined; value = before.get(value)) found.add(value)
  return found
}
