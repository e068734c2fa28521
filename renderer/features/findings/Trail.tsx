import { Link } from 'wouter'
import { formatDay } from '#shared/domain/day.ts'
import { dateToBeConfirmed } from '#shared/domain/meeting.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { targetWords, type FindingLink, type TrailMeeting } from './trail.ts'

type TrailProps = {
  readonly meetings: readonly TrailMeeting[]
  readonly publishedOn: string | null
  readonly onUnlink: (link: FindingLink) => void
}

/** Every meeting that touched the finding, down to the day on which the report was published. */
export function Trail({ meetings, publishedOn, onUnlink }: TrailProps) {
  return (
    <>
      {meetings.length === 0 && (
        <p className="finding-untouched">
          Not yet minuted. While minuting, type <kbd>#</kbd> and the finding’s number to tie a line to it.
        </p>
      )}
      <ol className="finding-trail">
        {meetings.map((meeting) => (
          <li key={meeting.key} className="past">
            <p className="finding-when">
              <time>{dayOf(meeting)}</time>
              <span>{meeting.committeeName}</span>
            </p>
            <span className="finding-dot" />
            <div className="finding-body">
              {meeting.items.map((item) => (
                <div key={item.key}>
                  <h3>{item.href === null ? item.title : <Link href={item.href}>{item.title}</Link>}</h3>
                  <ul className="finding-marks">
                    {item.links.map((link) => (
                      <TrailLine key={link.id} link={link} onUnlink={onUnlink} />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </li>
        ))}
        {publishedOn !== null && (
          <li>
            <p className="finding-when">
              <time>{formatDay(publishedOn)}</time>
            </p>
            <span className="finding-dot" />
            <p className="finding-body second">Report published</p>
          </li>
        )}
      </ol>
    </>
  )
}

function dayOf({ heldOn, isMeeting }: TrailMeeting): string {
  if (heldOn !== null) return formatDay(heldOn)
  return isMeeting ? dateToBeConfirmed : 'Day not known'
}

function TrailLine({ link, onUnlink }: { readonly link: FindingLink; readonly onUnlink: (link: FindingLink) => void }) {
  const { sign, word } = targetWords[link.targetKind]
  return (
    <li className={link.isExempt ? 'exempt' : undefined}>
      <span className="finding-kind">
        <b aria-hidden="true">{sign}</b> {word}
      </span>
      <span className="words">
        {link.isExempt && (
          <>
            <Tag look="exempt" icon="lock">
              Exempt
            </Tag>{' '}
          </>
        )}
        {link.targetKind === 'item' ? <span className="second">The item as a whole</span> : link.text}{' '}
        {link.targetKind === 'action' && <ActionState state={link.state} />}
        {link.nature !== 'concerns' && <span className="small quiet"> {link.nature} the finding</span>}
      </span>
      <Button look="plain" isSmall onPress={() => onUnlink(link)} label={`Unlink “${link.text}”`}>
        Unlink
      </Button>
    </li>
  )
}

function ActionState({ state }: { readonly state: string | null }) {
  if (state === 'reported complete') {
    return (
      <Tag look="success" icon="check">
        Reported complete
      </Tag>
    )
  }
  if (state === 'closed') {
    return (
      <Tag look="success" icon="check">
        Closed
      </Tag>
    )
  }
  return <Tag>Open</Tag>
}
