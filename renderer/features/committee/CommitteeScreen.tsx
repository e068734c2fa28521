import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer, PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { MeetingList } from '#renderer/features/start/MeetingList.tsx'
import { NewMeetingDialog } from '#renderer/features/start/NewMeetingDialog.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { CommitteeSettings } from './CommitteeSettings.tsx'
import { Members } from './Members.tsx'
import { RetiredNotice } from './RetireCommittee.tsx'
import { StandingItems } from './StandingItems.tsx'
import { Terms } from './Terms.tsx'
import type { Committee } from './committee.ts'
import './committee.css'

type CommitteeScreenProps = { readonly committeeId: string }

/** A committee: its meetings, who belongs to it, what stands on every agenda, and how its minutes are written. */
export function CommitteeScreen({ committeeId }: CommitteeScreenProps) {
  const { query } = useApi()
  const committee = useQuery(query.committee.get.queryOptions({ input: { id: committeeId } }))
  return (
    <PageAnswer query={committee} what="the committee">
      {(found) => <CommitteePage committee={found} />}
    </PageAnswer>
  )
}

function CommitteePage({ committee }: { readonly committee: Committee }) {
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <PageHead
        title={committee.name}
        crumbs={[{ words: 'Meetings', href: '/' }, { words: committee.name }]}
        second={`${count(committee.members.length, 'member')}, ${count(committee.standingItems.length, 'standing item')}`}
      >
        {!committee.isRetired && (
          <>
            <ButtonLink href={`/committees/${committee.id}/actions/import`}>Bring in existing actions</ButtonLink>
            <Button look="main" icon="plus" onPress={() => setMaking(true)}>
              New meeting
            </Button>
          </>
        )}
      </PageHead>
      {committee.isRetired && <RetiredNotice committeeId={committee.id} />}
      <div className="committee-work">
        <div className="committee-main">
          <Meetings committeeId={committee.id} />
          <Members committee={committee} />
          <Terms committee={committee} />
          <StandingItems committee={committee} />
        </div>
        <CommitteeSettings committee={committee} />
      </div>
      {isMaking && <NewMeetingDialog committeeId={committee.id} onClose={() => setMaking(false)} />}
    </>
  )
}

function Meetings({ committeeId }: CommitteeScreenProps) {
  const { query } = useApi()
  const meetings = useQuery(query.meeting.list.queryOptions({ input: { committeeId } }))
  return (
    <section className="committee-part" aria-labelledby="committee-meetings">
      <h2 id="committee-meetings">Meetings</h2>
      <Answer query={meetings} what="meetings">
        {(list) =>
          list.length === 0 ? (
            <p className="quiet">No meeting yet. Each new one starts with the standing items below.</p>
          ) : (
            <MeetingList meetings={list} label="Meetings, newest first" />
          )
        }
      </Answer>
    </section>
  )
}
