/** Who is not simply there, as the clerk is told before the meeting begins. */
export const beforehand = {
  apologies: ['Councillor Marcus Fell'],
  substitutes: [{ substitute: 'Councillor Dev Oakeshott', member: 'Councillor Owen Thwaite' }],
  late: ['Councillor Leila Quennell'],
} as const
