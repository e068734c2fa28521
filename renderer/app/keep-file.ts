const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const spreadsheet = 'text/csv;charset=utf-8'

/** Hands a file to the window, which asks where to keep it or puts it with the other downloads. */
export function keepFile(
  fileName: string,
  base64: string,
  type: string = fileName.endsWith('.csv') ? spreadsheet : wordFile,
): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Not at once: the window reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
