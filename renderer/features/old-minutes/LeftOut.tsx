import { itemsOf, type MinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { count } from '#renderer/app/count.ts'
import { PanelSection } from '#renderer/ui/Panel.tsx'

/** Documents that the minutes name under themselves. They stay in the source, which is kept whole. */
export function LeftOut({ draft }: { readonly draft: MinutesDraft }) {
  const documents = itemsOf(draft).flatMap((item) => item.documents)
  if (documents.length === 0) return null
  return (
    <PanelSection title="Supporting documents" aside={count(documents.length, 'line')}>
      <p className="small second">Named under the minutes. They stay in the source, which is kept whole.</p>
      <ul className="old-ticks">
        {documents.slice(0, 50).map((words, at) => (
          <li key={`${at} ${words}`} className="words second">
            {words}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
