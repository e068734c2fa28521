import { exemptDescriptions, exemptSubjects } from '#shared/domain/agenda.ts'

type ParagraphTicksProps = {
  readonly ticked: readonly number[]
  readonly onChange: (paragraphs: readonly number[]) => void
}

/** The paragraphs of Schedule 12A in a word or two; those that are ticked are written out below. */
export function ParagraphTicks({ ticked, onChange }: ParagraphTicksProps) {
  return (
    <fieldset className="access-paragraphs">
      <legend>Paragraphs of Schedule 12A</legend>
      <div>
        {[...exemptSubjects].map(([paragraph, subject]) => (
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
            <span>{`${paragraph}. ${subject}`}</span>
          </label>
        ))}
      </div>
      {ticked.map((paragraph) => (
        <p key={paragraph}>{`${paragraph}. ${exemptDescriptions.get(paragraph) ?? ''}`}</p>
      ))}
    </fieldset>
  )
}
