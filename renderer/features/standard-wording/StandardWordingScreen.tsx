import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { LongGrid } from '#renderer/ui/LongGrid.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { WordingForm, type WordingFields } from './WordingForm.tsx'
import type { StandardWording } from './standard-wording.ts'
import '#renderer/ui/long-grid.css'
import './standard-wording.css'

/** Rows asked for at once; the ones in view are never more. */
const stretch = 100

type Open = { readonly kind: 'none' } | { readonly kind: 'new' } | { readonly kind: 'row'; readonly id: string }

/** Wording that is written again and again, each behind a code that is typed after “;;” in the minutes. */
export function StandardWordingScreen() {
  const { client, query } = useApi()
  const { act, problem } = useAct()
  const undo = useUndo()
  const grid = useRef<HTMLElement>(null)
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  const [from, setFrom] = useState(0)
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const committees = useQuery(query.committee.list.queryOptions()).data ?? []
  const input = { words: useDeferredValue(words), committeeId: null, from, count: 2 * stretch }
  const list = useQuery(
    query.standardWording.list.queryOptions({
      input,
      placeholderData: keepPreviousData,
      select: (found) => ({ ...found, from }),
    }),
  )
  const onShow = useCallback((first: number) => setFrom(Math.max(0, Math.floor(first / stretch) * stretch)), [])

  const keep = async (fields: WordingFields, id: string | null): Promise<boolean> => {
    const kept = await act(() =>
      id === null ? client.standardWording.add(fields) : client.standardWording.update({ id, ...fields }),
    )
    if (kept.kind === 'failed') return false
    setSaid(`${fields.code} is kept`)
    if (id === null) setOpen({ kind: 'row', id: kept.value.id })
    return true
  }
  // At once, and not a frame later: a key typed meanwhile would be lost.
  const leave = (): void => {
    flushSync(() => setOpen({ kind: 'none' }))
    grid.current?.querySelector<HTMLElement>('[role="grid"], input')?.focus()
  }
  const remove = async ({ id, code }: StandardWording): Promise<void> => {
    if ((await act(() => client.standardWording.remove({ id }))).kind === 'failed') return
    leave()
    undo.offer(`${code} is taken away.`, () => act(() => client.standardWording.putBack({ id })))
  }
  return (
    <div className="wordings-page">
      <PageHead
        title="Standard wording"
        second="In the minutes type ;; and a code. Words between « and » are places that you fill one after the other."
      >
        <Button look="main" icon="plus" onPress={() => setOpen({ kind: 'new' })}>
          Add wording
        </Button>
      </PageHead>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <Answer query={list} what="the wording">
        {(found) => {
          const rowAt = (at: number): StandardWording | undefined => found.wordings[at - found.from]
          const at = open.kind === 'row' ? found.wordings.findIndex(({ id }) => id === open.id) + found.from : -1
          const row = open.kind === 'row' ? rowAt(at) : undefined
          const move = (by: -1 | 1): void => {
            const before = by < 0 ? rowAt(at - 1) : rowAt(at + 2)
            if (row === undefined || (by < 0 && before === undefined)) return
            setActive(at + by)
            void act(() => client.standardWording.move({ id: row.id, beforeId: before?.id ?? null }))
          }
          return (
            <div className="wordings-work">
              <section aria-label="List of standard wording" ref={grid}>
                <search className="wordings-filter">
                  <Field
                    label="Find by code or words"
                    value={words}
                    onChange={(next) => {
                      setWords(next)
                      setActive(0)
                    }}
                  />
                  <p className="quiet" aria-live="polite">
                    {found.total === 1 ? '1 wording' : `${found.total} wordings`}
                  </p>
                </search>
                {found.total === 0 ? (
                  <p className="wordings-none">
                    {words === ''
                      ? 'No wording is kept yet. Add one, and it is two letters away.'
                      : 'No wording is found by that.'}
                  </p>
                ) : (
                  <LongGrid<StandardWording>
                    label="Standard wording, in the order of the picker"
                    className="wordings-grid"
                    columns={columns}
                    total={found.total}
                    rowAt={rowAt}
                    onShow={onShow}
                    active={Math.min(active, found.total - 1)}
                    onActive={setActive}
                    onOpen={({ id }) => setOpen({ kind: 'row', id })}
                  />
                )}
                <UndoLine last={undo.last} />
              </section>
              <aside aria-label="The wording">
                <output className="wordings-said small quiet">{said}</output>
                {open.kind === 'none' || (open.kind === 'row' && row === undefined) ? (
                  <p className="quiet wordings-none">Choose a wording with Enter to change it.</p>
                ) : (
                  <WordingForm
                    key={row?.id ?? 'new'}
                    row={row ?? null}
                    committees={committees}
                    keep={(fields) => keep(fields, row?.id ?? null)}
                    leave={leave}
                    remove={row === undefined ? null : () => void remove(row)}
                    moveUp={row !== undefined && words === '' && at > 0 ? () => move(-1) : null}
                    moveDown={row !== undefined && words === '' && at < found.total - 1 ? () => move(1) : null}
                  />
                )}
              </aside>
            </div>
          )
        }}
      </Answer>
    </div>
  )
}

const columns = [
  { key: 'code', heading: 'Code', cell: (row: StandardWording) => <b>{row.code}</b> },
  { key: 'text', heading: 'Wording', cell: (row: StandardWording) => row.text },
  { key: 'for', heading: 'For', cell: (row: StandardWording) => row.committeeName ?? 'Every committee' },
]
