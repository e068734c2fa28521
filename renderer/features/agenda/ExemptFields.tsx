import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { exemptDescriptions } from '#shared/domain/agenda.ts'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import type { PreparedItem } from './agenda-data.ts'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'
import { missingHint } from './missing-hint.tsx'

type Change = {
  readonly isExempt?: boolean
  readonly exemptParagraphs?: readonly number[]
  readonly publicInterest?: string | null
  readonly publicTitle?: string | null
}

type ExemptFieldsProps = { readonly item: PreparedItem; readonly keep: (change: Change) => Promise<boolean> }

/** Whether the item is exempt, under which paragraphs of Schedule 12A, and what the public may read of it. */
export function ExemptFields({ item, keep }: ExemptFieldsProps) {
  const missing = (gap: string) => missingHint(item, gap)
  // Ticks made in quick succession build on each other, and not on what was kept before the first of them.
  const [ticked, setTicked] = useState<readonly number[] | null>(null)
  const paragraphs = ticked ?? item.exemptParagraphs
  const latest = useRef(paragraphs)
  const tick = async (paragraph: number, isTicked: boolean): Promise<void> => {
    const next = isTicked ? [...paragraphs, paragraph] : paragraphs.filter((each) => each !== paragraph)
    latest.current = next
    flushSync(() => setTicked(next))
    await keep({ exemptParagraphs: next })
    if (latest.current === next) setTicked(null)
  }
  const needsParagraph = missing('exempt_paragraphs')
  return (
    <PanelSection title="Exempt from publication">
      <label className="choice">
        <input
          type="checkbox"
          checked={item.isExempt}
          onChange={(event) => void keep({ isExempt: event.target.checked })}
        />
        This item is exempt
      </label>
      {item.isExempt && (
        <div className="agenda-fields agenda-exempt">
          <fieldset>
            <legend>Paragraphs of Schedule 12A</legend>
            {needsParagraph !== undefined && <p className="field-hint">{needsParagraph}</p>}
            {[...exemptDescriptions].map(([paragraph, description]) => (
              <label key={paragraph} className="choice">
                <input
                  type="checkbox"
                  checked={paragraphs.includes(paragraph)}
                  onChange={(event) => void tick(paragraph, event.target.checked)}
                />
                <span>{`${paragraph}. ${description}`}</span>
              </label>
            ))}
          </fieldset>
          <KeptArea
            label="Public interest"
            kept={item.publicInterest}
            rows={2}
            error={null}
            hint={missing('public_interest') ?? 'Why keeping the exemption outweighs disclosure'}
            onKeep={(publicInterest) => keep({ publicInterest })}
          />
          <KeptField
            label="Title on the public agenda"
            kept={item.publicTitle}
            error={null}
            hint={missing('public_title') ?? 'Safe to publish'}
            onKeep={(publicTitle) => keep({ publicTitle })}
          />
        </div>
      )}
    </PanelSection>
  )
}
