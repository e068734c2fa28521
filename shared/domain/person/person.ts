/** In what capacity the council knows somebody. */
export const personKinds = ['councillor', 'officer', 'partner', 'public', 'inspector'] as const

export type PersonKind = (typeof personKinds)[number]

export const personKindWords: Readonly<Record<PersonKind, string>> = {
  councillor: 'Councillor',
  officer: 'Officer',
  partner: 'Partner',
  public: 'Member of the public',
  inspector: 'Inspector',
}

/** Whether something that runs from a day to a day, both of them counted, runs on the day given. An end that is null is open. */
export function runsOn(
  { fromOn, toOn }: { readonly fromOn: string | null; readonly toOn: string | null },
  day: string,
): boolean {
  return (fromOn === null || fromOn <= day) && (toOn === null || toOn >= day)
}
