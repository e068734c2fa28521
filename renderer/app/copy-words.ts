/** Puts words on the clipboard, character for character and without any styling. Only in answer to a key or a press. */
export function copyWords(words: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  // The newer way asks for a right that the windowed app gives to no page.
  // oxlint-disable-next-line typescript/no-deprecated -- see above; every browser engine still has it
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isDone
}
