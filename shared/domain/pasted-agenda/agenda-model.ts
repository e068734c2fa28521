import type { AgendaItemFields } from '#shared/domain/agenda.ts'
import type { DraftResolution } from '#shared/domain/draft-resolution.ts'

/** One item as a pasted agenda gives it. */
export type PastedAgendaItem = AgendaItemFields & {
  /** As printed: "5.", "(c)"; null for an item without a number. On the agenda it is counted by its place. */
  readonly number: string | null
  readonly resolutions: readonly DraftResolution[]
}
