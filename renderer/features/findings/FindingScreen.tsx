import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '#shared/domain/day.ts'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { useFocusOn } from '#renderer/ui/use-focus-on.ts'
import { EditFindingDialog } from './EditFindingDialog.tsx'
import { findingName } from './FindingList.tsx'
import type { Finding } from './finding.ts'
import { FindingSide } from './FindingSide.tsx'
import { Trail } from './Trail.tsx'
import { trailOf, type FindingLink } from './trail.ts'
import './findings.css'

/** One finding from the report to today: its words, and every meeting that touched it. */
export function FindingScreen({ findingId }: { readonly findingId: string }) {
  const { query } = useApi()
  const finding = useQuery(query.finding.get.queryOptions({ input: { id: findingId } }))
  return (
    <PageAnswer query={finding} what="the finding">
      {(found) => <FindingPage finding={found} />}
    </PageAnswer>
  )
}

function FindingPage({ finding }: { readonly finding: Finding }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const focusOn = useFocusOn()
  const [isEditing, setEditing] = useState(false)
  const trail = trailOf(finding.linked)

  async function unlink({ id, targetId, nature }: FindingLink) {
    const removed = await act(() => client.link.remove({ id }))
    if (removed.kind === 'failed') return
    focusOn('.finding-trail-head .undo-line') // the line's own button has gone
    offer('No longer tied to this finding.', () =>
      act(() => client.link.add({ findingId: finding.id, targetId, nature })),
    )
  }

  return (
    <>
      <PageHead
        title={findingName(finding)}
        crumbs={[
          { words: 'Findings', href: '/findings' },
          { words: finding.inspection.title, href: `/inspections/${finding.inspection.id}` },
        ]}
      >
        <Button icon="pen" onPress={() => setEditing(true)}>
          Correct the words
        </Button>
      </PageHead>
      <div className="finding-work">
        <div className="finding-main">
          <blockquote className="finding-quote">
            <p className="words">{finding.text}</p>
            <footer>{sourceWords(finding)}</footer>
          </blockquote>
          {problem !== null && (
            <Notice status="danger" isUrgent>
              <p>{problem}</p>
            </Notice>
          )}
          <div className="finding-trail-head">
            <h2>What was minuted</h2>
            <span className="small quiet">{trail.length > 0 && `${count(trail.length, 'meeting')}, newest first`}</span>
            <UndoLine last={last} />
          </div>
          <Trail meetings={trail} publishedOn={finding.inspection.publishedOn} onUnlink={(link) => void unlink(link)} />
        </div>
        <FindingSide finding={finding} />
      </div>
      {isEditing && <EditFindingDialog finding={finding} onClose={() => setEditing(false)} />}
    </>
  )
}

function sourceWords({ number, inspection }: Finding): string {
  const published = inspection.publishedOn === null ? '' : `, published ${formatDay(inspection.publishedOn)}`
  return `${number === null ? 'Without a number' : `Number ${number}`} in ${inspection.title}${published}`
}
