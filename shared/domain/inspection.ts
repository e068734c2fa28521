/** The frameworks under which reports are written; a council's own or an older one is `Other`. */
export const frameworks = ['SIF', 'LSCB review', 'ILACS', 'JTAI', 'Area SEND', 'School', 'Other'] as const

export type Framework = (typeof frameworks)[number]

/** What a line of the minutes does with a finding. */
export const linkNatures = ['concerns', 'responds to', 'quotes', 'monitors', 'disputes'] as const

export type LinkNature = (typeof linkNatures)[number]
