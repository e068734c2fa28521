import { Button } from '#renderer/ui/Button.tsx'
import { runCommand } from '#renderer/app/commands/command-acts.ts'
import { ExportNote } from './word/ExportNote.tsx'
import type { ExportOutcome } from './word/use-export.ts'

const hints: readonly (readonly [string, string])[] = [
  ['Enter', 'next line'],
  ['Ctrl .', 'change kind'],
  ['Alt ⇧ →', 'nest'],
  ['#', 'finding'],
  ['Ctrl ⇧ A', 'action'],
  ['F4', 'in the room'],
  ['F8', 'read back'],
  ['F9', 'motion, vote'],
  ['F6', 'next panel'],
  ['Ctrl ↓', 'next item'],
]

type KeyHintsProps = {
  readonly exported: ExportOutcome
  readonly forgetExport: () => void
}

/** The keys for where the caret is, in one quiet line; how an export went stands in their place until it is closed. */
export function KeyHints({ exported, forgetExport }: KeyHintsProps) {
  return (
    <footer className="meeting-keys" aria-label="Keys" data-export={exported.kind}>
      <div className="meeting-exported" aria-live="polite">
        <ExportNote outcome={exported} close={forgetExport} />
      </div>
      {exported.kind === 'none' && (
        <ul className="plain">
          {hints.map(([keys, act]) => (
            <li key={keys}>
              <kbd>{keys}</kbd> {act}
            </li>
          ))}
        </ul>
      )}
      <span className="meeting-keys-end">
        <Button look="plain" isSmall keys="Ctrl K" onPress={() => runCommand('palette')}>
          Find or do…
        </Button>
        <Button look="plain" isSmall keys="Ctrl /" onPress={() => runCommand('help.keys')}>
          All keys
        </Button>
      </span>
    </footer>
  )
}
