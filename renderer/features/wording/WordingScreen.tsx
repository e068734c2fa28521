import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { NumberingFields } from './NumberingFields.tsx'
import { SamplePage } from './SamplePage.tsx'
import { sampleMinutes } from './sample.ts'
import { WordingFields } from './WordingFields.tsx'
import './wording.css'

type WordingScreenProps = { readonly committeeId: string }

/** How a committee's minutes are worded and numbered, with a page of them beside it, printed as Word would have it. */
export function WordingScreen({ committeeId }: WordingScreenProps) {
  const { query } = useApi()
  const committee = useQuery(query.committee.get.queryOptions({ input: { id: committeeId } }))
  const wording = useQuery(query.wording.get.queryOptions({ input: { committeeId } }))
  return (
    <PageAnswer query={committee} what="the committee">
      {({ name }) => (
        <PageAnswer query={wording} what="the wording">
          {({ style, changes, next }) => (
            <Wording committeeId={committeeId} name={name} style={style} kept={changes} next={next} />
          )}
        </PageAnswer>
      )}
    </PageAnswer>
  )
}

type WordingProps = WordingScreenProps & {
  readonly name: string
  readonly style: CommitteeStyle
  readonly kept: WordingChanges
  readonly next: { readonly series: string; readonly number: number }
}

function Wording({ committeeId, name, style, kept, next }: WordingProps) {
  const { client } = useApi()
  const { act, problem, progress } = useAct()
  const { last, offer } = useUndo()
  /** What is being typed, before it is kept; the sample follows it. */
  const [draft, setDraft] = useState<WordingChanges | null>(null)
  const changes = draft ?? kept

  async function keep(wanted: WordingChanges) {
    setDraft(wanted)
    const isNew = JSON.stringify(cleaned(wanted)) !== JSON.stringify(kept)
    const done = isNew ? await act(() => client.wording.change({ committeeId, changes: cleaned(wanted) })) : null
    // What was typed meanwhile stays.
    if (done?.kind !== 'failed') setDraft((now) => (now === wanted ? null : now))
    return done?.kind !== 'failed'
  }
  async function startAgain() {
    const before = kept
    if (await keep({})) offer('The wording is the style’s own again.', () => keep(before))
  }

  return (
    <>
      <PageHead
        title="Wording and numbering"
        crumbs={[{ words: name, href: `/committees/${committeeId}` }, { words: 'Wording and numbering' }]}
        second="What the minutes of this committee say for themselves. Minutes that were issued keep their numbers."
      >
        {Object.keys(kept).length > 0 && <Button onPress={() => void startAgain()}>Back to the style’s own</Button>}
      </PageHead>
      <div className="wording-work">
        <div className="wording-fields">
          <div className="wording-state">
            <UndoLine last={last} />
            <span className="small second" aria-live="polite">
              {progress.kind === 'done' ? 'Saved' : 'Kept as you leave each field'}
            </span>
          </div>
          {problem !== null && (
            <Notice status="danger" isUrgent>
              <p>{problem}</p>
            </Notice>
          )}
          <NumberingFields changes={changes} next={next} onDraft={setDraft} onKeep={(wanted) => void keep(wanted)} />
          <WordingFields style={style} changes={changes} onDraft={setDraft} onKeep={(wanted) => void keep(wanted)} />
        </div>
        <SamplePage document={sampleMinutes(name, style, cleaned(changes), next.number)} />
      </div>
    </>
  )
}

/** A field that was emptied is the style's own again. */
function cleaned(changes: WordingChanges): WordingChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([, value]) => value !== undefined && !(typeof value === 'string' && value.trim() === ''),
    ),
  )
}
