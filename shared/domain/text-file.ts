import { RuleBroken } from '#shared/errors.ts'

/** The largest file of old minutes that is taken, in bytes; a year's minutes of a busy council are under one million. */
export const largestTextFile = 10 * 1024 * 1024

/**
 * The text of a file, every character kept, a byte-order mark too. UTF-8 and UTF-16 are read as such; anything else that
 * could be text is read as Windows-1252, in which older word processors saved it.
 *
 * @throws RuleBroken `too_large`, `not_text` (control characters that no text has), `no_letters`
 */
export function readTextFile(bytes: Uint8Array): string {
  if (bytes.length > largestTextFile) {
    throw tooLarge()
  }
  const text = decode(bytes)
  if (hasControls(text)) {
    throw new RuleBroken(
      'not_text',
      'This file is not text. Open it where it was made, save it as plain text and import that.',
    )
  }
  refuseNoLetters(text)
  return text
}

/** The refusal of a file over `largestTextFile`, for a reader that knows its size before it reads. */
export function tooLarge(): RuleBroken {
  return new RuleBroken('too_large', 'This file is over 10 MB. Save the minutes alone as a text file and import that.')
}

/** @throws RuleBroken `no_letters` for a text with nothing to minute in it. */
export function refuseNoLetters(text: string): void {
  if (!/\p{L}/u.test(text)) {
    throw new RuleBroken(
      'no_letters',
      'There is not one letter in this text. Choose the file or paste the text that has the minutes in it.',
    )
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Tab, line feed, vertical tab, form feed and carriage return are the controls that text files hold. */
function hasControls(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- finding control characters is the point
  return /[\u0000-\u0008\u000E-\u001F]/.test(text)
}
