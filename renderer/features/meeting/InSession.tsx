import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Notice } from '#renderer/ui/Notice.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { useTitle } from '#renderer/ui/use-title.ts'
import { Agenda } from './Agenda.tsx'
import { AllKeys } from './AllKeys.tsx'
import { Context } from './Context.tsx'
import { KeyHints } from './KeyHints.tsx'
import { MeetingBar } from './MeetingBar.tsx'
import type { AgendaEntry, Meeting } from './meeting-data.ts'
import { MinutesPane } from './MinutesPane.tsx'
import { focusPanel, nextPanel, panelOf, type PanelName } from './panels.ts'
import { useActs } from './use-act.ts'
import { useItem } from './use-item.ts'
import { useSessionKeys } from './use-session-keys.ts'

type InSessionProps = { readonly meeting: Meeting; readonly itemId: string | undefined }

/** The four parts of the screen in session, and the keys that go between them. */
export function InSession({ meeting, itemId }: InSessionProps) {
  const screen = useRef<HTMLDivElement>(null)
  const [, goTo] = useLocation()
  const [drawer, setDrawer] = useState<PanelName | null>(null)
  const [isShowingKeys, setShowingKeys] = useState(false)
  const [isRenaming, setRenaming] = useState(false)
  const acts = useActs()
  const entry = meeting.items.find(({ id }) => id === itemId) ?? meeting.items[0]
  const read = useItem(entry?.id)
  useTitle(entry === undefined ? meeting.committeeName : `${entry.number} ${entry.title} · ${meeting.committeeName}`)

  const open = (item: AgendaEntry | undefined): void => {
    if (item === undefined) return
    setDrawer(null)
    goTo(`/meetings/${meeting.id}/items/${item.id}`)
  }
  const go = (by: number): void => open(meeting.items[meeting.items.findIndex(({ id }) => id === entry?.id) + by])
  const show = (panel: PanelName): void => {
    setDrawer(panel === 'minutes' ? null : panel)
    requestAnimationFrame(() => focusPanel(screen.current, panel))
  }
  useSessionKeys(screen, {
    previousItem: () => go(-1),
    nextItem: () => go(1),
    nextPanel: (back) => show(nextPanel(panelOf(document.activeElement), back)),
    attendance: () => show('context'),
    rename: () => setRenaming(true),
    allKeys: () => setShowingKeys(true),
    closeDrawer: () => drawer !== null && show('minutes'),
  })

  return (
    <div className="meeting-session" ref={screen} data-drawer={drawer ?? 'none'}>
      <MeetingBar meeting={meeting} entry={entry} drawer={drawer} show={show} />
      <Agenda
        meeting={meeting}
        current={entry}
        acts={acts}
        open={open}
        isRenaming={isRenaming}
        setRenaming={setRenaming}
        show={show}
      />
      <main className="meeting-minutes" id="main">
        {acts.problem !== null && (
          <Notice status="danger" isUrgent>
            <p>{acts.problem}</p>
          </Notice>
        )}
        <MinutesPane meeting={meeting} entry={entry} read={read} acts={acts} />
        <UndoLine last={acts.last} />
      </main>
      <Context meeting={meeting} entry={entry} item={read.data?.item} acts={acts} show={show} />
      <KeyHints showAll={() => setShowingKeys(true)} />
      <AllKeys isOpen={isShowingKeys} onOpenChange={setShowingKeys} />
    </div>
  )
}
