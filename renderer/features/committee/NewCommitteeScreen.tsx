import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { StyleChoice } from './StyleChoice.tsx'
import './committee.css'

/** A name is enough to begin; members and standing items follow on the committee's own page. */
export function NewCommitteeScreen() {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const { act, problem, progress, forget } = useAct()
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [style, setStyle] = useState<CommitteeStyle>('panel')
  const [isNameMissing, setNameMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function make() {
    const given = code.trim() === '' ? {} : { code: code.trim() }
    const made = await act(() => client.committee.add({ name: name.trim(), style, ...given }))
    if (made.kind === 'done') navigate(`/committees/${made.value.id}`)
    else first.current?.focus()
  }

  function submit(event: React.FormEvent) {
    event.preventDefault()
    setNameMissing(name.trim() === '')
    if (name.trim() === '') first.current?.focus()
    else if (progress.kind !== 'working') void make()
  }

  return (
    <>
      <PageHead
        title="New committee"
        crumbs={[{ words: 'Meetings', href: '/' }, { words: 'New committee' }]}
        second="Its name is enough to begin with. Members and standing items come next."
      />
      <form className="new-committee" noValidate onSubmit={submit}>
        <Field
          ref={first}
          label="Name of the committee"
          value={name}
          onChange={(next) => {
            setName(next)
            setNameMissing(false)
            forget()
          }}
          error={isNameMissing ? 'Give the committee a name.' : problem}
          hint="As it stands on the agenda"
          isRequired
        />
        <div className="new-committee-code">
          <Field
            label="Short code, if it has one"
            value={code}
            onChange={setCode}
            hint="For minute numbers, such as CFS"
          />
        </div>
        <StyleChoice value={style} onChange={setStyle} />
        <div className="buttons">
          <Button look="main" type="submit" keys="Enter">
            Make the committee
          </Button>
          <ButtonLink href="/">Cancel</ButtonLink>
        </div>
      </form>
    </>
  )
}
