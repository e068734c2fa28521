import { useState } from 'react'
import { agendaItemKinds, type AgendaItemKind } from '#shared/domain/agenda.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { kindWords, type PreparedItem } from './agenda-data.ts'
import { Attachments } from './Attachments.tsx'
import { DraftResolutions } from './DraftResolutions.tsx'
import { ExemptFields } from './ExemptFields.tsx'
import type { OfferUndo } from '#renderer/app/use-undo.ts'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'
import { UrgentFields } from './UrgentFields.tsx'

type ItemPanelProps = {
  readonly item: PreparedItem
  /** Headings that are in use, to choose from. */
  readonly sections: readonly string[]
  readonly offerUndo: OfferUndo
  /** Escape: back to the row. */
  readonly leave: () => void
  readonly removed: () => void
}

/** One item of the agenda whole; each field keeps itself. */
export function ItemPanel({ item, sections, offerUndo, leave, removed }: ItemPanelProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const keep = async (changes: Omit<Parameters<typeof client.agenda.changeItem>[0], 'id'>) =>
    (await act(() => client.agenda.changeItem({ id: item.id, ...changes }))).kind === 'done'
  const remove = async (): Promise<void> => {
    if ((await act(() => client.agendaItem.remove({ id: item.id }))).kind === 'failed') return
    offerUndo(`“${item.title}” is off the agenda.`, () => client.agendaItem.putBack({ id: item.id }))
    removed()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves the panel from any of its fields
    <div className="agenda-side" onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave()}>
      <Panel label={`Item ${item.number}`} className="agenda-panel">
        <section>
          <h2>{`Item ${item.number}`}</h2>
          {problem !== null && (
            <Notice status="danger" isUrgent>
              <p>{problem}</p>
            </Notice>
          )}
          <div className="agenda-fields">
            <KeptField
              label="Title"
              kept={item.title}
              error={null}
              emptyError="An item needs a title. Type one, or remove the item."
              onKeep={(title) => keep({ title: title ?? item.title })}
            />
            <KeptArea
              label="Purpose"
              kept={item.purpose}
              rows={2}
              error={null}
              hint="Such as “To consider the recovery plan”"
              onKeep={(purpose) => keep({ purpose })}
            />
            <KindChoice kept={item.kind} keep={(kind) => keep({ kind })} />
            <KeptField label="Lead officer" kept={item.lead} error={null} onKeep={(lead) => keep({ lead })} />
            <KeptArea
              label="Report"
              kept={item.report}
              rows={1}
              error={null}
              hint="Its name, “attached” or “to follow”, its pages"
              onKeep={(report) => keep({ report })}
            />
            <KeptField
              label="Section"
              kept={item.section}
              error={null}
              hint={`Such as ${sections.slice(0, 2).join(' or ')}; the heading it stands under`}
              onKeep={(section) => keep({ section })}
            />
          </div>
        </section>
        {item.kind === 'urgent' && <UrgentFields item={item} keep={keep} />}
        <ExemptFields item={item} keep={keep} />
        <DraftResolutions item={item} offerUndo={offerUndo} />
        <Attachments item={item} offerUndo={offerUndo} />
        <section>
          <Button icon="cross" look="plain" onPress={() => void remove()}>
            Remove this item
          </Button>
        </section>
      </Panel>
    </div>
  )
}

type KindChoiceProps = { readonly kept: AgendaItemKind; readonly keep: (kind: AgendaItemKind) => Promise<boolean> }

/** Shows what was chosen at once: the next arrow key goes on from there, and not from what is kept. */
function KindChoice({ kept, keep }: KindChoiceProps) {
  const [chosen, setChosen] = useState<AgendaItemKind | null>(null)
  const choose = async (kind: AgendaItemKind): Promise<void> => {
    setChosen(kind)
    await keep(kind)
    setChosen((now) => (now === kind ? null : now))
  }
  return (
    <Select
      label="Kind"
      value={chosen ?? kept}
      options={agendaItemKinds.map((value) => ({ value, words: kindWords[value] }))}
      onChange={(kind) => void choose(kind)}
    />
  )
}
