import { useState } from 'react'
import { isRunning, usualNumbering, type Numbering, type NumberingScheme } from '#shared/domain/minute-number.ts'
import { Field } from '#renderer/ui/Field.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import type { WordingActs } from './WordingFields.tsx'

type NumberingFieldsProps = WordingActs & { readonly next: { readonly series: string; readonly number: number } }

const schemes: readonly { readonly value: NumberingScheme; readonly words: string }[] = [
  { value: 'none', words: 'None' },
  { value: 'agenda', words: 'The item’s on the agenda (7)' },
  { value: 'running', words: 'Through the year (45)' },
  { value: 'number/year', words: 'Through the year, with the year (45/16)' },
  { value: 'prefix number/year', words: 'The same with a prefix (HSP 45/16)' },
]

/** What number stands before a minute, and where the run of this year goes on. */
export function NumberingFields({ changes, next, onDraft, onKeep }: NumberingFieldsProps) {
  const numbering = changes.numbering ?? usualNumbering
  const keep = (change: Partial<Numbering>) => onKeep({ ...changes, numbering: { ...numbering, ...change } })
  return (
    <section className="wording-part" aria-labelledby="wording-numbers">
      <h2 id="wording-numbers">Minute numbers</h2>
      <Select
        label="The number before a minute"
        value={numbering.scheme}
        options={schemes}
        onChange={(scheme) => keep({ scheme })}
      />
      {isRunning(numbering) && (
        <>
          <Select
            label="The run begins again"
            value={numbering.year ?? 'municipal'}
            options={[
              { value: 'municipal', words: 'Each municipal year, in May' },
              { value: 'calendar', words: 'Each calendar year, in January' },
            ]}
            onChange={(year) => keep({ year })}
          />
          {numbering.scheme === 'prefix number/year' && (
            <Field
              label="Prefix"
              value={numbering.prefix ?? ''}
              hint="Such as the committee’s short code"
              onChange={(prefix) => onDraft({ ...changes, numbering: { ...numbering, prefix } })}
              onBlur={() => onKeep(changes)}
            />
          )}
          <NextNumber
            key={`${next.series} ${next.number}`}
            next={next}
            onKeep={(number) => keep({ start: { series: next.series, number } })}
          />
        </>
      )}
    </section>
  )
}

type NextNumberProps = Pick<NumberingFieldsProps, 'next'> & { readonly onKeep: (number: number) => void }

function NextNumber({ next, onKeep }: NextNumberProps) {
  const [typed, setTyped] = useState(String(next.number))
  const isNumber = /^[1-9]\d{0,5}$/.test(typed.trim())
  const leave = () => {
    if (isNumber && Number(typed) !== next.number) onKeep(Number(typed))
  }
  return (
    <Field
      label={`The next minute of ${next.series} is number`}
      value={typed}
      hint="Numbers are given out for good when minutes are first exported, and never again."
      error={isNumber ? null : 'Give a whole number from 1, such as 45.'}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  )
}
