import { useDeferredValue, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { readPastedAgenda, type PastedAgenda } from '#shared/domain/pasted-agenda/pasted-agenda.ts'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { PastedItems } from './PastedItems.tsx'
import { PastedLines } from './PastedLines.tsx'
import { pastedStore } from './pasted-store.ts'

type PasteAgendaProps = {
  readonly meetingId: string
  /** The ids of the items that were put on the agenda. */
  readonly kept: (ids: readonly string[]) => void
  readonly leave: () => void
}

/** An agenda as text: how each line is understood, what items come of it, and nothing is kept before the clerk says so. */
export function PasteAgenda({ meetingId, kept, leave }: PasteAgendaProps) {
  const { client } = useApi()
  const { act, problem, progress } = useAct()
  const store = pastedStore(meetingId)
  const { source, corrections, left, type, correct, tick, clear } = useStore(store)
  const lines = useRef<HTMLDivElement>(null)
  const shown = useDeferredValue(source)
  const draft = useMemo(() => readPastedAgenda(shown, corrections), [shown, corrections])
  const chosen = draft.items.filter((_, at) => !left.has(at))

  const keep = async (): Promise<void> => {
    const items = chosen.map(({ number: _number, ...item }) => item)
    const done = await act(() => client.agenda.keep({ meetingId, items }))
    if (done.kind === 'failed') return
    clear()
    kept(done.value.ids)
  }
  return (
    <section className="agenda-paste" aria-labelledby="agenda-paste">
      <div className="agenda-paste-head">
        <h2 id="agenda-paste">Paste an agenda</h2>
        <div className="buttons">
          {chosen.length > 0 && (
            <Button look="main" onPress={() => void keep()} isDisabled={progress.kind === 'working'}>
              {`Put ${count(chosen.length, 'item')} on the agenda`}
            </Button>
          )}
          <Button onPress={leave}>Back to the list</Button>
          {source !== '' && (
            <Button look="plain" onPress={clear}>
              Begin again
            </Button>
          )}
        </div>
      </div>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <div className={draft.lines.length === 0 ? 'agenda-paste-work is-empty' : 'agenda-paste-work'}>
        <div className="agenda-source">
          <TextArea
            label="Text of the agenda"
            value={source}
            onChange={type}
            rows={draft.lines.length === 0 ? 12 : 6}
            hint="Numbered titles, with what stands under each"
          />
        </div>
        {draft.lines.length > 0 && (
          <>
            <PastedLines ref={lines} lines={draft.lines} correct={correct} />
            <div className="agenda-found">
              {draft.items.length === 0 ? <NothingFound /> : <PastedItems draft={draft} left={left} tick={tick} />}
              <LeftOver draft={draft} />
            </div>
          </>
        )}
      </div>
    </section>
  )
}

function NothingFound() {
  return (
    <Notice status="warning">
      <p>
        No agenda item was recognised in this text: items begin with a number, such as “1. Apologies”. Go to the line
        that is a title and press T, or paste the list of items.
      </p>
    </Notice>
  )
}

function LeftOver({ draft }: { readonly draft: PastedAgenda }) {
  const lines = [...draft.leftOver, ...draft.furniture]
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="agenda-left-over">
      <h3 id="agenda-left-over">{`Left out: ${count(lines.length, 'line')}`}</h3>
      <ul className="agenda-left-over">
        {lines.slice(0, 500).map((line, at) => (
          <li key={`${at} ${line}`} className="words second small">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
