import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState, type RefObject } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { closeFindingQuery, findingQueryKey, takeOutQuery, takeOutTyped } from '../editor/finding-query.ts'
import { attributesOf } from '../editor/line.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { Acts } from '../acts.ts'
import type { PickerKeys } from '../editor/use-minutes-editor.ts'

type FindingPickerProps = {
  readonly editor: Editor
  readonly picker: PickerKeys
  readonly frame: RefObject<HTMLDivElement | null>
  readonly session: ItemSession
  readonly acts: Acts
  readonly say: (words: string) => void
}

type Found = {
  readonly id: string
  readonly number: string | null
  readonly text: string
  readonly inspectionTitle: string
  readonly links: number
}

/** As many as can be read at a glance under the line. */
const mostShown = 5

/** The findings that match what stands after "#". The focus stays in the line; the editor hands the keys over. */
export function FindingPicker({ editor, picker, frame, session, acts, say }: FindingPickerProps) {
  const words = useEditorState({
    editor,
    selector: ({ editor: now }) => findingQueryKey.getState(now.state)?.words ?? null,
  })
  const lineId = useEditorState({
    editor,
    selector: ({ editor: now }) => attributesOf(now.state.selection.$head.parent).id,
  })
  const { client, query } = useApi()
  const found = useQuery({
    ...query.finding.find.queryOptions({ input: { words: words ?? '' } }),
    enabled: words !== null,
    placeholderData: keepPreviousData,
  })
  const [chosen, setChosen] = useState({ words: '', at: 0 })
  const all: readonly Found[] = words === null ? [] : (found.data ?? [])
  const findings = all.slice(0, mostShown)
  const at = chosen.words === words ? Math.min(chosen.at, Math.max(findings.length - 1, 0)) : 0
  const isOpen = words !== null && lineId !== null

  const link = async (finding: Found, target: string): Promise<void> => {
    const linked = await acts.act(async () => {
      await session.queue.settled(target)
      await client.link.add({ findingId: finding.id, targetId: target })
    })
    if (linked.kind === 'done') say(`Finding ${finding.number ?? ''} linked`)
  }
  // A clerk types "#13" and Enter faster than the list is read: what is linked is what these words find, never an older list.
  const isAnswered = found.data !== undefined && !found.isPlaceholderData
  const choose = (): void => {
    const current = findings[at]
    if (!isAnswered) void linkFirst(words ?? '', lineId ?? '')
    else if (current !== undefined) take(current)
  }
  const take = (finding: Found): void => {
    editor.view.dispatch(takeOutQuery(editor.state))
    if (lineId !== null) void link(finding, lineId)
  }
  // The list closes at once, since the next key belongs to the line; what was typed goes when its finding is known.
  const linkFirst = async (sought: string, target: string): Promise<void> => {
    editor.view.dispatch(closeFindingQuery(editor.state))
    const [first] = await findNow(sought)
    const change = first === undefined ? null : takeOutTyped(editor.state, target, sought)
    if (first === undefined || change === null) {
      say(`No finding matches ${sought}. What you typed is kept.`)
      return
    }
    editor.view.dispatch(change)
    await link(first, target)
  }
  const findNow = async (sought: string): Promise<readonly Found[]> => {
    try {
      return await client.finding.find({ words: sought })
    } catch {
      return [] // what was typed stays in the line
    }
  }
  const move = (by: number): void => {
    if (findings.length > 0) setChosen({ words: words ?? '', at: (at + by + findings.length) % findings.length })
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => editor.view.dispatch(closeFindingQuery(editor.state)),
    Enter: choose,
  }
  useEffect(() => {
    picker.handledBy((key) => {
      const act = keys[key]
      if (!isOpen || act === undefined || (key === 'Enter' && isAnswered && findings.length === 0)) return false
      act()
      return true
    })
  })
  useEffect(() => {
    const { dom } = editor.view
    const current = findings[at]
    setOrRemove(dom, 'aria-controls', isOpen ? 'finding-picker' : null)
    setOrRemove(dom, 'aria-activedescendant', isOpen && current !== undefined ? optionId(current) : null)
    if (current !== undefined) document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' })
  })
  if (!isOpen) return null
  return (
    <LineOverlay editor={editor} frame={frame} lineId={lineId}>
      <div className="finding-picker">
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> would take the focus out of the line */}
        <div role="listbox" id="finding-picker" aria-label={words === '' ? 'Findings' : `Findings that match ${words}`}>
          {findings.map((finding, index) => (
            <FindingOption key={finding.id} finding={finding} isChosen={index === at} link={() => take(finding)} />
          ))}
        </div>
        {findings.length === 0 && <p className="quiet">{emptyWords(found.isFetching, words)}</p>}
        {all.length > findings.length && <p className="quiet small">There are more: type on to narrow them down.</p>}
        <footer>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> link
          </span>
          <span>
            <kbd>Esc</kbd> keep as typed
          </span>
        </footer>
      </div>
    </LineOverlay>
  )
}

function FindingOption({
  finding,
  isChosen,
  link,
}: {
  readonly finding: Found
  readonly isChosen: boolean
  readonly link: () => void
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the editor keeps the focus and hands the keys over
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> stands in a <select> only
      role="option"
      id={optionId(finding)}
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={link}
    >
      <span className="number">{finding.number ?? '–'}</span>
      <span>
        <span className="words">{finding.text}</span>
        <span className="facts">
          {finding.inspectionTitle} ·{' '}
          {finding.links === 0 ? 'not linked yet' : `${finding.links} ${finding.links === 1 ? 'link' : 'links'}`}
        </span>
      </span>
    </div>
  )
}

function optionId({ id }: Found): string {
  return `finding-${id}`
}

function emptyWords(isFetching: boolean, words: string): string {
  if (isFetching) return 'Looking…'
  return words === ''
    ? 'There are no findings yet. Add an inspection under Findings.'
    : 'No finding matches. Escape keeps what you typed.'
}

function setOrRemove(dom: Element, name: string, value: string | null): void {
  if (value === null) dom.removeAttribute(name)
  else if (dom.getAttribute(name) !== value) dom.setAttribute(name, value)
}
