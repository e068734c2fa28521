import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { RoomPanel } from './use-room-panel.ts'

const looks = { unknown: '', met: 'success', 'at the limit': 'warning', lost: 'danger' } as const

/** How the quorum stands: a word first, then an icon and a colour; when it is lost, minuting it stands beside. */
export function QuorumFact({ panel }: { readonly panel: RoomPanel }) {
  const { quorum, room } = panel
  const minuted = room?.losses.findLast(({ isRegained }) => !isRegained)
  return (
    <div className="room-quorum" data-state={quorum?.state ?? 'unknown'}>
      <dt>Quorum</dt>
      <dd>
        {quorum === null ? (
          '…'
        ) : (
          <span className={looks[quorum.state]}>
            {quorum.state !== 'unknown' && <Icon name={quorum.state === 'met' ? 'check' : 'warn'} />}{' '}
            <span className={quorum.state === 'met' ? 'room-words' : undefined}>{quorum.words}</span>
          </span>
        )}
        {quorum?.state === 'lost' && minuted === undefined && (
          <Button isSmall onPress={() => void panel.minuteLoss()}>
            Minute the loss
          </Button>
        )}
        {quorum?.state === 'lost' && minuted !== undefined && <span className="small">minuted {minuted.time}</span>}
      </dd>
    </div>
  )
}
