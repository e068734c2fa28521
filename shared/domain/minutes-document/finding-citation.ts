import type { Inline, InlineText } from '#shared/domain/inline.ts'
import { plainText } from '#shared/domain/inline.ts'
import { findingWording } from '#shared/domain/minutes-document/wording-profile.ts'
import { findFindingReferences } from '#shared/domain/reference/reference.ts'

/**
 * The words of a block with the findings that it is tied to put before its final full stop: "… (finding 107)." A finding
 * that the words already cite ("paragraph 107", "findings 105 to 109") is not named twice.
 */
export function withFindingReference(inline: Inline, findings: readonly string[]): Inline {
  const text = plainText(inline)
  const cited = new Set(findFindingReferences(text).flatMap((reference) => reference.numbers))
  const missing = [...new Set(findings)].filter((number) => !cited.has(number)).toSorted(byNumber)
  return missing.length === 0 ? inline : insertAt(inline, endOfSentence(text), ` ${findingWording(missing)}`)
}

/** Before the full stop that ends the text, or at its end. Spaces after the full stop stay where they are. */
function endOfSentence(text: string): number {
  const stop = /\.\s*$/.exec(text)
  return stop === null ? text.trimEnd().length : stop.index
}

function insertAt(inline: Inline, place: number, added: string): Inline {
  const runs: InlineText[] = []
  let at = 0
  let isAdded = false
  for (const run of inline) {
    const cut = place - at
    at += run.text.length
    if (isAdded || cut > run.text.length) {
      runs.push(run)
      continue
    }
    isAdded = true
    runs.push(
      ...pieces(run, run.text.slice(0, cut)),
      { type: 'text', text: added },
      ...pieces(run, run.text.slice(cut)),
    )
  }
  return runs
}

function pieces(run: InlineText, text: string): readonly InlineText[] {
  return text === '' ? [] : [{ ...run, text }]
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b) || a.localeCompare(b, 'en-GB')
}
