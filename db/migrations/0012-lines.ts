import type { Migration } from './migration.ts'

/** What a line of the minutes carries besides its kind, and lines that two windows wrote in. */
export const linesTables: Migration = { version: 12, up: '' }
