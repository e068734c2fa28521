import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { KeyGroups } from './KeyGroups.tsx'

type AllKeysProps = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }

/** Every key in front of the screen; only ever opened by the clerk. */
export function AllKeys({ isOpen, onOpenChange }: AllKeysProps) {
  return (
    <Dialog title="All keys" isOpen={isOpen} onOpenChange={onOpenChange}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
      <section className="all-keys" aria-label="Keys by what they do" tabIndex={0}>
        <KeyGroups />
      </section>
      <div className="buttons">
        <Button slot="close">Close</Button>
      </div>
    </Dialog>
  )
}
