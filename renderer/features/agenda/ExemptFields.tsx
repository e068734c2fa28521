import {
  ExemptParagraphs,
  ExemptTick,
  PublicInterest,
  PublicTitle,
  type KeepExemption,
} from '#renderer/features/exempt-item/ExemptItemFields.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import type { PreparedItem } from './agenda-data.ts'
import { missingHint } from './missing-hint.tsx'

type ExemptFieldsProps = { readonly item: PreparedItem; readonly keep: KeepExemption }

/** Whether the item is exempt, under which paragraphs of Schedule 12A, and what the public may read of it. */
export function ExemptFields({ item, keep }: ExemptFieldsProps) {
  const missing = (gap: string) => missingHint(item, gap)
  const of = { item, keep }
  return (
    <PanelSection title="Exempt from publication">
      <ExemptTick {...of} words="This item is exempt" />
      {item.isExempt && (
        <div className="agenda-fields agenda-exempt">
          <ExemptParagraphs {...of} named="in full" hint={missing('exempt_paragraphs')} />
          <PublicInterest
            {...of}
            hint={missing('public_interest') ?? 'Why keeping the exemption outweighs disclosure'}
          />
          <PublicTitle {...of} label="Title on the public agenda" hint={missing('public_title') ?? 'Safe to publish'} />
        </div>
      )}
    </PanelSection>
  )
}
