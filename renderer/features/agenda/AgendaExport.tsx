import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { keepFile } from '#renderer/app/keep-file.ts'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'

const audiences = [
  { id: 'public', words: 'Public agenda, without exempt matter' },
  { id: 'full', words: 'Full agenda, for members' },
] as const

/** The agenda as a Word file, for members in full or for the public. */
export function AgendaExport({ meetingId }: { readonly meetingId: string }) {
  const { client } = useApi()
  const { act, progress, problem } = useAct()
  const [made, setMade] = useState<{ readonly fileName: string; readonly warnings: readonly string[] } | null>(null)
  const make = async (audience: 'public' | 'full'): Promise<void> => {
    setMade(null)
    const written = await act(() => client.agenda.export({ meetingId, audience }))
    if (written.kind === 'failed') return
    keepFile(written.value.fileName, written.value.bytes)
    setMade({ fileName: written.value.fileName, warnings: written.value.warnings.map(({ message }) => message) })
  }
  return (
    <div className="agenda-export">
      <MenuButton words="Agenda in Word" icon="file" choices={audiences} choose={(audience) => void make(audience)} />
      <output className="agenda-export-note small">
        {progress.kind === 'working' && 'Making the Word file…'}
        {problem !== null && <span className="danger">{problem}</span>}
        {made !== null && progress.kind !== 'working' && (
          <>
            <span className="words">{made.fileName} is made.</span>
            {made.warnings.map((warning) => (
              <span key={warning} className="words warning">
                {warning}
              </span>
            ))}
          </>
        )}
      </output>
    </div>
  )
}
