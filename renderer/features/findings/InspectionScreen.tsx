import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { formatDay } from '#shared/domain/day.ts'
import { readFindingLines } from '#shared/domain/finding-lines.ts'
import type { Framework } from '#shared/domain/inspection.ts'
import { Answer, PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { AddFindings } from './AddFindings.tsx'
import { FindingList } from './FindingList.tsx'
import { FindingPreview } from './FindingPreview.tsx'
import { frameworkWords } from './framework.ts'
import './findings.css'

type Inspection = {
  readonly id: string
  readonly title: string
  readonly framework: Framework
  readonly publishedOn: string | null
  readonly findings: number
}

/** One report: its findings in their order, what is tied to each, and the place to add more. */
export function InspectionScreen({ inspectionId }: { readonly inspectionId: string }) {
  const { query } = useApi()
  const inspection = useQuery(query.inspection.get.queryOptions({ input: { id: inspectionId } }))
  return (
    <PageAnswer query={inspection} what="the inspection">
      {(found) => <InspectionPage inspection={found} />}
    </PageAnswer>
  )
}

function InspectionPage({ inspection }: { readonly inspection: Inspection }) {
  const { query } = useApi()
  const findings = useQuery(query.finding.list.queryOptions({ input: { inspectionId: inspection.id } }))
  const [pasted, setPasted] = useState('')
  const shown = useDeferredValue(pasted)
  const preview = readFindingLines(shown)
  const numbersThere = new Set((findings.data ?? []).map((finding) => finding.number))
  const howManyNew = preview.filter(({ number }) => number === null || !numbersThere.has(number)).length
  return (
    <>
      <PageHead
        title={inspection.title}
        crumbs={[{ words: 'Findings', href: '/findings' }, { words: inspection.title }]}
        second={headWords(inspection)}
      />
      <div className="inspection-work">
        <div className="inspection-main">
          {preview.length > 0 && <FindingPreview lines={preview} numbersThere={numbersThere} />}
          <Answer query={findings} what="the findings">
            {(list) => (
              <FindingList
                findings={list}
                emptyWords={preview.length > 0 ? null : 'No finding yet. Paste them from the report, or type one.'}
              />
            )}
          </Answer>
        </div>
        <AddFindings inspectionId={inspection.id} pasted={pasted} onPasted={setPasted} howMany={howManyNew} />
      </div>
    </>
  )
}

function headWords({ framework, publishedOn, findings }: Inspection): string {
  const published = publishedOn === null ? 'date of publication not given' : `published ${formatDay(publishedOn)}`
  return `${frameworkWords[framework]}; ${published}; ${count(findings, 'finding')}`
}
