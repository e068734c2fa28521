import { dialog, type BrowserWindow } from 'electron'

/** Milliseconds between two attempts to close while the page still holds words without an answer. */
const tryAgainAfter = 100

/** Milliseconds after which the clerk is asked: a core that was started again has answered long before. */
const askAfter = 4_000

/**
 * Closes the window once all that was typed is kept. The page, asked to go, sends what it holds and refuses while something
 * has no answer; so it is asked again until it goes. Where the store does not answer at all, the clerk decides.
 */
export function closeWhenKept(window: BrowserWindow): void {
  let since: number | undefined
  window.webContents.on('will-prevent-unload', (event) => {
    since ??= performance.now()
    if (performance.now() - since < askAfter) {
      setTimeout(() => {
        if (!window.isDestroyed()) window.close()
      }, tryAgainAfter)
      return
    }
    since = undefined
    // Preventing the prevention: the window closes.
    if (isGivenUp(window)) event.preventDefault()
  })
}

function isGivenUp(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Minute Book',
    message: 'Your last words are not kept yet, because the store is not answering.',
    detail: 'Leave the window open, and they are kept as soon as it answers. If you close it now, they are lost.',
    buttons: ['Leave the window open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}
