import type { CommitteeStyle, MemberRole } from '#shared/domain/committee.ts'

export type Member = { readonly personId: string; readonly name: string; readonly role: MemberRole }

export type Committee = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly style: CommitteeStyle
  readonly venue: string | null
  readonly startsAt: string | null
  readonly members: readonly Member[]
  readonly standingItems: readonly string[]
}
