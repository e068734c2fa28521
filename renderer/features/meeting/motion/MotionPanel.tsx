import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import { countChoices } from '#shared/domain/motion/vote-outcome.ts'
import { outcomeWords, settledOutcomes } from '#shared/domain/motion/motion.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { leavesByEscape } from '#renderer/ui/leaves-by-escape.ts'
import { assertNever } from '#shared/errors.ts'
import { CasterStep } from './CasterStep.tsx'
import { Choices, type Choice } from './Choices.tsx'
import { ClashStep } from './ClashStep.tsx'
import { MotionFacts } from './MotionFacts.tsx'
import type { MotionDesk, PersonThere } from './motion-data.ts'
import { isMoved, type Target } from './motion-lines.ts'
import { NameStep } from './NameStep.tsx'
import { useMotionActs, type MotionActs } from './use-motion-acts.ts'
import { CountsStep, RecordedStep } from './VoteSteps.tsx'

type MotionPanelProps = {
  readonly target: Target
  readonly desk: MotionDesk
  readonly editor: Editor
  readonly profile: WordingProfile
  readonly amend: () => void
  readonly back: (words?: string) => void
  readonly say: (words: string) => void
}

/** Who moved and seconded, how the vote went and what followed, by single keys. Escape goes back to the same caret. */
export function MotionPanel({ target, desk, editor, profile, amend, back, say }: MotionPanelProps) {
  const acts = useMotionActs({ target, desk, editor, profile, back, say })
  const warnings = acts.warnings.map(({ message }) => message).join(' ')
  useEffect(() => say(warnings), [warnings, say])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from anywhere in it
    <section className="motion-panel" aria-label={`${acts.putAs} and vote`} onKeyDown={leavesByEscape(() => back())}>
      <MotionFacts acts={acts} />
      <StepNow acts={acts} target={target} desk={desk} amend={amend} say={say} />
      {acts.warnings.length > 0 && (
        <ul className="motion-warnings">
          {acts.warnings.map(({ code, message }) => (
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

type StepProps = {
  readonly acts: MotionActs
  readonly target: Target
  readonly desk: MotionDesk
  readonly amend: () => void
  readonly say: (words: string) => void
}

const simple = { counts: null, casting: null, choices: [], isUnanimous: false }

function StepNow({ acts, target, desk, amend, say }: StepProps) {
  const { voted, step, setStep } = acts
  const { people, presidingId } = desk.room
  const voters = votersOf(people, voted?.choices.map(({ personId }) => personId) ?? [])
  const mayVote = people.filter((person) => person.mayVote).length
  const cast = (side: 'for' | 'against', personId: string | null) => {
    if (voted !== null) acts.record({ ...voted, casting: { side, personId } })
  }
  switch (step) {
    case 'mover':
      return (
        <NameStep
          key="mover"
          label="Moved by"
          people={people}
          present={acts.nameOf('mover')}
          take={(who) => acts.takeName('mover', who)}
        />
      )
    case 'seconder':
      return (
        <NameStep
          key="seconder"
          label="Seconded by"
          people={people.filter(({ name }) => name !== acts.nameOf('mover'))}
          present={acts.nameOf('seconder')}
          take={(who) => acts.takeName('seconder', who)}
        />
      )
    case 'menu':
      return <Choices key="menu" label="What next" choices={menuOf(acts, target, amend)} />
    case 'method':
      return <Choices key="method" label="How was it agreed or voted?" choices={methodsOf(acts)} />
    case 'hands':
    case 'ballot':
      return (
        <CountsStep
          key={step}
          title={step === 'hands' ? 'Show of hands' : 'Ballot'}
          start={voted?.counts ?? null}
          voters={mayVote}
          take={(counts) => acts.record({ ...simple, method: step, counts })}
          say={say}
        />
      )
    case 'recorded':
      return (
        <RecordedStep
          title="Recorded vote"
          people={voters}
          start={voted?.choices ?? []}
          take={(choices) => acts.record({ ...simple, method: 'recorded', choices, counts: countChoices(choices) })}
        />
      )
    case 'on request':
      return (
        <RecordedStep
          title="Who asked that their vote be recorded"
          people={voters}
          start={voted?.choices ?? []}
          take={(choices) => voted !== null && acts.record({ ...voted, choices })}
        />
      )
    case 'casting':
      return (
        <Choices
          key="casting"
          label="As many for as against: the casting vote of whoever presides"
          choices={[
            { letter: 'F', words: 'For', act: () => cast('for', presidingId) },
            { letter: 'A', words: 'Against', act: () => cast('against', presidingId) },
            { letter: 'O', words: 'By somebody else', act: () => setStep('caster') },
            { letter: 'N', words: 'None given', act: () => setStep('menu') },
          ]}
        />
      )
    case 'caster':
      return <CasterStep people={people} cast={cast} leave={() => setStep('casting')} />
    case 'words':
      return acts.clash === null ? null : <ClashStep clash={acts.clash} choose={acts.chooseWords} />
    default:
      return assertNever(step)
  }
}

function menuOf(acts: MotionActs, target: Target, amend: () => void): readonly Choice[] {
  const { motion, voted, outcome, setStep } = acts
  const canResolve = target.kind === 'motion' && outcome === 'carried' && motion?.resolutionBlockId == null
  const isCounted = voted !== null && (voted.method === 'hands' || voted.method === 'ballot')
  return [
    ...when(canResolve, { letter: 'R', words: 'Make the resolution', act: acts.resolve }),
    { letter: 'V', words: voted === null ? 'Vote' : 'Vote again', act: () => setStep('method') },
    ...when(target.kind === 'motion', { letter: 'E', words: 'Move an amendment', act: amend }),
    ...when(
      isMoved(target.kind),
      { letter: 'M', words: 'Mover', act: () => setStep('mover') },
      { letter: 'S', words: 'Seconder', act: () => setStep('seconder') },
    ),
    ...when(
      outcome === 'open' && isMoved(target.kind),
      ...settledOutcomes.map((to) => ({
        letter: settleLetters[to],
        words: outcomeWords[to],
        act: () => acts.settle(to),
      })),
    ),
    ...when(isCounted, { letter: 'N', words: 'Name who asked for it', act: () => setStep('on request') }),
    ...when(voted !== null || outcome !== 'open', { letter: 'U', words: 'Take it back', act: acts.takeBack }),
    ...when(acts.canPutBack, { letter: 'P', words: 'Put the vote back', act: acts.putBack }),
  ]
}

function methodsOf({ record, setStep }: MotionActs): readonly Choice[] {
  return [
    { letter: 'A', words: 'Assent', act: () => record({ ...simple, method: 'assent' }) },
    { letter: 'U', words: 'Unanimous', act: () => record({ ...simple, method: 'assent', isUnanimous: true }) },
    { letter: 'H', words: 'Show of hands', act: () => setStep('hands') },
    { letter: 'R', words: 'Recorded by name', act: () => setStep('recorded') },
    { letter: 'B', words: 'Ballot', act: () => setStep('ballot') },
  ]
}

function when(is: boolean, ...choices: readonly Choice[]): readonly Choice[] {
  return is ? choices : []
}

const settleLetters = { withdrawn: 'W', lapsed: 'L', referred: 'F', deferred: 'D' } as const

/** Who may vote, and whoever is recorded as having voted although they are not in the room any more. */
function votersOf(people: readonly PersonThere[], votedIds: readonly string[]): readonly PersonThere[] {
  return people.filter(({ personId, mayVote }) => mayVote || votedIds.includes(personId))
}
