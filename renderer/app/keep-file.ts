const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const spreadsheet = 'text/csv;charset=utf-8'
const plainText = 'text/plain;charset=utf-8'

/** Hands a file to the window, which asks where to keep it or puts it with the other downloads. */
export function keepFile(
  fileName: string,
  base64: string,
  type: string = fileName.endsWith('.csv') ? spreadsheet : wordFile,
): void {
  keep(
    fileName,
    Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0),
    type,
  )
}

/** The same for a list or a report that the page has as text. */
export function keepText(fileName: string, text: string): void {
  keep(fileName, text, fileName.endsWith('.csv') ? spreadsheet : plainText)
}

function keep(fileName: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Not at once: the window reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
