import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from './Icon.tsx'

type MenuButtonProps<Id extends string> = {
  /** On the button, and the name of the menu. */
  readonly words: string
  readonly icon: Parameters<typeof Icon>[0]['name']
  readonly look?: 'main' | 'usual'
  readonly choices: readonly { readonly id: Id; readonly words: string }[]
  readonly choose: (id: Id) => void
}

/** A button that asks which. */
export function MenuButton<Id extends string>({ words, icon, look = 'usual', choices, choose }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button className={look === 'main' ? 'button main' : 'button'}>
        <Icon name={icon} /> {words}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label={words}
          onAction={(key) => {
            const chosen = choices.find(({ id }) => id === key)
            if (chosen !== undefined) choose(chosen.id)
          }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id}>
              {choice.words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
