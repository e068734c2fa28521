import type { Migration } from './migration.ts'

/** Motions, their amendments and the votes on them. */
export const motionsTables: Migration = { version: 10, up: '' }
