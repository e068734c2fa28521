import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatDay } from '#shared/domain/day.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { NewInspectionDialog } from './NewInspectionDialog.tsx'
import './findings.css'

/** The inspection reports whose findings the committees answer. */
export function InspectionsScreen() {
  const { query } = useApi()
  const inspections = useQuery(query.inspection.list.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const isEmpty = inspections.data?.length === 0
  return (
    <div className="inspections-page">
      <PageHead title="Findings" second="Inspection reports, and what the committees have minuted about each finding.">
        {!isEmpty && (
          <Button look="main" icon="plus" onPress={() => setAdding(true)}>
            Add an inspection
          </Button>
        )}
      </PageHead>
      <div className="inspections">
        <Answer query={inspections} what="the inspections">
          {(list) =>
            list.length === 0 ? (
              <div className="findings-empty">
                <p>
                  Add an inspection report with its findings. In a meeting, a line, resolution or action can then be
                  tied to the finding it answers, and here one sees which findings nobody has spoken about.
                </p>
                <Button look="main" icon="plus" onPress={() => setAdding(true)}>
                  Add an inspection
                </Button>
              </div>
            ) : (
              <ul className="inspection-list inset" aria-label="Inspections">
                {list.map((inspection) => (
                  <li key={inspection.id}>
                    <Link href={`/inspections/${inspection.id}`} className="inspection-open">
                      <b>{inspection.title}</b>
                      <span className="second">
                        {[
                          inspection.framework,
                          inspection.publishedOn === null
                            ? 'date not given'
                            : `published ${formatDay(inspection.publishedOn)}`,
                          count(inspection.findings, 'finding'),
                        ].join(', ')}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </div>
      {isAdding && <NewInspectionDialog onClose={() => setAdding(false)} />}
    </div>
  )
}
