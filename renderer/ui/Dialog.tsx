import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A question in front of the page. Escape closes it; focus goes back to where it came from. Never used in session. */
export function Dialog({ isOpen, ...dialog }: DialogProps) {
  return isOpen && <OpenDialog {...dialog} />
}

function OpenDialog({ title, onOpenChange, children }: Omit<DialogProps, 'isOpen'>) {
  const [cameFrom] = useState(() => document.activeElement)
  // At once, and not a frame later: a key typed meanwhile would be lost.
  const close = (): void => {
    flushSync(() => onOpenChange(false))
    if (cameFrom instanceof HTMLElement) cameFrom.focus()
  }
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      onOpenChange={(isStillOpen) => !isStillOpen && close()}
      isDismissable
    >
      <Modal className="dialog">
        <AriaDialog>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
