import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useFocusOn } from '#renderer/ui/use-focus-on.ts'

/** A meeting without a date has no place in time yet, so nothing stands before it. */
export function NoDateYet({ meetingId }: { readonly meetingId: string }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const focusOn = useFocusOn()
  const [heldOn, setHeldOn] = useState<string | null>(null)

  async function give(day: string) {
    const given = await act(() => client.meeting.update({ id: meetingId, heldOn: day }))
    if (given.kind === 'done') focusOn('h1')
  }

  return (
    <form
      className="arising-empty"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (heldOn !== null) void give(heldOn)
      }}
    >
      <p>This meeting has no date yet, so nothing is carried to it. Give it a date, and the open actions stand here.</p>
      <div className="arising-date">
        <DateField label="Date of the meeting" value={heldOn} onChange={setHeldOn} error={problem} />
        <Button type="submit">Give it this date</Button>
      </div>
    </form>
  )
}
