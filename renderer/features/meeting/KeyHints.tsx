import { Button } from '#renderer/ui/Button.tsx'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import type { CommandId } from '#shared/commands.ts'
import { runCommand } from '#renderer/app/commands/command-acts.ts'
import { ExportNote } from './word/ExportNote.tsx'
import type { ExportOutcome } from './word/use-export.ts'

/** A command's own chord, or a key of writing as it is. */
const hints: readonly (readonly [key: CommandId | { readonly is: string }, words: string])[] = [
  [{ is: 'Enter' }, 'next line'],
  ['line.kind', 'change kind'],
  ['line.nest', 'nest'],
  [{ is: '@' }, 'person'],
  [{ is: '#' }, 'finding'],
  [{ is: '>>' }, 'due date'],
  [{ is: ';;' }, 'wording'],
  ['line.action', 'action'],
  ['line.limb', 'limb'],
  ['meeting.room', 'in the room'],
  ['meeting.read-back', 'read back'],
  ['meeting.motion', 'motion, vote'],
  ['meeting.next-item', 'next item'],
]

type KeyHintsProps = {
  readonly exported: ExportOutcome
  readonly forgetExport: () => void
}

/** The keys for where the caret is, in one quiet line; how an export went stands in their place until it is closed. */
export function KeyHints({ exported, forgetExport }: KeyHintsProps) {
  const keyOf = useKeyOf()
  return (
    <footer className="meeting-keys" aria-label="Keys" data-export={exported.kind}>
      <div className="meeting-exported" aria-live="polite">
        <ExportNote outcome={exported} close={forgetExport} />
      </div>
      {exported.kind === 'none' && (
        <ul className="plain">
          {hints.map(([key, words]) => (
            <li key={words}>
              <kbd>{typeof key === 'string' ? keyOf(key) : key.is}</kbd> {words}
            </li>
          ))}
        </ul>
      )}
      <span className="meeting-keys-end">
        <Button look="plain" isSmall keys={keyOf('palette')} onPress={() => runCommand('palette')}>
          Find or do…
        </Button>
        <Button look="plain" isSmall keys={keyOf('help.keys')} onPress={() => runCommand('help.keys')}>
          All keys
        </Button>
      </span>
    </footer>
  )
}
