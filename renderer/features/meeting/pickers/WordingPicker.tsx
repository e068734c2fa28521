import type { ApiClient } from '#renderer/app/api-client.ts'
import { useApi } from '#renderer/app/api.tsx'
import { holdKeys } from '#renderer/ui/held-keys.ts'
import { slotsOf } from '#shared/domain/standard-wording.ts'
import { PickerList, type Choice, type PickerPlace } from './PickerList.tsx'
import { takeWhenFound, useFound } from './use-found.ts'
import { putWording, selectFirstSlot } from './slots.ts'

type WordingPickerProps = PickerPlace & {
  readonly words: string
  readonly committeeId: string
  readonly say: (words: string) => void
}

type Found = Awaited<ReturnType<ApiClient['standardWording']['find']>>[number]

const mostShown = 5

/** Standard wording whose code or words begin as typed after ";;". Its first slot is selected, so that typing fills it. */
export function WordingPicker({ words, committeeId, say, ...place }: WordingPickerProps) {
  const { editor, writing } = place
  const { client, query } = useApi()
  const input = { words, committeeId }
  const { rows, isAnswered } = useFound<Found>(query.standardWording.find.queryOptions({ input }))
  const wordings = rows.slice(0, mostShown)
  const put = (found: Found): void => editor.view.dispatch(putWording(editor.state, found.text))
  const take = (choice: Choice | undefined, isMeant: boolean): void => {
    const found = wordings.find(({ id }) => id === choice?.id)
    if (found !== undefined && (isAnswered || isMeant)) return put(found)
    if (isAnswered) return
    // The next key is for its first place to fill.
    const release = holdKeys()
    void takeWhenFound<Found>(writing, {
      ask: () => client.standardWording.find(input),
      wordsOf: ({ text }) => text,
      taken: ({ text }) => selectFirstSlot(editor, text),
      nothing: () => say(`No wording has the code ${words}. What you typed is kept.`),
    }).finally(release)
  }
  const canTake = !isAnswered || wordings.length > 0
  return (
    <PickerList
      {...place}
      typed={`;; ${words}`}
      label={words === '' ? 'Standard wording' : `Standard wording that matches ${words}`}
      choices={wordings.map((found) => ({
        id: found.id,
        lead: found.code,
        words: found.text,
        facts: factsOf(found),
      }))}
      acts={[{ key: 'Enter', words: 'put it in', act: canTake ? take : null }]}
      isHopeless={!canTake}
      empty={isAnswered ? 'No wording has that code. Escape keeps what you typed.' : 'Looking…'}
      note={rows.length > wordings.length ? 'There are more: type on to narrow them down.' : null}
    />
  )
}

function factsOf({ text, committeeName }: Found): string | null {
  const slots = slotsOf(text).length
  const parts = [
    slots === 0 ? null : `${slots} ${slots === 1 ? 'place' : 'places'} to fill; Ctrl+Enter goes to the next`,
    committeeName,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' · ')
}
