import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { minuteHref, referenceWords, type Resolution } from './register.ts'

/** Whether a later resolution has taken its place. Nothing guesses it: the clerk says so. */
export function Supersession({ resolution }: { readonly resolution: Resolution }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const [isChoosing, setChoosing] = useState(false)
  const { supersededBy, supersedes } = resolution

  async function put(byId: string | null, words: string): Promise<void> {
    const before = supersededBy?.id ?? null
    const done = await act(() => client.resolution.supersede({ id: resolution.id, byId }))
    if (done.kind === 'failed') return
    setChoosing(false)
    offer(words, () => act(() => client.resolution.supersede({ id: resolution.id, byId: before })))
  }

  return (
    <div className="resolution-later">
      {supersedes.map((earlier) => (
        <p key={earlier.id} className="small">
          Takes the place of <Link href={minuteHref(earlier)}>{referenceWords(earlier)}</Link>
        </p>
      ))}
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      {supersededBy !== null && (
        <p className="buttons">
          <Button isSmall onPress={() => void put(null, 'It stands again.')}>
            It was not superseded
          </Button>
        </p>
      )}
      {supersededBy === null && !isChoosing && (
        <p>
          <Button look="plain" isSmall onPress={() => setChoosing(true)}>
            A later resolution superseded it…
          </Button>
        </p>
      )}
      {supersededBy === null && isChoosing && (
        <LaterChoice
          id={resolution.id}
          choose={(byId) => void put(byId, 'Marked as superseded.')}
          leave={() => setChoosing(false)}
        />
      )}
      <UndoLine last={last} />
    </div>
  )
}

type LaterChoiceProps = {
  readonly id: string
  readonly choose: (byId: string) => void
  readonly leave: () => void
}

function LaterChoice({ id, choose, leave }: LaterChoiceProps) {
  const { query } = useApi()
  const [byId, setById] = useState('')
  const later = useQuery(query.resolution.later.queryOptions({ input: { id } }))
  return (
    <Answer query={later} what="the later resolutions">
      {(list) =>
        list.length === 0 ? (
          <p className="small">The committee has resolved nothing since. Minute the later resolution first.</p>
        ) : (
          <form
            className="resolution-choose"
            onSubmit={(event) => {
              event.preventDefault()
              choose(byId === '' ? (list[0]?.id ?? '') : byId)
            }}
          >
            <Select
              label="Superseded by"
              value={byId === '' ? (list[0]?.id ?? '') : byId}
              options={list.map((each) => ({
                value: each.id,
                words: `${referenceWords(each)}: ${each.text.slice(0, 80)}`,
              }))}
              onChange={setById}
            />
            <p className="buttons">
              <Button type="submit">Mark as superseded</Button>
              <Button look="plain" onPress={leave}>
                Leave it
              </Button>
            </p>
          </form>
        )
      }
    </Answer>
  )
}
