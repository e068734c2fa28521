import { isSeparator, labelOf, readMarker, withoutDownload } from '#shared/domain/pasted-minutes/pasted-line.ts'

/** No mail program wraps at more columns; a text with longer lines is not wrapped. */
const widest = 100

/** A shorter line than this may end where it does for any reason. */
const narrowest = 40

/**
 * Joins the lines of a text that was wrapped at the margin, as in an e-mail, so that a paragraph or a list item is one
 * line again. A line goes on in the next one when its first word would not have fitted; the line end becomes a space.
 *
 * Only a text in which that happens in the middle of a sentence counts as wrapped; any other is kept.
 */
export function unwrapped(lines: readonly string[]): readonly string[] {
  let width = 0
  for (const line of lines) width = Math.max(width, line.length)
  if (width > widest || width < narrowest) return lines
  const isBroken = lines.map((line, at) => at > 0 && runsOn(lines[at - 1] ?? '', line, width))
  const isWrapped = lines.some(
    (line, at) => isBroken[at] === true && /^\s*\p{Ll}/u.test(line) && !endsSentence(lines[at - 1] ?? ''),
  )
  if (!isWrapped) return lines
  const isSpaced = lines.some(isSeparator)
  return joined(
    lines,
    (at) => isBroken[at] === true && (isSpaced || isMidSentence(lines[at - 1] ?? '', lines[at] ?? '')),
  )
}

function runsOn(line: string, next: string, width: number): boolean {
  const written = line.trimEnd()
  if (written.length < narrowest || isSeparator(next) || /\t/u.test(written + next.trimEnd())) return false
  if (isApart(line) || isApart(next) || readMarker(next) !== null || isHeadingLine(next)) return false
  const firstWord = /^\S+/u.exec(next.trim())?.[0] ?? ''
  return written.length + 1 + firstWord.length > width - 4
}

function isApart(line: string): boolean {
  return labelOf(line) !== null || withoutDownload(line).note !== null
}

function isHeadingLine(line: string): boolean {
  return /^\s*(?:resolved|recommended|decision|agreed|action)\b/iu.test(line)
}

function isMidSentence(line: string, next: string): boolean {
  return /^\s*\p{Ll}/u.test(next) || !endsSentence(line)
}

function endsSentence(line: string): boolean {
  return /[.:;!?]['’”")]?\s*$/u.test(line.slice(-6))
}

function joined(lines: readonly string[], goesOn: (at: number) => boolean): readonly string[] {
  const out: string[][] = []
  lines.forEach((line, at) => {
    if (goesOn(at)) out.at(-1)?.push(line.trim())
    else out.push([line])
  })
  return out.map((parts) =>
    parts.length === 1 ? (parts[0] ?? '') : [(parts[0] ?? '').trimEnd(), ...parts.slice(1)].join(' '),
  )
}
