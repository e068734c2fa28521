import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'

/** What was brought in before, newest first; each can be taken back as long as nothing rests on it. */
export function KeptImports() {
  const { client, query } = useApi()
  const [before, setBefore] = useState<readonly string[]>([])
  const page = useQuery(query.oldMinutes.list.queryOptions({ input: { before: before.at(-1) ?? null } }))
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const imports = page.data?.imports ?? []

  async function undo(one: (typeof imports)[number], isBatch: boolean) {
    const batchId = isBatch ? one.batchId : null
    if (batchId === null) {
      const done = await act(() => client.oldMinutes.undo({ id: one.id }))
      if (done.kind === 'failed') return
      offer(`${nameOf(one)} was taken back.`, () => act(() => client.oldMinutes.putBack({ id: one.id })))
    } else {
      const done = await act(() => client.oldMinutes.undoMany({ batchId }))
      if (done.kind === 'failed') return
      offer('All files of that import were taken back.', () => act(() => client.oldMinutes.putBackMany({ batchId })))
    }
  }

  return (
    <section className="old-kept" aria-labelledby="old-kept">
      <h2 id="old-kept">Brought in before</h2>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <UndoLine last={last} />
      {imports.length === 0 && page.isSuccess && (
        <p className="second">The minutes that you bring in will be listed here, and can be taken back from here.</p>
      )}
      <ul className="old-imports">
        {imports.map((one, at) => (
          <li key={one.id}>
            <p className="words">
              <Link href={`/meetings/${one.meetingId}`}>{one.meetingTitle}</Link> · {one.committeeName}
            </p>
            <p className="old-import-facts">
              {nameOf(one)} · {count(one.items, 'item')}
              {one.lines === null ? '' : `, ${count(one.lines, 'line')}`}, {count(one.actions, 'action')}
            </p>
            <div className="buttons">
              <Button
                isSmall
                icon="undo"
                label={`Take back ${nameOf(one)}, ${one.meetingTitle}`}
                onPress={() => void undo(one, false)}
              >
                Take back
              </Button>
              {one.batchId !== null && one.batchId !== imports[at - 1]?.batchId && (
                <Button isSmall look="plain" onPress={() => void undo(one, true)}>
                  Take back all files of this import
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="buttons">
        {before.length > 0 && (
          <Button isSmall onPress={() => setBefore(before.slice(0, -1))}>
            Newer
          </Button>
        )}
        {page.data?.hasMore === true && (
          <Button isSmall onPress={() => setBefore([...before, imports.at(-1)?.id ?? ''])}>
            Older
          </Button>
        )}
      </div>
    </section>
  )
}

function nameOf({ fileName }: { readonly fileName: string | null }): string {
  return fileName ?? 'Pasted text'
}
