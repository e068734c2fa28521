/**
 * The state of an action. `closed` is the committee's word that nothing is left to do; overdue is never stored, it follows
 * from the due date and the day on which one looks.
 */
export const actionStates = ['open', 'closed'] as const

export type ActionState = (typeof actionStates)[number]
