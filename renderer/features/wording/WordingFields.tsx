import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { limbLabelChoices, wordingOf, type WordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import { Field } from '#renderer/ui/Field.tsx'
import { Select } from '#renderer/ui/Select.tsx'

export type WordingActs = {
  readonly changes: WordingChanges
  /** Shown in the sample while it is typed. */
  readonly onDraft: (changes: WordingChanges) => void
  /** Kept. */
  readonly onKeep: (changes: WordingChanges) => void
}

type TextName = 'resolutionPlain' | 'resolutionUnanimous' | 'leadIn' | 'exemptHeading'

/** The words that the app prints by itself, field by field; one that is empty is the style's own. */
export function WordingFields({ style, ...acts }: WordingActs & { readonly style: CommitteeStyle }) {
  const { changes, onKeep } = acts
  const own = wordingOf(style, {})
  const now = wordingOf(style, changes)
  return (
    <section className="wording-part" aria-labelledby="wording-words">
      <h2 id="wording-words">Wording</h2>
      <Words {...acts} name="resolutionPlain" label="Above a resolution" own={own.resolutionHeading.plain} />
      <Words
        {...acts}
        name="resolutionUnanimous"
        label="Above a unanimous resolution"
        own={own.resolutionHeading.unanimous}
      />
      <Select
        label="A single resolution stands"
        value={now.headingPosition}
        options={[
          { value: 'own line', words: 'On a line of its own, below the heading' },
          { value: 'inline', words: 'On the same line, after the heading' },
        ]}
        onChange={(headingPosition) => onKeep({ ...changes, headingPosition })}
      />
      <Select
        label="“That” before a resolution"
        value={now.printsThat ? 'printed' : 'as written'}
        options={[
          { value: 'as written', words: 'As the clerk writes it' },
          { value: 'printed', words: 'Printed where the clerk leaves it out' },
        ]}
        onChange={(choice) => onKeep({ ...changes, printsThat: choice === 'printed' })}
      />
      <Select
        label="Labels of its parts"
        value={changes.limbLabel ?? '1.'}
        options={limbLabelChoices.map((choice) => ({ value: choice, words: choice }))}
        onChange={(limbLabel) => onKeep({ ...changes, limbLabel })}
      />
      <Words {...acts} name="leadIn" label="Before points without a lead-in" own={own.leadIn} />
      <Select
        label="The person presiding is the"
        value={now.chairTitle}
        options={[
          { value: 'Chair', words: 'Chair' },
          { value: 'Chairman', words: 'Chairman' },
        ]}
        onChange={(chairTitle) => onKeep({ ...changes, chairTitle })}
      />
      <Select
        label="A member is a"
        value={now.memberTitle}
        options={[
          { value: 'Councillor', words: 'Councillor' },
          { value: 'Cllr', words: 'Cllr' },
        ]}
        onChange={(memberTitle) => onKeep({ ...changes, memberTitle })}
      />
      <Select
        label="Dates"
        value={now.dateStyle}
        options={[
          { value: 'plain', words: '14 March 2016' },
          { value: 'ordinal', words: '14th March 2016' },
        ]}
        onChange={(dateStyle) => onKeep({ ...changes, dateStyle })}
      />
      <Select
        label="Items stand"
        value={now.itemOrder}
        options={[
          { value: 'agenda', words: 'As on the agenda, with a note where one was taken out of its turn' },
          { value: 'taken', words: 'In the order in which they were taken' },
        ]}
        onChange={(itemOrder) => onKeep({ ...changes, itemOrder })}
      />
      <Words {...acts} name="exemptHeading" label="Above the exempt part (Part II)" own={own.headings.exempt} />
    </section>
  )
}

type WordsProps = WordingActs & { readonly name: TextName; readonly label: string; readonly own: string | null }

function Words({ changes, onDraft, onKeep, name, label, own }: WordsProps) {
  return (
    <Field
      label={label}
      value={changes[name] ?? ''}
      placeholder={own ?? ''}
      hint={own === null ? 'Left empty, nothing is printed' : `Left empty: ${own}`}
      onChange={(words) => onDraft({ ...changes, [name]: words })}
      onBlur={() => onKeep(changes)}
    />
  )
}
