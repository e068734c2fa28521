import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { kindChoices } from './kinds.ts'

type AllKeysProps = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }

const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Writing',
    keys: [
      ['Enter', 'Next line of the same kind; on an empty line, out of the list'],
      ['Backspace', 'At the start of a line: out of the nesting, out of the list, then join the line above'],
      ['Ctrl+.', 'Change the kind of the line, then one letter'],
      ['Alt+Shift+→ ←', 'Nest, and out again'],
      ['Alt+Shift+↑ ↓', 'Move the line'],
      ['Ctrl+B, Ctrl+I', 'Bold, italic'],
      ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
      ['Ctrl+Shift+H', 'What the line said before, and lines taken out; put back'],
      ['- and a space', 'At the start of a line: a point'],
      ['Resolved: Enter', 'A resolution and its first limb'],
      ['Ctrl+Shift+D', 'Put in the draft resolutions of the agenda'],
    ],
  },
  {
    title: 'Tying to findings and actions',
    keys: [
      ['#', 'Link a finding, by number or by words; Escape keeps what was typed'],
      ['Ctrl+Shift+F', 'Link a finding'],
      ['Ctrl+Shift+A', 'Make an action of the line'],
    ],
  },
  {
    title: 'Getting about',
    keys: [
      ['Ctrl+↑ ↓', 'Previous item, next item'],
      ['F6, Shift+F6', 'Next part of the screen, and back'],
      ['F4', 'Who is in the room'],
      ['F2', 'Rename the item'],
      ['Tab', 'Out of the minutes'],
      ['Ctrl+/', 'This list'],
    ],
  },
]

/** Every key of the screen; only ever opened by the clerk. */
export function AllKeys({ isOpen, onOpenChange }: AllKeysProps) {
  return (
    <Dialog title="All keys" isOpen={isOpen} onOpenChange={onOpenChange}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
      <section className="meeting-all-keys" aria-label="Keys by what they do" tabIndex={0}>
        {groups.map(({ title, keys }) => (
          <KeyGroup key={title} title={title} keys={keys} />
        ))}
        <KeyGroup
          title="Kinds, after Ctrl+."
          keys={[...kindChoices.map(({ letter, word }) => [letter, word] as const), ['X', 'Exempt, or open again']]}
        />
      </section>
      <div className="buttons">
        <Button slot="close">Close</Button>
      </div>
    </Dialog>
  )
}

function KeyGroup({ title, keys }: (typeof groups)[number]) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
