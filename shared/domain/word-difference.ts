/** A run of text that stands in both versions, only in the earlier one, or only in the later one. */
export type DifferencePart = { readonly kind: 'same' | 'taken-out' | 'put-in'; readonly text: string }

/** Above this many comparisons the middle is told as replaced as a whole: nobody reads a difference of that length. */
const mostComparisons = 4_000_000

/**
 * How one text became another, word by word: what is the same and what was put in give the later text, what is the same
 * and what was taken out the earlier one, character for character.
 */
export function differenceInWords(earlier: string, later: string): readonly DifferencePart[] {
  const before = piecesOf(earlier)
  const after = piecesOf(later)
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return joined([
    ...before.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ])
}

/** Words of what stays the same that are kept on each side of a change, so that the place is known again. */
const wordsBeside = 3

/** The changes with a few words on each side of them, for one line: what stays the same between them is left out (…). */
export function inShort(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part
    const pieces = part.text.match(/\s*\S+(?:\s+$)?/gu) ?? []
    const [isFirst, isLast] = [at === 0, at === parts.length - 1]
    const most = (isFirst ? 0 : wordsBeside) + (isLast ? 0 : wordsBeside)
    if (pieces.length <= most + 1) return part
    const head = isFirst ? '' : pieces.slice(0, wordsBeside).join('')
    const tail = isLast ? '' : pieces.slice(-wordsBeside).join('')
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

/** Words with what stands between them, so that joining them gives the text again. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}’'\s]/gu) ?? []
}

function middle(before: readonly string[], after: readonly string[]): readonly DifferencePart[] {
  if (before.length * after.length > mostComparisons) {
    return [
      { kind: 'taken-out', text: before.join('') },
      { kind: 'put-in', text: after.join('') },
    ]
  }
  const common = commonLengths(before, after)
  const width = after.length + 1
  const parts: DifferencePart[] = []
  let [at, to] = [0, 0]
  while (at < before.length || to < after.length) {
    const isSame = at < before.length && to < after.length && before[at] === after[to]
    const takesOut = (common[(at + 1) * width + to] ?? -1) >= (common[at * width + to + 1] ?? -1)
    if (isSame) parts.push({ kind: 'same', text: before[at] ?? '' })
    else if (to === after.length || (at < before.length && takesOut))
      parts.push({ kind: 'taken-out', text: before[at] ?? '' })
    else parts.push({ kind: 'put-in', text: after[to] ?? '' })
    const kind = parts.at(-1)?.kind
    if (kind !== 'put-in') at += 1
    if (kind !== 'taken-out') to += 1
  }
  return parts
}

/** How many pieces the ends of both texts have in common, from each place on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let at = before.length - 1; at >= 0; at -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] =
        before[at] === after[to]
          ? 1 + (lengths[(at + 1) * width + to + 1] ?? 0)
          : Math.max(lengths[(at + 1) * width + to] ?? 0, lengths[at * width + to + 1] ?? 0)
    }
  }
  return lengths
}

/** One part for each run of a kind; of what replaced what, the words taken out stand first. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const runs: DifferencePart[] = []
  let [out, put] = ['', '']
  const close = (): void => {
    if (out !== '') runs.push({ kind: 'taken-out', text: out })
    if (put !== '') runs.push({ kind: 'put-in', text: put })
    out = ''
    put = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'taken-out') out += text
    else if (kind === 'put-in') put += text
    else {
      close()
      const last = runs.at(-1)
      if (last?.kind === 'same') runs.splice(-1, 1, { kind, text: last.text + text })
      else runs.push({ kind, text })
    }
  }
  close()
  return runs
}
