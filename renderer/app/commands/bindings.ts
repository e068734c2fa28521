import { useEffect } from 'react'
import { create } from 'zustand'
import { allCommands, chordWords, type CommandId } from '#shared/commands.ts'
import { chordsFor, soundBindings, type KeyBindings } from '#shared/key-bindings.ts'
import { useSettings } from '../settings.ts'

/** The keys that the clerk has changed, for the whole page: what hears keys asks here, what shows them follows. */
const useBindings = create<{ readonly bindings: KeyBindings }>(() => ({ bindings: {} }))

export function currentBindings(): KeyBindings {
  return useBindings.getState().bindings
}

/** Keeps the keys of this page as the settings say. */
export function useKeptBindings(): void {
  const kept = useSettings()?.keys
  useEffect(() => {
    if (kept !== undefined) useBindings.setState({ bindings: soundBindings(kept) })
  }, [kept])
}

/** How the chord of a command reads on key caps, "Ctrl ⇧ A", for hints and buttons; undefined where it has none. */
export function useKeyOf(): (id: CommandId) => string | undefined {
  const { bindings } = useBindings()
  return (id) => {
    const command = allCommands.find((each) => each.id === id)
    const [chord] = command === undefined ? [] : chordsFor(command, bindings)
    return chord === undefined ? undefined : chordWords(chord)
  }
}

/** The chords of all commands, for lists of keys. */
export function useChordsFor(): (command: {
  readonly id: string
  readonly chords: readonly string[]
}) => readonly string[] {
  const { bindings } = useBindings()
  return (command) => chordsFor(command, bindings)
}
