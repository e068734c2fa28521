import type { Migration } from './migration.ts'

/** Imports of old minutes. */
export const oldMinutesTables: Migration = {
  version: 5,
  up: `
`,
}
