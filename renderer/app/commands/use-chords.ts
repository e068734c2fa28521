import { useEffect } from 'react'
import { chordOf } from '#shared/commands.ts'
import { commandFor } from '#shared/key-bindings.ts'
import { currentBindings } from './bindings.ts'
import { canRun, runCommand } from './command-acts.ts'

/**
 * The chords that work wherever the focus is. One that a field, a picker or the line has used is not used again; while a
 * dialog asks something, none is used. Those of the line are the editor's own.
 *
 * @param hasOwnFind true where the browser answers printing, finding and text size itself.
 */
export function useChords(hasOwnFind: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const chord = chordOf(event)
      const command = commandFor(
        chord,
        currentBindings(),
        ({ id, place, isChordOfHost }) => place !== 'line' && !(isChordOfHost && hasOwnFind) && canRun(id),
      )
      // The page is looked through for a dialog only where the key means something.
      if (command === undefined || isAsked()) return
      event.preventDefault()
      runCommand(command.id)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [hasOwnFind])
}

function isAsked(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], .dialog') !== null
}
