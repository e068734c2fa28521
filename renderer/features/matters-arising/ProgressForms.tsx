import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { ArisingAction } from './arising.ts'

type ProgressFormProps = {
  readonly action: ArisingAction
  readonly meetingId: string
  readonly onDone: (words: string, undo: (() => Promise<unknown>) | null) => void
  readonly onCancel: () => void
}

/** What was told of an action: the words, the day, by whom, and whether nothing is left to do. */
export function UpdateForm({ action, meetingId, onDone, onCancel }: ProgressFormProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const [text, setText] = useState('')
  const [toldOn, setToldOn] = useState<string | null>(today())
  const [toldBy, setToldBy] = useState(action.owner ?? '')
  const [isComplete, setComplete] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const words = useFirstField<HTMLTextAreaElement>()

  async function keep() {
    setMissing(text.trim() === '')
    if (text.trim() === '') return words.current?.focus()
    const given = { id: action.id, meetingId, text, toldBy, isComplete, ...(toldOn === null ? {} : { toldOn }) }
    const kept = await act(() => client.action.recordUpdate(given))
    if (kept.kind === 'done') onDone(`Update of action A${action.number} recorded.`, null)
  }
  return (
    <ProgressForm label="Record an update" submit="Record the update" onSubmit={keep} onCancel={onCancel}>
      <TextArea
        ref={words}
        label="What was told"
        value={text}
        onChange={setText}
        rows={3}
        error={isMissing ? 'Say what was told, then record it.' : problem}
      />
      <DateField label="On" value={toldOn} onChange={setToldOn} />
      <Field label="By" value={toldBy} onChange={setToldBy} />
      {action.state === 'open' && (
        <label className="choice">
          <input type="checkbox" checked={isComplete} onChange={(event) => setComplete(event.target.checked)} />
          Reported complete
        </label>
      )}
    </ProgressForm>
  )
}

/** A new due date, as worded, and the reason; the date before it is kept. */
export function DeferForm({ action, meetingId, onDone, onCancel }: ProgressFormProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const first = useFirstField<HTMLInputElement>()
  const missing = (words: string, sentence: string) => (isAsked && words.trim() === '' ? sentence : null)

  async function keep() {
    setAsked(true)
    if (due.trim() === '') return first.current?.focus()
    if (reason.trim() === '') return
    const kept = await act(() => client.action.defer({ id: action.id, meetingId, due, reason }))
    if (kept.kind === 'failed') return
    onDone(`Action A${action.number} put off to “${due.trim()}”.`, () =>
      act(() => client.action.withdrawDeferral({ id: action.id })),
    )
  }
  return (
    <ProgressForm label="Defer the action" submit="Defer" onSubmit={keep} onCancel={onCancel}>
      <Field
        ref={first}
        label="New due date, as worded"
        value={due}
        onChange={setDue}
        hint={`Now ${action.due?.text ?? 'none'}. Such as “by the end of May” or “next meeting”.`}
        error={missing(due, 'Give the new date in words, such as “July 2026”.')}
      />
      <Field
        label="Reason"
        value={reason}
        onChange={setReason}
        error={missing(reason, 'Give the reason; it is kept with the date before.') ?? problem}
      />
    </ProgressForm>
  )
}

type FrameProps = {
  readonly label: string
  readonly submit: string
  readonly onSubmit: () => Promise<unknown>
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Enter keeps, Escape leaves (also from within a field). */
function ProgressForm({ label, submit, onSubmit, onCancel, children }: FrameProps) {
  const form = useFormKeys(onSubmit, onCancel)
  return (
    <form
      ref={form}
      className="arising-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      {children}
      <div className="buttons">
        <Button look="main" type="submit">
          {submit}
        </Button>
        <Button look="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** Ctrl+Enter keeps from a field of several lines; Escape leaves, also while something is typed. */
function useFormKeys(onSubmit: () => Promise<unknown>, onCancel: () => void) {
  const form = useRef<HTMLFormElement>(null)
  const acts = useRef({ onSubmit, onCancel })
  useEffect(() => {
    acts.current = { onSubmit, onCancel }
  })
  useEffect(() => {
    const element = form.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        acts.current.onCancel()
      }
      const isLines = event.target instanceof HTMLTextAreaElement
      if (event.key === 'Enter' && event.ctrlKey && isLines) void acts.current.onSubmit()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [])
  return form
}

/** The form was asked for, so typing can begin. */
function useFirstField<Control extends HTMLElement>() {
  const field = useRef<Control>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
