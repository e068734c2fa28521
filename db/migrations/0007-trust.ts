import type { Migration } from './migration.ts'

/** Backups and settings. */
export const trustTables: Migration = {
  version: 7,
  up: `
`,
}
