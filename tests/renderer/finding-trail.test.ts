import { expect, it } from 'vitest'
import { trailOf, type FindingLink } from '#renderer/features/findings/trail.ts'

it('shows a finding meeting by meeting, newest first and undated before all, each with its items', () => {
  const trail = trailOf([
    aLink('spring', '2026-03-02', 'slipway', 'block'),
    aLink('undated', null, 'ferries', 'block'),
    aLink('autumn', '2026-10-05', 'fares', 'resolution'),
    aLink('spring', '2026-03-02', 'fares', 'item'),
    aLink('spring', '2026-03-02', 'slipway', 'action'),
  ])

  expect(trail.map((meeting) => [meeting.key, meeting.items.map((item) => [item.key, item.links.length])])).toEqual([
    ['undated', [['ferries', 1]]],
    ['autumn', [['fares', 1]]],
    [
      'spring',
      [
        ['slipway', 2],
        ['fares', 1],
      ],
    ],
  ])
})

function aLink(
  meetingId: string,
  heldOn: string | null,
  agendaItemId: string,
  targetKind: FindingLink['targetKind'],
): FindingLink {
  return {
    id: `${meetingId} ${agendaItemId} ${targetKind}`,
    nature: 'concerns',
    targetKind,
    targetId: 't',
    isExempt: false,
    text: 'Words',
    meetingId,
    agendaItemId,
    itemTitle: agendaItemId,
    committeeName: 'Ferry Panel',
    heldOn,
    state: null,
  }
}
