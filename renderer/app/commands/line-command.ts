import { allCommands, chordOf } from '#shared/commands.ts'
import { commandFor } from '#shared/key-bindings.ts'
import { currentBindings } from './bindings.ts'
import { canRun, runCommand } from './command-acts.ts'

/**
 * Carries out the command that a key asks for while the caret is in a line; false where it asks for none. A chord that a
 * command of the line has given away does nothing any more, whatever the editor itself would do with it.
 */
export function lineCommand(event: KeyboardEvent): boolean {
  const chord = chordOf(event)
  const command = commandFor(chord, currentBindings(), ({ id, isChordOfHost }) => !isChordOfHost && canRun(id))
  if (command !== undefined) return runCommand(command.id)
  return allCommands.some(({ place, chords }) => place === 'line' && chords.includes(chord))
}
