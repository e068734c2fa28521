import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { plainText } from '#shared/domain/inline.ts'
import type { AgendaItem, FindingTag } from './meeting-data.ts'
import type { Acts } from './use-act.ts'

type LinkedFindingsProps = { readonly item: AgendaItem; readonly acts: Acts }

/** One tie: the finding, and the line (or the item as a whole) that it is tied to. */
type Linked = FindingTag & { readonly targetId: string; readonly line: string | null }

/** The findings that lines of this item are tied to; each tie can be taken away here by keyboard. */
export function LinkedFindings({ item, acts }: LinkedFindingsProps) {
  const { client } = useApi()
  const linked = linkedOf(item)
  const unlink = async ({ linkId, findingId, targetId, number }: Linked): Promise<void> => {
    if (!(await acts.run(() => client.link.remove({ id: linkId })))) return
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
          {linked.map((each) => (
            <li key={each.linkId}>
              <Link href={`/findings/${each.findingId}`} className="number">
                {each.number ?? 'Finding'}
              </Link>
              <div>
                <p className="finding-words">{each.text}</p>
                <p className="small quiet line-words">{each.line ?? 'the item as a whole'}</p>
              </div>
              <Button
                look="plain"
                isSmall
                icon="cross"
                label={`Unlink finding ${each.number ?? each.text}`}
                onPress={() => void unlink(each)}
              >
                Unlink
              </Button>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

function linkedOf(item: AgendaItem): readonly Linked[] {
  const ofItem = item.findings.map((tag) => ({ ...tag, targetId: item.id, line: null }))
  const ofLines = item.blocks.flatMap(({ id, body, findings }) =>
    findings.map((tag) => ({ ...tag, targetId: id, line: plainText(body) })),
  )
  return [...ofItem, ...ofLines]
}
