import { useRef, useState } from 'react'
import { Select } from '#renderer/ui/Select.tsx'
import type { IsoDate } from '#shared/domain/day.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { useFocusOn } from '#renderer/ui/use-focus-on.ts'
import { ActionPanel, type PanelForm } from './ActionPanel.tsx'
import { ArisingTable } from './ArisingTable.tsx'
import { everybody, groupWords, inGroups, ofOwner, ownersOf, type ArisingAction, type ArisingGroup } from './arising.ts'

type ArisingListProps = {
  readonly meetingId: string
  readonly actions: readonly ArisingAction[]
  readonly judged: IsoDate
}

/** The list in its groups, with the selected action beside it. */
export function ArisingList({ meetingId, actions, judged }: ArisingListProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { last, offer, tell } = useUndo()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const focusOn = useFocusOn()
  const panel = useRef<HTMLHeadingElement>(null)
  const [form, setForm] = useState<PanelForm>('none')
  const [chosenOwner, setOwner] = useState<string>(everybody)
  const owners = ownersOf(actions)
  const owner = owners.includes(chosenOwner) ? chosenOwner : everybody
  const groups = inGroups(ofOwner(actions, owner))
  const order = groups.flatMap((group) => group.actions)
  const selected = order.find((action) => action.id === selectedId) ?? order[0]

  const focusRow = (id: string) => focusOn(`[data-action="${CSS.escape(id)}"]`)
  const close = (action: ArisingAction) => act(() => client.action.close({ id: action.id, meetingId }))
  const reopen = (action: ArisingAction) => act(() => client.action.reopen({ id: action.id, meetingId }))

  async function change(action: ArisingAction, from: 'row' | 'panel', next: ArisingAction = action) {
    const wasOpen = isOpen(action)
    const outcome = await (wasOpen ? close(action) : reopen(action))
    if (outcome.kind === 'failed') return
    const undo = () => (wasOpen ? reopen(action) : close(action))
    offer(
      wasOpen ? `Action A${action.number} closed at this meeting.` : `Action A${action.number} is open again.`,
      undo,
    )
    if (from === 'row') focusRow(next.id)
  }

  function onKey(event: React.KeyboardEvent, action: ArisingAction) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = order.findIndex((each) => each.id === action.id)
    const to = { ArrowDown: order[at + 1], ArrowUp: order[at - 1], Home: order[0], End: order.at(-1) }[event.key]
    if (to !== undefined) focusRow(to.id)
    else if (event.key === 'Enter') panel.current?.focus()
    else if (event.key.toLowerCase() === 'c' && isOpen(action)) void change(action, 'row', nextOpen(order, at))
    else if (event.key.toLowerCase() === 'u') setForm('update')
    else if (event.key.toLowerCase() === 'd' && isOpen(action)) setForm('defer')
    else if (event.key.toLowerCase() === 'r' && action.state === 'closed') void change(action, 'row')
    else return
    event.preventDefault()
  }

  return (
    <>
      <Summary groups={groups} />
      <div className="arising-work">
        <div className="arising">
          <div className="arising-keys">
            <p className="keys-line">
              <kbd>↑</kbd> <kbd>↓</kbd> action <kbd>Enter</kbd> its history <kbd>U</kbd> update <kbd>D</kbd> defer{' '}
              <kbd>C</kbd> close <kbd>R</kbd> reopen
            </p>
            {owners.length > 1 && (
              <div className="arising-owner">
                <Select
                  label="Owner"
                  value={owner}
                  options={[
                    { value: everybody, words: 'Everybody' },
                    ...owners.map((name) => ({ value: name, words: name })),
                  ]}
                  onChange={setOwner}
                />
              </div>
            )}
            <UndoLine last={last} />
          </div>
          {groups.map((group) => (
            <ArisingTable
              key={group.group}
              {...group}
              judged={judged}
              selectedId={selected?.id ?? null}
              onSelect={(id) => {
                if (id !== selected?.id) setForm('none')
                setSelectedId(id)
              }}
              onKey={onKey}
            />
          ))}
        </div>
        {selected !== undefined && (
          <ActionPanel
            key={selected.id}
            action={selected}
            problem={problem}
            headingRef={panel}
            meetingId={meetingId}
            form={form}
            onForm={setForm}
            onDone={(words, undo) => {
              setForm('none')
              if (undo !== null) offer(words, undo)
              else tell(words)
              focusRow(selected.id)
            }}
            onChange={() => void change(selected, 'panel')}
            onLeave={() => {
              setForm('none')
              focusRow(selected.id)
            }}
          />
        )}
      </div>
    </>
  )
}

function Summary({ groups }: { readonly groups: readonly ArisingGroup[] }) {
  return (
    <ul className="arising-sum" aria-label="How many in each group">
      {groups.map(({ group, actions }) => (
        <li key={group}>
          {group === 'overdue' && <Icon name="warn" className="danger" />}
          <b>{actions.length}</b> {groupWords[group].summary}
        </li>
      ))}
    </ul>
  )
}

/** After closing one, the one to look at next: the next open action, or else the one before, or else it stays. */
function nextOpen(order: readonly ArisingAction[], at: number): ArisingAction | undefined {
  return order.slice(at + 1).find(isOpen) ?? order.slice(0, at).findLast(isOpen) ?? order[at]
}

function isOpen(action: ArisingAction): boolean {
  return action.state !== 'closed'
}
