/** What can be purged: a line, an agenda item, an action, the kept source of imported minutes, a whole meeting. */
export const purgeKinds = ['block', 'item', 'action', 'import', 'meeting'] as const

export type PurgeKind = (typeof purgeKinds)[number]

/** What stands in issued minutes where a line was purged: the reader sees that something stood there. */
export const removedWords = '[removed]'
