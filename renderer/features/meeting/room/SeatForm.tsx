import type { PersonNow } from './room-data.ts'
import { PersonField } from './PersonField.tsx'
import type { RoomPanel } from './use-room-panel.ts'

type SeatFormProps = {
  readonly person: PersonNow
  readonly people: readonly PersonNow[]
  readonly panel: RoomPanel
  readonly back: (personId: string) => void
}

/**
 * A substitute and the member for whom: asked of a member who is away, it is who comes; asked of somebody who is there and
 * no member, it is whose seat they take.
 */
export function SeatForm({ person, people, panel, back }: SeatFormProps) {
  const leave = (): void => back(person.personId)
  const seats = people.filter(
    (each) => each.isMember && !people.some(({ substituteFor }) => substituteFor === each.personId),
  )
  if (!person.isMember) {
    return (
      <PersonField
        label={`For whom does ${person.name} stand in?`}
        options={awayFirst(seats).map(({ personId, name }) => ({ id: personId, words: name }))}
        take={({ id }) => {
          const member = people.find(({ personId }) => personId === id)
          if (member !== undefined) void panel.substitute({ personId: person.personId }, member, person.name)
          leave()
        }}
        leave={leave}
      />
    )
  }
  const standIns = people.filter((each) => !each.isMember && each.substituteFor === null)
  return (
    <PersonField
      label={`Who stands in for ${person.name}?`}
      options={standIns.map(({ personId, name }) => ({ id: personId, words: name }))}
      take={({ id, words }) => {
        void panel.substitute({ personId: id }, person, words)
        leave()
      }}
      takeNew={(name) => {
        void panel.substitute({ name }, person, name)
        leave()
      }}
      leave={leave}
    />
  )
}

function awayFirst(people: readonly PersonNow[]): readonly PersonNow[] {
  return people.toSorted((a, b) => Number(a.status === 'present') - Number(b.status === 'present'))
}
