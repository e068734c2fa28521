import { CommitteeFilter, ExemptFilter, PeriodFilter } from '#renderer/features/search/WhereFilters.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { chosenOutcomes, outcomeWords, type Asked, type RegisterPage } from './register.ts'

type RegisterFiltersProps = {
  readonly page: RegisterPage
  readonly asked: Asked
  readonly ask: (changes: Partial<Asked>) => void
}

/** What to show of the register; beside each choice stands how many there are. */
export function RegisterFilters({ page, asked, ask }: RegisterFiltersProps) {
  return (
    <form className="register-filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <CommitteeFilter committee={asked.committee} ask={(committee) => ask({ committee, finding: '' })} />
      <Outcomes page={page} asked={asked} ask={ask} />
      <PeriodFilter period={asked} ask={ask} />
      <Select
        label="Finding"
        value={asked.finding}
        options={[
          { value: '', words: 'Any' },
          ...page.findings.map(({ id, number, text }) => ({
            value: id,
            words: number === null ? text.slice(0, 60) : `${number} ${text.slice(0, 50)}`,
          })),
        ]}
        onChange={(finding) => ask({ finding })}
      />
      <ExemptFilter exempt={asked.exempt} ask={(exempt) => ask({ exempt })} />
    </form>
  )
}

/** Nothing ticked and everything ticked both show all. */
function Outcomes({ page, asked, ask }: RegisterFiltersProps) {
  const chosen = chosenOutcomes(asked)
  const all = page.outcomes.map(({ outcome }) => outcome as string)
  const toggle = (outcome: string, isOn: boolean): void => {
    const before = chosen.length === 0 ? all : chosen
    const next = isOn ? [...before, outcome] : before.filter((each) => each !== outcome)
    ask({ outcomes: next.length === all.length || next.length === 0 ? '' : next.join(',') })
  }
  return (
    <fieldset>
      <legend className="over">What came of it</legend>
      {page.outcomes.map(({ outcome, count }) => (
        <label key={outcome} className="choice">
          <input
            type="checkbox"
            checked={chosen.length === 0 || chosen.includes(outcome)}
            onChange={(event) => toggle(outcome, event.target.checked)}
          />{' '}
          <span>{outcomeWords[outcome].words}</span> <span className="num">{count.toLocaleString('en-GB')}</span>
        </label>
      ))}
    </fieldset>
  )
}
