import { useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import type { Acts } from '../acts.ts'
import type { Course } from '../session/use-course.ts'
import { AddUrgentItem } from './AddUrgentItem.tsx'
import { AgendaFacts } from './AgendaFacts.tsx'
import { AgendaItemMenu } from './AgendaItemMenu.tsx'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import type { PanelName } from '../panels.ts'

/** A new item: not asked for; its title being written; being made, while the clerk may already type its minutes. */
export type Adding = { readonly kind: 'no' | 'naming' | 'making'; readonly title: string }

/** The item that is being given another title, and what its field begins with. */
export type Renaming = { readonly itemId: string; readonly title: string } | null

type AgendaProps = {
  readonly meeting: Meeting
  readonly course: Course
  readonly current: AgendaEntry | undefined
  readonly acts: Acts
  readonly open: (itemId: string | undefined) => void
  readonly renaming: Renaming
  readonly setRenaming: (renaming: Renaming) => void
  readonly adding: Adding
  readonly setAdding: (adding: Adding) => void
  /** Takes what is typed between a new item's title and its editor. */
  readonly ahead: RefObject<HTMLInputElement | null>
  readonly show: (panel: PanelName) => void
}

/** The items in their order; the one being minuted is marked, and can be renamed, moved and removed here. */
export function Agenda(props: AgendaProps) {
  const { meeting, course, current, acts, open, renaming, setRenaming, show } = props
  const { client } = useApi()
  const leaveRenaming = (): void => {
    flushSync(() => setRenaming(null))
    show('minutes')
  }
  const rename = async (item: AgendaEntry, title: string): Promise<void> => {
    leaveRenaming()
    if (title === item.title) return
    await acts.act(() => client.agendaItem.update({ id: item.id, title }), {
      words: `The title “${title}”`,
      open: () => {
        open(item.id)
        show('agenda')
        setRenaming({ itemId: item.id, title })
      },
    })
  }
  const isRenaming = renaming !== null && renaming.itemId === current?.id
  return (
    <nav className="meeting-agenda inset" aria-label="Agenda">
      <CloseDrawer show={show} />
      {meeting.items.length === 0 && <p className="quiet small">The items of the agenda will stand here.</p>}
      <ol className="list">
        {meeting.items.map((item) => (
          <li key={item.id} className={item.id === current?.id ? 'current' : undefined}>
            {item.id === current?.id && isRenaming ? (
              <InlineName
                label={`Title of item ${item.number}`}
                start={renaming.title}
                keep={(title) => void rename(item, title)}
                leave={leaveRenaming}
              />
            ) : (
              <AgendaLink meetingId={meeting.id} item={item} course={course} isCurrent={item.id === current?.id} />
            )}
            {item.id === current?.id && !isRenaming && (
              <AgendaItemMenu
                meeting={meeting}
                course={course}
                item={item}
                acts={acts}
                rename={() => flushSync(() => setRenaming({ itemId: item.id, title: item.title }))}
                open={open}
              />
            )}
          </li>
        ))}
      </ol>
      {course.isOpen ? <AddUrgentItem course={course} show={show} /> : <NewItem {...props} />}
      <ButtonLink look="plain" icon="list" href={`/meetings/${meeting.id}/agenda`}>
        Prepare the agenda
      </ButtonLink>
    </nav>
  )
}

function NewItem({ meeting, acts, open, adding, setAdding, ahead }: AgendaProps) {
  const { client } = useApi()
  const button = useRef<HTMLButtonElement>(null)
  const add = async (title: string): Promise<void> => {
    flushSync(() => setAdding({ kind: 'making', title }))
    ahead.current?.focus()
    const made = await acts.act(() => client.agendaItem.add({ meetingId: meeting.id, title, afterId: null }))
    if (made.kind === 'done') open(made.value.id)
    else setAdding({ kind: 'naming', title })
  }
  switch (adding.kind) {
    case 'naming':
      return (
        <InlineName
          label="Title of the new item"
          start={adding.title}
          keep={(title) => void add(title)}
          leave={() => {
            flushSync(() => setAdding({ kind: 'no', title: '' }))
            button.current?.focus()
          }}
        />
      )
    case 'making':
      return (
        <p className="quiet small">
          {adding.title}
          <input className="vh" ref={ahead} aria-label="Minutes of the new item" />
        </p>
      )
    default:
      return (
        <Button ref={button} look="plain" icon="plus" onPress={() => setAdding({ kind: 'naming', title: '' })}>
          Add an item
        </Button>
      )
  }
}

type AgendaLinkProps = {
  readonly meetingId: string
  readonly item: AgendaEntry
  readonly course: Course
  readonly isCurrent: boolean
}

function AgendaLink({ meetingId, item, course, isCurrent }: AgendaLinkProps) {
  return (
    <Link
      href={`/meetings/${meetingId}/items/${item.id}`}
      data-outcome={course.item(item.id)?.outcome ?? 'planned'}
      {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
    >
      <span className="number">{item.number}</span>
      <span className="title">{item.title}</span>
      <AgendaFacts meetingId={meetingId} item={item} course={course} />
    </Link>
  )
}

/** Shown only where the part is a drawer. */
export function CloseDrawer({ show }: { readonly show: (panel: PanelName) => void }) {
  return (
    <div className="meeting-close">
      <Button icon="cross" isSmall onPress={() => show('minutes')}>
        Close
      </Button>
    </div>
  )
}
