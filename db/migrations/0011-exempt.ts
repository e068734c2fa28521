import type { Migration } from './migration.ts'

/** The exclusion of the public, and what the public copy says instead of exempt text. */
export const exemptTables: Migration = { version: 11, up: '' }
