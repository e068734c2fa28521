/**
 * Makes text fit to stand in a Word file; the one place where the words of minutes are changed, and only at this boundary.
 * Every kind of line end becomes "\n". What XML 1.0 cannot hold goes, and with it what Word refuses (U+FFFE, U+FFFF), halves
 * of characters, control characters, byte order marks, and the marks that turn the direction of reading, by which a text can
 * show other words than it holds. Tabs stay. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  return text.replaceAll(lineEnd, '\n').replaceAll(unfit, '')
}

/** Text as it stands in an XML element or attribute, cleaned. */
export function escapeXml(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/g, (character) => entities.get(character) ?? character)
}

const lineEnd = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** `\p{Cc}`: control characters; `\p{Cs}`: half a character without its other half. */
const unfit = /[\p{Cs}\uFFFE\uFFFF\uFEFF\u202A-\u202E\u2066-\u2069]|(?![\t\n])\p{Cc}/gu

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])
