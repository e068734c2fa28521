/** Whether somebody may be writing there: the next key is meant for it, and nothing else may take the focus. */
export function isTyping(at: EventTarget | null): boolean {
  return at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'))
}
