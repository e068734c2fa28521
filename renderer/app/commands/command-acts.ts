import { useEffect, useRef } from 'react'
import { allCommands, type CommandId } from '#shared/commands.ts'
import { writeAsked } from '#renderer/app/hash-location.ts'

export type CommandActs = Partial<Readonly<Record<CommandId, () => void>>>

/** What carries out a command, for as long as the part of the page that knows how is on the screen. The latest comes first. */
const offered: CommandActs[] = []

/** Offers to carry out commands while the component is on the screen. */
export function useCommands(acts: CommandActs): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const entry: CommandActs = new Proxy(
      {},
      {
        get: (_entry, id) => (typeof id === 'string' ? Reflect.get(latest.current, id) : undefined),
        has: (_entry, id) => Reflect.has(latest.current, id),
      },
    )
    offered.unshift(entry)
    return () => void offered.splice(offered.indexOf(entry), 1)
  }, [])
}

/** Carries a command out; false where nothing on the screen knows how, and it leads nowhere. */
export function runCommand(id: CommandId): boolean {
  const act = actFor(id)
  act?.()
  return act !== undefined
}

/** Whether a command means something on the screen as it stands. */
export function canRun(id: CommandId): boolean {
  return actFor(id) !== undefined
}

/** Goes to a place in the page. The address's fragment is the route. */
export function goTo(href: string): void {
  writeAsked()
  location.hash = `#${href}`
}

export function isCommandId(id: string): id is CommandId {
  return allCommands.some((command) => command.id === id)
}

function actFor(id: CommandId): (() => void) | undefined {
  const entry = offered.find((each) => each[id] !== undefined)
  const act = entry?.[id]
  if (act !== undefined) return act
  const href = allCommands.find((command) => command.id === id)?.href ?? null
  return href === null ? undefined : () => goTo(href)
}
