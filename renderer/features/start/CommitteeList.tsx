import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { nextMeetingOf } from '#renderer/app/commands/next-meeting.ts'
import { count } from '#renderer/app/count.ts'
import { today } from '#renderer/app/today.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import type { CommitteeEntry } from './committee-entry.ts'
import { Continue, useAllMeetings } from './Continue.tsx'
import { MeetingList } from './MeetingList.tsx'
import { NewMeetingDialog } from './NewMeetingDialog.tsx'
import { RetiredCommittees } from './RetiredCommittees.tsx'
import { WhereKept } from './WhereKept.tsx'

/** Every committee with its latest meetings. */
export function CommitteeList({ committees }: { readonly committees: readonly CommitteeEntry[] }) {
  const [madeFor, setMadeFor] = useState<CommitteeEntry | null>(null)
  const meetings = useAllMeetings(committees)
  const next = nextMeetingOf(meetings, today())
  return (
    <>
      <div className="start-head">
        <PageHead title="Meetings">
          <ButtonLink href="/import" icon="list">
            Import old minutes
          </ButtonLink>
          <ButtonLink href="/committees/new" icon="plus">
            Add a committee
          </ButtonLink>
        </PageHead>
      </div>
      <div className="committees">
        <Continue meetings={meetings} />
        {committees.map((committee) => (
          <CommitteeSection
            key={committee.id}
            committee={committee}
            nextId={next?.id ?? null}
            onNewMeeting={() => setMadeFor(committee)}
          />
        ))}
        <RetiredCommittees />
        <WhereKept />
      </div>
      {madeFor !== null && <NewMeetingDialog committeeId={madeFor.id} onClose={() => setMadeFor(null)} />}
    </>
  )
}

type CommitteeSectionProps = {
  readonly committee: CommitteeEntry
  /** The meeting that stands above the lists already. */
  readonly nextId: string | null
  readonly onNewMeeting: () => void
}

/** How many meetings are listed here; the committee's own page has them all. */
const shown = 6

function CommitteeSection({ committee, nextId, onNewMeeting }: CommitteeSectionProps) {
  const { query } = useApi()
  const meetings = useQuery(query.meeting.list.queryOptions({ input: { committeeId: committee.id } }))
  const id = useId()
  return (
    <section className="committee-section" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>
            <Link href={`/committees/${committee.id}`}>{committee.name}</Link>
          </h2>
          <p className="second">{summary(committee)}</p>
        </div>
        <Button icon="plus" onPress={onNewMeeting} label={`New meeting of ${committee.name}`}>
          New meeting
        </Button>
      </header>
      <Answer query={meetings} what="meetings">
        {(list) =>
          list.length === 0 ? (
            <p className="quiet committee-none">
              No meeting yet. The first one takes its agenda from the standing items.
            </p>
          ) : (
            <>
              <MeetingList
                meetings={list.filter((meeting) => list.length === 1 || meeting.id !== nextId).slice(0, shown)}
                label={`Meetings of ${committee.name}`}
              />
              {list.length > shown && (
                <p className="committee-more">
                  <Link href={`/committees/${committee.id}`}>All {list.length} meetings</Link>
                </p>
              )}
            </>
          )
        }
      </Answer>
    </section>
  )
}

function summary({ code, openActions, meetings }: CommitteeEntry): string {
  const counts = `${count(openActions, 'open action')}, ${count(meetings, 'meeting')}`
  return code === null ? counts.charAt(0).toUpperCase() + counts.slice(1) : `${code}, ${counts}`
}
