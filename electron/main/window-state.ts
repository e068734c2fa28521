import { join } from 'node:path'
import { screen, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { readJson, writeJson } from '#electron/host/settings-file.ts'
import { placeOnScreen, type Bounds } from '#electron/main/place-on-screen.ts'

/** Where the window was, how large, and the size of its text. */
export interface WindowState {
  readonly bounds: Bounds
  readonly isMaximised: boolean
  /** Electron's zoom level: 0 is as usual, each step a fifth. */
  readonly zoom: number
}

/** The window as it was left, brought onto a screen that is there now; at first in the middle, 1280 by 860. */
export function readWindowState(dataFolder: string): WindowState {
  const kept = keptState.safeParse(readJson(stateFile(dataFolder))).data
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  return {
    bounds: placeOnScreen(kept?.bounds ?? { width: 1280, height: 860 }, areas),
    isMaximised: kept?.isMaximised ?? false,
    zoom: kept?.zoom ?? 0,
  }
}

/**
 * Keeps the state half a second after each change and as the window closes. Keeping is a comfort: where it fails, nothing is said.
 * What is answered keeps the state soon, after what the window itself does not tell.
 */
export function keepWindowState(window: BrowserWindow, dataFolder: string, first: WindowState): () => void {
  let later: NodeJS.Timeout | undefined
  const keep = (): void => {
    clearTimeout(later)
    if (window.isDestroyed()) return
    const state = {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      zoom: window.webContents.getZoomLevel(),
    }
    try {
      writeJson(stateFile(dataFolder), state)
    } catch {
      // The next start opens as at first.
    }
  }
  const soon = (): void => {
    clearTimeout(later)
    later = setTimeout(keep, 500)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', keep)
  // A page that is loaded anew starts at 100 %.
  window.webContents.on('did-finish-load', () => {
    if (window.webContents.getZoomLevel() === 0 && first.zoom !== 0) window.webContents.setZoomLevel(first.zoom)
  })
  return soon
}

const size = z.int().min(1).max(100_000)
const place = z.int().min(-100_000).max(100_000)

const keptState = z.object({
  bounds: z.object({ x: place, y: place, width: size, height: size }),
  isMaximised: z.boolean(),
  zoom: z.number().min(-3).max(5),
})

function stateFile(dataFolder: string): string {
  return join(dataFolder, 'window.json')
}
