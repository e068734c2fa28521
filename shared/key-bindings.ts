import { allCommands, commandPlaces, type Command, type CommandId } from '#shared/commands.ts'

/** The chords of the commands that the clerk has changed, by the command's id; an empty list is a command without a key. */
export type KeyBindings = Readonly<Record<string, readonly string[]>>

/** What became of a wish for a chord: the bindings with it, or a sentence that says why not and what to do. */
export type Bound =
  | { readonly kind: 'bound'; readonly bindings: KeyBindings }
  | {
      readonly kind: 'refused'
      readonly sentence: string
      /** What is bound where the clerk asks for the same once more, and both commands change. */
      readonly swapped?: KeyBindings
    }

/** The chords that carry a command out. */
export function chordsFor(command: Pick<Command, 'id' | 'chords'>, bindings: KeyBindings): readonly string[] {
  return bindings[command.id] ?? command.chords
}

/** The command that a chord carries out where the places are heard that are given. */
export function commandFor(
  chord: string,
  bindings: KeyBindings,
  isHeard: (command: Command<CommandId>) => boolean,
): Command<CommandId> | undefined {
  return allCommands.find((command) => chordsFor(command, bindings).includes(chord) && isHeard(command))
}

/**
 * Gives a command a chord in the place of those that it has. Refused where another command has the chord in the same place,
 * and where the chord is not free: it types, it belongs to the browser or a screen reader, or AltGr makes it.
 */
export function bindChord(bindings: KeyBindings, id: CommandId, chord: string): Bound {
  const command = allCommands.find((each) => each.id === id)
  if (command === undefined) return refused('There is no such command. Choose one from the list.')
  if (command.isChordOfHost) return refused(`The window answers this itself, so “${command.words}” keeps its key.`)
  const problem = chordProblem(chord)
  if (problem !== null) return refused(problem)
  const other = ownerOf(bindings, command, chord)
  if (other !== undefined) return ownedBy(other, bindings, command, chord)
  return { kind: 'bound', bindings: withChords(bindings, command, [chord]) }
}

/** The refusal of a chord that another command has, with what asking once more does about it. */
function ownedBy(other: Command<CommandId>, bindings: KeyBindings, command: Command<CommandId>, chord: string): Bound {
  const kept = chordsFor(other, bindings).filter((each) => each !== chord)
  const given = [...new Set([...kept, ...chordsFor(command, bindings)])]
  const swapped = withChords(withChords(bindings, command, [chord]), other, given)
  const owned = `${chord} is the key of “${other.words}” already.`
  const isGood = given.every((each) => other.chords.includes(each) || chordProblem(each) === null)
  if (other.isChordOfHost || !isGood || clashes(swapped)) {
    return refused(`${owned} Press another, or give “${other.words}” another one first.`)
  }
  const then = given.length === 0 ? 'has no key then' : `has ${given.join(' and ')} then`
  return { ...refused(`${owned} Press it again to take it, and “${other.words}” ${then}; or press another.`), swapped }
}

/** Gives a command its own chords back. Refused where another command has one of them by now. */
export function resetChords(bindings: KeyBindings, id: CommandId): Bound {
  const command = allCommands.find((each) => each.id === id)
  if (command === undefined) return refused('There is no such command. Choose one from the list.')
  for (const chord of command.chords) {
    const other = ownerOf(bindings, command, chord)
    if (other !== undefined) {
      const owned = `${chord} is the key of “${other.words}” by now.`
      const swapped = withChords(withChords(bindings, command, command.chords), other, other.chords)
      return clashes(swapped)
        ? refused(`${owned} Give that back its own key first, or give back all.`)
        : { ...refused(`${owned} Press “Own key” again to give both their own keys back.`), swapped }
    }
  }
  return { kind: 'bound', bindings: withChords(bindings, command, command.chords) }
}

/** Bindings as they can be used: what a later edition has no command for, and chords that clash, are left out. */
export function soundBindings(kept: KeyBindings): KeyBindings {
  let sound: KeyBindings = {}
  for (const [id, chords] of Object.entries(kept)) {
    const command = allCommands.find((each) => each.id === id)
    if (command === undefined || command.isChordOfHost) continue
    const isFree = chords.every(
      (chord) =>
        command.chords.includes(chord) || (chordProblem(chord) === null && ownerOf(kept, command, chord) === undefined),
    )
    if (isFree) sound = { ...sound, [id]: [...new Set(chords)] }
  }
  return clashes(sound) ? {} : sound
}

/** Why a chord cannot be given to a command, as a sentence with what to do; null where it is free to be given. */
export function chordProblem(chord: string): string | null {
  const parts = partsOf(chord)
  const has = (part: string): boolean => parts.held.includes(part)
  if (/^(?:Insert|CapsLock|NumLock|ScrollLock)$/.test(parts.key)) {
    return 'Insert and Caps Lock belong to screen readers. Press another key.'
  }
  if (/^(?:Control|Shift|Alt|AltGraph|Meta|Dead|Process|Unidentified|ContextMenu)$/.test(parts.key)) {
    return 'Press a letter, a figure or a function key together with Ctrl.'
  }
  if (has('Ctrl') && has('Alt')) {
    return 'Ctrl and Alt together are AltGr, which types signs such as €. Press Ctrl, or Ctrl and Shift, with the key.'
  }
  if (has('Alt') && !/^(?:←|→|↑|↓)$/.test(parts.key)) {
    return 'Alt with a letter opens the menus of the window and reads to screen readers. Press Ctrl with the key.'
  }
  if (has('Alt') && !has('Shift')) {
    return 'Alt with an arrow goes back and forward in the browser. Press Ctrl with the key.'
  }
  if (taken.has(chord)) return `${chord} belongs to the window or the browser. Press another chord.`
  if (writing.has(chord)) return `${chord} is a key of writing. Press another chord.`
  if (/^F\d+$/.test(parts.key)) return null
  if (!has('Ctrl') && !has('Alt')) return 'A key by itself types. Press Ctrl with it, or use a function key.'
  return null
}

/** Chords that never reach the page, or that everybody knows for something else. */
const taken: ReadonlySet<string> = new Set([
  ...'WTNPRFO'.split('').map((letter) => `Ctrl+${letter}`),
  ...'IJCNTWRQVKP'.split('').map((letter) => `Ctrl+Shift+${letter}`),
  ...'CXVA'.split('').map((letter) => `Ctrl+${letter}`),
  ...'Ctrl+= Ctrl+- Ctrl+0 Ctrl+Tab Ctrl+Shift+Tab Ctrl+F4 Ctrl+F5 Ctrl+Escape'.split(' '),
  ...'F1 F3 F5 F7 F10 F11 F12 Shift+F10 Ctrl+Shift+Delete Ctrl+Shift+Escape'.split(' '),
])

/** Keys of writing: the line needs them, with whatever is held. */
const writing: ReadonlySet<string> = new Set([
  ...'Enter Shift+Enter Backspace Shift+Backspace Ctrl+Backspace Delete Shift+Delete Ctrl+Delete Tab Shift+Tab'.split(
    ' ',
  ),
  ...'Escape Shift+Escape Ctrl+← Ctrl+→ Ctrl+Shift+← Ctrl+Shift+→ Ctrl+Shift+↑ Ctrl+Shift+↓ Ctrl+Home Ctrl+End'.split(
    ' ',
  ),
  ...'Ctrl+Shift+Home Ctrl+Shift+End Ctrl+PageUp Ctrl+PageDown'.split(' '),
  'Ctrl+ ',
])

/** The command that has a chord already where both could be asked for at once. */
function ownerOf(bindings: KeyBindings, command: Command, chord: string): Command<CommandId> | undefined {
  return allCommands.find(
    (each) => each.id !== command.id && overlap(each, command) && chordsFor(each, bindings).includes(chord),
  )
}

/** Each place hears the chords of those before it too, so that a chord of one is heard in the others as well. */
function overlap(one: Command, other: Command): boolean {
  return commandPlaces.includes(one.place) && commandPlaces.includes(other.place)
}

function clashes(bindings: KeyBindings): boolean {
  return allCommands.some((command) =>
    chordsFor(command, bindings).some((chord) => ownerOf(bindings, command, chord) !== undefined),
  )
}

function withChords(bindings: KeyBindings, command: Command, chords: readonly string[]): KeyBindings {
  const { [command.id]: _before, ...others } = bindings
  const isOwn = chords.length === command.chords.length && chords.every((chord, at) => chord === command.chords[at])
  return isOwn ? others : { ...others, [command.id]: chords }
}

function refused(sentence: string): Extract<Bound, { kind: 'refused' }> {
  return { kind: 'refused', sentence }
}

function partsOf(chord: string): { readonly held: readonly string[]; readonly key: string } {
  const held = ['Ctrl', 'Alt', 'Shift'].filter((part) => chord.split('+').slice(0, -1).includes(part))
  const key = chord.endsWith('++') ? '+' : (chord.split('+').at(-1) ?? '')
  return { held, key }
}
