import type { Inline } from '#shared/domain/inline.ts'
import type { Joined } from '../editor/block-identity.ts'
import { sameLine, type Line } from '../editor/line.ts'

/** A line as the store has it. */
export type Kept = {
  readonly line: Line
  readonly version: number
  /** The words of another version that stands beside it until the clerk has chosen. */
  readonly other?: Inline | null
}

/** A line that is taken out, and the one that has its words now, if it was joined to one. */
export type Gone = { readonly id: string; readonly into: string | null }

type OnItsWay = { readonly puts: readonly Line[]; readonly removes: readonly Gone[] }

export type Unsaved = { readonly puts: readonly Line[]; readonly removes: readonly Gone[] }

/** What would make the lines that are kept the lines as they stand now. */
export function difference(
  kept: ReadonlyMap<string, Kept>,
  lines: readonly Line[],
  isLeftOut: (line: Line) => boolean = () => false,
  gone: GoneBefore = nothingGone,
): Unsaved {
  const standing = new Set(lines.map((line) => line.id))
  const puts = lines.filter((line) => {
    const before = kept.get(line.id)
    return before === undefined ? !isLeftOut(line) : !sameLine(before.line, line)
  })
  const holder = (id: string): string | null => {
    let into = gone.joined.get(id) ?? null
    // A line that never came to the store cannot be named there: its own words went on to another.
    for (let steps = 0; into !== null && steps < gone.joined.size; steps += 1) {
      if (standing.has(into) || kept.has(into) || gone.sent.has(into)) return into
      into = gone.joined.get(into) ?? null
    }
    return into !== null && standing.has(into) ? into : null
  }
  const removes = [...kept.keys()].filter((id) => !standing.has(id)).map((id) => ({ id, into: holder(id) }))
  const again = [...gone.sent].filter(([id]) => !standing.has(id) && !kept.has(id) && gone.joined.has(id))
  const moved = again.map(([id, into]) => ({ id, into: holder(id), before: into }))
  return {
    puts,
    removes: [...removes, ...moved.filter(({ into, before }) => into !== before).map(({ id, into }) => ({ id, into }))],
  }
}

/** The lines that were joined to others, and those of which the store was told, with the line that it knows of. */
export type GoneBefore = { readonly joined: Joined; readonly sent: ReadonlyMap<string, string | null> }

const nothingGone: GoneBefore = { joined: new Map(), sent: new Map() }

/** Whether what is on its way is all that is unsaved. */
export function isCovered(save: OnItsWay, { puts, removes }: Unsaved): boolean {
  const sentPuts = new Map<string, Line>(save.puts.map((put) => [put.id, put]))
  const sentRemoves = new Map(save.removes.map(({ id, into }) => [id, into]))
  return (
    puts.every((line) => {
      const put = sentPuts.get(line.id)
      return put !== undefined && sameLine(put, line)
    }) && removes.every(({ id, into }) => sentRemoves.get(id) === into)
  )
}
