import { formatDay } from '#shared/domain/day.ts'
import { Field } from './Field.tsx'

type PeriodFieldProps = {
  readonly label: string
  /** As typed: “January 2025”. */
  readonly words: string
  readonly onChange: (words: string) => void
  /** The day that the words mean; null where they mean none. */
  readonly day: string | null
  /** Before the day, below the field: “from”, “up to”. */
  readonly means: string
}

/** One end of a period, as one says it; below it stands which day that is. */
export function PeriodField({ label, words, onChange, day, means }: PeriodFieldProps) {
  const isUnread = words.trim() !== '' && day === null
  return (
    <Field
      label={label}
      value={words}
      onChange={onChange}
      isUnread={isUnread}
      hint={
        isUnread
          ? 'Not read as a date yet. Try “January 2025”.'
          : day === null
            ? 'Any day'
            : `${means} ${formatDay(day)}`
      }
    />
  )
}
