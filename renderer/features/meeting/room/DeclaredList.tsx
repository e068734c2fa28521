import { useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { consequenceWords } from '#shared/domain/room/declaration.ts'
import type { Meeting } from '../meeting-data.ts'
import { focusDeclared } from './focus-declared.ts'
import type { Declaration } from './room-data.ts'
import type { RoomPanel } from './use-room-panel.ts'

type DeclaredListProps = { readonly meeting: Meeting; readonly panel: RoomPanel }

/**
 * What was declared, each with its items and what the member does; or that nobody declared anything. Arrows go through it,
 * Enter changes one, Delete takes it out.
 */
export function DeclaredList({ meeting, panel }: DeclaredListProps) {
  const { declared } = panel
  if (declared === undefined) return null
  return (
    <div className="room-declared">
      <h3 className="small">Interests</h3>
      {declared.nil !== null && <p className="small second">None declared.</p>}
      {declared.declarations.length > 0 && (
        <>
          <Rows meeting={meeting} panel={panel} declarations={declared.declarations} />
          <p className="small quiet">
            <kbd>Enter</kbd> changes · <kbd>Del</kbd> takes out
          </p>
        </>
      )}
      <div className="buttons">
        <Button isSmall look="plain" icon="plus" onPress={panel.askForInterest}>
          Declare an interest
        </Button>
        {declared.nil === null && declared.declarations.length === 0 && (
          <Button isSmall look="plain" onPress={() => void panel.declareNone()}>
            None declared
          </Button>
        )}
      </div>
    </div>
  )
}

type RowsProps = DeclaredListProps & { readonly declarations: readonly Declaration[] }

function Rows({ meeting, panel, declarations }: RowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = declarations.find(({ id }) => id === chosenId) ?? declarations[0]
  const numbers = (itemIds: readonly string[]): string =>
    meeting.items
      .filter(({ id }) => itemIds.includes(id))
      .map(({ number }) => number)
      .join(', ')
  const focusAt = (at: number): void => list.current?.querySelectorAll<HTMLElement>('button')[at]?.focus()
  const takeOut = (declaration: Declaration, at: number): void => {
    focusDeclared((declarations[at + 1] ?? declarations[at - 1])?.id)
    void panel.removeDeclared(declaration)
  }
  const byKey = (event: React.KeyboardEvent, declaration: Declaration): void => {
    const at = declarations.indexOf(declaration)
    const isHeld = event.ctrlKey || event.metaKey
    const moves: Readonly<Record<string, () => void>> = isHeld
      ? { z: panel.undoLast }
      : {
          ArrowDown: () => focusAt(Math.min(at + 1, declarations.length - 1)),
          ArrowUp: () => focusAt(Math.max(at - 1, 0)),
          Delete: () => takeOut(declaration, at),
          Escape: panel.leave,
        }
    const move = event.altKey ? undefined : moves[event.key]
    if (move === undefined) return
    move()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ul ref={list} aria-label="Interests declared">
      {declarations.map((each) => (
        <li key={each.id}>
          <button
            type="button"
            className="room-person"
            data-declaration={each.id}
            tabIndex={each === chosen ? 0 : -1}
            aria-keyshortcuts="Delete"
            onFocus={() => setChosenId(each.id)}
            onClick={() => panel.changeInterest(each.id)}
            onKeyDown={(event) => byKey(event, each)}
          >
            <span>
              {each.name}: {each.class === '' ? 'an interest' : each.class},{' '}
              {each.isWholeMeeting ? 'whole meeting' : `item ${numbers(each.itemIds)}`},{' '}
              {consequenceWords[each.consequence].toLowerCase()}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
