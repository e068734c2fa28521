import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'wouter'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { SpokenWords } from '#renderer/ui/SpokenWords.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { useTitle } from '#renderer/ui/use-title.ts'
import { createVoice } from '#renderer/ui/voice.ts'
import { useActs } from './acts.ts'
import { Agenda, type Adding, type Renaming } from './agenda/Agenda.tsx'
import { AfterMeeting } from './after-meeting/AfterMeeting.tsx'
import { useAfterMeeting } from './after-meeting/use-after-meeting.ts'
import { Context } from './Context.tsx'
import { createEditorDesk, EditorDeskContext } from './editor/editor-desk.ts'
import { KeyHints } from './KeyHints.tsx'
import { MeetingBar } from './MeetingBar.tsx'
import type { AgendaEntry, Meeting } from './meeting-data.ts'
import { MinutesPane } from './MinutesPane.tsx'
import { useMotionsAreThere } from './motion/motion-data.ts'
import { ReadBack } from './motion/ReadBack.tsx'
import { focusPanel, nextPanel, panelOf, type PanelName } from './panels.ts'
import { Refusals } from './Refusals.tsx'
import { SessionNotes } from './session/SessionNotes.tsx'
import { Times } from './session/Times.tsx'
import { useCourse } from './session/use-course.ts'
import { useLook } from './session/use-look.ts'
import { useExport } from './word/use-export.ts'
import { InterestOffer } from './room/InterestOffer.tsx'
import { useRoomPanel } from './room/use-room-panel.ts'
import { useItem, useItemsAhead } from './use-item.ts'
import { useSessionKeys } from './use-session-keys.ts'

type InSessionProps = { readonly meeting: Meeting; readonly itemId: string | undefined }

/** The four parts of the screen in session, and the keys that go between them. */
export function InSession({ meeting, itemId }: InSessionProps) {
  const screen = useRef<HTMLDivElement>(null)
  const ahead = useRef<HTMLInputElement>(null)
  const [, goTo] = useLocation()
  const [drawer, setDrawer] = useState<PanelName | null>(null)
  const [renaming, setRenaming] = useState<Renaming>(null)
  const [adding, setAdding] = useState<Adding>({ kind: 'no', title: '' })
  const [desk] = useState(createEditorDesk)
  const [voice] = useState(createVoice)
  const acts = useActs(voice)
  const keyOf = useKeyOf()
  const word = useExport(meeting.id)
  const entry = meeting.items.find(({ id }) => id === itemId) ?? meeting.items[0]
  const beside = (by: number) => meeting.items[meeting.items.findIndex(({ id }) => id === entry?.id) + by]?.id
  const read = useItem(entry?.id)
  // The neighbours are there before they are asked for, so that typing goes on at once after Ctrl+arrow.
  useItem(beside(-1))
  useItem(beside(1))
  const isReady = useMotionsAreThere(entry?.id) && read.data?.item.id === entry?.id
  useItemsAhead(meeting.items, entry?.id, isReady)
  useTitle(entry === undefined ? meeting.committeeName : `${entry.number} ${entry.title} · ${meeting.committeeName}`)

  const open = (id: string | undefined): void => {
    if (id === undefined) return
    setDrawer(null)
    goTo(`/meetings/${meeting.id}/items/${id}`)
  }
  const course = useCourse({ meeting, entry, acts, desk, open })
  useLook(course.session, entry?.id)
  useItemSaid(entry, acts.say)
  // At once, and not a frame later: a key typed meanwhile would be lost.
  const show = (panel: PanelName): void => {
    flushSync(() => setDrawer(panel === 'minutes' ? null : panel))
    focusPanel(screen.current, panel)
  }
  const after = useAfterMeeting(meeting, desk, show)
  const room = useRoomPanel({
    meeting,
    entry,
    acts,
    desk,
    show: (panel) => {
      if (panel === 'context') after.hide()
      show(panel)
    },
  })
  const takeAhead = (): string => {
    const words = ahead.current?.value ?? ''
    if (adding.kind === 'making') setAdding({ kind: 'no', title: '' })
    return words
  }
  useSessionKeys({
    previousItem: () => open(beside(-1)),
    nextItem: () => open(beside(1)),
    nextPanel: (back) => show(nextPanel(panelOf(document.activeElement), back)),
    attendance: room.open,
    rename: () => entry !== undefined && setRenaming({ itemId: entry.id, title: entry.title }),
    arising: () => goTo(`/meetings/${meeting.id}/matters-arising`),
    agenda: () => goTo(`/meetings/${meeting.id}/agenda`),
    makeWord: word.make,
    closeDrawer: () => drawer !== null && show('minutes'),
  })

  return (
    <EditorDeskContext value={desk}>
      <div className="meeting-session" ref={screen} data-drawer={drawer ?? 'none'}>
        <MeetingBar
          meeting={meeting}
          course={course}
          room={room}
          entry={entry}
          drawer={drawer}
          show={show}
          makeWord={word.make}
          voice={voice}
        />
        <Agenda
          meeting={meeting}
          course={course}
          current={entry}
          acts={acts}
          open={open}
          renaming={renaming}
          setRenaming={setRenaming}
          adding={adding}
          setAdding={setAdding}
          ahead={ahead}
          show={show}
        />
        <main className="meeting-minutes" id="main">
          <div className="meeting-scroll">
            <Refusals problem={acts.problem} refused={acts.refused} reopen={acts.reopen} forget={acts.forget} />
            {course.isOpen && <InterestOffer panel={room} say={acts.say} />}
            <Times course={course} />
            <MinutesPane
              meeting={meeting}
              entry={entry}
              read={read}
              isReady={isReady}
              acts={acts}
              takeAhead={takeAhead}
              notes={
                entry !== undefined && <SessionNotes key={entry.id} meeting={meeting} course={course} item={entry} />
              }
            />
            <UndoLine last={acts.last} keys={keyOf('meeting.take-back')} isSaidElsewhere />
          </div>
        </main>
        {after.isOpen ? (
          <AfterMeeting meeting={meeting} acts={acts} {...after} />
        ) : (
          <Context meeting={meeting} entry={entry} item={read.data?.item} room={room} acts={acts} show={show} />
        )}
        <ReadBack meeting={meeting} say={acts.say} />
        <SpokenWords voice={voice} />
        <KeyHints exported={word.outcome} forgetExport={word.forget} />
      </div>
    </EditorDeskContext>
  )
}

/** The item to which the clerk has come: the focus is in its minutes, and its number alone would be read. */
function useItemSaid(entry: AgendaEntry | undefined, say: (words: string) => void): void {
  const last = useRef(entry?.id)
  const tell = useEffectEvent(() => {
    if (entry !== undefined) say(`Item ${entry.number}: ${entry.title}${entry.isExempt ? ', exempt' : ''}`)
  })
  useEffect(() => {
    if (entry?.id !== last.current) tell()
    last.current = entry?.id
  }, [entry?.id])
}
