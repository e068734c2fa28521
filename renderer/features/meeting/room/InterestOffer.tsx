import { useEffect } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import type { RoomPanel } from './use-room-panel.ts'

type InterestOfferProps = { readonly panel: RoomPanel; readonly say: (words: string) => void }

/** On an item for which somebody is to leave, and on the next one: minuting that they left, or came back, by one key. */
export function InterestOffer({ panel, say }: InterestOfferProps) {
  const { leaving = [], returning = [] } = panel.moves ?? {}
  const words = [
    leaving.length > 0 ? `${names(leaving)} ${leaving.length > 1 ? 'are' : 'is'} to leave for this item.` : '',
    returning.length > 0 ? `${names(returning)} left for an interest that does not concern this item.` : '',
  ]
    .join(' ')
    .trim()
  useEffect(() => {
    if (words !== '') say(`${words} Shift F4 minutes it.`)
  }, [words, say])
  if (leaving.length + returning.length === 0) return null
  return (
    <section className="room-offer" aria-label="Interests in this item">
      <p>{words}</p>
      <Button isSmall keys="⇧ F4" onPress={() => void panel.moveForInterest()}>
        {leaving.length > 0 ? 'Minute the leaving' : 'Minute the return'}
      </Button>
    </section>
  )
}

function names(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(' and ')
}
