import type { ReactNode } from 'react'
import { exemptDescriptions, exemptSubjects } from '#shared/domain/agenda.ts'
import './exempt-item.css'

type ParagraphTicksProps = {
  readonly ticked: readonly number[]
  readonly onChange: (paragraphs: readonly number[]) => void
  /**
   * How each paragraph is named: in the words of the law, or in a word or two. Those that are ticked are then written out
   * below, unless their words stand elsewhere already.
   */
  readonly named?: 'in full' | 'in short' | 'in short only'
  readonly hint?: ReactNode
}

/** The paragraphs of Schedule 12A under which something is exempt. */
export function ParagraphTicks({ ticked, onChange, named = 'in short', hint }: ParagraphTicksProps) {
  return (
    <fieldset className="access-paragraphs" data-named={named}>
      <legend>Paragraphs of Schedule 12A</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <div>
        {[...(named === 'in full' ? exemptDescriptions : exemptSubjects)].map(([paragraph, words]) => (
          <label key={paragraph} className="choice">
            <input
              type="checkbox"
              checked={ticked.includes(paragraph)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...ticked, paragraph].toSorted((a, b) => a - b)
                    : ticked.filter((each) => each !== paragraph),
                )
              }
            />
            <span>{`${paragraph}. ${words}`}</span>
          </label>
        ))}
      </div>
      {named === 'in short' &&
        ticked.map((paragraph) => <p key={paragraph}>{`${paragraph}. ${exemptDescriptions.get(paragraph) ?? ''}`}</p>)}
    </fieldset>
  )
}
