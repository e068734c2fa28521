type Dated = { readonly id: string; readonly heldOn: string | null }

/** Today's meeting, else the next one to come; null where none is to come. */
export function nextMeetingOf<Meeting extends Dated>(meetings: readonly Meeting[], today: string): Meeting | null {
  const toCome = meetings.filter(({ heldOn }) => heldOn !== null && heldOn >= today)
  return toCome.toSorted((one, other) => (one.heldOn ?? '').localeCompare(other.heldOn ?? ''))[0] ?? null
}
