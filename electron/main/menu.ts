import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostEvents } from '#electron/host/host-events.ts'
import { chordsFor, soundBindings, type KeyBindings } from '#shared/key-bindings.ts'
import { allCommands, type Command, type CommandMenu } from '#shared/commands.ts'

/** The application menu: what every program has, and the page's commands, which the page carries out when it is told. */
/** @param keys the chords that the clerk has changed. */
export function setMenu(events: HostEvents, keys: KeyBindings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(events, soundBindings(keys))))
}

function menuTemplate(events: HostEvents, keys: KeyBindings): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin'
  const from = (menu: CommandMenu) => commandItems(menu, events, keys)
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

function commandItems(menu: CommandMenu, events: HostEvents, keys: KeyBindings): MenuItemConstructorOptions[] {
  return allCommands.filter((command) => command.menu === menu).map((command) => commandItem(command, events, keys))
}

function commandItem(command: Command, events: HostEvents, keys: KeyBindings): MenuItemConstructorOptions {
  const { id, words } = command
  const [chord] = chordsFor(command, keys)
  return {
    id,
    label: words,
    ...(chord === undefined ? {} : { accelerator: acceleratorOf(chord) }),
    click: () => events.tell({ kind: 'command', id }),
  }
}

/** The chord as Electron writes it; on a Mac its Command key stands for Ctrl. */
function acceleratorOf(chord: string): string {
  return chord
    .replace('Ctrl', 'CmdOrCtrl')
    .replace('↑', 'Up')
    .replace('↓', 'Down')
    .replace('←', 'Left')
    .replace('→', 'Right')
}
