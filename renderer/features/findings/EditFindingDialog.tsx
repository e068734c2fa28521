import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'

type EditFindingDialogProps = {
  readonly finding: { readonly id: string; readonly number: string | null; readonly text: string }
  readonly onClose: () => void
}

/** For what was mistyped or badly pasted; what is tied to the finding stays tied. */
export function EditFindingDialog({ finding, onClose }: EditFindingDialogProps) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const [number, setNumber] = useState(finding.number ?? '')
  const [text, setText] = useState(finding.text)

  async function keep() {
    const given = number.trim() === '' ? null : number.trim()
    const kept = await act(() => client.finding.update({ id: finding.id, number: given, text: text.trim() }))
    if (kept.kind === 'done') onClose()
  }

  return (
    <Dialog title="Correct the words" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form
        className="findings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void keep()
        }}
      >
        <div className="finding-number-field">
          <Field
            label="Number"
            value={number}
            onChange={(next) => {
              setNumber(next)
              forget()
            }}
            hint="As printed; empty for a bullet"
            error={problem}
          />
        </div>
        <TextArea
          label="Words of the finding"
          value={text}
          onChange={setText}
          rows={7}
          error={text.trim() === '' ? 'A finding needs words.' : null}
        />
        <div className="dialog-end">
          <Button slot="close">Cancel</Button>
          <Button look="main" type="submit">
            Keep the correction
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
