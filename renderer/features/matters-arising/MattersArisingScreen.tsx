import { useQuery } from '@tanstack/react-query'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import { Answer, PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { formatDayInFull } from '#shared/domain/day.ts'
import { ArisingList } from './ArisingList.tsx'
import { NoDateYet } from './NoDateYet.tsx'
import { judgedOn } from './arising.ts'
import './matters-arising.css'

type Meeting = {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly heldOn: string | null
}

/** What stands before a meeting: every action made earlier and not closed earlier. */
export function MattersArisingScreen({ meetingId }: { readonly meetingId: string }) {
  const { query } = useApi()
  const meeting = useQuery(query.meeting.get.queryOptions({ input: { id: meetingId } }))
  return (
    <PageAnswer query={meeting} what="the meeting">
      {(found) => (
        <>
          <ArisingHead meeting={found} />
          {found.heldOn === null ? (
            <NoDateYet meetingId={found.id} />
          ) : (
            <Arising meetingId={found.id} heldOn={found.heldOn} />
          )}
        </>
      )}
    </PageAnswer>
  )
}

function ArisingHead({ meeting }: { readonly meeting: Meeting }) {
  const day = meeting.heldOn === null ? dateToBeConfirmed : formatDayInFull(meeting.heldOn)
  return (
    <PageHead
      title="Matters arising"
      crumbs={[
        { words: meeting.committeeName, href: `/committees/${meeting.committeeId}` },
        { words: day, href: `/meetings/${meeting.id}` },
      ]}
      second="Every action of earlier meetings that was not closed before this one. The list keeps itself up to date."
    >
      <ButtonLink href={`/committees/${meeting.committeeId}/actions/import`}>Bring in existing actions</ButtonLink>
      <ButtonLink href={`/meetings/${meeting.id}`}>Open the meeting</ButtonLink>
    </PageHead>
  )
}

function Arising({ meetingId, heldOn }: { readonly meetingId: string; readonly heldOn: string }) {
  const { query } = useApi()
  const asOf = judgedOn(heldOn, today())
  const actions = useQuery(query.action.before.queryOptions({ input: { meetingId, asOf } }))
  return (
    <Answer query={actions} what="the actions">
      {(list) =>
        list.length === 0 ? (
          <div className="arising-empty">
            <p>Nothing is left open from earlier meetings. Actions made at one meeting stand here before the next.</p>
          </div>
        ) : (
          <ArisingList meetingId={meetingId} actions={list} judged={asOf} />
        )
      }
    </Answer>
  )
}
