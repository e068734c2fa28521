import { continuesList, placeItem } from '#shared/domain/pasted-minutes/list-level.ts'
import { readMarker } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { ListMarker } from '#shared/domain/pasted-minutes/pasted-line.ts'

/** “(1) That …; and (2) That …”: limbs that stand in one line, each with its label, in their order. */
export function runningLimbs(first: ListMarker): readonly ListMarker[] {
  const { text } = first
  const limbs: ListMarker[] = []
  let item = first
  let from = 0
  for (const end of text.matchAll(/[;.,](?:\s+and)?\s+(?=\(?[\da-z]{1,4}[.)]\s)/gu)) {
    const place = end.index + end[0].length
    const label = text.slice(place, place + 12)
    const next = readMarker(label)
    if (next === null || !continuesList(placeItem([], item), next)) continue
    limbs.push({ ...item, text: text.slice(from, place).trimEnd() })
    item = next
    from = place + label.length - next.text.length
  }
  return [...limbs, { ...item, text: text.slice(from) }]
}

/** “that the Committee (a) note …; and (b) request …”: the lead-in belongs to the heading where limbs follow it. */
export function readLedLimbs(rest: string): { readonly leadIn: string; readonly limbs: readonly ListMarker[] } | null {
  const led =
    /^((?:that|to)(?:\s+(?:the\s+)?(?:committee|panel|cabinet|council|board|executive|forum|members))?\s*[:,]?)\s+(?=\((?:1|a|i)\)\s)/iu.exec(
      rest,
    )
  const first = led === null ? null : readMarker(rest.slice(led[0].length))
  const limbs = first === null ? [] : runningLimbs(first)
  return limbs.length < 2 ? null : { leadIn: led?.[1] ?? '', limbs }
}

/** “ACTION – Mr Hale to write to the school”. */
export function isActionNote(text: string): boolean {
  return /^\s*\W{0,3}(?:ACTIONS?\b(?:\s*\([^)]{0,60}\))?\s*(?:[:–—-]|$|(?:for|by|on)\b)|Actions?\s*[:–—-]\s*\S)/u.test(
    text,
  )
}

export function isActionHeading(text: string): boolean {
  return /^\s*actions?(?:\s+points?|\s*(?:\/|and|or)\s*further information)?(?:\s+(?:to be (?:provided|taken)|agreed|arising|required))?\s*:\s*$/iu.test(
    text,
  )
}

export function isDecisionTable(text: string): boolean {
  return /^\s*decision (?:no\.?|number|ref\.?|reference)\s*:?\s*(?:\t|$)/iu.test(text)
}

/** A paragraph that ends in a colon and leads in to the list behind it. */
export function isLeadIn(text: string): boolean {
  return /[:：]\s*[-–—]?\s*$/u.test(text.slice(-12))
}
