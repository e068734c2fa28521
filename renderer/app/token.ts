import type { Token } from './pipe-connection.ts'

const keptUnder = 'minute-book-token'

/**
 * The token of this start of Minute Book: taken from the address, where it stands after `#`, and from then on kept for this
 * tab alone, so that the page can be loaded again. It leaves the address, and with it the browser's history, at once.
 *
 * A window that was left open when Minute Book was closed may hold words that no store has yet. So a window that has come by
 * a token tells it to the other windows of the same browser and address: nobody else hears a broadcast channel.
 */
export function takeToken({ location, history, sessionStorage }: Window): Token {
  const windows = new BroadcastChannel(keptUnder)
  const fragment = location.hash.slice(1)
  if (isToken(fragment)) {
    sessionStorage.setItem(keptUnder, fragment)
    history.replaceState(history.state, '', location.pathname + location.search)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has its own origin, and takes no other
    windows.postMessage(fragment)
  }
  const current = (): string | undefined => sessionStorage.getItem(keptUnder) ?? undefined
  return {
    current,
    onNew: (listener) =>
      windows.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'string' || !isToken(data) || data === current()) return
        sessionStorage.setItem(keptUnder, data)
        listener()
      }),
  }
}

/** 32 random bytes in base64url; anything else after `#` is a place in the page. */
function isToken(fragment: string): boolean {
  return /^[\w-]{43}$/.test(fragment)
}
