import { exemptDescriptions } from '#shared/domain/agenda.ts'

type ParagraphTicksProps = {
  readonly ticked: readonly number[]
  readonly onChange: (paragraphs: readonly number[]) => void
  readonly hint?: string | undefined
}

/** The paragraphs of Schedule 12A, each with its description. */
export function ParagraphTicks({ ticked, onChange, hint }: ParagraphTicksProps) {
  return (
    <fieldset>
      <legend>Paragraphs of Schedule 12A</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {[...exemptDescriptions].map(([paragraph, description]) => (
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
          <span>{`${paragraph}. ${description}`}</span>
        </label>
      ))}
    </fieldset>
  )
}
