import type { Migration } from './migration.ts'

/** The course of a meeting: when it began, stood adjourned and ended, and when each item was taken. */
export const sessionTables: Migration = { version: 8, up: '' }
