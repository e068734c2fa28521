import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { Vote } from '#shared/domain/motion/motion.ts'
import { voteWarnings, type Room, type VoteWarning } from '#shared/domain/motion/vote-warnings.ts'
import { listBlocks } from '#db/repositories/block-repository.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import {
  listChoices,
  listMotions,
  listNames,
  listVotes,
  type MotionRow,
  type VoteRow,
} from '#db/repositories/motion-repository.ts'
import type { Reader } from '#db/store.ts'
import { roomFor } from './motion-room.ts'

type MotionView = InferContractRouterOutputs<Contract>['motion']['list']['motions'][number]
type Choice = ReturnType<typeof listChoices>[number]

/** The motions of an item as the page shows them. @param today the day that stands for a meeting without one. */
export function motionsOf(db: Reader, agendaItemId: string, today: string): { motions: MotionView[] } {
  const rows = listMotions(db, agendaItemId).filter(({ kind }) => isFormal(kind))
  if (rows.length === 0) return { motions: [] }
  const votes = new Map(
    listVotes(
      db,
      rows.map(({ id }) => id),
    ).map((row) => [row.motionId, row]),
  )
  const choices = Map.groupBy(
    listChoices(
      db,
      [...votes.values()].map(({ id }) => id),
    ),
    ({ voteId }) => voteId,
  )
  const room = roomFor(db, getAgendaItem(db, agendaItemId).meetingId, agendaItemId, today)
  const names = namesFor(db, rows, [...votes.values()], room)
  const lines = new Set(listBlocks(db, agendaItemId).map(({ id }) => id))
  return {
    motions: rows.map((row) => {
      const voted = votes.get(row.id)
      const vote = voted === undefined ? null : voteView(voted, choices.get(voted.id) ?? [])
      return { ...motionView(row, names, lines), vote, warnings: [...warningsOf(row, vote, room, names)] }
    }),
  }
}

/** A vote as the rules know it. */
export function voteOf(row: VoteRow, choices: Vote['choices']): Vote {
  const { forCount, againstCount, abstainCount, castingSide, castingPersonId } = row
  return {
    method: row.method,
    counts:
      forCount === null || againstCount === null || abstainCount === null
        ? null
        : { for: forCount, against: againstCount, abstain: abstainCount },
    casting: castingSide === null ? null : { side: castingSide, personId: castingPersonId },
    choices,
    isUnanimous: row.isUnanimous,
  }
}

function isFormal(kind: string): boolean {
  return kind === 'motion' || kind === 'amendment' || kind === 'resolutionHeading' || kind === 'resolutionLimb'
}

type Row = ReturnType<typeof listMotions>[number]
type Names = ReadonlyMap<string, string>

function motionView(row: Row, names: Names, lines: ReadonlySet<string>): Omit<MotionView, 'vote' | 'warnings'> {
  const standing = (blockId: string | null) => (blockId !== null && lines.has(blockId) ? blockId : null)
  return {
    id: row.id,
    blockId: row.blockId,
    kind: row.kind,
    parentId: row.parentMotionId,
    mover: named(row.moverPersonId, row.moverWords, names),
    seconder: named(row.seconderPersonId, row.seconderWords, names),
    outcome: row.outcome,
    decidedAt: row.decidedAt,
    decidedOrder: row.decidedOrder,
    against: row.againstText,
    settled:
      row.settledFrom === null || row.settledText === null ? null : { from: row.settledFrom, text: row.settledText },
    substantiveBlockId: standing(row.substantiveBlockId),
    resolutionBlockId: standing(row.resolutionBlockId),
  }
}

function voteView(row: VoteRow, choices: readonly Choice[]): NonNullable<MotionView['vote']> {
  const { counts, casting, isUnanimous, method } = voteOf(row, [])
  return {
    id: row.id,
    method,
    counts,
    casting,
    isUnanimous,
    at: row.at,
    choices: choices.map(({ personId, name, side }) => ({ personId, name, side })),
  }
}

function warningsOf(row: Row, vote: MotionView['vote'], room: Room, names: Names): readonly VoteWarning[] {
  const isMoved = row.kind === 'motion' || row.kind === 'amendment'
  const isSeconded = row.seconderPersonId !== null || row.seconderWords !== null
  const isDecided = row.outcome === 'carried' || row.outcome === 'lost'
  const noSeconder: VoteWarning[] =
    isMoved && isDecided && !isSeconded
      ? [{ code: 'no_seconder', message: 'No seconder is recorded: name one, or leave it where the chair moved it.' }]
      : []
  return vote === null ? noSeconder : [...noSeconder, ...voteWarnings(vote, room, (id) => names.get(id) ?? 'Somebody')]
}

function namesFor(db: Reader, rows: readonly MotionRow[], votes: readonly VoteRow[], room: Room): Names {
  const ids = [
    ...rows.flatMap(({ moverPersonId, seconderPersonId }) => [moverPersonId, seconderPersonId]),
    ...votes.map(({ castingPersonId }) => castingPersonId),
    ...room.voters,
    ...room.leftForInterest,
    room.presidingId,
  ].filter((id) => id !== null)
  return new Map(listNames(db, [...new Set(ids)]).map(({ id, name }) => [id, name]))
}

function named(personId: string | null, words: string | null, names: Names): MotionView['mover'] {
  if (personId !== null) return { personId, name: names.get(personId) ?? 'Somebody' }
  return words === null || words === '' ? null : { personId: null, name: words }
}
