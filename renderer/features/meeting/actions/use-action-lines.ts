import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { readDue } from '#shared/domain/due-date/due-date.ts'
import { plainText } from '#shared/domain/inline.ts'
import { useApi } from '#renderer/app/api.tsx'
import type { Acts } from '../acts.ts'
import type { AgendaItem, Meeting } from '../meeting-data.ts'
import { dueMeans } from '../pickers/due-choices.ts'
import type { ItemSession } from '../saving/item-session.ts'
import type { ActionBoard, ActionFacts } from './action-board.ts'

/** Who is to do what a line says, and by when; null takes it away. */
type ActionChange = {
  readonly owner?: string | null
  readonly due?: string | null
  readonly fromLineId?: string
}

/** The actions that are lines of the open item. */
export type ActionLines = {
  /** Shown at once, and kept as soon as the line is. */
  readonly set: (lineId: string, change: ActionChange) => void
  readonly of: (lineId: string) => ActionFacts | null
  /** Whether something was told of the line's action since: then it stays, whatever becomes of the line. */
  readonly hasHistory: (lineId: string) => boolean
}

type ActionLinesSetUp = {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly session: ItemSession
  readonly board: ActionBoard
  readonly acts: Acts
}

/** Reads the actions of the item's lines onto the board, and changes who and when. */
export function useActionLines({ meeting, item, session, board, acts }: ActionLinesSetUp): ActionLines {
  const { client, query } = useApi()
  const queryClient = useQueryClient()
  const options = query.actionLine.list.queryOptions({ input: { agendaItemId: item.id } })
  const rows = useQuery(options).data
  const [pending, setPending] = useState<ReadonlyMap<string, ActionChange>>(new Map())

  const facts = useMemo(() => {
    const kept = new Map<string, ActionFacts>(
      (rows ?? []).map(({ lineId, number, owner, due, fromLimb, isLimbExempt }) => {
        const shown = due === null ? null : { text: due.text, means: dueMeans(due) }
        return [lineId, { number, owner, due: shown, fromLimb, isLimbExempt }]
      }),
    )
    for (const [lineId, change] of pending) kept.set(lineId, withChange(kept.get(lineId), change, meeting))
    return kept
  }, [rows, pending, meeting])
  useEffect(() => board.show(facts, withoutAction(item, facts)), [board, facts, item])

  const keep = async (lineId: string, change: ActionChange): Promise<void> => {
    const named = [change.owner, change.due].filter((each) => typeof each === 'string')
    await acts.act(
      async () => {
        await session.queue.settled(lineId)
        await client.actionLine.set({ lineId, ...change })
      },
      named.length === 0 ? undefined : { words: `“${named.join(', ')}” of an action`, open: () => set(lineId, change) },
    )
    await queryClient.fetchQuery({ ...options, staleTime: 0 }).catch(() => undefined)
    setPending((before) => without(before, lineId, change))
  }
  const set: ActionLines['set'] = (lineId, change) => {
    setPending((before) => new Map([...before, [lineId, { ...before.get(lineId), ...change }]]))
    void keep(lineId, change)
  }
  return {
    set,
    of: (lineId) => facts.get(lineId) ?? null,
    hasHistory: (lineId) => rows?.find((row) => row.lineId === lineId)?.hasHistory ?? false,
  }
}

function withChange(before: ActionFacts | undefined, change: ActionChange, meeting: Meeting): ActionFacts {
  const { number = null, owner = null, due = null, fromLimb = null, isLimbExempt = false } = before ?? {}
  return {
    number,
    fromLimb,
    isLimbExempt,
    owner: change.owner === undefined ? owner : change.owner,
    due: change.due === undefined ? due : change.due === null ? null : readShown(change.due, meeting),
  }
}

/** As the core will read it once it is kept. */
function readShown(text: string, { heldOn, next }: Meeting): ActionFacts['due'] {
  const due = readDue(text, heldOn)
  if (due === null) return { text, means: null }
  const isNext = due.kind === 'relative-meeting' && due.end === null
  const day = next?.heldOn ?? null
  return { text, means: dueMeans(isNext && day !== null ? { ...due, start: day, end: day } : due) }
}

/** A later change of the same line stays pending until it is kept itself. */
function without(
  pending: ReadonlyMap<string, ActionChange>,
  lineId: string,
  kept: ActionChange,
): ReadonlyMap<string, ActionChange> {
  const now = pending.get(lineId)
  if (now === undefined) return pending
  const left = Object.fromEntries(
    Object.entries(now).filter(([key, value]) => !(key in kept) || Reflect.get(kept, key) !== value),
  )
  const others = [...pending].filter(([id]) => id !== lineId)
  return new Map(Object.keys(left).length === 0 ? others : [...others, [lineId, left]])
}

/** Lines that were kept as actions, with words, and have none: those of old minutes. */
function withoutAction({ blocks }: AgendaItem, facts: ReadonlyMap<string, ActionFacts>): ReadonlySet<string> {
  const lines = blocks.filter(
    ({ id, kind, body }) => kind === 'actionNote' && !facts.has(id) && plainText(body).trim() !== '',
  )
  return new Set(lines.map(({ id }) => id))
}
