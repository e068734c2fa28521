import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { AgendaItemMenu } from './AgendaItemMenu.tsx'
import { InlineName } from './InlineName.tsx'
import type { AgendaEntry, Meeting } from './meeting-data.ts'
import type { PanelName } from './panels.ts'
import type { Acts } from './use-act.ts'

type AgendaProps = {
  readonly meeting: Meeting
  readonly current: AgendaEntry | undefined
  readonly acts: Acts
  readonly open: (item: AgendaEntry | undefined) => void
  readonly isRenaming: boolean
  readonly setRenaming: (isRenaming: boolean) => void
  readonly show: (panel: PanelName) => void
}

/** The items in their order; the one being minuted is marked, and can be renamed, moved and removed here. */
export function Agenda({ meeting, current, acts, open, isRenaming, setRenaming, show }: AgendaProps) {
  const { client } = useApi()
  const [isAdding, setAdding] = useState(false)
  const added = useRef<HTMLButtonElement>(null)

  const add = async (title: string): Promise<void> => {
    let id = ''
    const isDone = await acts.run(async () => {
      id = (await client.agendaItem.add({ meetingId: meeting.id, title, afterId: null })).id
    })
    if (!isDone) return
    setAdding(false)
    open({ id, number: '', title, purpose: null, isExempt: false, blocks: 0, findings: 0 })
  }
  const rename = async (item: AgendaEntry, title: string): Promise<void> => {
    if (title !== item.title && !(await acts.run(() => client.agendaItem.update({ id: item.id, title })))) return
    setRenaming(false)
    show('agenda')
  }
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
                start={item.title}
                keep={(title) => void rename(item, title)}
                leave={() => setRenaming(false)}
              />
            ) : (
              <AgendaLink meetingId={meeting.id} item={item} isCurrent={item.id === current?.id} />
            )}
            {item.id === current?.id && !isRenaming && (
              <AgendaItemMenu meeting={meeting} item={item} acts={acts} rename={() => setRenaming(true)} open={open} />
            )}
          </li>
        ))}
      </ol>
      {isAdding ? (
        <InlineName
          label="Title of the new item"
          start=""
          keep={(title) => void add(title)}
          leave={() => {
            setAdding(false)
            requestAnimationFrame(() => added.current?.focus())
          }}
        />
      ) : (
        <Button ref={added} look="plain" icon="plus" onPress={() => setAdding(true)}>
          Add an item
        </Button>
      )}
    </nav>
  )
}

type AgendaLinkProps = { readonly meetingId: string; readonly item: AgendaEntry; readonly isCurrent: boolean }

function AgendaLink({ meetingId, item, isCurrent }: AgendaLinkProps) {
  return (
    <Link href={`/meetings/${meetingId}/items/${item.id}`} {...(isCurrent ? { 'aria-current': 'step' as const } : {})}>
      <span className="number">{item.number}</span>
      <span className="title">{item.title}</span>
      <span className="facts">
        {item.blocks === 0 ? 'Nothing minuted' : `${item.blocks} ${item.blocks === 1 ? 'line' : 'lines'}`}
        {item.findings > 0 && (
          <span className="tag">{`${item.findings} ${item.findings === 1 ? 'finding' : 'findings'}`}</span>
        )}
        {item.isExempt && (
          <span className="tag exempt">
            <Icon name="lock" /> Exempt
          </span>
        )}
      </span>
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
