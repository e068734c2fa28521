import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useLocation } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import type { Acts } from '../acts.ts'
import type { Course } from '../session/use-course.ts'
import { useItemActs } from '../session/use-item-acts.ts'

type AgendaItemMenuProps = {
  readonly meeting: Meeting
  readonly course: Course
  readonly item: AgendaEntry
  readonly acts: Acts
  readonly rename: () => void
  readonly open: (itemId: string | undefined) => void
}

/** What can be done with the item that is being minuted. */
export function AgendaItemMenu({ meeting, course, item, acts, rename, open }: AgendaItemMenuProps) {
  const { client } = useApi()
  const [, goTo] = useLocation()
  const business = useItemActs(course, item)
  const at = meeting.items.findIndex(({ id }) => id === item.id)
  const move = (beforeId: string | null) => acts.act(() => client.agendaItem.move({ id: item.id, beforeId }))
  const remove = async (): Promise<void> => {
    if ((await acts.act(() => client.agendaItem.remove({ id: item.id }))).kind === 'failed') return
    acts.offerUndo(`“${item.title}” is off the agenda.`, async () => {
      await client.agendaItem.putBack({ id: item.id })
      open(item.id)
    })
    open((meeting.items[at + 1] ?? meeting.items[at - 1])?.id)
  }
  const does: Record<string, () => unknown> = {
    ...Object.fromEntries(business.map(({ id, act }) => [id, act])),
    rename,
    up: () => move(meeting.items[at - 1]?.id ?? null),
    down: () => move(meeting.items[at + 2]?.id ?? null),
    exempt: () => acts.act(() => client.agendaItem.update({ id: item.id, isExempt: !item.isExempt })),
    remove,
    purge: () => goTo(`/purge/item/${item.id}`),
    purgeMeeting: () => goTo(`/purge/meeting/${meeting.id}`),
  }
  return (
    <MenuTrigger>
      <Button className="button plain small-target" aria-label={`Change item ${item.number}`}>
        Change <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="options" aria-label={`Item ${item.number}`} onAction={(key) => void does[String(key)]?.()}>
          {business.map(({ id, words }) => (
            <MenuItem key={id} id={id}>
              {words}
            </MenuItem>
          ))}
          <MenuItem id="rename" textValue="Rename">
            Rename <kbd>F2</kbd>
          </MenuItem>
          {at > 0 && <MenuItem id="up">Move up</MenuItem>}
          {at < meeting.items.length - 1 && <MenuItem id="down">Move down</MenuItem>}
          <MenuItem id="exempt">{item.isExempt ? 'Open to the public' : 'Mark as exempt'}</MenuItem>
          <MenuItem id="remove">Remove from the agenda</MenuItem>
          <MenuItem id="purge">Purge the item for good…</MenuItem>
          <MenuItem id="purgeMeeting">Purge the whole meeting for good…</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
