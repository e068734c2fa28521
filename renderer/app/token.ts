const keptUnder = 'minute-book-token'

/**
 * The token of this start of Minute Book: taken from the address, where it stands after `#`, and from then on kept for this
 * tab alone, so that the page can be loaded again. It leaves the address, and with it the browser's history, at once.
 */
export function takeToken({ location, history, sessionStorage }: Window): string | undefined {
  const fragment = location.hash.slice(1)
  if (isToken(fragment)) {
    sessionStorage.setItem(keptUnder, fragment)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(keptUnder) ?? undefined
}

/** 32 random bytes in base64url; anything else after `#` is a place in the page. */
function isToken(fragment: string): boolean {
  return /^[\w-]{43}$/.test(fragment)
}
