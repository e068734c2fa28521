import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { v7 } from 'uuid'
import { answerAwaited, awaitAnswer, breakBehindAwaited, queryOf } from './picker-query.ts'

/**
 * What the core finds for the words that are typed. The list of before stands there until the new one is known, so that
 * nothing flickers; `isAnswered` says whether it is the answer to these very words.
 */
export function useFound<Row>(options: UseQueryOptions<readonly Row[]>) {
  const found = useQuery({ ...options, placeholderData: (before) => before })
  const rows = found.data ?? []
  return { rows, isAnswered: found.data !== undefined && !found.isPlaceholderData && !found.isError }
}

type Late<Row> = {
  /** Asks for these words again, by themselves. */
  readonly ask: () => Promise<readonly Row[]>
  /** What stands in the line for what is taken; empty where it is kept beside the line. */
  readonly wordsOf: (row: Row) => string
  readonly taken: (row: Row) => void
  readonly nothing: () => void
}

/**
 * A clerk types “#13” and Enter faster than the list is read: what is taken is what these words find, never an older list.
 * The picker closes at once, since the next key belongs to the line; what was typed goes when its answer is there.
 */
export async function takeWhenFound<Row>(editor: Editor, { ask, wordsOf, taken, nothing }: Late<Row>): Promise<void> {
  if (queryOf(editor.state) === null) return
  const id = v7()
  editor.view.dispatch(awaitAnswer(editor.state, id))
  const [first] = await ask().catch(() => [])
  if (editor.isDestroyed) return
  // Nothing is there to take: then the key was what it is elsewhere.
  const broken = first === undefined ? breakBehindAwaited(editor.state, id) : null
  if (broken !== null) editor.view.dispatch(broken)
  const change = answerAwaited(editor.state, id, first === undefined ? null : wordsOf(first))
  if (change !== null) editor.view.dispatch(change)
  if (first === undefined || change === null) nothing()
  else taken(first)
}
