import { chordOf } from '#shared/commands.ts'
import { commandFor } from '#shared/key-bindings.ts'
import { currentBindings } from './bindings.ts'
import { canRun, runCommand } from './command-acts.ts'

/** Carries out the command of the line that a key asks for; false where it asks for none that can be carried out here. */
export function lineCommand(event: KeyboardEvent): boolean {
  const command = commandFor(chordOf(event), currentBindings(), ({ id, place }) => place === 'line' && canRun(id))
  return command !== undefined && runCommand(command.id)
}
