import { isActionNote } from '#shared/domain/pasted-minutes/pasted-limb.ts'
import { isBareNumber } from '#shared/domain/pasted-minutes/pasted-line.ts'
import { wordsOf } from '#shared/domain/pasted-minutes/pasted-row.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { isBareResolution, readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

/** A line that could be the title of a numbered item. Items of one meeting share a frame and count up in it. */
export type NumberedTitle = {
  readonly marker: string
  /** What stands around the number: “.”, “)”, “/16”, “CELS /17”. */
  readonly frame: string
  readonly value: number
  readonly title: string
  /** How many rows the number and the title take up. */
  readonly rows: 1 | 2
}

/** The number and title that a row could be, “45. Improvement plan”, or null. */
export function readNumberedTitle(rows: readonly PastedRow[], at: number): NumberedTitle | null {
  const row = rows[at]
  if (row === undefined || row.type === 'label') return null
  if (row.type === 'text' && isBareNumber(row.text)) return onTwoLines(rows, at)
  const found = row.type === 'item' ? fromItem(row) : fromText(row.text)
  return found !== null && isTitle(found.title) ? found : null
}

/** “Agenda item 5” or “Item 5:” on a line; the title may follow on the line or stand on the next. */
export function readItemBanner(text: string): { readonly number: string; readonly title: string } | null {
  if (text.length > 300) return null
  const match = itemBanner.exec(text)
  if (match === null) return null
  const title = (match[2] ?? '').trim()
  return title !== '' && !isTitle(title) ? null : { number: match[1] ?? '', title }
}

const itemBanner =
  /^\s*(?:[Aa]genda [Ii]tem|AGENDA ITEM|[Ii]tem|ITEM)\s+(?:[Nn]o\.?\s*)?(\d{1,3}[a-z]?)\s*(?:[.:)–—-]\s*|$|\t\s*|\s(?=\s*\p{Lu}))(.*)$/u

/** A short line that begins like a name and does not end like a sentence. */
export function isTitle(text: string): boolean {
  const words = text.trim()
  if (words === '' || words.length > 200 || words.split(/\s+/u).length > 28) return false
  if (!/^[‘'“"([]*[\p{Lu}\d]/u.test(words) || /[;:,]$/u.test(words)) return false
  if (words.endsWith('.') && !isShortName(words)) return false
  if (/^(?:That|To)\s/u.test(words) || isActionNote(words)) return false
  return readResolutionHeading(words) === null && !isBareResolution(words)
}

/** “Apologies for absence.”: some councils close a title with a full stop. */
function isShortName(words: string): boolean {
  if (words === words.toUpperCase()) return true
  return words.split(/\s+/u).length <= 8 && !/[.;!?]\s/u.test(words) && !saysSomething.test(words)
}

const saysSomething =
  /\b(?:is|are|was|were|be|been|had|has|have|would|will|could|should|that|who|which|agreed|noted|asked|spoke|said|thanked|reported|welcomed|raised|explained|presented|introduced|received|approve|note|agree|ask|request)\b/iu

function fromItem(row: Extract<PastedRow, { type: 'item' }>): NumberedTitle | null {
  const { marker, isGlyph, text } = row.item
  const number = /^\(?(\d{1,3})[.)]{0,2}$/u.exec(marker)
  if (isGlyph || number === null || row.isMarkerAfter) return null
  return { marker, frame: marker.replace(/\d/gu, ''), value: Number(number[1]), title: text, rows: 1 }
}

const lettered = /^\s*((?:[A-Z]{2,6}\s?)?)(\d{1,4})(\/\d{2,4})\.?\s+(?=\S)/u
const bare = /^\s*(\d{1,4})(?:\t|[ \u00A0])\s*(?=[‘'“"(]?\p{Lu})/u

function fromText(text: string): NumberedTitle | null {
  const year = lettered.exec(text)
  if (year !== null) {
    const [whole, prefix = '', value = '', suffix = ''] = year
    return {
      marker: `${prefix}${value}${suffix}`,
      frame: `${prefix.trim()} ${suffix}`,
      value: Number(value),
      title: text.slice(whole.length),
      rows: 1,
    }
  }
  const plain = bare.exec(text)
  if (plain === null) return null
  const marker = plain[1] ?? ''
  return { marker, frame: '', value: Number(marker), title: text.slice(plain[0].length), rows: 1 }
}

function onTwoLines(rows: readonly PastedRow[], at: number): NumberedTitle | null {
  const row = rows[at]
  const next = rows[at + 1]
  if (row === undefined || next?.type !== 'text' || !isTitle(next.text) || isBareNumber(next.text)) return null
  const marker = wordsOf(row).trim()
  const number = /^((?:[A-Z]{2,6}\s?)?)(\d{1,4})(.*)$/u.exec(marker)
  if (number === null) return null
  const [, prefix = '', value = '', suffix = ''] = number
  return { marker, frame: `${prefix.trim()} ${suffix}`.trim(), value: Number(value), title: next.text, rows: 2 }
}
