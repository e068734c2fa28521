import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { useDropped } from '#renderer/app/dropped-files.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { TickList } from './TickList.tsx'
import { keptWords, readFile, rowsOf, type ModernGovFile, type Ticks } from './modern-gov.ts'
import './modern-gov.css'

/** Committees, members, meetings and agendas out of a file that the clerk saved; ticked, then kept at once or not at all. */
export function ModernGovScreen() {
  const { client } = useApi()
  const { act, problem, progress, forget } = useAct()
  const { last, offer, forget: forgetLast } = useUndo()
  const [file, setFile] = useState<ModernGovFile | null>(null)
  const [ticks, setTicks] = useState<Ticks>({ committees: new Set(), meetings: new Set(), withMembers: true })

  useDropped('modern-gov', ([dropped]) => void take(dropped))

  async function take(chosen: File | undefined) {
    if (chosen === undefined) return
    forgetLast()
    const read = await act(() => readFile(client, chosen))
    if (read.kind === 'failed') return
    setFile(read.value)
    setTicks(read.value.offered)
  }

  async function keep() {
    if (file === null) return
    const { committees, meetings, withMembers } = ticks
    const kept = await act(() =>
      client.modernGov.keep({
        source: file.source,
        committees: [...committees],
        meetings: [...meetings].map(Number),
        withMembers,
      }),
    )
    if (kept.kind === 'failed') return
    setFile(null)
    offer(keptWords(kept.value.made), () => act(() => client.modernGov.undo({ made: kept.value.made })))
  }

  return (
    <div
      className="modern-gov"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer.files[0])
      }}
    >
      <PageHead
        title="Committees and meetings from Modern.Gov"
        crumbs={[{ words: 'Import', href: '/import' }, { words: 'Modern.Gov' }]}
        second="Nothing is kept yet. Open a file that was saved from your council’s Modern.Gov, tick what you want, then keep it."
      >
        <FileTrigger acceptedFileTypes={['.xml', 'text/xml']} onSelect={(files) => void take(files?.[0])}>
          <Button icon="file" look={file === null ? 'main' : 'ordinary'}>
            {file === null ? 'Open an XML file' : 'Open another file'}
          </Button>
        </FileTrigger>
      </PageHead>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
          <div className="buttons">
            <Button isSmall onPress={forget}>
              Close this message
            </Button>
          </div>
        </Notice>
      )}
      <UndoLine last={last} />
      {file === null ? (
        <HowToSave />
      ) : (
        <FoundInFile file={file} ticks={ticks} onChange={setTicks}>
          <Button look="main" isDisabled={progress.kind === 'working'} onPress={() => void keep()}>
            Keep what is ticked
          </Button>
        </FoundInFile>
      )}
    </div>
  )
}

type FoundProps = {
  readonly file: ModernGovFile
  readonly ticks: Ticks
  readonly onChange: (ticks: Ticks) => void
  readonly children: React.ReactNode
}

function FoundInFile({ file, ticks, onChange, children }: FoundProps) {
  const { committees, meetings, members } = rowsOf(file)
  return (
    <>
      {file.problems.map((each) => (
        <Notice status="warning" key={each}>
          <p>{each} It is kept without a date.</p>
        </Notice>
      ))}
      <div className="modern-gov-lists">
        <TickList
          title="Committees"
          rows={committees}
          ticked={ticks.committees}
          onTick={(ids) => onChange({ ...ticks, committees: ids })}
        />
        <TickList
          title="Meetings"
          rows={meetings}
          ticked={ticks.meetings}
          onTick={(ids) => onChange({ ...ticks, meetings: ids })}
        />
        <TickList title="Members" rows={members} />
      </div>
      <label className="modern-gov-members">
        <input
          type="checkbox"
          checked={ticks.withMembers}
          onChange={(event) => onChange({ ...ticks, withMembers: event.target.checked })}
        />
        Bring the members too
      </label>
      <div className="buttons">{children}</div>
    </>
  )
}

function HowToSave() {
  return (
    <section className="modern-gov-empty" aria-labelledby="modern-gov-how">
      <h2 id="modern-gov-how">Where the file comes from</h2>
      <p>
        Your council’s Modern.Gov answers lists of committees, councillors and meetings, and one meeting’s agenda, as
        XML. Save such an answer from the browser, then open or drop the file here. It is read on this computer.
      </p>
    </section>
  )
}
