import type { Editor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { motionLimbs } from '#shared/domain/motion/motion-limbs.ts'
import { countChoices, isEquality, voteOutcome } from '#shared/domain/motion/vote-outcome.ts'
import { outcomeWords, settledOutcomes, type Vote } from '#shared/domain/motion/motion.ts'
import { resolutionHeading, wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CountsStep, RecordedStep } from './VoteSteps.tsx'
import { Choices, type Choice } from './Choices.tsx'
import { votedOf } from './motion-facts.ts'
import type { Motion, MotionDesk } from './motion-data.ts'
import {
  isMoved,
  linesOfMotion,
  motionOfLine,
  putBelow,
  rewriteSubstantive,
  substantiveOf,
  takeOutLine,
  textOfLine,
  type Target,
} from './motion-lines.ts'
import { NameStep } from './NameStep.tsx'

type MotionPanelProps = {
  readonly target: Target
  readonly desk: MotionDesk
  readonly editor: Editor
  readonly style: CommitteeStyle
  readonly amend: () => void
  readonly back: (words?: string) => void
}

type Step = 'mover' | 'seconder' | 'menu' | 'method' | 'hands' | 'ballot' | 'recorded' | 'casting' | 'words'

type VoteDraft = Pick<Vote, 'method' | 'counts' | 'casting' | 'choices' | 'isUnanimous'>

/** Who moved and seconded, how the vote went and what followed, by single keys. Escape goes back to the same caret. */
export function MotionPanel({ target, desk, editor, style, amend, back }: MotionPanelProps) {
  const panel = useRef<HTMLElement>(null)
  const motion = motionOfLine(desk.motions, target.lineId)
  const [step, setStep] = useState<Step>(() => firstStep(target, motion))
  const [vote, setVote] = useState<VoteDraft | null>(null)
  const [clash, setClash] = useState<Clash | null>(null)
  const voted: VoteDraft | null = vote ?? motion?.vote ?? null
  const outcome = vote === null ? (motion?.outcome ?? 'open') : voteOutcome(vote)
  const putAs = target.kind === 'amendment' ? 'Amendment' : isMoved(target.kind) ? 'Motion' : 'Resolution'

  const takeName = (as: 'mover' | 'seconder', who: NameTaken): void => {
    if (who !== null) {
      const said = 'personId' in who ? { personId: who.personId } : who
      void desk.act(target.lineId, (motions, id) => motions.name({ id, as, who: said }))
    }
    setStep(as === 'mover' && motion?.seconder == null ? 'seconder' : 'menu')
  }
  const record = (draft: VoteDraft): void => {
    setVote(draft)
    const isEqual = draft.method !== 'assent' && isEquality(draft.counts) && draft.casting === null
    setStep(isEqual ? 'casting' : 'menu')
    void desk
      .act(target.lineId, (motions, id) =>
        motions.vote({ id, ...draft, choices: draft.choices.map(({ personId, side }) => ({ personId, side })) }),
      )
      .then((answer) => answer !== null && follow(answer.motions))
  }
  /** After a decision on an amendment: the motion as amended is written anew. */
  const follow = (after: readonly Motion[]): void => {
    if (target.kind !== 'amendment') return
    const clashing = followAmendment(editor, desk, after, target.lineId)
    setClash(clashing)
    if (clashing !== null) setStep('words')
  }
  const settle = (to: (typeof settledOutcomes)[number]): void => {
    void desk
      .act(target.lineId, (motions, id) => motions.settle({ id, outcome: to }))
      .then((answer) => answer !== null && follow(answer.motions))
    back(`${putAs} ${outcomeWords[to].toLowerCase()}. F9 and U undoes it.`)
  }
  const undo = (): void => {
    setVote(null)
    void desk
      .act(target.lineId, (motions, id) => motions.settle({ id, outcome: 'open' }))
      .then((answer) => answer !== null && follow(answer.motions))
    setStep('menu')
  }
  const resolve = (): void => {
    const now = motionOfLine(desk.motions, target.lineId)
    const textLine = now?.substantiveBlockId ?? target.lineId
    const heading = resolutionHeading(wordingProfiles[style], { isUnanimous: voted?.isUnanimous ?? false })
    const limbs = motionLimbs(textOfLine(editor.state, textLine) ?? '')
    const ids = [v7(), ...limbs.map(() => v7())]
    const lines = [
      { id: ids[0] ?? '', kind: 'resolutionHeading' as const, text: heading },
      ...limbs.map((text, at) => ({ id: ids[at + 1] ?? '', kind: 'resolutionLimb' as const, text })),
    ]
    const below = now === undefined ? [target.lineId] : linesOfMotion(desk.motions, now)
    editor.view.dispatch(putBelow(editor.state, below, lines, 'follows'))
    back('Resolution made of the motion. Ctrl+Z takes it out again.')
    void desk.act(target.lineId, async (motions, id) => {
      await desk.settled(ids[0] ?? '')
      return motions.tie({ id, as: 'resolution', blockId: ids[0] ?? null })
    })
  }
  const canResolve = target.kind === 'motion' && outcome === 'carried' && motion?.resolutionBlockId == null
  const voters = desk.room.people.filter(({ mayVote }) => mayVote)
  const menu: readonly Choice[] = [
    ...(canResolve ? [{ letter: 'R', words: 'Make the resolution', act: resolve }] : []),
    { letter: 'V', words: voted === null ? 'Vote' : 'Vote again', act: () => setStep('method') },
    ...(target.kind === 'motion' ? [{ letter: 'E', words: 'Move an amendment', act: amend }] : []),
    ...(isMoved(target.kind)
      ? [
          { letter: 'M', words: 'Mover', act: () => setStep('mover') },
          { letter: 'S', words: 'Seconder', act: () => setStep('seconder') },
        ]
      : []),
    ...(outcome === 'open' && isMoved(target.kind)
      ? settledOutcomes.map((to) => ({ letter: settleLetters[to], words: outcomeWords[to], act: () => settle(to) }))
      : []),
    ...(voted !== null || outcome !== 'open' ? [{ letter: 'U', words: 'Take the decision back', act: undo }] : []),
  ]
  const simple = { counts: null, casting: null, choices: [], isUnanimous: false }
  const methods: readonly Choice[] = [
    { letter: 'A', words: 'Assent', act: () => record({ ...simple, method: 'assent' }) },
    { letter: 'U', words: 'Unanimous', act: () => record({ ...simple, method: 'assent', isUnanimous: true }) },
    { letter: 'H', words: 'Show of hands', act: () => setStep('hands') },
    { letter: 'R', words: 'Recorded by name', act: () => setStep('recorded') },
    { letter: 'B', words: 'Ballot', act: () => setStep('ballot') },
  ]
  const cast = (side: 'for' | 'against') => {
    if (voted !== null) record({ ...voted, casting: { side, personId: desk.room.presidingId } })
  }
  const casting: readonly Choice[] = [
    { letter: 'F', words: 'Casting vote for', act: () => cast('for') },
    { letter: 'A', words: 'Casting vote against', act: () => cast('against') },
    { letter: 'N', words: 'None given', act: () => setStep('menu') },
  ]
  const chooseWords = (text: string): void => {
    if (clash === null) return
    setClash(null)
    setStep('menu')
    void desk
      .act(clash.lineId, (motions, id) => motions.settleWords({ id, settled: { from: clash.from, text } }))
      .then((answer) => answer !== null && follow(answer.motions))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from anywhere in it
    <section
      ref={panel}
      className="motion-panel"
      aria-label={`${putAs} and vote`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        back()
      }}
    >
      <Facts putAs={putAs} motion={motion} voted={voted} outcome={outcomeWords[outcome]} />
      {step === 'mover' && (
        <NameStep key="mover" label="Moved by" people={desk.room.people} take={(who) => takeName('mover', who)} />
      )}
      {step === 'seconder' && (
        <NameStep
          key="seconder"
          label="Seconded by"
          people={desk.room.people.filter(({ personId }) => personId !== motion?.mover?.personId)}
          take={(who) => takeName('seconder', who)}
        />
      )}
      {step === 'menu' && <Choices key="menu" label="What next" choices={menu} />}
      {step === 'method' && <Choices key="method" label="How was the vote taken" choices={methods} />}
      {(step === 'hands' || step === 'ballot') && (
        <CountsStep
          key={step}
          title={step === 'hands' ? 'Show of hands' : 'Ballot'}
          start={voted?.counts ?? null}
          voters={voters.length}
          take={(counts) => record({ ...simple, method: step, counts })}
        />
      )}
      {step === 'recorded' && (
        <RecordedStep
          people={voters}
          start={voted?.choices ?? []}
          take={(choices) => record({ ...simple, method: 'recorded', choices, counts: countChoices(choices) })}
        />
      )}
      {step === 'casting' && (
        <Choices key="casting" label="As many for as against: the casting vote of whoever presides" choices={casting} />
      )}
      {step === 'words' && clash !== null && <ClashStep clash={clash} choose={chooseWords} />}
      {motion !== undefined && motion.warnings.length > 0 && (
        <ul className="motion-warnings">
          {motion.warnings.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
      <p className="buttons">
        <Button isSmall look="plain" keys="Esc" onPress={() => back()}>
          Back to the line
        </Button>
      </p>
    </section>
  )
}

type NameTaken = { readonly personId: string; readonly name: string } | { readonly words: string } | null

type Clash = { readonly lineId: string; readonly from: string; readonly earlier: string; readonly later: string }

const settleLetters = { withdrawn: 'W', lapsed: 'L', referred: 'F', deferred: 'D' } as const

function firstStep(target: Target, motion: Motion | undefined): Step {
  if (!isMoved(target.kind)) return motion?.vote == null ? 'method' : 'menu'
  if (motion === undefined || (motion.mover === null && motion.outcome === 'open')) return 'mover'
  return motion.seconder === null && motion.outcome === 'open' ? 'seconder' : 'menu'
}

/** Writes the motion as amended anew; where two amendments touch the same words, answers both for the clerk to choose. */
function followAmendment(editor: Editor, desk: MotionDesk, after: readonly Motion[], lineId: string): Clash | null {
  const parentId = motionOfLine(after, lineId)?.parentId
  const parent = after.find(({ id }) => id === parentId)
  if (parent === undefined) return null
  const next = substantiveOf(editor.state, after, parent)
  if (next.kind === 'conflict') {
    const clashing = after.find(({ id }) => id === next.amendmentId)
    return { lineId: clashing?.blockId ?? lineId, from: next.from, earlier: next.earlier, later: next.later }
  }
  const isAmended = after.some((each) => each.parentId === parent.id && each.outcome === 'carried')
  const below = linesOfMotion(after, { ...parent, substantiveBlockId: null })
  const standing = parent.substantiveBlockId
  const tie = (blockId: string | null) =>
    void desk.act(parent.blockId, async (motions, id) => {
      if (blockId !== null) await desk.settled(blockId)
      return motions.tie({ id, as: 'substantive', blockId })
    })
  if (!isAmended) {
    const gone = standing === null ? null : takeOutLine(editor.state, standing)
    if (gone !== null) editor.view.dispatch(gone)
    if (standing !== null) tie(null)
  } else if (standing === null) {
    const id = v7()
    editor.view.dispatch(putBelow(editor.state, below, [{ id, kind: 'motion', text: next.text }], 'stays'))
    tie(id)
  } else {
    const before = substantiveOf(editor.state, desk.motions, parent)
    const from = before.kind === 'text' ? before.text : (textOfLine(editor.state, standing) ?? '')
    const change = rewriteSubstantive(editor.state, standing, from, next.text, below)
    if (change !== null) editor.view.dispatch(change)
  }
  return null
}

function ClashStep({ clash, choose }: { readonly clash: Clash; readonly choose: (text: string) => void }) {
  return (
    <>
      <Choices
        label="Both amendments change the same words. How does the motion read?"
        choices={[
          { letter: '1', words: `As it stands: ${clash.earlier}`, act: () => choose(clash.earlier) },
          { letter: '2', words: `As this amendment has it: ${clash.later}`, act: () => choose(clash.later) },
        ]}
      />
      <p className="small quiet">The line of the motion as amended can be written on afterwards.</p>
    </>
  )
}

type FactsProps = {
  readonly putAs: string
  readonly motion: Motion | undefined
  readonly voted: VoteDraft | null
  readonly outcome: string
}

function Facts({ putAs, motion, voted, outcome }: FactsProps) {
  const facts = [
    ...(motion?.mover == null ? [] : [{ words: 'Moved', strong: motion.mover.name }]),
    ...(motion?.seconder == null ? [] : [{ words: 'Seconded', strong: motion.seconder.name }]),
    ...votedOf(voted),
  ]
  return (
    <div className="motion-facts" aria-live="polite">
      <h3>
        {putAs} <span className="small quiet">{outcome}</span>
      </h3>
      {facts.length > 0 && (
        <p>
          {facts.map(({ words, strong }) => (
            <span key={words}>
              {words} <b>{strong}</b>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
