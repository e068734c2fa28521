import { assertNever } from '#shared/errors.ts'
import { roman } from '#shared/domain/roman.ts'

/**
 * The labels before the limbs of a resolution: "1." "1)" "(1)" "(a)" "a)" "(i)" "i." and their capitals. A style is a kind of
 * number and what stands before and after it, which is what a Word list needs to know.
 */
export type LabelFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman'

export type LabelStyle = { readonly format: LabelFormat; readonly before: '' | '('; readonly after: '' | '.' | ')' }

/** The label of the nth limb, as printed. `n` counts from 1. */
export function formatLabel(style: LabelStyle, n: number): string {
  return `${style.before}${formatNumber(style.format, n)}${style.after}`
}

/**
 * What a Word list needs in order to print exactly these labels, or null when no one list can: labels that repeat, skip,
 * are missing here and there, or mix styles ("ii" without "i" is a run that starts at 2; "i, iii" is none).
 *
 * "i." alone is Roman 1, not the ninth letter, and "c)" the third letter, not Roman 100: the reading with the lowest
 * start wins.
 */
export function labelRun(labels: readonly string[]): { readonly style: LabelStyle; readonly start: number } | null {
  const first = labels[0]
  if (first === undefined) return null
  const readings = readLabel(first).toSorted((a, b) => a.n - b.n)
  const fitting = readings.find(({ style, n }) => labels.every((label, at) => label === formatLabel(style, n + at)))
  return fitting === undefined ? null : { style: fitting.style, start: fitting.n }
}

/** After "z" Word goes on with "aa", "bb", which no council prints on purpose: one letter is the most that is read back. */
const letters = 26

/** Far above what a resolution has, and a bound on what a label such as "99999999." can ask of the search. */
const highest = 399

function readLabel(label: string): readonly { readonly style: LabelStyle; readonly n: number }[] {
  const match = /^(\(?)([0-9]{1,3}|[a-z]{1,9}|[A-Z]{1,9})([.)]?)$/.exec(label)
  if (match === null) return []
  const before = match[1] === '(' ? '(' : ''
  const after = match[3] === '.' ? '.' : match[3] === ')' ? ')' : ''
  return formats.flatMap((format) => {
    const n = readNumber(format, match[2] ?? '')
    return n === null ? [] : [{ style: { format, before, after } as const, n }]
  })
}

const formats: readonly LabelFormat[] = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman']

function readNumber(format: LabelFormat, text: string): number | null {
  for (let n = 1; n <= highest; n += 1) if (formatNumber(format, n) === text) return n
  return null
}

function formatNumber(format: LabelFormat, n: number): string {
  switch (format) {
    case 'decimal':
      return String(n)
    case 'lowerLetter':
      return letter(n)
    case 'upperLetter':
      return letter(n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    default:
      return assertNever(format)
  }
}

function letter(n: number): string {
  return n <= letters ? String.fromCodePoint(0x60 + n) : ''
}
