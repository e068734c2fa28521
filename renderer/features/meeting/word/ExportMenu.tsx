import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import type { Audience } from './use-export.ts'

const audiences = [
  { id: 'full', words: 'Full minutes, for members' },
  { id: 'public', words: 'Public minutes, without exempt matter' },
] as const

/** The minutes as a Word file, for the committee in full or for the public. */
export function ExportMenu({ make }: { readonly make: (audience: Audience) => void }) {
  return <MenuButton words="Export to Word" icon="file" look="main" choices={audiences} choose={make} />
}
