import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

async function aMeeting() {
  const { call, core } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const [meetingId = ''] = meetings
  const open = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const closed = await call.agendaItem.add({ meetingId, title: 'Claim of the Osprey' })
  return { call, core, meetingId, open: open.id, closed: closed.id }
}

async function write(call: Call, itemId: string, ...puts: readonly ReturnType<typeof aPut>[]) {
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: [...puts], removes: [] })
}

async function exclude(call: Call, itemId: string, itemIds: string[], at = itemId) {
  const heading = aPut('Resolved:', { kind: 'resolutionHeading', position: 'Zz' })
  const limb = aPut('That the public be excluded.', { kind: 'resolutionLimb', position: 'a0' })
  await write(call, at, heading, limb)
  const { id } = await call.exempt.exclude({
    agendaItemId: at,
    kind: 'exempt',
    headingBlockId: heading.id,
    limbBlockId: limb.id,
    paragraphs: [3, 1],
    publicInterest: 'the claim is not settled',
    itemIds,
  })
  return { id, heading, limb }
}

/** Every part of the file as text, its name with it. */
async function exported(call: Call, meetingId: string, audience: 'public' | 'full') {
  const { fileName, bytes } = await call.minutes.export({ meetingId, document: 'minutes', audience })
  const parts = Object.entries(unzipSync(Buffer.from(bytes, 'base64')))
  return [fileName, ...parts.map(([name, part]) => `${name} ${Buffer.from(part).toString('utf8')}`)].join('\n')
}

it('makes the items exempt from which the public are excluded, with the paragraphs of the resolution', async () => {
  const { call, meetingId, open, closed } = await aMeeting()
  await exclude(call, open, [closed])

  const { items, exclusions } = await call.exempt.get({ meetingId })

  expect(items.map(({ isExempt, isExcluded }) => [isExempt, isExcluded])).toEqual([
    [false, false],
    [true, true],
  ])
  expect(items[1]).toMatchObject({ exemptParagraphs: [1, 3], publicInterest: 'the claim is not settled' })
  expect(exclusions).toMatchObject([{ agendaItemId: open, itemIds: [closed], stands: true, areBack: false }])
})

it('opens the items again when the exclusion is taken back, but for those that were exempt before', async () => {
  const { call, meetingId, open, closed } = await aMeeting()
  await call.exempt.changeItem({ id: closed, isExempt: true })
  const { id } = await exclude(call, open, [open, closed])
  await call.exempt.takeBack({ id })

  const { items, exclusions } = await call.exempt.get({ meetingId })

  expect(items.map(({ isExempt, isExcluded }) => [isExempt, isExcluded])).toEqual([
    [false, false],
    [true, false],
  ])
  expect(exclusions).toEqual([])
})

it('counts an exclusion only while its resolution stands in the minutes', async () => {
  const { call, meetingId, open, closed } = await aMeeting()
  const { heading } = await exclude(call, open, [closed])
  const spellId = newId()
  await call.agendaItem.save({ id: open, saveId: newId(), puts: [], removes: [{ id: heading.id, spellId }] })
  expect((await call.exempt.get({ meetingId })).items[1]).toMatchObject({ isExempt: true, isExcluded: false })

  await write(call, open, { ...heading, baseVersion: 2 })
  expect((await call.exempt.get({ meetingId })).items[1]).toMatchObject({ isExcluded: true })
})

it('prints of an exempt item only what the law keeps in the public copy', async () => {
  const { call, meetingId, open, closed } = await aMeeting()
  await exclude(call, open, [closed])
  await write(
    call,
    closed,
    aPut('The claim stands at a hundred crowns.', { kind: 'point', position: 'a1' }),
    aPut('Councillor Moss declared an interest and left.', { kind: 'declarationNote', position: 'a2' }),
  )
  await expect(exported(call, meetingId, 'public')).rejects.toThrow(/item 2 is exempt and needs a title/)
  await call.exempt.changeItem({ id: closed, publicTitle: 'Legal matter' })
  await expect(exported(call, meetingId, 'public')).rejects.toThrow(/item 2 is exempt and needs a summary/)
  await call.exempt.changeItem({ id: closed, publicSummary: 'The panel agreed how to go on.' })

  const text = await exported(call, meetingId, 'public')

  expect(text).not.toMatch(/Osprey|crowns|NOT FOR PUBLICATION/)
  for (const words of [
    'Legal matter',
    'The public were excluded while this item was considered',
    'paragraphs 1 and 3 of Part 1 of Schedule 12A',
    'the claim is not settled',
    'Councillor Moss declared an interest and left.',
    'The panel agreed how to go on.',
    'That the public be excluded.',
  ]) {
    expect(text).toContain(words)
  }
  expect(await exported(call, meetingId, 'full')).toMatch(/Osprey/)
})

it('publishes the resolution of an exempt item only where the clerk says so, and then finds it for the public too', async () => {
  const { call, meetingId, open, closed } = await aMeeting()
  await exclude(call, open, [closed])
  await call.exempt.changeItem({ id: closed, publicTitle: 'Legal matter', publicSummary: 'It was settled.' })
  const first = aPut('That the quay be dredged.', { kind: 'resolutionLimb', position: 'a1' })
  const second = aPut('That ninety crowns be offered.', { kind: 'resolutionLimb', position: 'a2' })
  await write(call, closed, first, second)
  const action = await call.action.add({ meetingId, text: 'dredge the quay', blockId: first.id })
  expect(await exported(call, meetingId, 'public')).not.toMatch(/dredged|ninety/)
  const found = async () =>
    (await call.search.find({ words: 'quay', exempt: 'without' })).hits.map(({ id }) => id).toSorted()
  expect(await found()).toEqual([])

  await call.exempt.changeLine({ blockId: first.id, isPublished: true })

  const text = await exported(call, meetingId, 'public')
  expect(text).toContain('That the quay be dredged.')
  expect(text).not.toContain('ninety')
  expect(text).toContain('are left out here')
  expect(await found()).toEqual([first.id, action.id].toSorted())
})

it('leaves an exempt line of an open item out, and says so where that is wanted', async () => {
  const { call, meetingId, open } = await aMeeting()
  const line = aPut('The keeper is ill.', { kind: 'point', isExempt: true })
  await write(call, open, line)
  await expect(exported(call, meetingId, 'public')).rejects.toThrow(
    /item 1 has an exempt line that needs its paragraph/,
  )
  await call.exempt.changeLine({ blockId: line.id, paragraphs: [2] })
  expect(await exported(call, meetingId, 'public')).not.toMatch(/keeper|left out/)

  await call.exempt.changeLine({ blockId: line.id, isMarked: true })

  const text = await exported(call, meetingId, 'public')
  expect(text).toContain('[Words exempt from publication under paragraph 2 of Part 1')
  expect(text).not.toContain('keeper')
})

it('asks neither a paragraph nor a public interest for confidential information', async () => {
  const { call, meetingId, closed } = await aMeeting()
  await call.exempt.changeItem({
    id: closed,
    isExempt: true,
    confidentiality: 'confidential',
    publicTitle: 'A letter',
    publicSummary: 'A letter was read.',
  })
  await write(call, closed, aPut('The department wrote of the Osprey.'))
  const text = await exported(call, meetingId, 'public')
  expect(text).toContain('section 100A(2)')
  expect(text).not.toMatch(/Osprey|Schedule 12A|public interest/)
})
