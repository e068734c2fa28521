import { useApi } from '#renderer/app/api.tsx'
import {
  ExemptParagraphs,
  ExemptTick,
  PublicInterest,
  PublicTitle,
} from '#renderer/features/exempt-item/ExemptItemFields.tsx'
import { RadioChoice } from '#renderer/features/settings/RadioChoice.tsx'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'
import type { Acts } from '../acts.ts'
import type { ExemptItem } from './exempt-data.ts'

type ItemAccessProps = { readonly item: ExemptItem; readonly acts: Acts }

/** Who may read the item: each field keeps itself. Nothing is asked before the meeting is over. */
export function ItemAccess({ item, acts }: ItemAccessProps) {
  const { client } = useApi()
  const keep = async (changes: Omit<Parameters<typeof client.exempt.changeItem>[0], 'id'>) =>
    (await acts.act(() => client.exempt.changeItem({ id: item.id, ...changes }))).kind === 'done'
  const of = { item, keep }
  return (
    <div className="access-fields">
      <ExemptTick {...of} words="Taken without the public" />
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
          {item.confidentiality === 'exempt' && <ExemptParagraphs {...of} named="in short" hint={undefined} />}
          <PublicTitle
            {...of}
            label="Title for the public"
            hint="Safe to publish. It stands in the public agenda and minutes"
          />
          {item.confidentiality === 'exempt' && (
            <PublicInterest {...of} hint="Why keeping the exemption outweighs disclosure. It is published" />
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
