import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { refusalCodeOf, sentenceOf } from '#renderer/app/refusal.ts'
import { keepFile } from '#renderer/app/keep-file.ts'
import { useItemSessions } from '../saving/use-item-sessions.ts'

export type Audience = 'full' | 'public'

export type ExportOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly audience: Audience }
  | { readonly kind: 'made'; readonly fileName: string; readonly warnings: readonly string[] }
  /** `isForGaps`: the list after the meeting has the place where it is mended. */
  | { readonly kind: 'refused'; readonly message: string; readonly isForGaps: boolean }

/** The minutes as a Word file. What was typed last is in it. */
export function useExport(meetingId: string) {
  const { client } = useApi()
  const sessions = useItemSessions()
  const [outcome, setOutcome] = useState<ExportOutcome>({ kind: 'none' })

  async function make(audience: Audience): Promise<void> {
    setOutcome({ kind: 'making', audience })
    try {
      await sessions.settled()
      const file = await client.minutes.export({ meetingId, document: 'minutes', audience })
      keepFile(file.fileName, file.bytes)
      setOutcome({ kind: 'made', fileName: file.fileName, warnings: file.warnings.map(({ message }) => message) })
    } catch (error) {
      setOutcome({
        kind: 'refused',
        message: sentenceOf(error),
        isForGaps: refusalCodeOf(error) === 'exempt_rows',
      })
    }
  }
  return { outcome, make: (audience: Audience) => void make(audience), forget: () => setOutcome({ kind: 'none' }) }
}
