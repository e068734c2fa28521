/** One step forward. Plain SQL that imports nothing of today's schema; frozen once a release has written files with it. */
export type Migration = { readonly version: number; readonly up: string }
