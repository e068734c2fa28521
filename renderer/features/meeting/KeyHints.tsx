import { Button } from '#renderer/ui/Button.tsx'

const hints: readonly (readonly [string, string])[] = [
  ['Enter', 'next line'],
  ['Ctrl .', 'change kind'],
  ['Alt ⇧ →', 'nest'],
  ['#', 'finding'],
  ['Ctrl ⇧ A', 'action'],
  ['F4', 'in the room'],
  ['F6', 'next panel'],
  ['Ctrl ↓', 'next item'],
]

/** The keys for where the caret is, in one quiet line. */
export function KeyHints({ showAll }: { readonly showAll: () => void }) {
  return (
    <footer className="meeting-keys" aria-label="Keys">
      <ul className="plain">
        {hints.map(([keys, act]) => (
          <li key={keys}>
            <kbd>{keys}</kbd> {act}
          </li>
        ))}
      </ul>
      <Button look="plain" isSmall keys="Ctrl /" onPress={showAll}>
        All keys
      </Button>
    </footer>
  )
}
