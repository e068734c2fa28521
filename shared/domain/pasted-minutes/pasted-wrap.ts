import { isSeparator, labelOf, readMarker, withoutDownload } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { SourceLine } from '#shared/domain/pasted-minutes/pasted-line.ts'

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
export function unwrapped(source: readonly SourceLine[]): readonly SourceLine[] {
  const lines = source.map(({ text }) => text)
  let width = 0
  for (const line of lines) width = Math.max(width, line.length)
  if (width > widest || width < narrowest) return source
  const isBroken = lines.map((line, at) => at > 0 && runsOn(lines[at - 1] ?? '', line, width))
  const isWrapped = lines.some(
    (line, at) => isBroken[at] === true && /^\s*\p{Ll}/u.test(line) && !endsSentence(lines[at - 1] ?? ''),
  )
  if (!isWrapped) return source
  const isSpaced = lines.some(isSeparator)
  return joined(
    source,
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

function joined(lines: readonly SourceLine[], goesOn: (at: number) => boolean): readonly SourceLine[] {
  const out: SourceLine[][] = []
  lines.forEach((line, at) => {
    const open = goesOn(at) ? out.at(-1) : undefined
    if (open !== undefined) open.push(line)
    else out.push([line])
  })
  return out.flatMap((parts) => (parts[0] === undefined ? [] : [asOneLine(parts[0], parts.slice(1))]))
}

/** Lines as one: a line end becomes a space. */
function asOneLine(first: SourceLine, others: readonly SourceLine[]): SourceLine {
  const last = others.at(-1)
  if (last === undefined) return first
  const text = [first.text.trimEnd(), ...others.map((line) => line.text.trim())].join(' ')
  return { line: first.line, lines: last.line + last.lines - first.line, text }
}
