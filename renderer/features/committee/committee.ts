import type { CommitteeStyle, MemberRole } from '#shared/domain/committee.ts'

export type Member = {
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  readonly role: MemberRole
  readonly party: string | null
  readonly fromOn: string | null
  readonly toOn: string | null
  readonly term: string | null
}

type Term = {
  readonly id: string
  readonly label: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export type Committee = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly style: CommitteeStyle
  readonly venue: string | null
  readonly startsAt: string | null
  readonly quorum: number | null
  readonly isRetired: boolean
  readonly members: readonly Member[]
  readonly earlier: readonly Member[]
  readonly terms: readonly Term[]
  readonly warnings: readonly string[]
  readonly standingItems: readonly string[]
}
