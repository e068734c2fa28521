import { isHistoryTransaction } from '@tiptap/pm/history'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { attributesOf, onlyWordsDiffer } from './line.ts'

type Identity = {
  readonly joined: Joined
  /** Every line that has stood in the item since it was opened; one that comes back is the same line. */
  readonly stood: ReadonlySet<string>
}

/** For each line whose words went into another line, and which is not there by itself: the line that took them. */
export type Joined = ReadonlyMap<string, string>

/** Said of a change that puts one line in the place of another: what was tied to the one goes to the other. */
export const takesPlaceOf = 'minutes.takesPlaceOf'

/** The lines that were joined to others since the item was opened. */
export function joinedLines(state: EditorState): Joined {
  return identityKey.getState(state)?.joined ?? new Map()
}

/** Whether a line of this id is one of the item, so that it may come back under its id. */
export function hasStood(state: EditorState, id: string): boolean {
  return identityKey.getState(state)?.stood.has(id) ?? false
}

/**
 * Keeps the promise that everything else rests on: each line has an id of its own and a place after the line above it.
 *
 * Of two lines with one id (a line that was split, a piece that was copied) the first keeps it. Of the lines that stand out
 * of order the fewest possible get a new place: what was moved or added moves, its neighbours keep theirs. It remembers
 * where the words of a line went that was joined to another, so that what is tied to it can follow; words of an exempt line
 * make the line exempt that they come to. What undo brings back is as it was.
 */
export function blockIdentity(newId: () => string, already: Joined = new Map()): Plugin<Identity> {
  return new Plugin<Identity>({
    key: identityKey,
    state: {
      init: (_config, { doc }) => ({ joined: already, stood: idsOf(doc) }),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set below and nowhere else
      apply: (transaction, known) => (transaction.getMeta(identityKey) as Identity | undefined) ?? known,
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null
      if (onlyWordsDiffer(before.doc, after.doc)) return null
      const change = after.tr
      const ids = putInOrder(change, newId)
      const joined = followWords(change, transactions, before, ids)
      const known = identityKey.getState(before)
      const isNew = known === undefined || [...ids].some((id) => !known.stood.has(id))
      if (joined !== null || isNew) {
        const stood = isNew ? new Set([...(known?.stood ?? []), ...ids]) : known.stood
        change.setMeta(identityKey, { joined: joined ?? joinedLines(before), stood })
      }
      return change.docChanged || joined !== null || isNew ? change : null
    },
  })
}

const identityKey = new PluginKey<Identity>('blockIdentity')

function idsOf(doc: EditorNode): ReadonlySet<string> {
  return new Set(doc.children.map((node) => attributesOf(node).id ?? ''))
}

/** Puts ids and places right; answers the ids that stand then. */
function putInOrder(change: Transaction, newId: () => string): ReadonlySet<string> {
  const found = read(change.doc)
  if (found.isInOrder) return new Set(found.ids.filter((id) => id !== null))
  const ids = found.ids.map((id) => id ?? newId())
  const positions = orderedPositions(found.positions)
  change.doc.forEach((node, offset, at) => {
    const { id, position } = attributesOf(node)
    if (id !== ids[at]) change.setNodeAttribute(offset, 'id', ids[at])
    if (position !== positions[at]) change.setNodeAttribute(offset, 'position', positions[at])
  })
  return new Set(ids)
}

/** Where the words of the lines are that are gone; null where nothing came or went. */
function followWords(
  change: Transaction,
  transactions: readonly Transaction[],
  before: EditorState,
  ids: ReadonlySet<string>,
): Joined | null {
  const mapping = new Mapping(transactions.flatMap((transaction) => transaction.mapping.maps))
  const known = joinedLines(before)
  const joined = new Map([...known].filter(([id]) => !ids.has(id)))
  const isBroughtBack = transactions.some(isHistoryTransaction)
  let isChanged = joined.size !== known.size
  before.doc.forEach((node, offset) => {
    const { id, isExempt } = attributesOf(node)
    if (id === null || ids.has(id)) return
    const into = told(transactions, id) ?? lineWithWords(change.doc, mapping, offset, node)
    if (into === null || !ids.has(into)) return
    joined.set(id, into)
    isChanged = true
    if (isExempt && node.content.size > 0 && !isBroughtBack) makeExempt(change, into)
  })
  return isChanged ? joined : null
}

function told(transactions: readonly Transaction[], id: string): string | null {
  for (const transaction of transactions) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a pair of ids, set by pasting and joining
    const [gone, by] = (transaction.getMeta(takesPlaceOf) as readonly [string, string] | undefined) ?? []
    if (gone === id && by !== undefined) return by
  }
  return null
}

/** The line in which words of a line that is gone stand now; an empty one has joined the line at which it ended. */
function lineWithWords(doc: EditorNode, mapping: Mapping, offset: number, node: EditorNode): string | null {
  const start = mapping.mapResult(offset + 1, 1)
  const end = mapping.mapResult(offset + 1 + node.content.size, -1)
  const isThere = node.content.size === 0 ? !start.deletedAcross : end.pos > start.pos
  if (!isThere) return null
  const line = doc.resolve(start.pos).node(1)
  return line === undefined ? null : attributesOf(line).id
}

function makeExempt(change: Transaction, id: string): void {
  change.doc.forEach((node, offset) => {
    const attrs = attributesOf(node)
    if (attrs.id === id && !attrs.isExempt) change.setNodeAttribute(offset, 'isExempt', true)
  })
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
