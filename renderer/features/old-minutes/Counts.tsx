import { Icon } from '#renderer/ui/Icon.tsx'
import type { Counted } from './draft-view.ts'

/** How much of what was found, to compare with the paper at a glance, and that nothing was lost. */
export function Counts({ counts, lost }: { readonly counts: readonly Counted[]; readonly lost: number }) {
  return (
    <dl className="old-counts" aria-label="What was found">
      {counts.map(({ words, number }) => (
        <div key={words}>
          <dt className="quiet">{words}</dt>
          <dd>
            <b>{number}</b>
          </dd>
        </div>
      ))}
      <div>
        <dt className="quiet">Lost</dt>
        <dd className={lost === 0 ? 'success' : 'danger'}>
          <Icon name={lost === 0 ? 'check' : 'warn'} /> <b>{lost}</b>
        </dd>
      </div>
    </dl>
  )
}
