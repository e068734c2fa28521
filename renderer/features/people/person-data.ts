import type { MemberRole } from '#shared/domain/committee.ts'
import type { PersonKind } from '#shared/domain/person/person.ts'
import type { PersonName } from '#shared/domain/person/person-name.ts'

export type Person = {
  readonly id: string
  readonly name: string
  readonly parts: PersonName
  readonly kind: PersonKind
  readonly party: string | null
  readonly isRetired: boolean
  readonly aliases: readonly string[]
  readonly suggested: readonly string[]
  readonly memberships: readonly {
    readonly membershipId: string
    readonly committeeId: string
    readonly committeeName: string
    readonly role: MemberRole
    readonly fromOn: string | null
    readonly toOn: string | null
  }[]
  readonly holdings: readonly {
    readonly holdingId: string
    readonly title: string
    readonly organisation: string | null
    readonly fromOn: string | null
    readonly toOn: string | null
  }[]
  readonly attendances: number
}
