import type { Framework } from '#shared/domain/inspection.ts'

/** Each framework with the years and words by which a clerk knows it. */
export const frameworkWords: Record<Framework, string> = {
  ILACS: 'ILACS: children’s services, since 2018',
  SIF: 'SIF: children’s services, 2013 to 2017',
  'LSCB review': 'LSCB review: safeguarding board, to 2019',
  JTAI: 'JTAI: joint targeted area inspection',
  'Area SEND': 'Area SEND: special educational needs',
  School: 'School',
  Other: 'Another kind',
}

const order: readonly Framework[] = ['ILACS', 'SIF', 'LSCB review', 'JTAI', 'Area SEND', 'School', 'Other']

export const frameworkOptions = order.map((value) => ({ value, words: frameworkWords[value] }))
