import { dialog, type BrowserWindow } from 'electron'

/** Asks for a folder, or for a copy of a minute book, in the system's own dialog. Undefined when the clerk leaves it. */
export async function choosePath(window: BrowserWindow, what: 'folder' | 'copy'): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    what === 'folder'
      ? { title: 'Where second copies go', properties: ['openDirectory', 'createDirectory'] }
      : {
          title: 'A copy of a minute book',
          properties: ['openFile'],
          filters: [{ name: 'Minute books', extensions: ['minutebook', 'sqlite'] }],
        },
  )
  return canceled ? undefined : filePaths[0]
}
