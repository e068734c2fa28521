import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { keepText } from '#renderer/app/keep-file.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import type { FileOutcome, ManyFilesStore, ManyProgress } from './many-files-store.ts'
import { reportText } from './report-text.ts'

type ManyFilesProps = { readonly many: ManyFilesStore }

/** Several files at once, each a meeting of its own: asked, then read with a way out, then told what became of each. */
export function ManyFiles({ many }: ManyFilesProps) {
  const { progress, files } = useStore(many)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed goes away with each step; whoever pressed it hears what comes instead.
  const { kind } = progress
  useEffect(() => {
    if (kind !== 'none') heading.current?.focus()
  }, [kind])
  return (
    <section className="old-many" aria-labelledby="old-many">
      <h2 id="old-many" ref={heading} tabIndex={-1}>
        {headingFor(progress, files.length)}
      </h2>
      {progress.kind === 'chosen' && <Ask many={many} note={progress.note} />}
      {progress.kind === 'working' && <Working many={many} progress={progress} />}
      {progress.kind === 'done' && <Done many={many} progress={progress} />}
      <Outcomes many={many} />
    </section>
  )
}

function Ask({ many, note }: ManyFilesProps & { readonly note: string | null }) {
  const { client, query } = useApi()
  const { files, committee, makesActions, change, run, leave } = useStore(many)
  const committees = useQuery(query.committee.list.queryOptions())
  const names = (committees.data ?? []).map((each) => each.name)
  const onlyName = names.length === 1 ? names[0] : undefined
  useEffect(() => {
    if (onlyName !== undefined && many.getState().committee === '') many.getState().change({ committee: onlyName })
  }, [many, onlyName])
  const isNamed = committee.trim() !== ''
  return (
    <form
      className="old-ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isNamed) void run(client)
      }}
    >
      {note !== null && (
        <Notice status="info" isUrgent>
          <p>{note}</p>
        </Notice>
      )}
      <p>
        Each file is kept as a meeting of its own, of the day in its heading. A file that raises a question is left
        alone and named here; bring it in by itself.
      </p>
      <ComboField
        label="Committee of all these minutes"
        value={committee}
        options={names}
        onChange={(name) => change({ committee: name })}
        hint="Choose one, or type the name of a new one"
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={makesActions}
          onChange={(event) => change({ makesActions: event.target.checked })}
        />
        Make the actions that the resolutions ask for
      </label>
      <div className="buttons">
        {isNamed ? (
          <Button look="main" type="submit">
            Bring in {count(files.length, 'file')}
          </Button>
        ) : (
          <span className="small second">Name the committee, and the files can be brought in.</span>
        )}
        <Button onPress={leave}>Leave them</Button>
      </div>
    </form>
  )
}

function Working({ many, progress }: ManyFilesProps & { readonly progress: ManyProgress & { kind: 'working' } }) {
  const { files, cancel } = useStore(many)
  const words = `${progress.done} of ${files.length} files, ${progress.lines.toLocaleString('en-GB')} lines`
  return (
    <div className="old-ask">
      <progress max={files.length} value={progress.done} aria-label="Files read" />
      <p className="num" aria-live="off">
        {words}
        {progress.name !== '' && <span className="second words"> · {progress.name}</span>}
      </p>
      <p className="second">You can go on working elsewhere. Nothing is in sight before the last file is read.</p>
      <div className="buttons">
        <Button onPress={cancel}>Cancel, and keep nothing</Button>
      </div>
    </div>
  )
}

function Done({ many, progress }: ManyFilesProps & { readonly progress: ManyProgress & { kind: 'done' } }) {
  const { client } = useApi()
  const { outcomes, leave } = useStore(many)
  const { act, problem } = useAct()
  const { batchId } = progress
  const problems = outcomes.filter((outcome) => outcome.kind === 'problem').length

  async function undo() {
    if (batchId === null) return
    const done = await act(() => client.oldMinutes.undoMany({ batchId }))
    if (done.kind === 'done') leave()
  }

  return (
    <div className="old-ask">
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <output className="old-result">
        {count(outcomes.length - problems, 'meeting')} kept, {progress.lines.toLocaleString('en-GB')} lines.{' '}
        {problems > 0 && `${count(problems, 'file')} ${problems === 1 ? 'was' : 'were'} not kept: each says why.`}
      </output>
      <div className="buttons">
        <Button look="main" onPress={leave}>
          Bring in more
        </Button>
        <Button icon="file" onPress={() => keepText('Import of old minutes.txt', reportText(outcomes))}>
          Save this report
        </Button>
        {batchId !== null && (
          <Button icon="undo" onPress={() => void undo()}>
            Undo this import
          </Button>
        )}
      </div>
    </div>
  )
}

/** Those that need the clerk first. */
function Outcomes({ many }: ManyFilesProps) {
  const { outcomes } = useStore(many)
  if (outcomes.length === 0) return null
  const sorted = outcomes.toSorted((one, other) => other.kind.localeCompare(one.kind))
  return (
    <ul className="old-outcomes" aria-label="What became of each file">
      {sorted.map((outcome, at) => (
        <li key={`${at} ${outcome.name}`} className="words">
          <Outcome outcome={outcome} />
        </li>
      ))}
    </ul>
  )
}

function Outcome({ outcome }: { readonly outcome: FileOutcome }) {
  if (outcome.kind === 'problem') {
    return (
      <>
        <p>
          <b>{outcome.name}</b> <span className="danger">not kept</span>
        </p>
        <p className="old-meta">{outcome.message}</p>
      </>
    )
  }
  return (
    <>
      <p>
        {outcome.name} · <Link href={`/meetings/${outcome.meetingId}`}>{outcome.title}</Link>
      </p>
      <p className="old-meta">
        {count(outcome.items, 'item')}, {count(outcome.written, 'line')}, {count(outcome.actions, 'action')}
        {outcome.warnings.length > 0 && ` · ${count(outcome.warnings.length, 'place')} to look at`}
      </p>
    </>
  )
}

function headingFor(progress: ManyProgress, files: number): string {
  switch (progress.kind) {
    case 'working':
      return `Bringing in ${count(files, 'file')}`
    case 'done':
      return 'What was brought in'
    default:
      return count(files, 'file')
  }
}
