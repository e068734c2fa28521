import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/app/api.tsx'
import { CloseDrawer } from './agenda/Agenda.tsx'
import { InTheRoom } from './room/InTheRoom.tsx'
import type { RoomPanel } from './room/use-room-panel.ts'
import { ItemActions } from './actions/ItemActions.tsx'
import { LinkedFindings } from './findings/LinkedFindings.tsx'
import type { AgendaEntry, AgendaItem, Meeting } from './meeting-data.ts'
import type { PanelName } from './panels.ts'
import type { Acts } from './acts.ts'

type ContextProps = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly item: AgendaItem | undefined
  readonly room: RoomPanel
  readonly acts: Acts
  readonly show: (panel: PanelName) => void
}

/** What belongs to the item and to the room. It opens after the editor and never holds it up. */
export function Context({ meeting, entry, item, room, acts, show }: ContextProps) {
  const { query } = useApi()
  const actions = useQuery(query.action.madeAt.queryOptions({ input: { meetingId: meeting.id } }))
  return (
    <aside
      className="meeting-context panel"
      aria-label={entry === undefined ? 'Context' : `Context for item ${entry.number}`}
    >
      <CloseDrawer show={show} />
      <div className="meeting-panels">
        <InTheRoom meeting={meeting} entry={entry} panel={room} />
        {item !== undefined && <LinkedFindings item={item} acts={acts} />}
        {item !== undefined && (
          <ItemActions
            meeting={meeting}
            actions={(actions.data ?? []).filter(({ agendaItemId }) => agendaItemId === item.id)}
            acts={acts}
          />
        )}
      </div>
    </aside>
  )
}
