import { describe, expect, it } from 'vitest'
import {
  commandEntries,
  hitEntries,
  paletteEntries,
  placeEntries,
  searchEntry,
} from '#renderer/app/commands/palette-entries.ts'

const commands = commandEntries((id) => !id.startsWith('meeting.'))
const places = placeEntries([
  {
    id: 'c1',
    name: 'Ferry Scrutiny Panel',
    code: 'FSP',
    meetings: [
      { id: 'm1', title: 'Monday 14 March 2016' },
      { id: 'm2', title: 'Monday 23 May 2016' },
    ],
  },
])
const offers = { commands, places }

describe('the palette', () => {
  it('offers commands before anything is typed, and no meeting that was not used last', () => {
    const keys = paletteEntries('', offers, []).map(({ key }) => key)

    expect(keys).toContain('go.settings')
    expect(keys.filter((key) => key.startsWith('/'))).toEqual([])
  })

  it('puts first what was used last, once', () => {
    const entries = paletteEntries('', offers, ['/meetings/m2', 'go.settings', '/meetings/gone'])

    expect(entries.slice(0, 2).map(({ key, group }) => [key, group])).toEqual([
      ['/meetings/m2', 'Used last'],
      ['go.settings', 'Used last'],
    ])
    expect(entries.filter(({ key }) => key === 'go.settings')).toHaveLength(1)
  })

  it.each([
    ['ferry may', ['/meetings/m2']],
    ['fsp committee', ['/committees/c1']],
    ['dark theme', ['view.dark', 'view.system', 'go.settings']],
    ['shortcuts', ['help.keys', 'go.help', 'go.keys']],
    ['no such thing', []],
  ])('finds by the beginnings of all words: %s', (typed, expected) => {
    expect(paletteEntries(typed, offers, []).map(({ key }) => key)).toEqual(expected)
  })

  it('does not offer what means nothing on the screen', () => {
    expect(paletteEntries('rename', offers, [])).toEqual([])
  })
})

describe('what the search found', () => {
  const aHit = {
    kind: 'block' as const,
    id: 'b',
    meetingId: 'm',
    excerpt: 'The slipway was worn.',
    marks: [],
    committeeId: 'c1',
    committeeName: 'Ferry Scrutiny Panel',
    heldOn: '2016-03-14',
    agendaItemId: 'i',
    minute: 'item 2',
    isExempt: false,
  }

  it('opens at the very line, and says which committee, day and item', () => {
    const [entry] = hitEntries([{ ...aHit, isExempt: true }], places)

    expect(entry?.to).toEqual({ kind: 'place', href: '/meetings/m/items/i?line=b' })
    expect(entry?.aside).toBe('Line of minutes · Ferry Scrutiny Panel · 14 March 2016 · item 2 · exempt')
  })

  it('names people first, lets no kind hide the others, and says no place twice', () => {
    const found = hitEntries(
      [
        ...['1', '2', '3', '4', '5', '6'].map((id) => ({ ...aHit, id })),
        { ...aHit, kind: 'finding', id: 'f' },
        { ...aHit, kind: 'committee', id: 'c1' },
        { ...aHit, kind: 'person', id: 'p', excerpt: 'Ada Moss' },
      ],
      places,
    )

    expect(found.map(({ key }) => key)).toEqual(['person:p', 'block:1', 'block:2', 'block:3', 'block:4', 'finding:f'])
  })

  it('is all to be had in Search, with the words as they were typed', () => {
    expect(searchEntry(' worn & “loose planks” ').to).toEqual({
      kind: 'place',
      href: `/search?words=${encodeURIComponent('worn & “loose planks”')}`,
    })
  })
})
