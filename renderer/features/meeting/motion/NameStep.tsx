import { TypedChoice } from '#renderer/ui/TypedChoice.tsx'
import { matchingPeople } from '#shared/domain/motion/matching-people.ts'
import type { PersonThere } from './motion-data.ts'

type Chosen = { readonly personId: string; readonly name: string } | { readonly words: string }

type NameStepProps = {
  readonly label: string
  readonly people: readonly PersonThere[]
  /** Who is named already; Enter alone keeps it, Delete takes it away. */
  readonly present: string | null
  readonly take: (who: Chosen | null | 'nobody') => void
}

const mostShown = 6

/** Part of a name and Enter: those in the room come first, then other names by which somebody is known. Enter alone goes on. */
export function NameStep({ label, people, present, take }: NameStepProps) {
  const find = (typed: string) =>
    matchingPeople(typed, people)
      .slice(0, mostShown)
      .map((person) => ({
        ...person,
        id: person.personId,
        words: person.name,
        remark: person.isPresent ? undefined : 'not recorded as here',
      }))
  return (
    <TypedChoice
      label={label}
      find={find}
      placeholder={present ?? undefined}
      take={(person, typed, isUntouched) => take(isUntouched ? null : (person ?? { words: typed }))}
      keys={(typed) => (present !== null && typed === '' ? { Delete: () => take('nobody') } : {})}
      renderBelow={(typed, isNoneFound) => (
        <>
          {present !== null && typed === '' && (
            <p className="small quiet">
              <kbd>Enter</kbd> keeps {present}, <kbd>Del</kbd> takes the name away.
            </p>
          )}
          {isNoneFound && <p className="small quiet">Nobody here is called that. Enter keeps the words as typed.</p>}
        </>
      )}
    />
  )
}
