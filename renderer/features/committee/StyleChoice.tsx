import { useId } from 'react'
import { committeeStyles, type CommitteeStyle } from '#shared/domain/committee.ts'
import { styleWords } from './styles.ts'

type StyleChoiceProps = { readonly value: CommitteeStyle; readonly onChange: (style: CommitteeStyle) => void }

export function StyleChoice({ value, onChange }: StyleChoiceProps) {
  const name = useId()
  return (
    <fieldset className="style-choice">
      <legend className="over">How its minutes are written</legend>
      {committeeStyles.map((style) => (
        <div key={style}>
          <label className="choice">
            <input
              type="radio"
              name={name}
              checked={style === value}
              aria-describedby={`${name}${style}`}
              onChange={() => onChange(style)}
            />
            <b>{styleWords[style].title}</b>
          </label>
          <p className="style-words" id={`${name}${style}`}>
            {styleWords[style].words}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
