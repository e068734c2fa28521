import { voteOutcome } from '#shared/domain/motion/vote-outcome.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getAgendaItem } from '#db/repositories/agenda-item-repository.ts'
import { findBlock } from '#db/repositories/block-repository.ts'
import {
  findMotionOfLine,
  findVote,
  getMotion,
  getMotionEver,
  getVoteEver,
  insertMotion,
  insertVote,
  lastDecidedOrder,
  setVoteDeleted,
  updateMotion,
  type MotionRow,
} from '#db/repositories/motion-repository.ts'
import type { Writer } from '#db/store.ts'
import { stamps, type CoreContext } from './context.ts'
import { lastFormalLines } from './motion-read-back.ts'
import { peopleFor } from './motion-room.ts'
import { motionsOf, voteOf } from './motion-view.ts'
import { getPerson } from './people.ts'
import { os } from './procedure.ts'

export const motionProcedures = {
  list: os.motion.list.handler(({ context, input }) =>
    motionsOf(context.reader, input.agendaItemId, context.clock.today()),
  ),

  room: os.motion.room.handler(({ context, input }) => {
    const { meetingId } = getAgendaItem(context.reader, input.agendaItemId)
    return peopleFor(context.reader, meetingId, input.agendaItemId, context.clock.today())
  }),

  put: os.motion.put.handler(({ context, input }) =>
    context.write((db) => {
      const row = putMotion(db, context, input.blockId, input.parentId ?? null, input.against ?? null)
      return { id: row.id, ...motionsOf(db, row.agendaItemId, context.clock.today()) }
    }),
  ),

  name: os.motion.name.handler(({ context, input: { id, as, who } }) =>
    changeMotion(context, id, (db) => {
      const personId = who !== null && 'personId' in who ? getPerson(db, who.personId).id : null
      const words = who !== null && 'words' in who ? who.words : null
      const columns =
        as === 'mover'
          ? { moverPersonId: personId, moverWords: words }
          : { seconderPersonId: personId, seconderWords: words }
      updateMotion(db, id, { ...columns, updatedAt: context.clock.now() })
    }),
  ),

  vote: os.motion.vote.handler(({ context, input: { id, ...vote } }) =>
    context.write((db) => {
      const row = getMotion(db, id)
      const replacedVoteId = takeBack(db, context, row)
      const voteId = recordVote(db, context, row, vote)
      decide(db, context, row)
      return { voteId, replacedVoteId, ...motionsOf(db, row.agendaItemId, context.clock.today()) }
    }),
  ),

  takeBackVote: os.motion.takeBackVote.handler(({ context, input }) =>
    context.write((db) => {
      const row = getMotion(db, input.id)
      const voteId = takeBack(db, context, row)
      decide(db, context, row)
      return { voteId, ...motionsOf(db, row.agendaItemId, context.clock.today()) }
    }),
  ),

  putBackVote: os.motion.putBackVote.handler(({ context, input }) =>
    context.write((db) => {
      const row = getMotion(db, getVoteEver(db, input.voteId).motionId)
      takeBack(db, context, row)
      setVoteDeleted(db, input.voteId, null, context.clock.now())
      decide(db, context, row)
      return motionsOf(db, row.agendaItemId, context.clock.today())
    }),
  ),

  settle: os.motion.settle.handler(({ context, input: { id, outcome } }) =>
    context.write((db) => {
      const row = getMotion(db, id)
      const voteId = takeBack(db, context, row)
      setOutcome(db, context, row, outcome)
      return { voteId, ...motionsOf(db, row.agendaItemId, context.clock.today()) }
    }),
  ),

  settleWords: os.motion.settleWords.handler(({ context, input: { id, settled } }) =>
    changeMotion(context, id, (db) =>
      updateMotion(db, id, {
        settledFrom: settled?.from ?? null,
        settledText: settled?.text ?? null,
        updatedAt: context.clock.now(),
      }),
    ),
  ),

  tie: os.motion.tie.handler(({ context, input: { id, as, blockId } }) =>
    changeMotion(context, id, (db, row) => {
      if (blockId !== null) refuseOtherItem(db, row, blockId)
      const columns = as === 'substantive' ? { substantiveBlockId: blockId } : { resolutionBlockId: blockId }
      updateMotion(db, id, { ...columns, updatedAt: context.clock.now() })
    }),
  ),

  remove: os.motion.remove.handler(({ context, input }) =>
    changeMotion(context, input.id, (db) => {
      const at = context.clock.now()
      updateMotion(db, input.id, { deletedAt: at, updatedAt: at })
    }),
  ),

  putBack: os.motion.putBack.handler(({ context, input }) =>
    context.write((db) => {
      const row = getMotionEver(db, input.id)
      updateMotion(db, row.id, { deletedAt: null, updatedAt: context.clock.now() })
      return motionsOf(db, row.agendaItemId, context.clock.today())
    }),
  ),

  last: os.motion.last.handler(({ context, input }) => lastFormalLines(context.reader, input.meetingId)),
}

function changeMotion(context: CoreContext, id: string, work: (db: Writer, row: MotionRow) => void) {
  return context.write((db) => {
    const row = getMotion(db, id)
    work(db, row)
    return motionsOf(db, row.agendaItemId, context.clock.today())
  })
}

/** One line is one motion: asking twice changes nothing, and a motion that was removed is the same one again. */
function putMotion(
  db: Writer,
  context: CoreContext,
  blockId: string,
  parentMotionId: string | null,
  againstText: string | null,
): MotionRow {
  const line = findBlock(db, blockId)
  if (line === undefined) {
    throw new RuleBroken('not_found', 'The line of this motion is not in the minutes. Write it, and ask again.')
  }
  if (parentMotionId !== null) getMotion(db, parentMotionId)
  const known = findMotionOfLine(db, blockId)
  if (known === undefined) {
    insertMotion(db, {
      id: context.newId(),
      committeeId: line.committeeId,
      meetingId: line.meetingId,
      agendaItemId: line.agendaItemId,
      blockId,
      parentMotionId,
      againstText,
      outcome: 'open',
      ...stamps(context),
    })
  } else {
    const of = known.parentMotionId === null ? { parentMotionId, againstText } : {}
    updateMotion(db, known.id, { ...of, deletedAt: null, updatedAt: context.clock.now() })
  }
  const row = findMotionOfLine(db, blockId)
  if (row === undefined) throw new Error('the motion just written is not there')
  return row
}

type VoteInput = Parameters<typeof voteOutcome>[0] & {
  readonly choices: readonly { readonly personId: string; readonly side: 'for' | 'against' | 'abstain' }[]
  readonly isUnanimous: boolean
}

function recordVote(db: Writer, context: CoreContext, row: MotionRow, vote: VoteInput): string {
  const id = context.newId()
  const of = { committeeId: row.committeeId, meetingId: row.meetingId }
  const counts = vote.method === 'assent' ? null : (vote.counts ?? { for: 0, against: 0, abstain: 0 })
  const casting = vote.casting
  const unique = new Map(vote.choices.map((choice) => [`${choice.personId} ${choice.side}`, choice]))
  insertVote(
    db,
    {
      id,
      ...of,
      motionId: row.id,
      method: vote.method,
      forCount: counts?.for ?? null,
      againstCount: counts?.against ?? null,
      abstainCount: counts?.abstain ?? null,
      castingSide: casting?.side ?? null,
      castingPersonId: casting?.personId == null ? null : getPerson(db, casting.personId).id,
      isUnanimous: vote.isUnanimous,
      at: context.clock.now(),
      author: context.author,
      ...stamps(context),
    },
    [...unique.values()].map(({ personId, side }) => ({
      id: context.newId(),
      ...of,
      voteId: id,
      personId: getPerson(db, personId).id,
      side,
      ...stamps(context),
    })),
  )
  return id
}

/** Takes the vote that counts out of the count; null where there is none. */
function takeBack(db: Writer, context: CoreContext, row: MotionRow): string | null {
  const counted = findVote(db, row.id)
  if (counted === undefined) return null
  const at = context.clock.now()
  setVoteDeleted(db, counted.id, at, at)
  return counted.id
}

/** The outcome that the vote gives, stored beside it; `check` compares the two. */
function decide(db: Writer, context: CoreContext, row: MotionRow): void {
  const counted = findVote(db, row.id)
  setOutcome(db, context, row, counted === undefined ? 'open' : voteOutcome(voteOf(counted, [])))
}

/** A decision that stays the same keeps its place in the order of decisions. */
function setOutcome(db: Writer, context: CoreContext, row: MotionRow, outcome: MotionRow['outcome']): void {
  const at = context.clock.now()
  if (outcome === 'open') {
    updateMotion(db, row.id, { outcome, decidedAt: null, decidedOrder: null, updatedAt: at })
    return
  }
  const isSame = row.outcome === outcome
  const decidedAt = isSame ? row.decidedAt : at
  const decidedOrder = isSame ? row.decidedOrder : lastDecidedOrder(db, row.agendaItemId) + 1
  updateMotion(db, row.id, { outcome, decidedAt, decidedOrder, updatedAt: at })
}

function refuseOtherItem(db: Writer, row: MotionRow, blockId: string): void {
  if (findBlock(db, blockId)?.agendaItemId === row.agendaItemId) return
  throw new RuleBroken(
    'not_found',
    'That line does not stand in the item of this motion. Choose a line of the same item.',
  )
}
