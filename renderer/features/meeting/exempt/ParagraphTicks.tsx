import { exemptDescriptions, exemptSubjects } from '#shared/domain/agenda.ts'

type ParagraphTicksProps = {
  readonly ticked: readonly number[]
  readonly onChange: (paragraphs: readonly number[]) => void
  /** Where the words of the law do not stand below already. */
  readonly isWrittenOut?: boolean | undefined
}

/** The paragraphs of Schedule 12A in a word or two; those that are ticked are written out below. */
export function ParagraphTicks({ ticked, onChange, isWrittenOut = true }: ParagraphTicksProps) {
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
      {isWrittenOut &&
        ticked.map((paragraph) => <p key={paragraph}>{`${paragraph}. ${exemptDescriptions.get(paragraph) ?? ''}`}</p>)}
    </fieldset>
  )
}
