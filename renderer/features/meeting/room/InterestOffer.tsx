import { Button } from '#renderer/ui/Button.tsx'
import type { RoomPanel } from './use-room-panel.ts'

/** On an item for which somebody is to leave, and on the next one: minuting that they left, or came back, by one key. */
export function InterestOffer({ panel }: { readonly panel: RoomPanel }) {
  const { leaving = [], returning = [] } = panel.moves ?? {}
  if (leaving.length + returning.length === 0) return null
  return (
    <section className="room-offer" aria-label="Interests in this item">
      <p>
        {leaving.length > 0 && `${names(leaving)} is to leave for this item. `}
        {returning.length > 0 && `${names(returning)} left for an interest that does not concern this item. `}
      </p>
      <Button isSmall keys="⇧ F4" onPress={() => void panel.moveForInterest()}>
        {leaving.length > 0 ? 'Minute the leaving' : 'Minute the return'}
      </Button>
    </section>
  )
}

function names(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(' and ')
}
