import { Button } from '#renderer/ui/Button.tsx'
import { consequenceWords } from '#shared/domain/room/declaration.ts'
import type { Meeting } from '../meeting-data.ts'
import type { RoomPanel } from './use-room-panel.ts'

type DeclaredListProps = { readonly meeting: Meeting; readonly panel: RoomPanel }

/** What was declared, each with its items and what the member does; or that nobody declared anything. */
export function DeclaredList({ meeting, panel }: DeclaredListProps) {
  const { declared } = panel
  if (declared === undefined) return null
  const numbers = (itemIds: readonly string[]): string =>
    meeting.items
      .filter(({ id }) => itemIds.includes(id))
      .map(({ number }) => number)
      .join(', ')
  return (
    <div className="room-declared">
      <h3 className="small">Interests</h3>
      {declared.nil !== null && <p className="small second">None declared.</p>}
      <ul>
        {declared.declarations.map((each) => (
          <li key={each.id} className="small">
            {each.name}: {each.class}, {each.isWholeMeeting ? 'whole meeting' : `item ${numbers(each.itemIds)}`},{' '}
            {consequenceWords[each.consequence].toLowerCase()}
          </li>
        ))}
      </ul>
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
