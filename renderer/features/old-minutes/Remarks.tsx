import type { PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
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
                <p className="small second">{candidate.why.charAt(0).toUpperCase() + candidate.why.slice(1)}</p>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <LinesApart
        title="Left out"
        lines={draft.furniture}
        words="Labels and page furniture. They stay in the source, which is kept whole."
      />
      <LinesApart
        title="Supporting documents"
        lines={draft.supportingDocuments}
        words="Named under the minutes. They stay in the source, which is kept whole."
      />
    </>
  )
}

type LinesApartProps = { readonly title: string; readonly lines: readonly string[]; readonly words: string }

function LinesApart({ title, lines, words }: LinesApartProps) {
  if (lines.length === 0) return null
  return (
    <PanelSection title={title} aside={count(lines.length, 'line')}>
      <p className="small second">{words}</p>
      <ul className="old-remarks">
        {lines.map((line, index) => (
          <li key={`${index} ${line}`} className="words second">
            {line}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
