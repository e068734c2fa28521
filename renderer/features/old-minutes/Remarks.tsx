import type { PastedMinutes } from '#shared/domain/pasted-minutes.ts'
import { count } from '#renderer/app/count.ts'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import type { Candidate } from './draft.ts'

type RemarksProps = { readonly draft: PastedMinutes; readonly candidates: readonly Candidate[] }

/** What the clerk may want to act on later, and what is not part of the minutes: named, so that nothing goes unseen. */
export function Remarks({ draft, candidates }: RemarksProps) {
  return (
    <>
      {candidates.length > 0 && (
        <PanelSection title="Perhaps an action" aside="not made by itself">
          <ul className="old-remarks">
            {candidates.map((candidate, index) => (
              <li key={`${index} ${candidate.why}`}>
                <p className="words">{candidate.text}</p>
                <p className="small second">{candidate.why}</p>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {draft.furniture.length > 0 && (
        <PanelSection title="Left out" aside={count(draft.furniture.length, 'line')}>
          <p className="small second">Labels and page furniture. They stay in the source, which is kept whole.</p>
          <ul className="old-remarks">
            {draft.furniture.map((line, index) => (
              <li key={`${index} ${line}`} className="words second">
                {line}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  )
}
