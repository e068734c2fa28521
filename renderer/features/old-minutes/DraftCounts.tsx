import type { PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'

/** How much of what was found, to compare with the paper at a glance. */
export function DraftCounts({ draft }: { readonly draft: PastedMinutes }) {
  const { paragraphs, leadIns, points, resolutions } = draft.counts
  const counts = [
    { words: 'Paragraphs', number: paragraphs },
    { words: 'Lead-ins', number: leadIns },
    { words: 'Points', number: points },
    { words: 'Resolutions', number: resolutions },
  ]
  return (
    <dl className="old-counts" aria-label="What was found">
      {counts.map(({ words, number }) => (
        <div key={words}>
          <dt className="quiet">{words}</dt>
          <dd>
            <b>{number}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}
