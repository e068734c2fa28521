/** Puts the focus on a declaration in the list; on what declares one where it is not there. At once: a key may follow. */
export function focusDeclared(id: string | undefined): void {
  const row = id === undefined ? null : document.querySelector<HTMLElement>(`[data-declaration="${id}"]`)
  const other = document.querySelector<HTMLElement>('.room-declared .buttons button')
  ;(row ?? other)?.focus()
}
