import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '#renderer/ui/Icon.tsx'
import { keepTheme, keptTheme, themes, type Theme } from './theme.ts'

const words: Record<Theme, string> = { system: 'As the computer', light: 'Light', dark: 'Dark' }

export function ThemeMenu() {
  const [theme, setTheme] = useState(keptTheme)
  const choose = (key: Theme) => {
    keepTheme(key)
    setTheme(key)
  }
  return (
    <MenuTrigger>
      <Button className="button plain">Light or dark</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label="Light or dark"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const chosen = themes.find((each) => keys !== 'all' && keys.has(each))
            if (chosen !== undefined) choose(chosen)
          }}
        >
          {themes.map((each) => (
            <MenuItem key={each} id={each} textValue={words[each]}>
              {words[each]}
              {each === theme && <Icon name="check" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
