import { describe, expect, it } from 'vitest'
import { commandEntries, hitEntries, paletteEntries, placeEntries } from '#renderer/app/commands/palette-entries.ts'

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
    ['shortcuts', ['help.keys', 'go.help']],
    ['no such thing', []],
  ])('finds by the beginnings of all words: %s', (typed, expected) => {
    expect(paletteEntries(typed, offers, []).map(({ key }) => key)).toEqual(expected)
  })

  it('does not offer what means nothing on the screen', () => {
    expect(paletteEntries('rename', offers, [])).toEqual([])
  })
})

it('leads from what was found to the item, the meeting or the finding', () => {
  const hits = [
    { kind: 'item', id: 'i', meetingId: 'm', excerpt: 'Slipway' },
    { kind: 'block', id: 'b', meetingId: 'm', excerpt: 'The slipway was worn.' },
    { kind: 'finding', id: 'f', meetingId: null, excerpt: 'The slipway is worn.' },
    { kind: 'action', id: 'a', meetingId: null, excerpt: 'of no meeting' },
  ]

  expect(hitEntries(hits).map(({ to }) => (to.kind === 'place' ? to.href : null))).toEqual([
    '/meetings/m/items/i',
    '/meetings/m',
    '/findings/f',
  ])
})
