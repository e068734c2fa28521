import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'

type AccessPanelProps = {
  readonly title: string
  /** Escape or the button: back to the caret. */
  readonly close: () => void
  readonly children: ReactNode
}

/** What opens below the heading of the item. The minutes stay in view, and nothing waits for it. */
export function AccessPanel({ title, close, children }: AccessPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('.access-fields :is(input, textarea)')?.focus(), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its fields
    <section
      className="access-panel"
      ref={panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <div className="access-head">
        <h3>{title}</h3>
        <Button isSmall look="plain" icon="cross" keys="Esc" onPress={close}>
          Close
        </Button>
      </div>
      {children}
    </section>
  )
}
