import type { Migration } from './migration.ts'

/** Actions without a meeting. */
export const actionsTables: Migration = {
  version: 3,
  up: `
`,
}
