import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A Chrome, Chromium or Edge installed on this machine, or undefined. Chrome first, by its own finder; Edge is on every Windows. */
export async function findBrowser(): Promise<string | undefined> {
  const { Launcher } = await import('chrome-launcher')
  try {
    const [chrome] = Launcher.getInstallations()
    if (chrome) return chrome
  } catch {
    // The finder throws when there is none.
  }
  return edges().find((path) => existsSync(path))
}

function edges(): readonly string[] {
  const folders = [process.env['ProgramFiles(x86)'], process.env['ProgramFiles'], process.env['LOCALAPPDATA']]
  switch (process.platform) {
    case 'win32':
      return folders.flatMap((folder) => (folder ? [join(folder, 'Microsoft/Edge/Application/msedge.exe')] : []))
    case 'darwin':
      return ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge']
    default:
      return ['/usr/bin/microsoft-edge-stable', '/usr/bin/microsoft-edge']
  }
}
