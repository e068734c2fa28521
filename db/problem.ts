/** What does not fit in the data file, with a sentence that names it. */
export type Problem = { readonly code: string; readonly message: string }
