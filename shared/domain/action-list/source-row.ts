/** One row of a list: the line of the source on which it begins, from 1, and its cells as they stand. */
export type SourceRow = { readonly line: number; readonly cells: readonly string[] }
