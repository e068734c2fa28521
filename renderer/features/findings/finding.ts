import type { FindingLink } from './trail.ts'

/** A finding with the report it stands in, and what the minutes tie to it. */
export type Finding = {
  readonly id: string
  readonly inspectionId: string
  readonly number: string | null
  readonly text: string
  readonly inspection: { readonly id: string; readonly title: string; readonly publishedOn: string | null }
  readonly linked: readonly FindingLink[]
}
