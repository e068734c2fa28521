import type { CommitteeStyle } from '#shared/domain/minutes-document/wording-profile.ts'
import type { MemberRole } from './member-lines.ts'

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
