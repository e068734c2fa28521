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
      <Choice
        {...acts}
        name="headingPosition"
        label="A single resolution stands"
        now={now.headingPosition}
        words={{ 'own line': 'On a line of its own, below the heading', inline: 'On the same line, after the heading' }}
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
      <Choice
        {...acts}
        name="chairTitle"
        label="The person presiding is the"
        now={now.chairTitle}
        words={{ Chair: 'Chair', Chairman: 'Chairman' }}
      />
      <Choice
        {...acts}
        name="memberTitle"
        label="A member is a"
        now={now.memberTitle}
        words={{ Councillor: 'Councillor', Cllr: 'Cllr' }}
      />
      <Choice
        {...acts}
        name="dateStyle"
        label="Dates"
        now={now.dateStyle}
        words={{ plain: '14 March 2016', ordinal: '14th March 2016' }}
      />
      <Choice
        {...acts}
        name="itemOrder"
        label="Items stand"
        now={now.itemOrder}
        words={{
          agenda: 'As on the agenda, with a note where one was taken out of its turn',
          taken: 'In the order in which they were taken',
        }}
      />
      <Words {...acts} name="exemptHeading" label="Above the exempt part (Part II)" own={own.headings.exempt} />
    </section>
  )
}

type ChoiceName = 'headingPosition' | 'chairTitle' | 'memberTitle' | 'dateStyle' | 'itemOrder'

type ChoiceProps<Value extends string> = WordingActs & {
  readonly name: ChoiceName
  readonly label: string
  readonly now: Value
  /** What can be chosen, in order, and how each is called. */
  readonly words: Readonly<Record<Value, string>>
}

function Choice<Value extends string>({ changes, onKeep, name, label, now, words }: ChoiceProps<Value>) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record has the values for its keys and no others
  const values = Object.keys(words) as Value[]
  return (
    <Select
      label={label}
      value={now}
      options={values.map((value) => ({ value, words: words[value] }))}
      onChange={(value) => onKeep({ ...changes, [name]: value })}
    />
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
