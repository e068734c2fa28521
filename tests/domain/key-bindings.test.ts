import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCommands, commandPlaces } from '#shared/commands.ts'
import {
  bindChord,
  chordProblem,
  chordsFor,
  commandFor,
  resetChords,
  soundBindings,
  type KeyBindings,
} from '#shared/key-bindings.ts'

function sharedChords(bindings: KeyBindings): readonly string[] {
  return commandPlaces.flatMap((place) => {
    const heard = commandPlaces.slice(0, commandPlaces.indexOf(place) + 1)
    const chords = allCommands.filter((each) => heard.includes(each.place)).flatMap((each) => chordsFor(each, bindings))
    return chords.filter((chord, at) => chords.indexOf(chord) !== at)
  })
}

const ids = fc.constantFrom(...allCommands.map(({ id }) => id))
const chords = fc.oneof(
  fc.constantFrom(...allCommands.flatMap((command) => command.chords)),
  fc
    .tuple(
      fc.constantFrom('', 'Ctrl+', 'Ctrl+Shift+', 'Shift+', 'Alt+', 'Alt+Shift+', 'Ctrl+Alt+'),
      fc.constantFrom(...'ABGMUXYZ158.;=é'.split(''), '↑', '→', 'F2', 'F8', 'F9', 'Insert', 'Enter', 'Tab', 'PageUp'),
    )
    .map(([held, key]) => held + key),
)
const acts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('bind' as const), id: ids, chord: chords, isAgain: fc.boolean() }),
    fc.record({ kind: fc.constant('reset' as const), id: ids, chord: fc.constant(''), isAgain: fc.boolean() }),
  ),
  { maxLength: 40 },
)

const anywhere = () => true

describe('keys that the clerk changes', () => {
  it('are never shared by two commands that can be asked for in one place, whatever is tried', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let bindings: KeyBindings = {}
        const refusals: string[] = []
        for (const { kind, id, chord, isAgain } of all) {
          const bound = kind === 'bind' ? bindChord(bindings, id, chord) : resetChords(bindings, id)
          if (bound.kind === 'bound') bindings = bound.bindings
          else refusals.push(bound.sentence)
          if (bound.kind === 'refused' && isAgain) bindings = bound.swapped ?? bindings
          expect(sharedChords(bindings)).toEqual([])
        }
        expect(soundBindings(bindings)).toEqual(bindings)
        expect(refusals.filter((sentence) => !sentence.endsWith('.'))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('count once where they were kept twice', () => {
    const [chord = ''] = soundBindings({ palette: ['Ctrl+Shift+F8', 'Ctrl+Shift+F8'] })['palette'] ?? []
    expect(chord).toBe('Ctrl+Shift+F8')
    expect(sharedChords(soundBindings({ palette: [chord, chord] }))).toEqual([])
  })

  it('change places where the key of another command is pressed twice, and back again', () => {
    const refused = bindChord({}, 'meeting.read-back', 'F9')
    const swapped = refused.kind === 'refused' ? (refused.swapped ?? {}) : {}
    expect(commandFor('F9', swapped, anywhere)?.id).toBe('meeting.read-back')
    expect(commandFor('F8', swapped, anywhere)?.id).toBe('meeting.motion')
    const keyless = bindChord({}, 'line.column', 'F9')
    expect(keyless).toMatchObject({
      sentence: expect.stringMatching(/Press it again to take it, and “Motion and vote” has Ctrl\+Shift\+9 then/),
    })
    const back = resetChords(swapped, 'meeting.motion')
    expect(back.kind === 'refused' && back.swapped).toEqual({})
    expect(bindChord({}, 'meeting.read-back', 'Ctrl+F')).not.toHaveProperty('swapped')
  })

  it('can be read from any kept settings and still clash with nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(ids, fc.string()), fc.array(chords, { maxLength: 3 })), (kept) => {
        expect(sharedChords(soundBindings(kept))).toEqual([])
      }),
    )
  })

  it('carry their command out in the place of its own chord, until that is given back', () => {
    const bound = bindChord({}, 'line.action', 'Ctrl+Shift+U')
    const bindings = bound.kind === 'bound' ? bound.bindings : {}

    expect(commandFor('Ctrl+Shift+U', bindings, anywhere)?.id).toBe('line.action')
    expect(commandFor('Ctrl+Shift+A', bindings, anywhere)).toBeUndefined()
    expect(resetChords(bindings, 'line.action')).toEqual({ kind: 'bound', bindings: {} })
  })

  it('say whose a chord is that another command has', () => {
    expect(bindChord({}, 'meeting.room', 'Ctrl+K')).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('Find or do…'),
    })
  })

  it('do not give a command its own chord back while another one has it', () => {
    const first = bindChord({}, 'line.action', 'Ctrl+Shift+U')
    const taken = bindChord(first.kind === 'bound' ? first.bindings : {}, 'line.limb', 'Ctrl+Shift+A')
    const bindings = taken.kind === 'bound' ? taken.bindings : {}

    expect(resetChords(bindings, 'line.action')).toMatchObject({ kind: 'refused' })
  })

  it.each([
    ['Ctrl+W', /browser/],
    ['Ctrl+Shift+I', /browser/],
    ['F5', /browser/],
    ['Insert', /screen readers/],
    ['Ctrl+Insert', /screen readers/],
    ['CapsLock', /screen readers/],
    ['Alt+F', /Alt with a letter/],
    ['Ctrl+Alt+E', /AltGr/],
    ['Ctrl+Alt+€', /AltGr/],
    ['A', /types/],
    ['Shift+1', /types/],
    ['Enter', /writing/],
    ['Ctrl+C', /belongs/],
    ['Control', /together with Ctrl/],
  ])('refuse %s with a sentence', (chord, sentence) => {
    expect(chordProblem(chord)).toMatch(sentence)
  })

  it('may be any chord that a command comes with', () => {
    const own = allCommands.filter(({ isChordOfHost }) => !isChordOfHost).flatMap((command) => command.chords)

    expect(own.filter((chord) => chordProblem(chord) !== null)).toEqual([])
  })
})

it('gives every function key a second chord, for keyboards on which it is hard to reach', () => {
  const alone = allCommands.filter(({ chords: own }) => own.length > 0 && own.every((chord) => /F\d+$/.test(chord)))

  expect(alone.map(({ id }) => id)).toEqual([])
})
