import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { count } from '#renderer/app/count.ts'
import { offeredPeople } from './draft-view.ts'
import { LeftOut } from './LeftOut.tsx'
import { lineKindWord } from './line-kinds.ts'
import { LineTable } from './LineTable.tsx'
import type { ManyFilesStore } from './many-files-store.ts'
import type { KindChanges, OldMinutesStore } from './old-minutes-store.ts'
import { SaveBar } from './SaveBar.tsx'
import { ActionTicks, FindingTicks, PeopleTicks } from './TickPanel.tsx'
import type { DraftView } from './use-draft.ts'
import { useKeep } from './use-keep.tsx'
import { useSuggestions } from './use-suggestions.ts'
import { Where } from './Where.tsx'

type LinesDeskProps = {
  readonly store: OldMinutesStore
  readonly many: ManyFilesStore
  readonly view: DraftView
  readonly source: string
}

/** The lines beside what they become; at the right what may be ticked; below where it goes, and the button that keeps it. */
export function LinesDesk({ store, many, view, source }: LinesDeskProps) {
  const { kinds, before, fileWarnings, fileProblem, replaced, setKind, undoKind, putBack } = useStore(store)
  const { draft, heldOn } = view
  const { actions, findings, sha256 } = useSuggestions(source, draft, heldOn)
  const people = useMemo(() => offeredPeople(draft.attendance), [draft.attendance])
  const quotes = useMemo(() => new Map(draft.warnings.map((each) => [each.line, each.quote])), [draft.warnings])
  const keeping = useKeep(store, view, { actions, findings, people, sha256 })
  const table = useRef<HTMLDivElement>(null)

  // The lines come in place of the text; the focus goes to the first of them.
  useEffect(
    () => (source === '' ? undefined : focusWhenDrawn(() => table.current?.querySelector<HTMLElement>('[role="row"]'))),
    [source],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.key.toLowerCase() !== 'z' || !event.ctrlKey || isField) return
      event.preventDefault()
      undoKind()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undoKind])

  const warnings = [...fileWarnings.map((message) => ({ message, line: null })), ...draft.warnings]
  return (
    <>
      <div className="old-work">
        <div className="old-lines" ref={table}>
          <LineTable lines={draft.lines} quotes={quotes} onKind={setKind} />
        </div>
        <Panel label="What to keep" className="old-side">
          <section>
            {keeping.problem !== null && keeping.notice}
            {fileProblem !== null && (
              <Notice status="danger" isUrgent>
                <p>{fileProblem}</p>
              </Notice>
            )}
            <UndoLine
              last={
                replaced === null
                  ? before.length === 0
                    ? null
                    : { words: changedWords(kinds), undo: undoKind }
                  : { words: 'This took the place of the text before.', undo: putBack }
              }
            />
            <Where store={store} view={view} />
          </section>
          {warnings.length > 0 && (
            <PanelSection title="Needs a look" aside={count(warnings.length, 'place')}>
              <ul className="old-warnings">
                {warnings.slice(0, 50).map(({ message, line }, at) => (
                  <li key={`${at} ${line ?? ''}`}>
                    <Notice status="warning">
                      <p>
                        {message}
                        {line !== null && <span className="second"> (line {line + 1})</span>}
                      </p>
                    </Notice>
                  </li>
                ))}
              </ul>
            </PanelSection>
          )}
          <ActionTicks store={store} actions={actions} heldOn={heldOn} />
          <FindingTicks store={store} findings={findings} />
          <PeopleTicks store={store} people={people} />
          <LeftOut draft={draft} />
        </Panel>
      </div>
      <SaveBar store={store} many={many} view={view} keeping={keeping} />
    </>
  )
}

/** The list draws its rows once it knows its own height, some frames later. Gives a way to leave off. */
function focusWhenDrawn(find: () => HTMLElement | null | undefined): () => void {
  let frame = 0
  const look = (): void => {
    const row = find()
    if (row) row.focus()
    else frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}

/** The last change in words. */
function changedWords(kinds: KindChanges): string {
  const last = [...kinds.entries()].at(-1)
  if (last === undefined) return ''
  const [line, kind] = last
  if (kind === 'join') return `Line ${line + 1} joined to the line above.`
  return `Line ${line + 1}: ${lineKindWord(kind)}.`
}
