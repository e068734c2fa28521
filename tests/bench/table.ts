import { difference, holds, median, quantile, ratio, type Bound, type Row } from './row.ts'

const heads = ['what', 'against', 'ours', 'other', 'times (middle half)', 'more', 'bound', '']

/** The rows as one table to read in a terminal: medians, and between which values the middle half of the rounds lies. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(row: Row): readonly string[] {
  const { what, against, unit, rounds, bound } = row
  const ratios = rounds.map(ratio)
  const [from, to] = [quantile(ratios, 0.25), quantile(ratios, 0.75)]
  return [
    what,
    against,
    `${digits(median(rounds.map(({ ours }) => ours)))} ${unit}`,
    `${digits(median(rounds.map(({ other }) => other)))} ${unit}`,
    `${digits(median(ratios))} (${digits(from)}–${digits(to)})`,
    `${digits(median(rounds.map(difference)))} ${unit}`,
    boundOf(bound, unit),
    hasBound(bound) ? (holds(row) ? 'holds' : 'over') : '',
  ]
}

function hasBound({ times, plus }: Bound): boolean {
  return times !== undefined || plus !== undefined
}

function boundOf({ times, plus }: Bound, unit: string): string {
  const parts = [times === undefined ? [] : `≤ ${times} ×`, plus === undefined ? [] : `≤ + ${plus} ${unit}`]
  return parts.flat().join(' or ')
}

function digits(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1)
}
