import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { attributesOf } from './line.ts'

/**
 * Keeps the promise that everything else rests on: each line has an id of its own and a place after the line above it.
 *
 * Of two lines with one id (a line that was split, a piece that was copied) the first keeps it. Of the lines that stand out
 * of order the fewest possible get a new place: what was moved or added moves, its neighbours keep theirs.
 */
export function blockIdentity(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) =>
      transactions.some((transaction) => transaction.docChanged) ? putInOrder(after, newId) : null,
  })
}

/** The change that puts ids and places right, or null where all are. */
function putInOrder(state: EditorState, newId: () => string): Transaction | null {
  const found = read(state.doc)
  if (found.isInOrder) return null
  const ids = found.ids.map((id) => id ?? newId())
  const positions = orderedPositions(found.positions)
  const change = state.tr
  state.doc.forEach((node, offset, at) => {
    const { id, position } = attributesOf(node)
    if (id !== ids[at]) change.setNodeAttribute(offset, 'id', ids[at])
    if (position !== positions[at]) change.setNodeAttribute(offset, 'position', positions[at])
  })
  return change
}

/** Strictly rising places in which the longest run of places that rise already is kept; null stands for no place yet. */
export function orderedPositions(positions: readonly (string | null)[]): readonly string[] {
  try {
    return placedBetween(positions)
  } catch {
    // A place that is no fractional index (from a file made elsewhere) can't be built on: all get new ones.
    return generateNKeysBetween(null, null, positions.length)
  }
}

function placedBetween(positions: readonly (string | null)[]): readonly string[] {
  const kept = longestRising(positions)
  const ordered: string[] = []
  let from = 0
  for (let at = 0; at <= positions.length; at += 1) {
    const position = at === positions.length ? null : (positions[at] ?? null)
    if (at < positions.length && !(kept.has(at) && position !== null)) continue
    ordered.push(...keysBetween(ordered.at(-1) ?? null, position, at - from))
    if (position !== null) ordered.push(position)
    from = at + 1
  }
  return ordered
}

type Found = {
  readonly ids: readonly (string | null)[]
  readonly positions: readonly (string | null)[]
  readonly isInOrder: boolean
}

function read(doc: EditorNode): Found {
  const seen = new Set<string>()
  const ids: (string | null)[] = []
  const positions: (string | null)[] = []
  let isInOrder = true
  let last = ''
  doc.forEach((node) => {
    const { id, position } = attributesOf(node)
    const isOwn = id !== null && id !== '' && !seen.has(id)
    if (isOwn) seen.add(id)
    ids.push(isOwn ? id : null)
    // A copy has its original's place too: it loses both.
    const place = isOwn && position !== null && position !== '' ? position : null
    positions.push(place)
    if (place === null || place <= last) isInOrder = false
    else last = place
  })
  return { ids, positions, isInOrder }
}

function keysBetween(before: string | null, after: string | null, count: number): readonly string[] {
  if (count === 0) return []
  return count === 1 ? [generateKeyBetween(before, after)] : generateNKeysBetween(before, after, count)
}

/** The indexes of a longest strictly rising run (patience sorting), nulls left out. */
function longestRising(positions: readonly (string | null)[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous = new Map<number, number | undefined>()
  positions.forEach((position, at) => {
    if (position === null) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[tails[middle] ?? 0] ?? '') < position) low = middle + 1
      else high = middle
    }
    previous.set(at, tails[low - 1])
    tails[low] = at
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) kept.add(at)
  return kept
}
