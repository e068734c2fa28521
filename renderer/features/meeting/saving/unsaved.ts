import { sameLine, type Line } from '../editor/line.ts'

/** A line as the store has it. */
export type Kept = { readonly line: Line; readonly version: number }

type OnItsWay = { readonly puts: readonly Line[]; readonly removes: readonly { readonly id: string }[] }

export type Unsaved = { readonly puts: readonly Line[]; readonly removes: readonly string[] }

/** What would make the lines that are kept the lines as they stand now. */
export function difference(
  kept: ReadonlyMap<string, Kept>,
  lines: readonly Line[],
  isLeftOut: (line: Line) => boolean = () => false,
): Unsaved {
  const standing = new Set(lines.map((line) => line.id))
  const puts = lines.filter((line) => {
    const before = kept.get(line.id)
    return before === undefined ? !isLeftOut(line) : !sameLine(before.line, line)
  })
  return { puts, removes: [...kept.keys()].filter((id) => !standing.has(id)) }
}

/** Whether what is on its way is all that is unsaved. */
export function isCovered(save: OnItsWay, { puts, removes }: Unsaved): boolean {
  const sentPuts = new Map<string, Line>(save.puts.map((put) => [put.id, put]))
  const sentRemoves = new Set(save.removes.map(({ id }) => id))
  return (
    puts.every((line) => {
      const put = sentPuts.get(line.id)
      return put !== undefined && sameLine(put, line)
    }) && removes.every((id) => sentRemoves.has(id))
  )
}
