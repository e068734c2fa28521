import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import type { Audience } from './use-export.ts'

const audiences = [
  { id: 'full', words: 'Full minutes, for members' },
  { id: 'public', words: 'Public minutes, without exempt matter' },
] as const

type ExportMenuProps = {
  readonly make: (audience: Audience) => void
  /** Whether it is what comes next, as after the close. */
  readonly isNext: boolean
}

/** The minutes as a Word file, for the committee in full or for the public. */
export function ExportMenu({ make, isNext }: ExportMenuProps) {
  return (
    <MenuButton words="Export to Word" icon="file" look={isNext ? 'main' : 'usual'} choices={audiences} choose={make} />
  )
}
