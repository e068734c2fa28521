import { diff3Merge } from 'node-diff3'

/** A carried amendment. Its text is that of the whole motion as it proposes it. */
export type CarriedAmendment = {
  readonly id: string
  /** The text against which it was moved. */
  readonly against: string
  readonly proposed: string
  /** How the clerk said that the motion reads with it, where it touched words that another had changed. */
  readonly settled: { readonly from: string; readonly text: string } | null
}

export type SubstantiveMotion =
  | { readonly kind: 'text'; readonly text: string }
  /** Two amendments touch the same words: `earlier` keeps them as they stand, `later` as this amendment has them. */
  | {
      readonly kind: 'conflict'
      readonly amendmentId: string
      /** What the motion reads before this amendment. */
      readonly from: string
      readonly earlier: string
      readonly later: string
    }

/**
 * The motion as amended: each carried amendment is an edit of the text against which it was moved, made to the motion as
 * it stands, in the order in which they were carried. So one that was moved before another was carried still applies.
 *
 * Nothing is kept of it: taking a vote back leaves its amendment out, and gives the text before.
 */
export function substantiveMotion(original: string, carried: readonly CarriedAmendment[]): SubstantiveMotion {
  let text = original
  for (const amendment of carried) {
    const applied = withAmendment(text, amendment)
    if (applied.kind === 'conflict') return { ...applied, amendmentId: amendment.id, from: text }
    text = applied.text
  }
  return { kind: 'text', text }
}

/** The words of a line that was put in when the motion read `before`, now that it reads `after`: what the clerk changed by hand stays. */
export function followSubstantive(line: string, before: string, after: string): string {
  const merged = mergeWords(line, before, after)
  return merged.kind === 'text' ? merged.text : after
}

type Merged =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'conflict'; readonly earlier: string; readonly later: string }

function withAmendment(text: string, { against, proposed, settled }: CarriedAmendment): Merged {
  const own = mergeWords(text, against, proposed)
  if (own.kind === 'text' || settled === null) return own
  const said = mergeWords(text, settled.from, settled.text)
  return said.kind === 'text' ? said : own
}

function mergeWords(current: string, base: string, proposed: string): Merged {
  const regions = diff3Merge(words(current), words(base), words(proposed), { excludeFalseConflicts: true })
  const side = (pick: 'a' | 'b') => joined(regions.flatMap(({ ok, conflict }) => ok ?? conflict?.[pick] ?? []))
  return regions.every(({ conflict }) => conflict === undefined)
    ? { kind: 'text', text: side('a') }
    : { kind: 'conflict', earlier: side('a'), later: side('b') }
}

/** Words with the space before them; the first gets one too, so that a word put before it leaves it the same. */
function words(text: string): string[] {
  return ` ${text}`.match(/\s*\S+|\s+$/gu) ?? []
}

function joined(pieces: readonly string[]): string {
  return pieces.join('').slice(1)
}
