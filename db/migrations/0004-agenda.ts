import type { Migration } from './migration.ts'

/** Agenda. */
export const agendaTables: Migration = {
  version: 4,
  up: `
`,
}
