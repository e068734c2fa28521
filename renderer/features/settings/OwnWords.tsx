import { useState } from 'react'
import type { Outcome } from '#renderer/app/use-act.ts'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'

type OwnWordsProps = {
  readonly words: readonly string[]
  readonly change: (words: readonly string[]) => Promise<Outcome<void>>
}

/** The clerk's own words: right whatever the dictionary says. */
export function OwnWords({ words, change }: OwnWordsProps) {
  const keyOf = useKeyOf()
  const [typed, setTyped] = useState('')
  const undo = useUndo()
  const sorted = words.toSorted((one, other) => one.localeCompare(other, 'en-GB'))
  const add = async (): Promise<void> => {
    const word = typed.trim()
    if (word === '') return
    const isThere = words.includes(word)
    if (isThere || (await change([...words, word])).kind === 'done') setTyped('')
  }
  const remove = async (word: string): Promise<void> => {
    const before = words
    const removed = await change(words.filter((each) => each !== word))
    if (removed.kind === 'done') undo.offer(`${word} is no longer one of your words.`, () => change(before))
  }
  return (
    <div className="own-words">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field label="Add a word of your own" value={typed} onChange={setTyped} />
        <Button type="submit">Add</Button>
      </form>
      {sorted.length === 0 ? (
        <p className="quiet">No words of your own yet. {keyOf('line.spelling')} on a marked word adds it too.</p>
      ) : (
        <ul className="own-words-list" aria-label="Your words">
          {sorted.map((word) => (
            <li key={word}>
              <span className="words">{word}</span>
              <Button isSmall look="plain" icon="cross" label={`Remove ${word}`} onPress={() => void remove(word)}>
                {null}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <UndoLine last={undo.last} />
    </div>
  )
}
