import type { Migration } from './migration.ts'

/** Search, history, purge. */
export const findAgainTables: Migration = {
  version: 6,
  up: `
`,
}
