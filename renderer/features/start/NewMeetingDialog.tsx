import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField, TimeField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'

type Committee = {
  readonly id: string
  readonly name: string
  readonly venue: string | null
  readonly startsAt: string | null
  readonly members: readonly unknown[]
  readonly standingItems: readonly string[]
}

type NewMeetingDialogProps = { readonly committeeId: string; readonly onClose: () => void }

/** Date, time and place of a new meeting, filled from the committee. Enter makes it and opens it. */
export function NewMeetingDialog({ committeeId, onClose }: NewMeetingDialogProps) {
  const { query } = useApi()
  const committee = useQuery(query.committee.get.queryOptions({ input: { id: committeeId } }))
  return (
    <Dialog title="New meeting" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Answer query={committee} what="the committee">
        {(found) => <NewMeetingForm committee={found} />}
      </Answer>
    </Dialog>
  )
}

function NewMeetingForm({ committee }: { readonly committee: Committee }) {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const { act, problem, progress } = useAct()
  const [heldOn, setHeldOn] = useState<string | null>(null)
  const [startsAt, setStartsAt] = useState(committee.startsAt)
  const [venue, setVenue] = useState(committee.venue ?? '')
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function make() {
    const place = venue.trim() === '' ? null : venue.trim()
    const made = await act(() => client.meeting.add({ committeeId: committee.id, heldOn, startsAt, venue: place }))
    if (made.kind === 'done') navigate(`/meetings/${made.value.id}`)
  }

  return (
    <form
      className="new-meeting"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const unread = event.currentTarget.querySelector<HTMLInputElement>('[data-unread="true"]')
        if (unread !== null) unread.focus()
        else if (progress.kind !== 'working') void make()
      }}
    >
      <p className="second">{committee.name}</p>
      <div className="new-meeting-fields">
        <DateField
          label="Date"
          value={heldOn}
          onChange={setHeldOn}
          emptyHint="For example 14/3/2026. Leave it empty while the date is to be confirmed."
          ref={first}
        />
        <TimeField label="Starts at" value={startsAt} onChange={setStartsAt} />
      </div>
      <Field label="Place" value={venue} onChange={setVenue} />
      <p className="new-meeting-takes">{takesAlong(committee)}</p>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="dialog-end">
        <Button slot="close">Cancel</Button>
        <Button look="main" type="submit" keys="Enter">
          Make the meeting
        </Button>
      </div>
    </form>
  )
}

function takesAlong({ members, standingItems }: Committee): string {
  const both = `Takes along ${count(members.length, 'member')} and ${count(standingItems.length, 'standing item')}.`
  const more = members.length === 0 || standingItems.length === 0 ? ' They can be added on the committee’s page.' : ''
  return `${both} Open actions stand before it by themselves.${more}`
}
