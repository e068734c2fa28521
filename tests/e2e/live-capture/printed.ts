/** A paragraph of the Word minutes as a reader sees it: what Word puts before it, and its words. */
export type Printed = readonly [label: string | null, text: string]
