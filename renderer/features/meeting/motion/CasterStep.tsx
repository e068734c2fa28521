import { useState } from 'react'
import { Choices } from './Choices.tsx'
import type { PersonThere } from './motion-data.ts'
import { NameStep } from './NameStep.tsx'

type CasterStepProps = {
  readonly people: readonly PersonThere[]
  readonly cast: (side: 'for' | 'against', personId: string) => void
  readonly leave: () => void
}

/** Somebody else than the person recorded as presiding gave the casting vote. */
export function CasterStep({ people, cast, leave }: CasterStepProps) {
  const [personId, setPersonId] = useState<string | null>(null)
  if (personId === null) {
    return (
      <NameStep
        label="Casting vote of"
        people={people}
        present={null}
        take={(who) => (who !== null && who !== 'nobody' && 'personId' in who ? setPersonId(who.personId) : leave())}
      />
    )
  }
  return (
    <Choices
      label="The casting vote"
      choices={[
        { letter: 'F', words: 'For', act: () => cast('for', personId) },
        { letter: 'A', words: 'Against', act: () => cast('against', personId) },
      ]}
    />
  )
}
