import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { formatDay } from '#shared/domain/day.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { findingName } from './FindingList.tsx'
import type { Finding } from './finding.ts'

/** Where the finding stands, and how its report's other findings fare. */
export function FindingSide({ finding }: { readonly finding: Finding }) {
  return (
    <Panel label="Where the finding stands" className="finding-side">
      <PanelSection title="Where it stands">
        <Standing finding={finding} />
      </PanelSection>
      <PanelSection title="Neglected findings">
        <Coverage finding={finding} />
      </PanelSection>
    </Panel>
  )
}

function Standing({ finding: { linked } }: { readonly finding: Finding }) {
  const days = linked.map((link) => link.heldOn).filter((day) => day !== null)
  const lastDay = days.toSorted().at(-1)
  const actions = linked.filter((link) => link.targetKind === 'action')
  const open = actions.filter((action) => action.state !== 'closed').length
  return (
    <dl className="finding-facts">
      <dt>Last minuted</dt>
      <dd>
        {lastDay === undefined ? (linked.length === 0 ? 'Not yet' : 'At a meeting without a date') : formatDay(lastDay)}
      </dd>
      <dt>Resolutions</dt>
      <dd>{linked.filter((link) => link.targetKind === 'resolution').length}</dd>
      <dt>Actions</dt>
      <dd>{actions.length === 0 ? 'None' : `${open} open of ${actions.length}`}</dd>
    </dl>
  )
}

function Coverage({ finding }: { readonly finding: Finding }) {
  const { query } = useApi()
  const findings = useQuery(query.finding.list.queryOptions({ input: { inspectionId: finding.inspectionId } }))
  return (
    <Answer query={findings} what="the other findings">
      {(list) => (
        <table className="grid finding-coverage">
          <caption>What is minuted about each finding of this report, over all meetings.</caption>
          <thead>
            <tr>
              <th scope="col">Finding</th>
              <th scope="col" className="end">
                Minuted
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((each) => (
              <tr key={each.id} className={each.id === finding.id ? 'here' : undefined}>
                <th scope="row">
                  {each.id === finding.id ? (
                    <b aria-current="true">{each.number ?? findingName(each)}</b>
                  ) : (
                    <Link href={`/findings/${each.id}`}>{each.number ?? findingName(each)}</Link>
                  )}
                </th>
                <td className="end">{each.links === 0 ? <span className="warning">Not yet</span> : each.links}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Answer>
  )
}
