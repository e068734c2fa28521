/** The most that many files of old minutes may hold together, in bytes: what one message to the core can carry. */
export const largestFiles = 20 * 1024 * 1024

/** The most files at once. */
export const mostFiles = 1_000
