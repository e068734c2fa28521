import { useState } from 'react'
import { count } from '#renderer/app/count.ts'
import { runCommand } from '#renderer/app/commands/command-acts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { assertNever } from '#shared/errors.ts'
import type { ExportOutcome } from './use-export.ts'

type ExportNoteProps = { readonly outcome: ExportOutcome; readonly close: () => void }

/** How the export went, in the line at the foot: nothing is covered and nothing moves. */
export function ExportNote({ outcome, close }: ExportNoteProps) {
  switch (outcome.kind) {
    case 'none':
      return null
    case 'making':
      return <p>Making the {outcome.audience} minutes…</p>
    case 'refused':
      return (
        <>
          <p className="danger">
            <Icon name="warn" /> {outcome.message}
          </p>
          {outcome.isForGaps && (
            <Button isSmall look="plain" onPress={() => runCommand('meeting.after')}>
              After the meeting
            </Button>
          )}
          <CloseNote close={close} />
        </>
      )
    case 'made':
      return (
        <>
          <p>
            <span className="success">
              <Icon name="check" />
            </span>{' '}
            {outcome.fileName} is made.
          </p>
          {outcome.warnings.length > 0 && <Remarks warnings={outcome.warnings} />}
          <CloseNote close={close} />
        </>
      )
    default:
      return assertNever(outcome)
  }
}

function Remarks({ warnings }: { readonly warnings: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button isSmall icon="warn" onPress={() => setOpen(true)}>
        {count(warnings.length, 'thing')} to look at
      </Button>
      <Dialog title="Before you issue the minutes" isOpen={isOpen} onOpenChange={setOpen}>
        <ul className="meeting-remarks">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
        <div className="dialog-end">
          <Button slot="close">Close</Button>
        </div>
      </Dialog>
    </>
  )
}

function CloseNote({ close }: { readonly close: () => void }) {
  return (
    <Button
      isSmall
      look="plain"
      onPress={() => {
        close()
        document.querySelector<HTMLElement>('.minute-editor')?.focus()
      }}
    >
      Close
    </Button>
  )
}
