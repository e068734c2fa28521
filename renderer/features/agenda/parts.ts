import type { AgendaPart } from '#shared/domain/pasted-agenda/pasted-agenda.ts'

type PartChoice = { readonly part: AgendaPart; readonly letter: string; readonly words: string }

/** What a line can be made, each by one key. */
export const partChoices: readonly PartChoice[] = [
  { part: 'title', letter: 'T', words: 'Title' },
  { part: 'titleMore', letter: 'M', words: 'More title' },
  { part: 'purpose', letter: 'P', words: 'Purpose' },
  { part: 'lead', letter: 'L', words: 'Lead' },
  { part: 'report', letter: 'R', words: 'Report' },
  { part: 'resolution', letter: 'D', words: 'Draft resolution' },
  { part: 'section', letter: 'S', words: 'Section' },
  { part: 'exempt', letter: 'E', words: 'Exempt' },
  { part: 'publicInterest', letter: 'I', words: 'Public interest' },
  { part: 'publicTitle', letter: 'B', words: 'Public title' },
  { part: 'urgent', letter: 'U', words: 'Urgent' },
  { part: 'chairOpinion', letter: 'C', words: 'Chair’s opinion' },
  { part: 'leftOut', letter: 'X', words: 'Left out' },
]

export function partWords(part: AgendaPart): string {
  return partChoices.find((choice) => choice.part === part)?.words ?? part
}

export function partOfKey(key: string): AgendaPart | null {
  return partChoices.find(({ letter }) => letter === key.toUpperCase())?.part ?? null
}
