import { outcomeWords } from '#shared/domain/motion/motion.ts'
import { votedOf } from './motion-facts.ts'
import type { MotionActs } from './use-motion-acts.ts'

/** What is known of the motion; what is done in the panel says itself. */
export function MotionFacts({ acts }: { readonly acts: MotionActs }) {
  const { nameOf, putAs, outcome, voted } = acts
  const [mover, seconder] = [nameOf('mover'), nameOf('seconder')]
  const facts = [
    ...(mover === null ? [] : [{ words: 'Moved', strong: mover }]),
    ...(seconder === null ? [] : [{ words: 'Seconded', strong: seconder }]),
    ...votedOf(voted),
  ]
  return (
    <div className="motion-facts">
      <h3>
        {putAs} <span className="small quiet">{outcomeWords[outcome]}</span>
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
