import { Tag } from '#renderer/ui/Tag.tsx'
import { consequenceWords } from '#shared/domain/room/declaration.ts'
import { interestsIn, surnameOf } from './people-words.ts'
import { useDeclarations } from './room-data.ts'

type InterestTagsProps = { readonly meetingId: string; readonly itemId: string; readonly isInFull?: boolean }

/** "Interest: Marsh", on every item that a declaration concerns; in the item itself with its class and what follows. */
export function InterestTags({ meetingId, itemId, isInFull = false }: InterestTagsProps) {
  const declared = interestsIn(useDeclarations(meetingId), itemId)
  return declared.map((each) => (
    <Tag key={each.id} look="warning">
      Interest: {surnameOf(each.name)}
      {isInFull && `, ${each.class}, ${consequenceWords[each.consequence].toLowerCase()}`}
    </Tag>
  ))
}
