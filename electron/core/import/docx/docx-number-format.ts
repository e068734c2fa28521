import { roman } from '#shared/domain/roman.ts'

/** A number of a list as Word prints it. A format that Word has for other scripts is printed in figures. */
export function numberInWords(n: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'lowerLetter':
      return letters(n)
    case 'upperLetter':
      return letters(n).toUpperCase()
    case 'lowerRoman':
      return romanUpTo(n)
    case 'upperRoman':
      return romanUpTo(n).toUpperCase()
    case 'ordinal':
      return `${n}${ordinalEnd(n)}`
    default:
      return String(n)
  }
}

/** After “z” Word goes on with “aa”, “bb”. */
function letters(n: number): string {
  if (n < 1) return ''
  return String.fromCodePoint(0x61 + ((n - 1) % 26)).repeat(Math.min(30, Math.floor((n - 1) / 26) + 1))
}

/** Word has no Roman numerals for more. */
function romanUpTo(n: number): string {
  return n > 32_767 ? String(n) : roman(n)
}

function ordinalEnd(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}
