import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { readBackLines, type ReadBackLine } from '#shared/domain/motion/read-back.ts'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useEditorDesk } from '../editor/editor-desk.ts'
import { linesOf } from '../editor/line.ts'
import { kindWord } from '../line/kinds.ts'
import type { Meeting } from '../meeting-data.ts'
import { plainText } from '#shared/domain/inline.ts'
import './motion.css'

type ReadBackProps = { readonly meeting: Meeting; readonly say: (words: string) => void }

/**
 * The last motion or resolution of the item, else of the meeting, large and alone. The focus and the caret stay where they
 * are: Escape or F8 takes it away, and so does the first letter typed, which goes into the line.
 */
export function ReadBack({ meeting, say }: ReadBackProps) {
  const desk = useEditorDesk()
  const { query } = useApi()
  const last = useQuery(query.motion.last.queryOptions({ input: { meetingId: meeting.id } }))
  const [lines, setLines] = useState<readonly ReadBackLine[] | null>(null)
  const page = useRef<HTMLElement>(null)
  const isOpen = lines !== null

  useCommands({
    'meeting.read-back': () => {
      if (isOpen) setLines(null)
      else {
        const found = linesHere(desk) ?? last.data?.lines ?? []
        setLines(found)
        say(`Read back. ${said(found)}`)
      }
    },
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      const scroll = { ArrowDown: 80, ArrowUp: -80, PageDown: 400, PageUp: -400 }[event.key]
      if (event.key === 'Escape') setLines(null)
      else if (scroll !== undefined) page.current?.scrollBy(0, scroll)
      else {
        // A letter goes into the line, and what is read back gives way to it.
        if (event.key.length === 1 || event.key === 'Enter' || event.key === 'Backspace') setLines(null)
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isOpen])
  return (
    lines !== null && (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is longer than the screen can be scrolled
      <section className="read-back" ref={page} aria-label="Read back" tabIndex={0}>
        <div className="read-back-words">
          {lines.length === 0 && <p>There is no motion and no resolution yet.</p>}
          {lines.map((line) => (
            <p key={line.id} data-kind={line.kind} data-depth={line.depth}>
              {line.label !== null && `${line.label} `}
              {line.text}
            </p>
          ))}
        </div>
        <p className="read-back-keys">
          <kbd>Esc</kbd> back to the line
        </p>
      </section>
    )
  )
}

/** Of the open item, as it stands in the editor; null where it has none. Limbs are numbered as on the screen. */
function linesHere(desk: ReturnType<typeof useEditorDesk>): readonly ReadBackLine[] | null {
  const editor = desk.editor()
  if (editor === null) return null
  const lines = linesOf(editor.state.doc).map(({ id, kind, depth, printedLabel, body }) => ({
    id,
    kind,
    depth,
    label: printedLabel,
    text: plainText(body),
  }))
  const found = readBackLines(lines, null)
  return found.length === 0 ? null : found
}

function said(lines: readonly ReadBackLine[]): string {
  const [first] = lines
  if (first === undefined) return 'There is no motion and no resolution yet.'
  return [kindWord(first.kind), ...lines.map(({ text }) => text)].join('. ')
}
