import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { Remarks } from './Remarks.tsx'
import type { Candidate, OfferedAction } from './draft.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'

type KeepPanelProps = {
  readonly store: OldMinutesStore
  readonly committees: readonly string[]
  readonly draft: PastedMinutes
  readonly actions: readonly OfferedAction[]
  readonly candidates: readonly Candidate[]
  readonly problem: string | null
  readonly isWorking: boolean
  /** What else can be done about a refusal. */
  readonly again: ReactNode
  readonly onChange: () => void
  readonly onKeep: () => void
}

/** Where the minutes belong, what needs a look, and the button that keeps them. */
export function KeepPanel(props: KeepPanelProps) {
  const { store, committees, draft, actions, candidates, problem, isWorking, again, onChange, onKeep } = props
  const { committee, heldOn, change } = useStore(store)
  const isNamed = committee.trim() !== ''
  return (
    <Panel label="Keep these minutes" className="old-side">
      <PanelSection title="Where they belong">
        <form
          className="old-fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const isRead = event.currentTarget.querySelector('[data-unread="true"]') === null
            if (isNamed && isRead && !isWorking) onKeep()
          }}
        >
          <ComboField
            key={committees.join()}
            label="Committee"
            value={committee}
            options={committees}
            onChange={(name) => {
              change({ committee: name })
              onChange()
            }}
            hint={committeeHint(committee, committees)}
          />
          <DateField
            label="Date of the meeting"
            value={heldOn}
            onChange={(day) => {
              change({ heldOn: day })
              onChange()
            }}
            emptyHint="For example 14/3/2016. Without one, a meeting is made whose date is to be confirmed."
          />
          {problem !== null && (
            <Notice status="danger" isUrgent>
              <p>{problem}</p>
              {again !== null && <div className="buttons">{again}</div>}
            </Notice>
          )}
          <div className="buttons">
            {isNamed ? (
              <Button look="main" type="submit">
                Keep these minutes
              </Button>
            ) : (
              <span className="small second">Name the committee, and the minutes can be kept.</span>
            )}
          </div>
        </form>
      </PanelSection>
      {draft.warnings.length > 0 && (
        <PanelSection title="Needs a look" aside={count(draft.warnings.length, 'place')}>
          <div className="old-warnings">
            {draft.warnings.map((warning, index) => (
              <Notice key={`${index} ${warning.code}`} status="warning">
                <p>{warning.message}</p>
                {warning.quote !== '' && !warning.message.includes(warning.quote) && (
                  <p className="small second">“{warning.quote}”</p>
                )}
              </Notice>
            ))}
          </div>
        </PanelSection>
      )}
      {actions.length > 0 && <OfferedActions store={store} actions={actions} />}
      <Remarks draft={draft} candidates={candidates} />
    </Panel>
  )
}

function committeeHint(committee: string, committees: readonly string[]): string {
  if (committee.trim() === '' || committees.includes(committee.trim()))
    return 'Choose one, or type the name of a new one'
  return 'A new committee of this name is made'
}

function OfferedActions({
  store,
  actions,
}: {
  readonly store: OldMinutesStore
  readonly actions: readonly OfferedAction[]
}) {
  const { makesActions, change } = useStore(store)
  return (
    <PanelSection title="Actions in the resolutions" aside={count(actions.length, 'action')}>
      <label className="choice">
        <input
          type="checkbox"
          checked={makesActions}
          onChange={(event) => change({ makesActions: event.target.checked })}
        />
        Make these actions too
      </label>
      <ul className="old-actions">
        {actions.map((action, index) => (
          <li key={`${index} ${action.text}`}>
            <p className="words">{action.text}</p>
            <p className="old-action-facts">
              <span>
                <Icon name="person" /> {action.owner ?? 'nobody named'}
              </span>
              <span>
                <Icon name="clock" /> {action.due?.text ?? 'no date'}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
