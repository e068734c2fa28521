import type { Migration } from './migration.ts'

/** Who came when, who stands in for whom, who declared which interest, and the quorum. */
export const roomTables: Migration = { version: 9, up: '' }
