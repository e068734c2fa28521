import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { leavesByEscape } from '#renderer/ui/leaves-by-escape.ts'
import { dueReading } from './due-reading.ts'

export type ActionWords = { readonly text: string; readonly owner: string; readonly due: string }

type ActionFieldsProps = {
  readonly title: string
  readonly start: ActionWords
  /** The day of the meeting, by which a due date is read. */
  readonly heldOn: string | null
  readonly problem: string | null
  readonly keepWord: string
  readonly keep: (words: ActionWords) => void
  readonly leave: () => void
}

/** What, who and when. Enter keeps it, Escape leaves; only the words are needed. */
export function ActionFields({ title, start, heldOn, problem, keepWord, keep, leave }: ActionFieldsProps) {
  const [words, setWords] = useState(start)
  const owner = useRef<HTMLInputElement>(null)
  const heading = useId()
  useEffect(() => {
    // What comes back refused takes no key away from the line that is being typed.
    if (problem === null) owner.current?.focus()
    // Once, as it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const submit = (): void => {
    if (words.text.trim() !== '') keep({ text: words.text.trim(), owner: words.owner.trim(), due: words.due.trim() })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any of its fields
    <form
      className="action-fields"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={leavesByEscape(leave)}
    >
      <h3 id={heading}>{title}</h3>
      <TextArea
        label="Action"
        rows={2}
        value={words.text}
        error={words.text.trim() === '' ? 'Say what is to be done.' : null}
        onChange={(text) => setWords({ ...words, text })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          submit()
        }}
      />
      <div className="action-who-when">
        <Field
          ref={owner}
          label="Owner"
          value={words.owner}
          placeholder="Who will do it"
          onChange={(name) => setWords({ ...words, owner: name })}
        />
        <Field
          label="Due, as worded"
          value={words.due}
          placeholder="by the end of November"
          hint={dueReading(words.due, heldOn)}
          onChange={(due) => setWords({ ...words, due })}
        />
      </div>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="buttons">
        <Button type="submit" isSmall keys="Enter">
          {keepWord}
        </Button>
        <Button look="plain" isSmall keys="Esc" onPress={leave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
