import type { Migration } from './migration.ts'

/** Standard wording by short codes, and lines that are actions. */
export const standingWordsTables: Migration = { version: 13, up: '' }
