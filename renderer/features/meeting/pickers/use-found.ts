import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { Writing } from '../editor/editor-desk.ts'
import { attributesOf } from '../editor/line.ts'
import { answerAwaited, answerInLine, awaitAnswer, breakBehindAwaited, isAwaited, queryOf } from './picker-query.ts'

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
 * A clerk types “#13” and Enter faster than the list is read: what is taken is what these words find, never the first of an
 * older list; what they point at in that one is taken at once.
 * The picker closes at once, since the next key belongs to the line; what was typed goes when its answer is there, also when
 * the clerk has left the item by then.
 */
export async function takeWhenFound<Row>(writing: Writing, { ask, wordsOf, taken, nothing }: Late<Row>): Promise<void> {
  const query = queryOf(writing.state)
  if (query === null) return
  const id = v7()
  const lineId = attributesOf(writing.state.selection.$head.parent).id ?? ''
  writing.view.dispatch(awaitAnswer(writing.state, id))
  const [first] = await ask().catch(() => [])
  // Nothing is there to take: then the key was what it is elsewhere.
  const broken = first === undefined ? breakBehindAwaited(writing.state, id) : null
  if (broken !== null) writing.view.dispatch(broken)
  const words = first === undefined ? null : wordsOf(first)
  const change = isAwaited(writing.state, id)
    ? answerAwaited(writing.state, id, words)
    : answerInLine(writing.state, lineId, query.trigger + query.words, words ?? query.trigger + query.words)
  if (change !== null) writing.view.dispatch(change)
  if (first === undefined || change === null) nothing()
  else taken(first)
}
