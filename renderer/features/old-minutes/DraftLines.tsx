import { memo } from 'react'
import type { PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { kindWord } from '#renderer/features/meeting/kinds.ts'

/** More lines than a day's reading; the rest is kept all the same. */
const mostShown = 2_000

/** The draft as the minutes would read, with the kind of each line at its left. */
export const DraftLines = memo(function DraftLines({ draft }: { readonly draft: PastedMinutes }) {
  const hidden = draft.blocks.length - mostShown
  return (
    <section className="old-draft" aria-labelledby="old-draft">
      <h2 id="old-draft">As understood</h2>
      {draft.title !== '' && <p className="old-title words">{draft.title}</p>}
      {draft.purpose !== null && draft.purpose !== '' && <p className="old-purpose words">{draft.purpose}</p>}
      <ol className="old-lines" aria-label="Lines as understood">
        {draft.blocks.slice(0, mostShown).map((block, index) => (
          <li key={`${index} ${block.kind}`} className={`old-${block.kind} old-depth-${block.depth}`}>
            <span className="old-kind">{kindWord(block.kind)}</span>
            <span className="words old-words">
              {markOf(block) !== null && <span className="old-mark">{markOf(block)}</span>}
              {block.text}
            </span>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="quiet old-more">and {hidden} more lines, which are kept too</p>}
    </section>
  )
})

type Block = PastedMinutes['blocks'][number]

function markOf({ kind, depth, printedLabel }: Block): string | null {
  if (printedLabel !== null) return printedLabel
  if (kind === 'point') return depth === 0 ? '•' : '–'
  return null
}
