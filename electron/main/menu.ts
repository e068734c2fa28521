import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostEvents } from '#electron/host/host-events.ts'
import { allCommands, type Command, type CommandMenu } from '#shared/commands.ts'

/** The application menu: what every program has, and the page's commands, which the page carries out when it is told. */
export function setMenu(events: HostEvents): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(events)))
}

function menuTemplate(events: HostEvents): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin'
  const from = (menu: CommandMenu) => commandItems(menu, events)
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: [...from('file'), separator, isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        ...from('edit'),
      ],
    },
    { label: '&Go', submenu: from('go') },
    { label: '&View', submenu: [...from('view'), separator, { role: 'togglefullscreen' }] },
    { label: '&Help', role: 'help', submenu: from('help') },
  ]
}

const separator = { type: 'separator' as const }

function commandItems(menu: CommandMenu, events: HostEvents): MenuItemConstructorOptions[] {
  return allCommands.filter((command) => command.menu === menu).map((command) => commandItem(command, events))
}

function commandItem({ id, words, chords }: Command, events: HostEvents): MenuItemConstructorOptions {
  const [chord] = chords
  return {
    id,
    label: words,
    ...(chord === undefined ? {} : { accelerator: acceleratorOf(chord) }),
    click: () => events.tell({ kind: 'command', id }),
  }
}

/** The chord as Electron writes it; on a Mac its Command key stands for Ctrl. */
function acceleratorOf(chord: string): string {
  return chord.replace('Ctrl', 'CmdOrCtrl').replace('↑', 'Up').replace('↓', 'Down')
}
