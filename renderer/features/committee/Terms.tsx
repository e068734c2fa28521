import { useState } from 'react'
import { formatDayShort } from '#shared/domain/day.ts'
import { municipalYear, municipalYearStart } from '#shared/domain/term.ts'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import type { Committee } from './committee.ts'

/** The municipal years of the committee. A new one begins at Annual Council; who stays gets a membership of it. */
export function Terms({ committee }: { readonly committee: Committee }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const [isOpen, setOpen] = useState(false)
  const [startsOn, setStartsOn] = useState<string | null>(() => municipalYearStart(today()))
  const [label, setLabel] = useState(() => municipalYear(today()))
  const [keepsMembers, setKeepsMembers] = useState(true)
  const { terms } = committee

  async function start() {
    if (startsOn === null) return
    const given = { committeeId: committee.id, label: label.trim(), startsOn, keepsMembers }
    const started = await act(() => client.committee.startTerm(given))
    if (started.kind === 'failed') return
    setOpen(false)
    const termId = started.value.id
    offer(`${given.label} has begun.`, () => act(() => client.committee.removeTerm({ termId })))
  }

  return (
    <section className="committee-part" aria-labelledby="committee-terms">
      <div className="committee-part-head">
        <h2 id="committee-terms">Terms</h2>
        <UndoLine last={last} />
      </div>
      {terms.length === 0 ? (
        <p className="quiet">No municipal year yet. Without one, members sit until their membership is ended.</p>
      ) : (
        <ul className="term-list" aria-label="Terms">
          {terms.map((term) => (
            <li key={term.id}>
              <b>{term.label}</b>{' '}
              <span className="second">
                {formatDayShort(term.startsOn)}
                {term.endsOn === null ? ', goes on' : ` to ${formatDayShort(term.endsOn)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!isOpen && (
        <div className="buttons term-begin">
          <Button icon="plus" onPress={() => setOpen(true)}>
            Begin a municipal year
          </Button>
        </div>
      )}
      {isOpen && (
        <form
          className="term-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (label.trim() !== '') void start()
          }}
        >
          <Field label="Municipal year" value={label} onChange={setLabel} error={problem} />
          <DateField
            label="First day, of Annual Council"
            value={startsOn}
            onChange={(day) => {
              setStartsOn(day)
              if (day !== null) setLabel(municipalYear(day))
            }}
          />
          <label className="choice">
            <input type="checkbox" checked={keepsMembers} onChange={(event) => setKeepsMembers(event.target.checked)} />
            The members of today stay on
          </label>
          <div className="buttons">
            <Button type="submit">Begin it</Button>
            <Button look="plain" onPress={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
