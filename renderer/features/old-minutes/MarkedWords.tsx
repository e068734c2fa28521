import { findFindingReferences, findReportReferences } from '#shared/domain/reference/reference.ts'

type Mark = { readonly at: number; readonly end: number; readonly look: 'old-ref' | 'old-odd' }

/** The words of a line with what it cites underlined, and what needs a look marked. No character is changed. */
export function MarkedWords({ text, quote }: { readonly text: string; readonly quote: string | undefined }) {
  const pieces: { readonly at: number; readonly words: string; readonly look: Mark['look'] | null }[] = []
  let from = 0
  for (const { at, end, look } of marksIn(text, quote)) {
    if (at < from) continue
    if (at > from) pieces.push({ at: from, words: text.slice(from, at), look: null })
    pieces.push({ at, words: text.slice(at, end), look })
    from = end
  }
  pieces.push({ at: from, words: text.slice(from), look: null })
  return pieces.map(({ at, words, look }) =>
    look === null ? (
      words
    ) : (
      <span key={at} className={look}>
        {words}
      </span>
    ),
  )
}

function marksIn(text: string, quote: string | undefined): readonly Mark[] {
  const at = quote === undefined || quote === '' ? -1 : text.indexOf(quote)
  const odd: readonly Mark[] = at < 0 ? [] : [{ at, end: at + (quote ?? '').length, look: 'old-odd' }]
  const cited = [...findFindingReferences(text), ...findReportReferences(text)].map((each): Mark => ({
    at: each.at,
    end: each.at + each.text.length,
    look: 'old-ref',
  }))
  return [...odd, ...cited].toSorted((one, other) => one.at - other.at)
}
