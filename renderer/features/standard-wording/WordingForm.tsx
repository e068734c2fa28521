import { useEffect, useId, useRef, useState } from 'react'
import { codeProblem, slotsOf } from '#shared/domain/standard-wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { leavesByEscape } from '#renderer/ui/leaves-by-escape.ts'
import type { StandardWording } from './standard-wording.ts'

export type WordingFields = { readonly code: string; readonly text: string; readonly committeeId: string | null }

type WordingFormProps = {
  readonly row: StandardWording | null
  readonly committees: readonly { readonly id: string; readonly name: string }[]
  /** Answers whether it was kept. */
  readonly keep: (fields: WordingFields) => Promise<boolean>
  readonly leave: () => void
  readonly remove: (() => void) | null
  readonly moveUp: (() => void) | null
  readonly moveDown: (() => void) | null
}

/** The code, the words and for whom; what is wrong is said beside its field and nothing that was typed is lost. */
export function WordingForm({ row, committees, keep, leave, remove, moveUp, moveDown }: WordingFormProps) {
  const [code, setCode] = useState(row?.code ?? '')
  const [text, setText] = useState(row?.text ?? '')
  const [committeeId, setCommitteeId] = useState(row?.committeeId ?? everyCommittee)
  const [isTried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const heading = useId()
  useEffect(() => first.current?.focus(), [])
  const problems = { code: codeProblem(code), text: text.trim() === '' ? 'Say what is to be put in.' : null }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (problems.code !== null || problems.text !== null) return
    const words = text.replaceAll(/\s*\n\s*/g, ' ').trim()
    const fields = { code: code.trim(), text: words, committeeId: committeeId === everyCommittee ? null : committeeId }
    await keep(fields)
  }
  const slots = slotsOf(text)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any of its fields
    <form
      className="wording-form"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={leavesByEscape(leave)}
    >
      <h2 id={heading}>{row === null ? 'New wording' : `Wording ${row.code}`}</h2>
      <Field
        ref={first}
        label="Code"
        value={code}
        hint="A short word, typed after ;;"
        error={isTried ? problems.code : null}
        onChange={setCode}
      />
      <TextArea
        label="Wording"
        rows={6}
        value={text}
        hint={
          slots.length === 0
            ? 'Put what changes between « and », such as «name».'
            : `To fill: ${slots.map(({ name }) => name).join(', ')}`
        }
        error={isTried ? problems.text : null}
        onChange={setText}
      />
      <Select
        label="For"
        value={committeeId}
        options={[
          { value: everyCommittee, words: 'Every committee' },
          ...committees.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={setCommitteeId}
      />
      <div className="buttons">
        <Button onPress={() => setText((before) => `${before}«»`)} isSmall>
          Put in « »
        </Button>
        {moveUp !== null && (
          <Button isSmall icon="up" onPress={moveUp}>
            Move up
          </Button>
        )}
        {moveDown !== null && (
          <Button isSmall icon="down" onPress={moveDown}>
            Move down
          </Button>
        )}
      </div>
      <div className="buttons">
        <Button type="submit">{row === null ? 'Add it' : 'Keep'}</Button>
        <Button look="plain" keys="Esc" onPress={leave}>
          Leave
        </Button>
        {remove !== null && (
          <Button look="plain" label={`Take away ${row?.code ?? ''}`} onPress={remove}>
            Take away
          </Button>
        )}
      </div>
    </form>
  )
}

const everyCommittee = 'every'
