/** A whole number in Roman numerals, in small letters: 4 is "iv". */
export function roman(n: number): string {
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
