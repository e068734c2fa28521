import { personKindWords } from '#shared/domain/person/person.ts'
import { councillorName, type WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { useApi } from '#renderer/app/api.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Acts } from '../acts.ts'
import type { ActionLines } from '../actions/use-action-lines.ts'
import { PickerList, type Choice, type PickerPlace } from './PickerList.tsx'
import { replaceQuery, takeOutQuery } from './picker-query.ts'
import { takeAway } from './take-away.ts'
import { takeWhenFound, useFound } from './use-found.ts'

type PersonPickerProps = PickerPlace & {
  readonly words: string
  readonly meetingId: string
  readonly wording: WordingProfile
  readonly acts: Acts
  /** Those of the line's action, where the line is one: then whoever is taken is its owner. */
  readonly action: ActionLines | null
  readonly say: (words: string) => void
}

type Found = Awaited<ReturnType<ApiClient['picker']['people']>>[number]

/** People and posts whose names, aliases or titles begin as typed after "@": written as words, or the owner of an action. */
export function PersonPicker({ words, meetingId, wording, acts, action, say, ...place }: PersonPickerProps) {
  const { editor, writing, lineId } = place
  const { client, query } = useApi()
  const input = { meetingId, words }
  const { rows, isAnswered } = useFound<Found>(query.picker.people.queryOptions({ input }))
  const name = words.trim()
  const written = (found: Found): string => nameOf(wording, found)

  const own = (owner: string): void => {
    action?.set(lineId, { owner })
    say(`Owner: ${owner}`)
  }
  const takeName = (owner: string): void => {
    if (action === null) editor.view.dispatch(replaceQuery(editor.state, owner))
    else {
      editor.view.dispatch(takeOutQuery(editor.state))
      own(owner)
    }
  }
  const close = (): void => editor.view.dispatch(takeOutQuery(editor.state))
  const nobody = takeAway('owner', words, { lineId, action, acts, close })
  const take = (choice: Choice | undefined, isMeant: boolean): void => {
    if (nobody?.isIt(choice) === true) return nobody.take()
    const found = rows.find(({ id }) => id === choice?.id)
    if (found !== undefined && (isAnswered || isMeant)) return takeName(written(found))
    if (isAnswered) return
    void takeWhenFound<Found>(writing, {
      ask: () => client.picker.people(input),
      wordsOf: (first) => (action === null ? written(first) : ''),
      taken: (first) => action !== null && own(written(first)),
      nothing: () => say(`Nobody is called ${name}. What you typed is kept.`),
    })
  }
  // The name stands at once; the register learns of it beside.
  const add = (): void => {
    takeName(name)
    void acts.act(() => client.person.add({ name })).then((made) => made.kind === 'done' && say(`${name} added`))
  }
  const isNew = isAnswered && /\p{L}{2}/u.test(name) && !rows.some((found) => written(found) === name)
  const choices = rows.map((found) => choiceOf(found, written(found)))
  return (
    <PickerList
      {...place}
      typed={`@ ${words}`}
      label={name === '' ? 'People of the meeting' : `People that match ${name}`}
      choices={nobody === null ? choices : nobody.among(choices, <Icon name="person" />)}
      acts={[
        { key: 'Enter', words: action === null ? 'write the name' : 'make the owner', act: canTake() ? take : null },
        { key: 'Ctrl+Enter', words: `add “${name}” to the people`, act: isNew ? add : null },
        { key: 'Delete', words: 'no owner', act: words === '' ? (nobody?.take ?? null) : null },
      ]}
      empty={isAnswered ? 'Nobody is called so. Escape keeps what you typed.' : 'Looking…'}
    />
  )

  function canTake(): boolean {
    return !isAnswered || rows.length > 0 || nobody?.isOffered === true
  }
}

/** As minutes name them: a member under the committee's own title, anybody else as printed, a post by its title. */
function nameOf(wording: WordingProfile, found: Found): string {
  if (found.kind === 'post') return found.title
  return found.personKind === 'councillor' ? councillorName(wording, found.name) : found.name
}

function choiceOf(found: Found, words: string): Choice {
  const facts =
    found.kind === 'post'
      ? [found.holders.length === 0 ? 'held by nobody' : `held by ${found.holders.join(', ')}`, found.organisation]
      : [
          found.posts.length > 0 ? found.posts.join(', ') : personKindWords[found.personKind],
          placeWords[found.place],
          found.alias === null ? null : `also “${found.alias}”`,
        ]
  return {
    id: found.id,
    lead: <Icon name={found.kind === 'post' ? 'list' : 'person'} />,
    words,
    facts: facts.filter((each) => each !== null && each !== '').join(' · '),
  }
}

const placeWords = { room: 'in the room', committee: 'of the meeting', elsewhere: null } as const
