import { useApi } from '#renderer/app/api.tsx'
import { RadioChoice } from '#renderer/features/settings/RadioChoice.tsx'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import type { Acts } from '../acts.ts'
import type { ExemptItem } from './exempt-data.ts'
import { ParagraphTicks } from './ParagraphTicks.tsx'
import { useKeptTicks } from './use-kept-ticks.ts'

type ItemAccessProps = { readonly item: ExemptItem; readonly acts: Acts }

/** Who may read the item: each field keeps itself. Nothing is asked before the meeting is over. */
export function ItemAccess({ item, acts }: ItemAccessProps) {
  const { client } = useApi()
  const keep = async (changes: Omit<Parameters<typeof client.exempt.changeItem>[0], 'id'>) =>
    (await acts.act(() => client.exempt.changeItem({ id: item.id, ...changes }))).kind === 'done'
  const { ticked, change } = useKeptTicks(item.exemptParagraphs, (exemptParagraphs) => keep({ exemptParagraphs }))
  return (
    <div className="access-fields">
      <label className="choice">
        <input
          type="checkbox"
          checked={item.isExempt}
          onChange={(event) => void keep({ isExempt: event.target.checked })}
        />
        Taken without the public
      </label>
      {item.isExempt && (
        <>
          <RadioChoice
            label="Because it holds"
            value={item.confidentiality}
            choices={[
              { value: 'exempt', words: 'Exempt information (by resolution)' },
              { value: 'confidential', words: 'Confidential information (by law)' },
            ]}
            onChange={(confidentiality) => void keep({ confidentiality })}
          />
          {item.confidentiality === 'exempt' && <ParagraphTicks ticked={ticked} onChange={change} />}
          <KeptField
            label="Title for the public"
            kept={item.publicTitle}
            error={null}
            hint="Safe to publish. It stands in the public agenda and minutes"
            onKeep={(publicTitle) => keep({ publicTitle })}
          />
          {item.confidentiality === 'exempt' && (
            <KeptArea
              label="Public interest"
              kept={item.publicInterest}
              rows={2}
              error={null}
              hint="Why keeping the exemption outweighs disclosure. It is published"
              onKeep={(publicInterest) => keep({ publicInterest })}
            />
          )}
          <KeptArea
            label="Summary for the public"
            kept={item.publicSummary}
            rows={4}
            error={null}
            hint="What was done, without what is exempt. It can wait until after the meeting"
            onKeep={(publicSummary) => keep({ publicSummary })}
          />
        </>
      )}
    </div>
  )
}
