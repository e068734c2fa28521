import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { plainText } from '#shared/domain/inline.ts'
import type { AgendaItem, FindingTag } from '../meeting-data.ts'
import type { Acts } from '../acts.ts'

type LinkedFindingsProps = { readonly item: AgendaItem; readonly acts: Acts }

/** One tie: the finding, and the line (or the item as a whole) that it is tied to. */
type Linked = FindingTag & { readonly targetId: string; readonly line: string | null }

/** The findings that lines of this item are tied to; each tie can be taken away here by keyboard. */
export function LinkedFindings({ item, acts }: LinkedFindingsProps) {
  const { client } = useApi()
  const linked = linkedOf(item)
  const unlink = async ({ linkId, findingId, targetId, number }: Linked): Promise<void> => {
    if ((await acts.act(() => client.link.remove({ id: linkId }))).kind === 'failed') return
    acts.offerUndo(`Finding ${number ?? ''} is no longer linked.`, () => client.link.add({ findingId, targetId }))
  }
  return (
    <PanelSection title="Linked findings" aside={linked.length === 0 ? undefined : String(linked.length)}>
      {linked.length === 0 ? (
        <p className="quiet small">
          Type <kbd>#</kbd> in a line to tie it to a finding.
        </p>
      ) : (
        <ul className="linked-findings">
          {[...Map.groupBy(linked, ({ findingId }) => findingId)].map(([findingId, ties]) => (
            <li key={findingId}>
              <Link href={`/findings/${findingId}`} className="number">
                {ties[0]?.number ?? 'Finding'}
              </Link>
              <div>
                <p>{ties[0]?.text}</p>
                <ul className="linked-lines">
                  {ties.map((tie) => (
                    <LinkedLine key={tie.linkId} tie={tie} unlink={() => void unlink(tie)} />
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

function LinkedLine({ tie, unlink }: { readonly tie: Linked; readonly unlink: () => void }) {
  const line = tie.line === null ? 'the item as a whole' : `“${tie.line}”`
  return (
    <li>
      <span>{line}</span>
      <Button look="plain" isSmall label={`Unlink finding ${tie.number ?? tie.text} from ${line}`} onPress={unlink}>
        Unlink
      </Button>
    </li>
  )
}

function linkedOf(item: AgendaItem): readonly Linked[] {
  const ofItem = item.findings.map((tag) => ({ ...tag, targetId: item.id, line: null }))
  const ofLines = item.blocks.flatMap(({ id, body, findings }) =>
    findings.map((tag) => ({ ...tag, targetId: id, line: plainText(body) })),
  )
  return [...ofItem, ...ofLines]
}
