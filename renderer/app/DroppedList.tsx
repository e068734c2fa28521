import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { useApi } from './api.tsx'
import { goTo } from './commands/command-acts.ts'
import { useDroppedFiles } from './dropped-files.ts'

type DroppedListProps = { readonly file: File; readonly close: () => void }

/** A list says by its ending neither whether it holds people or actions, nor whose actions they are: the clerk does. */
export function DroppedList({ file, close }: DroppedListProps) {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions()).data ?? []
  const put = useDroppedFiles((state) => state.put)
  const first = useRef<HTMLButtonElement>(null)
  const whose = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const isActions = chosen !== null
  const only = committees.length === 1 ? committees[0] : undefined
  useEffect(() => {
    const field = isActions ? whose.current : first.current
    field?.focus()
  }, [isActions])

  const open = (kind: 'people' | 'actions', href: string): void => {
    put(kind, [file])
    close()
    goTo(href)
  }
  const openActions = (committeeId: string): void => open('actions', `/committees/${committeeId}/actions/import`)
  const onActions = (): void => (only === undefined ? setChosen(committees[0]?.id ?? '') : openActions(only.id))

  if (chosen !== null) {
    return (
      <form
        className="dropped-whose"
        onSubmit={(event) => {
          event.preventDefault()
          openActions(chosen)
        }}
      >
        <Select
          label={`Whose actions are in ${file.name}?`}
          value={chosen}
          ref={whose}
          options={committees.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={setChosen}
        />
        <Button look="main" type="submit">
          Go on
        </Button>
        <Button look="plain" onPress={close}>
          Leave it
        </Button>
      </form>
    )
  }
  return (
    <>
      <p>
        What is in <b className="words">{file.name}</b>?
      </p>
      <div className="buttons">
        <Button ref={first} isSmall onPress={() => open('people', '/people/import')}>
          People
        </Button>
        {committees.length > 0 && (
          <Button isSmall onPress={onActions}>
            Actions
          </Button>
        )}
        <Button isSmall look="plain" onPress={close}>
          Nothing, thank you
        </Button>
      </div>
    </>
  )
}
