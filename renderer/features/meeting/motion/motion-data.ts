import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { sentenceOf } from '#renderer/app/refusal.ts'
import { useEditorDesk, type Writing } from '../editor/editor-desk.ts'
import type { ItemSession } from '../saving/item-session.ts'
import type { Motion } from './motion.ts'
import { linesOfMotion, motionOfLine } from './motion-lines.ts'

type Voters = Awaited<ReturnType<ApiClient['motion']['room']>>
export type PersonThere = Voters['people'][number]

/** Of which motion, by its line, a line is an amendment, and of what words. */
type Amends = { readonly parentLineId: string; readonly against: string }

/** The motions of the open item, and what is done with them: one thing after another, each at once on the screen. */
export type MotionDesk = {
  readonly motions: readonly Motion[]
  readonly room: Voters
  /** Does something with the motion of a line, which is made where there is none yet; null where it was refused. */
  readonly act: <Answer extends { readonly motions: Motion[] }>(
    lineId: string,
    work: (motions: ApiClient['motion'], id: string) => Promise<Answer>,
    amends?: Amends,
  ) => Promise<Answer | null>
  /** Makes an amendment of a line. */
  readonly amend: (lineId: string, amends: Amends) => void
  /** Answers once a line is durable. */
  readonly settled: (lineId: string) => Promise<void>
  readonly problem: string | null
  /** Who was said to have moved and seconded, by line, while the store has not answered yet. */
  readonly named: Map<string, Partial<Readonly<Record<'mover' | 'seconder', string | null>>>>
  /** The minutes of the item, for what is answered when the clerk has left it. */
  readonly writing: () => Writing | null
  /** The lines of amendments that the store does not know of yet, and the line of the motion that each amends. */
  readonly amending: Map<string, string>
  /** The lines of motions as amended that are on their way to be tied, by motion: a second decision finds them. */
  readonly onTheirWay: Map<string, string>
}

export function useMotions(session: ItemSession): MotionDesk {
  const { client, query } = useApi()
  const queryClient = useQueryClient()
  const input = { agendaItemId: session.itemId }
  const listing = query.motion.list.queryOptions({ input })
  const list = useQuery(listing)
  const room = useQuery(query.motion.room.queryOptions({ input }))
  const [problem, setProblem] = useState<string | null>(null)
  const [onTheirWay] = useState(() => new Map<string, string>())
  const [named] = useState<MotionDesk['named']>(() => new Map())
  const [amending] = useState(() => new Map<string, string>())
  const editors = useEditorDesk()
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef<readonly Motion[]>(none)
  const motions = list.data?.motions ?? none
  useEffect(() => {
    latest.current = motions
  })

  const take = async (answer: { readonly motions: Motion[] }): Promise<void> => {
    await queryClient.cancelQueries({ queryKey: listing.queryKey })
    latest.current = answer.motions
    queryClient.setQueryData(listing.queryKey, { motions: answer.motions })
  }
  const idOf = async (lineId: string, amends?: Amends): Promise<string> => {
    const known = latest.current.find(({ blockId }) => blockId === lineId)
    if (known !== undefined) return known.id
    await session.queue.settled(lineId)
    const of = amends === undefined ? {} : { parentId: await idOf(amends.parentLineId), against: amends.against }
    const made = await client.motion.put({ blockId: lineId, ...of })
    await take(made)
    return made.id
  }
  const act: MotionDesk['act'] = (lineId, work, amends) => {
    const doIt = async () => {
      try {
        const answer = await work(client.motion, await idOf(lineId, amends))
        await take(answer)
        setProblem(null)
        return answer
      } catch (error) {
        setProblem(sentenceOf(error))
        return null
      }
    }
    const next = chain.current.then(doIt)
    chain.current = next
    return next
  }
  return {
    motions,
    room: room.data ?? nobody,
    act,
    amend: (lineId, amends) => {
      amending.set(lineId, amends.parentLineId)
      void act(lineId, (asked) => asked.put({ blockId: lineId }), amends)
    },
    amending,
    writing: () => editors.writing(session),
    settled: (lineId) => session.queue.settled(lineId),
    problem,
    named,
    onTheirWay,
  }
}

/** The motions, with the lines of those as amended that were put in a moment ago and are not tied in the store yet. */
export function motionsNow({ motions, onTheirWay }: MotionDesk): readonly Motion[] {
  if (onTheirWay.size === 0) return motions
  return motions.map((motion) => ({
    ...motion,
    substantiveBlockId: motion.substantiveBlockId ?? onTheirWay.get(motion.id) ?? null,
  }))
}

/** The lines below which something new of a motion stands: its own, its amendments also where they were moved a moment ago. */
export function linesBelowMotion(desk: MotionDesk, lineId: string): readonly string[] {
  const motions = motionsNow(desk)
  const motion = motionOfLine(motions, lineId)
  const known = motion === undefined ? [lineId] : linesOfMotion(motions, motion)
  return [...known, ...[...desk.amending].flatMap(([line, of]) => (of === lineId && !known.includes(line) ? line : []))]
}

/** Milliseconds after which the minutes of an item open without its motions: a store that does not answer must not keep a clerk from writing. */
const waitsAtMost = 1_000

/** Whether all is there that F9 asks of an item, or has been waited for long enough. */
export function useMotionsAreThere(itemId: string | undefined): boolean {
  const { query } = useApi()
  const input = { agendaItemId: itemId ?? '' }
  const enabled = itemId !== undefined
  const list = useQuery({ ...query.motion.list.queryOptions({ input }), enabled })
  const room = useQuery({ ...query.motion.room.queryOptions({ input }), enabled })
  const isThere = !list.isPending && !room.isPending
  const [late, setLate] = useState<string | null>(null)
  useEffect(() => {
    if (isThere || itemId === undefined) return undefined
    const timer = setTimeout(() => setLate(itemId), waitsAtMost)
    return () => clearTimeout(timer)
  }, [isThere, itemId])
  return isThere || late === itemId
}

const none: readonly Motion[] = []
const nobody: Voters = { people: [], presidingId: null }
