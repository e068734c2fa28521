import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { sentenceOf } from '#renderer/app/refusal.ts'
import { Button as PlainButton } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { keepFile } from './keep-file.ts'
import { useItemSessions } from './use-item-sessions.ts'

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly audience: Audience }
  | { readonly kind: 'made'; readonly fileName: string; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }

type Audience = 'full' | 'public'

/** The minutes as a Word file, for the committee in full or for the public. What was typed last is in it. */
export function ExportMenu({ meetingId }: { readonly meetingId: string }) {
  const { client } = useApi()
  const sessions = useItemSessions()
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })

  const make = async (audience: Audience): Promise<void> => {
    setOutcome({ kind: 'making', audience })
    try {
      await sessions.settled()
      const file = await client.minutes.export({ meetingId, document: 'minutes', audience })
      keepFile(file.fileName, file.bytes)
      setOutcome({ kind: 'made', fileName: file.fileName, warnings: file.warnings.map(({ message }) => message) })
    } catch (error) {
      setOutcome({ kind: 'refused', message: sentenceOf(error) })
    }
  }
  return (
    <div className="meeting-export">
      <MenuTrigger>
        <Button className="button main">
          <Icon name="file" /> Export to Word
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="options"
            aria-label="Export to Word"
            onAction={(key) => void make(key === 'public' ? 'public' : 'full')}
          >
            <MenuItem id="full" textValue="Full minutes, for members">
              Full minutes, for members
            </MenuItem>
            <MenuItem id="public" textValue="Public minutes, without exempt matter">
              Public minutes, without exempt matter
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <div className="meeting-outcome" aria-live="polite">
        <OutcomeNote outcome={outcome} close={() => setOutcome({ kind: 'none' })} />
      </div>
    </div>
  )
}

function OutcomeNote({ outcome, close }: { readonly outcome: Outcome; readonly close: () => void }) {
  if (outcome.kind === 'none') return null
  if (outcome.kind === 'making') return <span className="vh">Making the {outcome.audience} minutes…</span>
  const isMade = outcome.kind === 'made'
  return (
    <Notice status={isMade ? (outcome.warnings.length > 0 ? 'warning' : 'success') : 'danger'}>
      <p>{isMade ? `${outcome.fileName} is made.` : outcome.message}</p>
      {isMade && outcome.warnings.length > 0 && (
        <ul>
          {outcome.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <PlainButton isSmall onPress={close}>
        Close
      </PlainButton>
    </Notice>
  )
}
