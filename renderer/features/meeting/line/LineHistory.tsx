import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useEffect, useId, useRef, useState } from 'react'
import { Difference } from './Difference.tsx'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { leavesByEscape } from '#renderer/ui/leaves-by-escape.ts'
import { findBlock } from '../editor/block-commands.ts'
import { putLineBack, putTextBack } from '../editor/put-back.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { kindWord } from './kinds.ts'

type LineHistoryProps = {
  readonly editor: Editor
  readonly lineId: string
  readonly session: ItemSession
  /** Back to the caret; the words are read out. */
  readonly back: (words?: string) => void
}

type KeptText = Awaited<ReturnType<ApiClient['block']['history']>>['kept'][number]
type RemovedLine = Awaited<ReturnType<ApiClient['block']['removed']>>[number]

/** What the line said before, and which lines of the item were taken out; each can be put back. Escape goes back to the caret. */
export function LineHistory({ editor, lineId, session, back }: LineHistoryProps) {
  const { query } = useApi()
  const [isKept, setKept] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const heading = useId()
  const removedHeading = useId()
  useEffect(() => {
    panel.current?.focus()
    // What was typed last is kept first, and its spell ended: the text that a put back replaces is then in the history too.
    const keepFirst = async (): Promise<void> => {
      await session.queue.settled()
      session.queue.leave(lineId)
      setKept(true)
    }
    void keepFirst()
  }, [session, lineId])
  const history = useQuery({
    ...query.block.history.queryOptions({ input: { id: lineId } }),
    enabled: isKept && session.queue.kept().has(lineId),
    staleTime: 0,
  })
  const removed = useQuery({
    ...query.block.removed.queryOptions({ input: { agendaItemId: session.itemId } }),
    enabled: isKept,
    staleTime: 0,
  })
  const present = findBlock(editor.state.doc, lineId)?.node.textContent ?? ''

  const putText = (text: KeptText): void => {
    const change = putTextBack(editor.state, lineId, text)
    if (change !== null) editor.view.dispatch(change)
    session.queue.flush()
    back('Put back. Ctrl+Z takes it away again.')
  }
  const putLine = ({ removedAt: _at, removedBy: _by, text: _text, ...line }: RemovedLine): void => {
    const change = putLineBack(editor.state, line)
    if (change !== null) editor.view.dispatch(change)
    session.queue.flush()
    back('Line put back. Ctrl+Z takes it out again.')
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from anywhere in it
    <section
      ref={panel}
      className="line-history"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={leavesByEscape(() => back())}
      onBlur={({ relatedTarget }) => {
        // Back in the words, by whatever way: what stands over them goes.
        if (relatedTarget instanceof HTMLElement && relatedTarget.closest('.minute-editor') !== null) back()
      }}
    >
      <h3 id={heading}>Earlier texts of this line</h3>
      {isKept && !session.queue.kept().has(lineId) ? (
        <p className="small quiet">Nothing has been written in this line yet.</p>
      ) : (
        <Answer query={history} what="the earlier texts">
          {({ kept }) => <KeptTexts kept={kept} present={present} put={putText} />}
        </Answer>
      )}
      <h3 id={removedHeading}>Lines taken out of this item</h3>
      <Answer query={removed} what="the lines taken out">
        {(lines) => <RemovedLines labelledBy={removedHeading} lines={lines} put={putLine} />}
      </Answer>
      <p className="buttons">
        <Button isSmall keys="Esc" onPress={() => back()}>
          Back to the line
        </Button>
        {session.queue.kept().has(lineId) && (
          <ButtonLink isSmall look="plain" href={`/purge/block/${lineId}`}>
            Purge this line for good…
          </ButtonLink>
        )}
      </p>
    </section>
  )
}

type KeptTextsProps = {
  readonly kept: readonly KeptText[]
  readonly present: string
  readonly put: (text: KeptText) => void
}

function KeptTexts({ kept, present, put }: KeptTextsProps) {
  if (kept.length === 0)
    return <p className="small quiet">It has said nothing else. Each time it is changed, what it said is kept here.</p>
  return (
    <>
      <p className="small quiet">
        Compared with the line as it stands: <ins>underlined</ins> comes back, <del>struck out</del> goes.
      </p>
      <ol className="line-texts">
        {kept.map((text) => (
          <li key={text.id}>
            <p className="small quiet">
              {kindWord(text.kind)}, until {timeWords(text.replacedAt)}; then changed by {text.replacedBy}
            </p>
            <p className="words">
              <Difference earlier={present} later={text.text} />
            </p>
            <Button isSmall icon="undo" label={`Put back “${text.text}”`} onPress={() => put(text)}>
              Put back
            </Button>
          </li>
        ))}
      </ol>
    </>
  )
}

type RemovedLinesProps = {
  readonly labelledBy: string
  readonly lines: readonly RemovedLine[]
  readonly put: (line: RemovedLine) => void
}

function RemovedLines({ labelledBy, lines, put }: RemovedLinesProps) {
  if (lines.length === 0) return <p className="small quiet">None has been taken out.</p>
  return (
    <ol className="line-texts" aria-labelledby={labelledBy}>
      {lines.map((line) => (
        <li key={line.id}>
          <p className="small quiet">
            {kindWord(line.kind)}, taken out {timeWords(line.removedAt)}
            {line.removedBy !== null && ` by ${line.removedBy}`}
          </p>
          <p className="words">{line.text}</p>
          <Button isSmall icon="undo" label={`Put back the line “${line.text}”`} onPress={() => put(line)}>
            Put back
          </Button>
        </li>
      ))}
    </ol>
  )
}

function timeWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}
