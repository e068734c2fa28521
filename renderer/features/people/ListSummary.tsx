import { useState } from 'react'
import { peopleColumns, peopleColumnWords, type PeopleColumn } from '#shared/domain/person/people-column.ts'
import { municipalYear, municipalYearStart } from '#shared/domain/term.ts'
import { count } from '#renderer/app/count.ts'
import { today } from '#renderer/app/today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import type { ListReading } from './import-store.ts'

type ListSummaryProps = {
  readonly reading: ListReading
  readonly isWorking: boolean
  readonly onChoose: (at: number, column: PeopleColumn) => void
  readonly onSave: (term: { readonly label: string; readonly startsOn: string } | null) => void
}

/** What saving would make; what each column holds, to be corrected; what to look at. */
export function ListSummary({ reading, isWorking, onChoose, onSave }: ListSummaryProps) {
  const [hasTerm, setHasTerm] = useState(false)
  const [startsOn, setStartsOn] = useState<string | null>(() => municipalYearStart(today()))
  const [label, setLabel] = useState(() => municipalYear(today()))
  const { missing, newCommittees, problems, problemCount } = reading
  const term = hasTerm && startsOn !== null && label.trim() !== '' ? { label: label.trim(), startsOn } : null
  return (
    <Panel label="What will be saved" className="list-panel">
      <PanelSection title="What will be saved">
        {missing !== null && (
          <Notice status="warning">
            <p>{missing}</p>
          </Notice>
        )}
        <ul className="list-makes">
          <li>{count(reading.newPeople, 'new person', 'new people')}</li>
          <li>{count(reading.knownPeople, 'known person', 'known people')}</li>
          <li>{count(reading.seats, 'membership')}</li>
          <li>
            {count(newCommittees.length, 'new committee')}
            {newCommittees.length > 0 && <span className="second">: {newCommittees.join('; ')}</span>}
          </li>
        </ul>
        <div className="people-form">
          <label className="choice">
            <input type="checkbox" checked={hasTerm} onChange={(event) => setHasTerm(event.target.checked)} />
            The memberships begin a municipal year
          </label>
          {hasTerm && (
            <>
              <Field label="Municipal year" value={label} onChange={setLabel} />
              <DateField
                label="First day"
                value={startsOn}
                onChange={setStartsOn}
                emptyHint="The day of Annual Council"
              />
            </>
          )}
          <div className="buttons">
            <Button look="main" isDisabled={isWorking} onPress={() => onSave(term)}>
              {isWorking ? 'Working…' : `Save ${count(reading.ticked, 'row')}`}
            </Button>
          </div>
        </div>
      </PanelSection>
      {problemCount > 0 && (
        <PanelSection title="To look at" aside={count(problemCount, 'remark')}>
          <ul className="list-problems" aria-label="To look at">
            {problems.slice(0, shown).map(({ at, message }) => (
              <li key={`${at} ${message}`}>{message}</li>
            ))}
          </ul>
          {problemCount > shown && <p className="quiet small">And {problemCount - shown} more, at their rows.</p>}
        </PanelSection>
      )}
      <PanelSection title="What the columns hold">
        <div className="people-form">
          {reading.columns.map(({ heading, sample, column }, at) => (
            <Select
              key={`${at} ${heading}`}
              label={heading.trim() === '' ? `Column ${at + 1}` : heading}
              value={column}
              options={columnOptions}
              hint={sample === '' ? undefined : `Such as ${sample}`}
              onChange={(next) => onChoose(at, next)}
            />
          ))}
        </div>
      </PanelSection>
    </Panel>
  )
}

/** The rest is told at its rows, and more than this would push the columns out of sight. */
const shown = 8
const columnOptions = peopleColumns.map((column) => ({ value: column, words: peopleColumnWords[column] }))
