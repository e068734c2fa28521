/** One spell for each stretch of writing in a line: until the line is left, or for 60 s. */
export function createSpells(newId: () => string) {
  const open = new Map<string, { readonly id: string; readonly since: number }>()
  const left = new Set<string>()
  return {
    of: (lineId: string): string => {
      const running = open.get(lineId)
      if (running !== undefined && isStillOn(running.since)) return running.id
      const begun = { id: newId(), since: Date.now() }
      open.set(lineId, begun)
      return begun.id
    },
    leave: (lineId: string): void => void left.add(lineId),
    endThoseLeft: (): void => {
      for (const lineId of left) open.delete(lineId)
      left.clear()
    },
  }
}

const spellLasts = 60_000

/** By the clock on the wall, which goes on while the computer sleeps; one that was set back ends the spell too. */
function isStillOn(since: number): boolean {
  const lasted = Date.now() - since
  return lasted >= 0 && lasted < spellLasts
}
