import { Difference } from '../line/Difference.tsx'
import { Choices } from './Choices.tsx'
import type { Clash } from './follow-amendment.ts'

type ClashStepProps = { readonly clash: Clash; readonly choose: (text: string) => void }

/** Both ways in which the motion may read stand beside one another; the clerk chooses, and may write on in its line. */
export function ClashStep({ clash, choose }: ClashStepProps) {
  return (
    <>
      <Choices
        label="Two carried amendments change the same words. How does the motion read?"
        choices={[
          { letter: '1', words: clash.earlier, act: () => choose(clash.earlier) },
          { letter: '2', words: clash.later, act: () => choose(clash.later) },
        ]}
      />
      <p className="small">
        From the first to the second: <Difference earlier={clash.earlier} later={clash.later} />
      </p>
      <p className="small quiet">1 keeps the words as they stand, 2 takes those of this amendment.</p>
    </>
  )
}
