import type { BrowserWindow } from 'electron'
import type { HostWindow } from '#electron/host/host-procedure.ts'
import type { HostEvent } from '#shared/contract/window-contract.ts'

interface Told {
  readonly tell: (event: HostEvent) => void
  readonly onZoomed: () => void
}

/** What the window does for its page: the size of the text, and finding words on the page. */
export function hostWindowOf(window: BrowserWindow, { tell, onZoomed }: Told): HostWindow {
  const page = window.webContents
  page.on('found-in-page', (_event, { activeMatchOrdinal, matches }) => {
    tell({ kind: 'found', at: activeMatchOrdinal, matches })
  })
  return {
    zoom: (by) => {
      const level = by === 0 ? 0 : Math.min(Math.max(page.getZoomLevel() + by, smallest), largest)
      page.setZoomLevel(level)
      onZoomed()
      return Math.round(100 * 1.2 ** level)
    },
    find: (words, { isBack, isNext }) => void page.findInPage(words, { forward: !isBack, findNext: !isNext }),
    leaveFinding: () => page.stopFindInPage('clearSelection'),
  }
}

/** Levels of a fifth each: 58 % and 249 %. */
const smallest = -3
const largest = 5
