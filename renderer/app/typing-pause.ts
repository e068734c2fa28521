/** Milliseconds without a key after which typing counts as paused. */
const pause = 700

/** Milliseconds after which what waits is done all the same, so that a clerk who never pauses still sees the others' work. */
const atMost = 4_000

/**
 * Does something as soon as nobody is typing, so that fetching and drawing never stand between a key and its letter. Asked
 * again while it waits, it is done once.
 */
export function whenTypingPauses(act: () => void, page: EventTarget = document): () => void {
  let lastKeyAt = Number.NEGATIVE_INFINITY
  let waitingSince: number | undefined
  page.addEventListener('keydown', () => void (lastKeyAt = performance.now()), { capture: true, passive: true })

  const look = (): void => {
    const now = performance.now()
    const rest = Math.min(lastKeyAt + pause, (waitingSince ?? now) + atMost) - now
    if (rest > 0) return void setTimeout(look, rest)
    waitingSince = undefined
    act()
  }

  return () => {
    if (waitingSince !== undefined) return
    waitingSince = performance.now()
    look()
  }
}
