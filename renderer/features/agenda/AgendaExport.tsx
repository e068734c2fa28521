import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { keepFile } from '#renderer/app/keep-file.ts'
import { Icon } from '#renderer/ui/Icon.tsx'

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
      <MenuTrigger>
        <Button className="button">
          <Icon name="file" /> Agenda in Word
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="options"
            aria-label="Agenda in Word"
            onAction={(key) => void make(key === 'public' ? 'public' : 'full')}
          >
            <MenuItem id="public">Public agenda, without exempt matter</MenuItem>
            <MenuItem id="full">Full agenda, for members</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
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
