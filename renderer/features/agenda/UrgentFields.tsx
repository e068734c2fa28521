import { PanelSection } from '#renderer/ui/Panel.tsx'
import type { PreparedItem } from './agenda-data.ts'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'
import { missingHint } from './missing-hint.tsx'

type Change = { readonly chairOpinion?: string | null; readonly specialCircumstances?: string | null }

type UrgentFieldsProps = { readonly item: PreparedItem; readonly keep: (change: Change) => Promise<boolean> }

/** What has to be said of an item that was not on the published agenda (LGA 1972 s.100B(4)(b)). It is asked, not demanded. */
export function UrgentFields({ item, keep }: UrgentFieldsProps) {
  const missing = (gap: string) => missingHint(item, gap)
  return (
    <PanelSection title="Urgent">
      <div className="agenda-fields">
        <KeptArea
          label="The chair’s opinion"
          kept={item.chairOpinion}
          rows={2}
          error={null}
          hint={missing('chair_opinion') ?? 'That the item be taken as a matter of urgency'}
          onKeep={(chairOpinion) => keep({ chairOpinion })}
        />
        <KeptArea
          label="Special circumstances"
          kept={item.specialCircumstances}
          rows={2}
          error={null}
          hint={missing('special_circumstances') ?? 'They are stated in the minutes'}
          onKeep={(specialCircumstances) => keep({ specialCircumstances })}
        />
      </div>
    </PanelSection>
  )
}
