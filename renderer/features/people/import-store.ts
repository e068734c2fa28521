import type { PeopleColumn } from '#shared/domain/person/people-column.ts'
import { createStore } from 'zustand/vanilla'

export type ListReading = {
  readonly readingId: string
  readonly fileName: string | null
  readonly columns: readonly { readonly heading: string; readonly sample: string; readonly column: PeopleColumn }[]
  readonly total: number
  readonly ticked: number
  readonly newPeople: number
  readonly knownPeople: number
  readonly newCommittees: readonly string[]
  readonly seats: number
  readonly missing: string | null
  readonly problems: readonly { readonly at: number; readonly message: string }[]
  readonly problemCount: number
}

type Saved = {
  readonly importId: string
  readonly people: number
  readonly memberships: number
  readonly committees: number
}

export type PeopleImport = {
  /** The text as it was handed to the core, kept so that a list can be looked at again after an undo. */
  readonly text: string
  readonly fileName: string | null
  readonly reading: ListReading | null
  readonly saved: Saved | null
  /** Who stayed when the last list was taken back. */
  readonly kept: readonly string[]
}

/** The list that is being brought in. It lives as long as the window, so that looking something up loses nothing. */
export function createPeopleImportStore() {
  return createStore<PeopleImport>(() => nothing)
}

export const nothing: PeopleImport = { text: '', fileName: null, reading: null, saved: null, kept: [] }
