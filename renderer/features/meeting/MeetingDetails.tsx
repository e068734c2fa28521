import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField, TimeField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import type { Meeting } from './meeting-data.ts'

type MeetingDetailsProps = {
  readonly meeting: Meeting
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** When and where. A meeting may have no date yet; then it carries nothing forward. */
export function MeetingDetails({ meeting, isOpen, onOpenChange }: MeetingDetailsProps) {
  return (
    <Dialog title="Meeting details" isOpen={isOpen} onOpenChange={onOpenChange}>
      {isOpen && <DetailsForm meeting={meeting} close={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function DetailsForm({ meeting, close }: { readonly meeting: Meeting; readonly close: () => void }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const [heldOn, setHeldOn] = useState(meeting.heldOn)
  const [startsAt, setStartsAt] = useState(meeting.startsAt)
  const [endsAt, setEndsAt] = useState(meeting.endsAt)
  const [venue, setVenue] = useState(meeting.venue ?? '')

  const save = async (): Promise<void> => {
    const place = venue.trim()
    const saved = await act(() =>
      client.meeting.update({ id: meeting.id, heldOn, startsAt, endsAt, venue: place === '' ? null : place }),
    )
    if (saved.kind === 'done') close()
  }
  return (
    <form
      className="meeting-details"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DateField label="Date" value={heldOn} onChange={setHeldOn} emptyHint="Not fixed yet" />
      <div className="meeting-times">
        <TimeField label="Starts" value={startsAt} onChange={setStartsAt} />
        <TimeField label="Ended" value={endsAt} onChange={setEndsAt} />
      </div>
      <Field label="Venue" value={venue} onChange={setVenue} />
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="buttons">
        <Button type="submit" look="main">
          Keep
        </Button>
        <Button slot="close">Cancel</Button>
      </div>
    </form>
  )
}
