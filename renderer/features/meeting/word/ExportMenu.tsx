import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Audience } from './use-export.ts'

type ExportMenuProps = {
  readonly make: (audience: Audience) => void
  /** Whether it is what comes next, as after the close. */
  readonly isNext: boolean
}

/** The minutes as a Word file, for the committee in full or for the public. */
export function ExportMenu({ make, isNext }: ExportMenuProps) {
  return (
    <MenuTrigger>
      <Button className={isNext ? 'button main' : 'button'}>
        <Icon name="file" /> Export to Word
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label="Export to Word"
          onAction={(key) => make(key === 'public' ? 'public' : 'full')}
        >
          <MenuItem id="full">Full minutes, for members</MenuItem>
          <MenuItem id="public">Public minutes, without exempt matter</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
