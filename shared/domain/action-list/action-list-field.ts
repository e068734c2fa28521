/** What a column of a list of actions can hold. */
export const actionListFields = ['number', 'minute', 'date', 'text', 'owner', 'due', 'status', 'update'] as const

export type ActionListField = (typeof actionListFields)[number]

/** The headings that the fields have here; each is read back as its field. */
export const fieldHeadings: Readonly<Record<ActionListField, string>> = {
  number: 'No.',
  minute: 'Minute',
  date: 'Date made',
  text: 'Action',
  owner: 'Owner',
  due: 'Due',
  status: 'Status',
  update: 'Latest update',
}
