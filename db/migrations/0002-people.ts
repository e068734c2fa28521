import type { Migration } from './migration.ts'

/** Committees, terms, people, posts. */
export const peopleTables: Migration = {
  version: 2,
  up: `
`,
}
