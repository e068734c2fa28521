/** Frames in which a row is waited for: about a second. */
const mostFrames = 60

/** Puts the focus on an item's row as soon as it is there, unless the clerk has gone elsewhere meanwhile. */
export function focusRow(id: string | undefined): void {
  if (id === undefined) return
  const selector = `.agenda-list [data-key="${CSS.escape(id)}"]`
  const cameFrom = document.activeElement
  let frames = 0
  const look = (): void => {
    frames += 1
    const now = document.activeElement
    if (frames > 1 && now !== null && now !== document.body && now !== cameFrom) return
    document.querySelector<HTMLElement>(selector)?.focus()
    if (document.activeElement?.matches(selector) !== true && frames < mostFrames) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
