import { useId } from 'react'

type RadioChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly words: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few that are all in sight; arrows go between them. */
export function RadioChoice<Value extends string>({ label, value, choices, onChange }: RadioChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="radio-choice">
      <legend>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
