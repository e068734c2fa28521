/** Hands a list to the window, which asks where to keep it or puts it with the other downloads. */
export function keepText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Not at once: the window reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
