import { useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'

type AddFindingsProps = {
  readonly inspectionId: string
  readonly pasted: string
  readonly onPasted: (text: string) => void
  /** How many of the pasted findings the inspection does not have yet. */
  readonly howMany: number
}

export function AddFindings(props: AddFindingsProps) {
  return (
    <Panel label="Add findings" className="inspection-side">
      <PanelSection title="Paste from the report">
        <PasteFindings {...props} />
      </PanelSection>
      <PanelSection title="Type one">
        <TypeFinding inspectionId={props.inspectionId} />
      </PanelSection>
    </Panel>
  )
}

function PasteFindings({ inspectionId, pasted, onPasted, howMany }: AddFindingsProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const [outcome, setOutcome] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)

  async function add() {
    const added = await act(() => client.finding.addLines({ inspectionId, lines: pasted }))
    if (added.kind === 'failed') return
    area.current?.focus()
    onPasted('')
    setOutcome(outcomeWords(added.value.added.length, added.value.alreadyThere))
  }

  return (
    <form
      className="findings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (howMany > 0) void add()
      }}
    >
      <TextArea
        ref={area}
        label="Numbered lines or bullets"
        value={pasted}
        onChange={(text) => {
          onPasted(text)
          setOutcome('')
        }}
        rows={7}
        hint="Wrapped lines are joined. How each is understood is shown before anything is added; take out headings here."
        error={problem}
      />
      <div className="buttons">
        {howMany > 0 && <Button type="submit" look="main">{`Add ${count(howMany, 'finding')}`}</Button>}
        <output className="small second">{outcome}</output>
      </div>
    </form>
  )
}

function outcomeWords(added: number, alreadyThere: readonly string[]): string {
  const first = `${count(added, 'finding')} added.`
  if (alreadyThere.length === 0) return first.charAt(0).toUpperCase() + first.slice(1)
  const there = alreadyThere.length === 1 ? 'was there already and was' : 'were there already and were'
  return `${first.charAt(0).toUpperCase() + first.slice(1)} ${alreadyThere.join(', ')} ${there} left alone.`
}

function TypeFinding({ inspectionId }: { readonly inspectionId: string }) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const [number, setNumber] = useState('')
  const [text, setText] = useState('')
  const first = useRef<HTMLInputElement>(null)

  async function add() {
    const given = number.trim() === '' ? null : number.trim()
    const added = await act(() => client.finding.add({ inspectionId, number: given, text: text.trim() }))
    first.current?.focus()
    if (added.kind === 'failed') return
    setNumber('')
    setText('')
  }

  return (
    <form
      className="findings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void add()
      }}
    >
      <div className="finding-number-field">
        <Field ref={first} label="Number" value={number} onChange={setNumber} hint="As printed; empty for a bullet" />
      </div>
      <TextArea
        label="Words of the finding"
        value={text}
        onChange={(next) => {
          setText(next)
          forget()
        }}
        rows={4}
        error={problem}
      />
      <div className="buttons">
        <Button type="submit">Add the finding</Button>
      </div>
    </form>
  )
}
