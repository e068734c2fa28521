import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import type { PreparedAgenda } from './agenda-data.ts'
import { focusRow } from './focus-row.ts'
import { AgendaExport } from './AgendaExport.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { NewItem } from './NewItem.tsx'
import { PasteAgenda } from './PasteAgenda.tsx'
import { pastedStore } from './pasted-store.ts'
import { PreparedItems } from './PreparedItems.tsx'
import './agenda.css'

/** The agenda of a meeting before it is held: its items in order, each with what it asks for. */
export function AgendaScreen({ meetingId }: { readonly meetingId: string }) {
  const { query } = useApi()
  const agenda = useQuery(query.agenda.get.queryOptions({ input: { meetingId } }))
  return (
    <PageAnswer query={agenda} what="the agenda">
      {(found) => <Prepare agenda={found} />}
    </PageAnswer>
  )
}

function Prepare({ agenda }: { readonly agenda: PreparedAgenda }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [isPasting, setPasting] = useState(() => pastedStore(agenda.meetingId).getState().source !== '')
  const { meetingId, items, standingLeft } = agenda
  const selected = items.find(({ id }) => id === selectedId) ?? items[0]

  /** Says how many have come, offers to take them off again, and goes to the first of them. */
  const came = (ids: readonly string[]): void => {
    flushSync(() => {
      setPasting(false)
      setSelectedId(ids[0] ?? null)
    })
    offer(`${count(ids.length, 'item')} put on the agenda.`, () =>
      act(() => client.agenda.takeOff({ meetingId, ids: [...ids] })),
    )
    focusRow(ids[0])
  }
  const addStanding = async (): Promise<void> => {
    const added = await act(() => client.agenda.addStanding({ meetingId }))
    if (added.kind === 'done') came(added.value.ids)
  }
  const openPasting = (): void => {
    flushSync(() => setPasting(true))
    document.querySelector<HTMLElement>('.agenda-source textarea')?.focus()
  }
  const leavePasting = (): void => {
    flushSync(() => setPasting(false))
    document.querySelector<HTMLElement>('.agenda-paste-open')?.querySelector('button')?.focus()
  }
  return (
    <div className="agenda">
      <PageHead
        title="Prepare the agenda"
        crumbs={[
          { words: agenda.committeeName, href: `/committees/${agenda.committeeId}` },
          { words: agenda.title, href: `/meetings/${meetingId}` },
        ]}
        second={items.length === 0 ? 'Nothing stands on it yet.' : `${count(items.length, 'item')} in order.`}
      >
        <AgendaExport meetingId={meetingId} />
        <ButtonLink href={`/meetings/${meetingId}`} look={items.length === 0 ? 'ordinary' : 'main'}>
          Open the meeting
        </ButtonLink>
      </PageHead>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      {isPasting ? (
        <PasteAgenda meetingId={meetingId} kept={came} leave={leavePasting} />
      ) : (
        <div className="agenda-work">
          <div className="agenda-main">
            <div className="agenda-tools">
              <span className="agenda-paste-open">
                <Button icon="file" look={items.length === 0 ? 'main' : 'ordinary'} onPress={openPasting}>
                  Paste an agenda
                </Button>
              </span>
              {standingLeft.length > 0 && (
                <Button icon="plus" onPress={() => void addStanding()}>
                  {`Bring in ${count(standingLeft.length, 'standing item')}`}
                </Button>
              )}
              <UndoLine last={last} />
            </div>
            {items.length === 0 ? (
              <p className="agenda-empty">
                Paste the agenda from an e-mail or a web page, and see how each line is understood before it is kept.
              </p>
            ) : (
              <PreparedItems items={items} selectedId={selected?.id ?? null} select={setSelectedId} act={act} />
            )}
            <NewItem
              meetingId={meetingId}
              added={(id) => {
                setSelectedId(id)
              }}
            />
          </div>
          {selected !== undefined && (
            <ItemPanel
              key={selected.id}
              item={selected}
              sections={sectionsOf(agenda)}
              offerUndo={(words, undo) => offer(words, () => act(undo))}
              leave={() => focusRow(selected.id)}
              removed={() => {
                const at = items.findIndex(({ id }) => id === selected.id)
                const next = (items[at + 1] ?? items[at - 1])?.id
                setSelectedId(next ?? null)
                focusRow(next)
              }}
            />
          )}
        </div>
      )}
    </div>
  )
}

function sectionsOf({ items }: PreparedAgenda): readonly string[] {
  return [...new Set(['Part I', 'Part II', ...items.flatMap(({ section }) => (section === null ? [] : [section]))])]
}
