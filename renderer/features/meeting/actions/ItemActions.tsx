import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { meansOf } from '#shared/domain/due-date/due-date.ts'
import { ActionFields, type ActionWords } from './ActionFields.tsx'
import type { Action, Meeting } from '../meeting-data.ts'
import type { Acts } from '../acts.ts'

type ItemActionsProps = { readonly meeting: Meeting; readonly actions: readonly Action[]; readonly acts: Acts }

/** The actions made at this item, with what is still open about them. */
export function ItemActions({ meeting, actions, acts }: ItemActionsProps) {
  const keyOf = useKeyOf()
  return (
    <PanelSection title="Actions made" aside={actions.length === 0 ? undefined : String(actions.length)}>
      {actions.length === 0 ? (
        <p className="quiet small">
          <kbd>{keyOf('line.action')}</kbd> makes an action of the line with the caret.
        </p>
      ) : (
        <ul className="item-actions">
          {actions.map((action) => (
            <ItemAction key={action.id} meeting={meeting} action={action} acts={acts} />
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

function ItemAction({ meeting, action, acts }: Omit<ItemActionsProps, 'actions'> & { readonly action: Action }) {
  const { client } = useApi()
  /** Its words as they stood when the clerk began to change them. */
  const [start, setStart] = useState<ActionWords | null>(null)
  // What the clerk left alone is not sent: it may have been changed elsewhere since.
  const keep = async (before: ActionWords, { text, owner, due }: ActionWords): Promise<void> => {
    const changed = {
      ...(text !== before.text && { text }),
      ...(owner !== before.owner && { owner: owner === '' ? null : owner }),
      ...(due !== before.due && { due: due === '' ? null : due }),
    }
    if (Object.keys(changed).length > 0) {
      const done = await acts.act(() => client.action.update({ id: action.id, ...changed }))
      if (done.kind === 'failed') return
    }
    setStart(null)
    const gone = [before.owner !== '' && owner === '' && 'owner', before.due !== '' && due === '' && 'date']
    const taken = gone.filter((each) => each !== false)
    if (taken.length === 0) return
    acts.offerUndo(`Action A${action.number} has no ${taken.join(' and no ')} now.`, () =>
      client.action.update({
        id: action.id,
        ...(taken.includes('owner') && { owner: before.owner }),
        ...(taken.includes('date') && { due: before.due }),
      }),
    )
  }
  const remove = async (): Promise<void> => {
    if ((await acts.act(() => client.action.remove({ id: action.id }))).kind === 'failed') return
    acts.offerUndo(`Action A${action.number} is taken away.`, () => client.action.putBack({ id: action.id }))
  }
  if (start !== null) {
    return (
      <li>
        <ActionFields
          title={`Action A${action.number}`}
          start={start}
          heldOn={meeting.heldOn}
          problem={null}
          keepWord="Keep"
          keep={(words) => void keep(start, words)}
          leave={() => setStart(null)}
        />
      </li>
    )
  }
  return (
    <li data-action={action.id}>
      <p className="words">
        <b>A{action.number}</b> {action.text}
      </p>
      <p className="facts">
        <span>
          <Icon name="person" /> {action.owner ?? <span className="open-end">owner?</span>}
        </span>
        <span>
          <Icon name="clock" />{' '}
          {action.due === null ? <span className="open-end">when?</span> : <Due due={action.due} />}
        </span>
      </p>
      <div className="buttons">
        <Button
          isSmall
          look="plain"
          label={`Change action A${action.number}`}
          onPress={() => setStart({ text: action.text, owner: action.owner ?? '', due: action.due?.text ?? '' })}
        >
          Change
        </Button>
        <Button isSmall look="plain" label={`Take away action A${action.number}`} onPress={() => void remove()}>
          Take away
        </Button>
      </div>
    </li>
  )
}

function Due({ due }: { readonly due: NonNullable<Action['due']> }) {
  const means = meansOf({ ...due, warnings: [] })
  return (
    <>
      {due.text} {means !== null && <span className="quiet">{means}</span>}
    </>
  )
}
