import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { readMinutesDocx } from '#core/import/read-docx.ts'
import { readMinutesSource } from '#core/minutes-source.ts'
import { writeMinutesDocx } from '#core/word/write-minutes-docx.ts'
import { buildMinutesDocument, type MinutesItem } from '#shared/domain/minutes-document/minutes-document.ts'
import { aCommittee, aPut, setUp } from '#tests/core/set-up.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { aBlock, anItem, aSource } from './minutes-source.ts'
import { validationErrors } from './ooxml-validator.ts'

const houseStyle = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../resources/house-style.docx')))

type Motion = NonNullable<MinutesItem['motions']>[number]

const wren = { name: 'Cllr Ada Wren', capacity: 'chair' as const }
const holt = { name: 'Lee Holt', capacity: 'member' as const }
const reed = { name: 'Mrs Jo Reed', capacity: 'co-optee-with-vote' as const }
const hands = (yes: number, no: number, abstain: number): NonNullable<Motion['vote']> => ({
  method: 'hands',
  counts: { for: yes, against: no, abstain },
  isUnanimous: false,
  casting: null,
  choices: [],
})
const assent: NonNullable<Motion['vote']> = { ...hands(0, 0, 0), method: 'assent', counts: null }

function aMotion(blockId: string, changes: Partial<Motion> = {}): Motion {
  return {
    id: `motion ${blockId}`,
    blockId,
    parentId: null,
    substantiveBlockId: null,
    mover: holt,
    seconder: reed,
    outcome: 'carried',
    vote: hands(6, 2, 1),
    ...changes,
  }
}

async function printed(
  item: MinutesItem,
  changes: Partial<Parameters<typeof aSource>[0]> = {},
): Promise<readonly string[]> {
  const { bytes } = await writeMinutesDocx(buildMinutesDocument(aSource({ items: [item], ...changes })), houseStyle)
  expect(validationErrors(bytes)).toEqual([])
  const lines = readWordParagraphs(bytes).map(({ text, label }) => (label === null ? text : `${label} ${text}`))
  const from = lines.indexOf('Slipway')
  return lines.slice(
    from + 1,
    lines.findIndex((line) => line.startsWith('Signed')),
  )
}

const motion = aBlock('motion', 'That the slipway be mended and the ferries be counted.', { id: 'm' })
const lost = aBlock('amendment', 'That the slipway be mended.', { id: 'lost' })
const carried = aBlock('amendment', 'That the slipway be mended and the ferries be counted weekly.', { id: 'carried' })
const amended = aBlock('motion', 'That the slipway be mended and the ferries be counted weekly.', { id: 'amended' })
const heading = aBlock('resolutionHeading', 'Resolved:')
const limb = (text: string) => aBlock('resolutionLimb', text)

it('prints a motion, who moved it and how the vote went', async () => {
  const item = anItem('Slipway', [motion, aBlock('paragraph', 'Members thanked the officers.')], {
    motions: [aMotion('m')],
  })
  expect(await printed(item)).toEqual([
    'That the slipway be mended and the ferries be counted.',
    'Moved by Councillor Lee Holt and seconded by Mrs Jo Reed.',
    'The motion was carried: 6 for, 2 against, 1 abstained.',
    'Members thanked the officers.',
  ])
})

it('prints the motion, each amendment with its result, lost ones too, and the motion as amended, once', async () => {
  const item = anItem('Slipway', [motion, lost, carried, amended, heading, limb(carriedText())], {
    motions: [
      aMotion('m', {
        substantiveBlockId: 'amended',
        vote: {
          ...hands(5, 5, 0),
          method: 'recorded',
          casting: { by: wren },
          choices: [
            { person: wren, side: 'for' },
            { person: reed, side: 'against' },
          ],
        },
      }),
      aMotion('lost', { parentId: 'motion m', outcome: 'lost', vote: hands(2, 7, 0), seconder: null }),
      aMotion('carried', { parentId: 'motion m', vote: assent }),
    ],
  })
  const lines = await printed(item)
  expect(lines).toEqual([
    'That the slipway be mended and the ferries be counted.',
    'Moved by Councillor Lee Holt and seconded by Mrs Jo Reed.',
    'Amendment moved by Councillor Lee Holt, that the motion read:',
    'That the slipway be mended.',
    'The amendment was lost: 2 for, 7 against, 0 abstained.',
    'Amendment moved by Councillor Lee Holt and seconded by Mrs Jo Reed, that the motion read:',
    'That the slipway be mended and the ferries be counted weekly.',
    'The amendment was agreed.',
    'The substantive motion was carried on a recorded vote: 5 for, 5 against, 0 abstained, on the casting vote of the Chair.',
    'For (1): Councillor Ada Wren',
    'Against (1): Mrs Jo Reed',
    'Abstained: none',
    'Resolved:',
    'That the slipway be mended and the ferries be counted weekly.',
  ])
})

function carriedText(): string {
  return 'That the slipway be mended and the ferries be counted weekly.'
}

it('says the words of a motion that became a resolution once, with the resolution', async () => {
  const text = 'That (1) the slipway be mended; and (2) the ferries be counted.'
  const item = anItem(
    'Slipway',
    [
      aBlock('motion', text, { id: 'm' }),
      heading,
      limb('That the slipway be mended.'),
      limb('That the ferries be counted.'),
    ],
    { motions: [aMotion('m')] },
  )
  expect(await printed(item)).toEqual([
    'Moved by Councillor Lee Holt and seconded by Mrs Jo Reed.',
    'The motion was carried: 6 for, 2 against, 1 abstained.',
    'Resolved:',
    '1. That the slipway be mended.',
    '2. That the ferries be counted.',
  ])
})

it('prints the motion as amended where no resolution says it', async () => {
  const item = anItem('Slipway', [motion, carried, amended], {
    motions: [
      aMotion('m', { substantiveBlockId: 'amended', outcome: 'open', vote: null }),
      aMotion('carried', { parentId: 'motion m', vote: assent }),
    ],
  })
  expect((await printed(item)).slice(-3)).toEqual([
    'The amendment was agreed.',
    'The motion as amended read:',
    'That the slipway be mended and the ferries be counted weekly.',
  ])
})

it('prints “unanimously” only where it was said, and no number for what was agreed without a vote', async () => {
  expect(await resolved(assent)).toEqual(['Resolved:', 'That it be noted.'])
  expect(await resolved({ ...assent, isUnanimous: true })).toEqual(['Resolved (unanimously):', 'That it be noted.'])
  expect(await resolved(hands(6, 0, 1))).toEqual([
    'Resolved:',
    'That it be noted.',
    'The resolution was carried: 6 for, 0 against, 1 abstained.',
  ])
})

it('names whoever else presided and cast the vote, and who asked that their vote be recorded', async () => {
  const vote = { ...hands(4, 4, 0), casting: { by: holt }, choices: [{ person: reed, side: 'against' as const }] }
  const item = anItem('Slipway', [motion], {
    motions: [aMotion('m', { vote, mover: null, seconder: { name: 'cllr Moss', capacity: null } })],
  })
  expect(
    (
      await printed(item, {
        committee: { name: 'Pier Committee', style: 'committee', wording: { memberTitle: 'Cllr' } },
      })
    ).slice(1),
  ).toEqual([
    'Seconded by Cllr Moss.',
    'The motion was carried: 4 for, 4 against, 0 abstained, on the casting vote of Cllr Lee Holt, who presided.',
    'At their request it was recorded who voted against: Mrs Jo Reed.',
  ])
})

it('prints a motion without any facts as its words alone, and nothing of one whose line is not in the copy', async () => {
  const item = anItem('Slipway', [motion], { motions: [aMotion('elsewhere')] })
  expect(await printed(item)).toEqual(['That the slipway be mended and the ferries be counted.'])
})

it('writes what the clerk recorded, and it can be read back from Word', async () => {
  const { call, core } = setUp()
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  for (const name of ['Councillor Jo Odell', 'Councillor Pat Peel'])
    await call.committee.addMember({ committeeId, name, role: name.endsWith('Odell') ? 'chair' : 'member' })
  await call.attendance.recordRestPresent({ meetingId })
  const { id } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const line = aPut('That the lamps be lit.', { kind: 'motion' })
  await call.agendaItem.save({ id, saveId: newId(), puts: [line], removes: [] })
  const { people } = await call.motion.room({ agendaItemId: id })
  const [chair = '', other = ''] = people.map(({ personId }) => personId)
  const { id: motionId } = await call.motion.put({ blockId: line.id })
  await call.motion.name({ id: motionId, as: 'mover', who: { personId: other } })
  await call.motion.vote({
    id: motionId,
    method: 'recorded',
    counts: { for: 1, against: 1, abstain: 0 },
    casting: { side: 'against', personId: chair },
    choices: [
      { personId: chair, side: 'against' },
      { personId: other, side: 'for' },
    ],
    isUnanimous: false,
  })
  const document = buildMinutesDocument(readMinutesSource(core.context.reader, meetingId, 'public'))
  const { bytes } = await writeMinutesDocx(document, houseStyle)
  expect(validationErrors(bytes)).toEqual([])
  const { text } = readMinutesDocx(bytes)
  for (const words of [
    'That the lamps be lit.',
    'Moved by Councillor Pat Peel.',
    'The motion was lost on a recorded vote: 1 for, 1 against, 0 abstained, on the casting vote of the Chair.',
    'For (1): Councillor Pat Peel',
    'Against (1): Councillor Jo Odell',
    'Abstained: none',
  ])
    expect(text).toContain(words)
})

/** A resolution of one limb, with its vote. */
function resolved(vote: Motion['vote']): Promise<readonly string[]> {
  const noted = limb('That it be noted.')
  return printed(anItem('Slipway', [noted], { motions: [aMotion(noted.id, { mover: null, seconder: null, vote })] }))
}
