import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { motionLimbs } from '#shared/domain/motion/motion-limbs.ts'
import { outcomeSentence } from '#shared/domain/motion/motion-wording.ts'
import { isEquality, voteOutcome } from '#shared/domain/motion/vote-outcome.ts'
import { outcomeWords, type MotionOutcome, type settledOutcomes, type Vote } from '#shared/domain/motion/motion.ts'
import { resolutionHeading, type WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { followAmendment, type Clash } from './follow-amendment.ts'
import { linesBelowMotion, motionsNow, type MotionDesk } from './motion-data.ts'
import type { Motion } from './motion.ts'
import { isMoved, motionOfLine, textOfLine, type Target } from './motion-lines.ts'
import { putBelow, rewriteLine } from './put-below.ts'

/** What the panel asks for, one thing at a time. */
export type Step =
  | 'mover'
  | 'seconder'
  | 'menu'
  | 'method'
  | 'hands'
  | 'ballot'
  | 'recorded'
  | 'on request'
  | 'casting'
  | 'caster'
  | 'words'

type NameTaken = { readonly personId: string; readonly name: string } | { readonly words: string } | null
type Voted = Pick<Vote, 'method' | 'counts' | 'casting' | 'choices' | 'isUnanimous'>

/** What was just said of the vote, ahead of the store's answer, and the vote before; a vote of null was taken back. */
type Said = { readonly vote: Voted | null; readonly beforeId: string | null }

type MotionActsSetUp = {
  readonly target: Target
  readonly desk: MotionDesk
  readonly editor: Editor
  readonly profile: WordingProfile
  readonly back: (words?: string) => void
  readonly say: (words: string) => void
}

/** What is done in the panel, shown at once: what the store answers comes after it. */
export function useMotionActs({ target, desk, editor, profile, back, say }: MotionActsSetUp) {
  const motion = motionOfLine(desk.motions, target.lineId)
  const [step, setStep] = useState<Step>(() => firstStep(target, motion, desk))
  const [said, setSaid] = useState<Said | null>(null)
  const [takenBack, setTakenBack] = useState<string | null>(null)
  const [clash, setClash] = useState<Clash | null>(null)
  const voted: Voted | null = said === null ? (motion?.vote ?? null) : said.vote
  const outcome: MotionOutcome =
    said === null ? (motion?.outcome ?? 'open') : said.vote === null ? 'open' : voteOutcome(said.vote)
  // What does not fit with the vote before is of no use beside the new one.
  const isAnswered = said?.vote == null || said.beforeId !== (motion?.vote?.id ?? null)
  const putAs = target.kind === 'amendment' ? 'Amendment' : isMoved(target.kind) ? 'Motion' : 'Resolution'

  type Work = Parameters<typeof desk.act<{ motions: Motion[]; voteId?: string | null }>>[1]
  const decide = async (work: Work, lineId = target.lineId): Promise<string | null> => {
    const before = desk.motions
    const answer = await desk.act(lineId, work)
    if (answer === null) setSaid(null)
    if (answer === null || target.kind !== 'amendment') return answer?.voteId ?? null
    const clashing = followAmendment(desk.writing() ?? editor, desk, before, answer.motions, lineId)
    setClash(clashing)
    if (clashing !== null) setStep('words')
    return answer.voteId ?? null
  }
  const sayHeading = (isUnanimous: boolean): void => {
    const lineId = target.kind === 'resolutionHeading' ? target.lineId : (motion?.resolutionBlockId ?? null)
    if (lineId === null) return
    const words = [
      resolutionHeading(profile, { isUnanimous: false }),
      resolutionHeading(profile, { isUnanimous: true }),
    ]
    const change = rewriteLine(editor.state, lineId, (text) =>
      words.includes(text.trim()) ? resolutionHeading(profile, { isUnanimous }) : text,
    )
    if (change !== null) editor.view.dispatch(change)
  }
  const voteWords = (vote: Voted): string => {
    const casting = vote.casting === null ? null : `the ${profile.chairTitle}`
    return outcomeSentence(putWords[target.kind] ?? 'resolution', voteOutcome(vote), vote, casting) ?? ''
  }
  const nameOf = (as: 'mover' | 'seconder') => nameSaid(desk, target.lineId, motion, as)
  return {
    motion,
    nameOf,
    step,
    setStep,
    voted,
    outcome,
    putAs,
    clash,
    warnings: isAnswered ? (motion?.warnings ?? []) : [],
    canPutBack: takenBack !== null,
    takeName: (as: 'mover' | 'seconder', who: NameTaken | 'nobody'): void => {
      if (who !== null) {
        const asked = who === 'nobody' ? null : 'personId' in who ? { personId: who.personId } : who
        const name = who === 'nobody' ? null : 'personId' in who ? who.name : who.words
        say(name === null ? `Nobody is named as having ${asWords[as]} it` : `${nameWords[as]} ${name}`)
        desk.named.set(target.lineId, { ...desk.named.get(target.lineId), [as]: name })
        void desk
          .act(target.lineId, (motions, id) => motions.name({ id, as, who: asked }))
          .then(() => forgetSaid(desk, target.lineId, as, name))
      }
      setStep(as === 'mover' && nameOf('seconder') === null ? 'seconder' : 'menu')
    },
    record: (vote: Voted): void => {
      setSaid({ vote, beforeId: motion?.vote?.id ?? null })
      setTakenBack(null)
      const asks = vote.method !== 'assent' && isEquality(vote.counts) && vote.casting === null
      setStep(asks ? 'casting' : 'menu')
      sayHeading(vote.isUnanimous)
      say(asks ? `${putAs}: as many for as against` : voteWords(vote))
      const choices = vote.choices.map(({ personId, side }) => ({ personId, side }))
      void decide((motions, id) => motions.vote({ id, ...vote, choices }))
    },
    settle: (to: (typeof settledOutcomes)[number]): void => {
      void decide((motions, id) => motions.settle({ id, outcome: to }))
      back(`${putAs} ${outcomeWords[to].toLowerCase()}. F9, then U, undoes it.`)
    },
    takeBack: (): void => {
      setSaid({ vote: null, beforeId: null })
      setStep('menu')
      say('The vote is taken back.')
      sayHeading(false)
      void decide((motions, id) => motions.settle({ id, outcome: 'open' })).then(setTakenBack)
    },
    putBack: (): void => {
      const voteId = takenBack
      if (voteId === null) return
      setTakenBack(null)
      say('The vote is put back.')
      sayHeading(voted?.isUnanimous ?? false)
      void decide((motions) => motions.putBackVote({ voteId })).then(() => setSaid(null))
    },
    resolve: (): void => {
      const standing = motionsNow(desk)
      const put = motionOfLine(standing, target.lineId)
      const text = textOfLine(editor.state, put?.substantiveBlockId ?? target.lineId) ?? ''
      const heading = resolutionHeading(profile, { isUnanimous: voted?.isUnanimous ?? false })
      const headingId = v7()
      const limbs = motionLimbs(text).map((limb) => ({ id: v7(), kind: 'resolutionLimb' as const, text: limb }))
      const lines = [{ id: headingId, kind: 'resolutionHeading' as const, text: heading }, ...limbs]
      const below = linesBelowMotion(desk, target.lineId)
      editor.view.dispatch(putBelow(editor.state, below, lines, 'follows'))
      back('The motion is a resolution now. Ctrl+Z takes it out again.')
      void desk.act(target.lineId, async (motions, id) => {
        await desk.settled(headingId)
        return motions.tie({ id, as: 'resolution', blockId: headingId })
      })
    },
    chooseWords: (text: string): void => {
      if (clash === null) return
      const { lineId, from } = clash
      setClash(null)
      setStep('menu')
      void decide((motions, id) => motions.settleWords({ id, settled: { from, text } }), lineId)
    },
  }
}

export type MotionActs = ReturnType<typeof useMotionActs>

const putWords: Readonly<Record<string, 'motion' | 'amendment'>> = { motion: 'motion', amendment: 'amendment' }
const nameWords = { mover: 'Moved by', seconder: 'Seconded by' } as const
const asWords = { mover: 'moved', seconder: 'seconded' } as const

/** Who moved or seconded it, as was just said or as it is kept. */
function nameSaid(desk: MotionDesk, lineId: string, motion: Motion | undefined, as: 'mover' | 'seconder') {
  const said = desk.named.get(lineId)?.[as]
  return said === undefined ? (motion?.[as]?.name ?? null) : said
}

/** What is kept now need not be remembered; the other name, said meanwhile, may still be on its way. */
function forgetSaid(desk: MotionDesk, lineId: string, as: 'mover' | 'seconder', name: string | null): void {
  const { [as]: said, ...other } = desk.named.get(lineId) ?? {}
  if (said === name) desk.named.set(lineId, other)
}

function firstStep(target: Target, motion: Motion | undefined, desk: MotionDesk): Step {
  if (!isMoved(target.kind)) return motion?.vote == null ? 'method' : 'menu'
  if (motion?.outcome !== 'open' && motion !== undefined) return 'menu'
  if (nameSaid(desk, target.lineId, motion, 'mover') === null) return 'mover'
  return nameSaid(desk, target.lineId, motion, 'seconder') === null ? 'seconder' : 'menu'
}
