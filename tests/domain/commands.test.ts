import { describe, expect, it } from 'vitest'
import { allCommands, chordOf, commandPlaces, writingKeys } from '#shared/commands.ts'

const press = (key: string, held: Partial<Parameters<typeof chordOf>[0]> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('the list of commands', () => {
  it('gives no chord to two commands that can be asked for in one place', () => {
    for (const place of commandPlaces) {
      const heard = commandPlaces.slice(0, commandPlaces.indexOf(place) + 1)
      const chords = allCommands.filter((command) => heard.includes(command.place)).flatMap(({ chords: own }) => own)
      const writing = place === 'line' ? writingKeys.flatMap(({ keys }) => keys.split(', ')) : []
      const all = [...chords, ...writing]

      expect(all.filter((chord, at) => all.indexOf(chord) !== at)).toEqual([])
    }
  })

  it('names each command once', () => {
    const ids = allCommands.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps clear of the chords that browser and system own', () => {
    const own = allCommands.filter(({ isChordOfHost }) => !isChordOfHost).flatMap(({ chords }) => chords)

    expect(own.filter((chord) => /^Ctrl\+[WTNPRF]$|^F5$|^Alt\+[A-Z]$|Insert|CapsLock/.test(chord))).toEqual([])
  })

  it('offers in the palette whatever stands in the menu of the window, but the palette itself', () => {
    const hidden = allCommands.filter(({ menu, isNotOffered }) => menu !== null && isNotOffered)

    expect(hidden.map(({ id }) => id)).toEqual(['palette'])
  })
})

describe('a key press', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'Ctrl+K'],
    [press('k', { metaKey: true }), 'Ctrl+K'],
    [press('F', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+F'],
    [press('F6', { shiftKey: true }), 'Shift+F6'],
    [press('ArrowUp', { ctrlKey: true }), 'Ctrl+↑'],
    [press('/', { ctrlKey: true, shiftKey: true }), 'Ctrl+/'],
    [press('a'), 'A'],
    [press('!', { ctrlKey: true, shiftKey: true, code: 'Digit1' }), 'Ctrl+Shift+1'],
    [press('ArrowRight', { altKey: true, shiftKey: true }), 'Alt+Shift+→'],
  ])('is the chord %s', (chord, expected) => {
    expect(chord).toBe(expected)
  })
})
