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
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
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

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(n: number): string {
  if (n > 32_767) return String(n)
  let left = n
  let text = ''
  for (const [value, numeral] of numerals) {
    while (left >= value) {
      text += numeral
      left -= value
    }
  }
  return text
}

function ordinalEnd(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}
