import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatDay } from '#shared/domain/day.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import { purgeKinds, type PurgeKind } from '#shared/domain/purge.ts'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import './purge.css'

type Preview = Awaited<ReturnType<ApiClient['purge']['preview']>>

type PurgeScreenProps = { readonly kind: string; readonly id: string }

/** Taking something out for good: first what goes and what stays, then a reason, then the act. */
export function PurgeScreen({ kind: asked, id }: PurgeScreenProps) {
  const { query } = useApi()
  const kind: PurgeKind = purgeKinds.find((each) => each === asked) ?? 'block'
  const [purged, setPurged] = useState<{ readonly isOverwritten: boolean; readonly back: string } | null>(null)
  const preview = useQuery({
    ...query.purge.preview.queryOptions({ input: { kind, id } }),
    // What has just been purged is not to be asked for again.
    enabled: purged === null,
    staleTime: 0,
  })
  if (purged !== null) return <Purged {...purged} />
  return (
    <PageAnswer query={preview} what="what would go">
      {(found) => (
        <PurgeForm preview={found} onPurged={(isOverwritten) => setPurged({ isOverwritten, back: backFrom(found) })} />
      )}
    </PageAnswer>
  )
}

type PurgeFormProps = { readonly preview: Preview; readonly onPurged: (isOverwritten: boolean) => void }

function PurgeForm({ preview, onPurged }: PurgeFormProps) {
  const { client } = useApi()
  const { act, problem, progress } = useAct()
  const [reason, setReason] = useState('')
  const [wasIssued, setWasIssued] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const isMissing = isAsked && reason.trim() === ''
  const isWorking = progress.kind === 'working'

  async function submit(event: React.FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '' || isWorking) return
    const { kind, id } = preview
    const done = await act(async () => {
      const answer = await client.purge.carryOut({ kind, id, reason: reason.trim(), wasIssued })
      onPurged(answer.isOverwritten)
    })
    if (done.kind === 'failed') setAsked(false)
  }

  return (
    <>
      <PageHead
        title="Purge for good"
        crumbs={[{ words: whereWords(preview), href: backFrom(preview) }]}
        second="For what may not be kept any longer, or should never have been written. It cannot be undone."
      />
      <form className="purge" onSubmit={(event) => void submit(event)} aria-label="Purge for good">
        <section aria-labelledby="purge-what">
          <h2 id="purge-what">{preview.title}</h2>
          <blockquote className="purge-words words">
            {preview.text === '' ? 'No words are left in it.' : preview.text}
          </blockquote>
        </section>
        <WhatGoes preview={preview} />
        {preview.kind !== 'meeting' && preview.kind !== 'import' && (
          <label className="choice purge-issued">
            <input type="checkbox" checked={wasIssued} onChange={(event) => setWasIssued(event.target.checked)} />{' '}
            <span>Readers have these minutes already, so show “[removed]” in its place</span>
          </label>
        )}
        <TextArea
          label="Reason"
          rows={2}
          value={reason}
          onChange={setReason}
          hint="Kept with your name and the time. Don’t repeat the words that are to go."
          error={isMissing ? 'Say why it is purged: the reason is what stays.' : problem}
        />
        <p className="buttons">
          <Button type="submit" look="main" isDisabled={isWorking}>
            {isWorking ? 'Purging…' : 'Purge for good'}
          </Button>
          <ButtonLink href={backFrom(preview)}>Keep it</ButtonLink>
        </p>
      </form>
    </>
  )
}

function WhatGoes({ preview }: { readonly preview: Preview }) {
  const { counts, parts, copies } = preview
  const goes = [
    counts.lines > 0 ? count(counts.lines, 'line of minutes', 'lines of minutes') : null,
    counts.texts > 0 ? count(counts.texts, 'earlier text', 'earlier texts') : null,
    counts.actions > 0 ? `${count(counts.actions, 'action')}, with owner and due date` : null,
    counts.drafts > 0 ? count(counts.drafts, 'resolution of a report', 'resolutions of reports') : null,
    counts.attachments > 0
      ? `${count(counts.attachments, 'attached file')}, overwritten and taken away unless it hangs on another item too`
      : null,
    counts.lists > 0
      ? `${count(counts.lists, 'list')} of actions kept before as it was brought in; its other actions stay`
      : null,
    counts.sources > 0 ? `${count(counts.sources, 'source')} of imported minutes, which may hold the same words` : null,
  ].filter((words) => words !== null)
  return (
    <>
      <section aria-labelledby="purge-goes">
        <h2 id="purge-goes">What goes</h2>
        <ul className="purge-list">
          <li>The words above, from the minutes, from search and from the data file itself</li>
          {goes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="purge-stays">
        <h2 id="purge-stays">What stays</h2>
        <ul className="purge-list">
          <li>That something was purged, when, by whom and why</li>
          <li>
            Every backup and every Word file made before: they still hold it, and are for you to destroy
            {copies.length > 0 && `. In the data folder: ${copies.join(', ')}`}
          </li>
          {counts.attachments > 0 && (
            <li>
              Every copy of an attached file elsewhere: beside second copies, saved by hand, or opened in another
              program until Minute Book is closed
            </li>
          )}
        </ul>
      </section>
      {parts.length > 0 && (
        <section aria-labelledby="purge-parts">
          <h2 id="purge-parts">Only a part of it</h2>
          <ul className="purge-list">
            {parts.map((part) => (
              <li key={part.id}>
                <Link href={`/purge/${part.kind}/${part.id}`}>{part.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Purged({ isOverwritten, back }: { readonly isOverwritten: boolean; readonly back: string }) {
  return (
    <>
      <PageHead title="Purged">
        <ButtonLink href={back} look="main">
          Back to the minutes
        </ButtonLink>
      </PageHead>
      <div className="purge">
        {isOverwritten ? (
          <Notice status="success">
            <p>
              Nothing of it is left in the data folder’s own files. Backups and Word files made before still hold it.
            </p>
          </Notice>
        ) : (
          <Notice status="warning">
            <p>
              It is gone from the minutes and from search. Another program has the data file or an attached file open,
              so traces may be left in it. Close Minute Book everywhere, and look in the folder of your data.
            </p>
          </Notice>
        )}
      </div>
    </>
  )
}

function whereWords({ committeeName, meetingId, heldOn }: Preview): string {
  if (meetingId === null) return committeeName
  return `${committeeName}, ${heldOn === null ? dateToBeConfirmed : formatDay(heldOn)}`
}

/** A meeting that has gone leaves the list of meetings; an item that has gone its meeting. */
function backFrom({ kind, meetingId, agendaItemId }: Preview): string {
  if (kind === 'meeting' || meetingId === null) return '/'
  if (kind === 'item' || agendaItemId === null) return `/meetings/${meetingId}`
  return `/meetings/${meetingId}/items/${agendaItemId}`
}
