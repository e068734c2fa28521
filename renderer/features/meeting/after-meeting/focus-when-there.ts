/** How long the screen may take to show what was asked for. */
const longest = 2_000

/** Puts the focus on what a selector names, as soon as the screen shows it. */
export function focusWhenThere(selector: string): void {
  focusSoon(() => document.querySelector<HTMLElement>(selector))
}

/**
 * Puts the focus on the row that is now where the clerk was, or the last one where there are fewer; the rows are drawn a
 * moment after the list. Without rows it is the button that closes the list.
 */
export function focusRow(at: number): void {
  focusSoon(() => {
    const panel = document.querySelector('.after-meeting')
    const rows = [...(panel?.querySelectorAll<HTMLElement>('.gap-list [role="row"]') ?? [])]
    const hasRows = panel?.querySelector('.gap-list') != null
    const isAnswered = panel?.querySelector('.after-count') != null
    return rows[Math.min(at, rows.length - 1)] ?? (isAnswered && !hasRows ? panel.querySelector('button') : null)
  })
}

/** Another wish takes the place of this one. */
function focusSoon(find: () => HTMLElement | null): void {
  const until = performance.now() + longest
  wished = find
  const look = (): void => {
    if (wished !== find) return
    const found = find()
    if (found !== null) found.focus()
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  look()
}

let wished: (() => HTMLElement | null) | null = null
