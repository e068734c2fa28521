import { useId, type ReactNode } from 'react'

/** What stands beside the page: a labelled aside with sections. */
export function Panel({
  label,
  className,
  children,
}: {
  label: string
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <aside className={className === undefined ? 'panel' : `panel ${className}`} aria-label={label}>
      {children}
    </aside>
  )
}

type PanelSectionProps = {
  readonly title: string
  /** Quiet words at the end of the heading's line: a count, a date. */
  readonly aside?: ReactNode | undefined
  readonly children: ReactNode
}

export function PanelSection({ title, aside, children }: PanelSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2>
        <span id={id}>{title}</span>
        {aside !== undefined && <span className="small">{aside}</span>}
      </h2>
      {children}
    </section>
  )
}
