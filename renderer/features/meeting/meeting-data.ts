import type { z } from 'zod'
import type { action } from '#shared/contract/action-contract.ts'
import type { agendaItem, block } from '#shared/contract/agenda-item-contract.ts'
import type { findingTag } from '#shared/contract/fields.ts'
import type { agendaEntry, meeting } from '#shared/contract/meeting-contract.ts'

/** What the core answers about a meeting, as the screen holds it. */
export type Meeting = z.infer<typeof meeting>
export type AgendaEntry = z.infer<typeof agendaEntry>
export type AgendaItem = z.infer<typeof agendaItem>
export type StoredBlock = z.infer<typeof block>
export type FindingTag = z.infer<typeof findingTag>
export type Action = z.infer<typeof action>
