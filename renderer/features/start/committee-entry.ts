/** A committee as the start screen lists it. */
export type CommitteeEntry = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly openActions: number
  readonly meetings: number
}
