import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron'

/** The application menu: what every program has, so that every system's own shortcuts work. The page does the rest. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate()))
}

function menuTemplate(): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'close' }] : [{ role: 'quit' }]
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...appMenu,
    { label: '&File', submenu: file },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', role: 'help', submenu: [{ label: 'About Minute Book', click: () => void showAbout() }] },
  ]
}

async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'About Minute Book',
    message: `Minute Book ${app.getVersion()}`,
    detail: 'Everything stays on this computer.',
  })
}
