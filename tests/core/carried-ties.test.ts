import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, aPut, setUp } from './set-up.ts'

/** Two lines, one above the other; the findings 1 and 2 are tied to the lower one, 2 to the upper one as well, and an action. */
async function twoLines() {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  const { id: itemId } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const [upper, lower, third] = [
    aPut('Upper', { position: 'a0' }),
    aPut('lower', { position: 'a1' }),
    aPut('third', { position: 'a2' }),
  ]
  const save = (
    puts: readonly ReturnType<typeof aPut>[],
    removes: readonly { id: string; into: string | null }[] = [],
  ) =>
    call.agendaItem.save({
      id: itemId,
      saveId: newId(),
      puts: [...puts],
      removes: removes.map((each) => ({ ...each, spellId: newId() })),
    })
  await save([upper, lower, third])
  const { id: inspectionId } = await call.inspection.add({ title: 'Harbour' })
  const [one, two] = [
    (await call.finding.add({ inspectionId, number: '1', text: 'One.' })).id,
    (await call.finding.add({ inspectionId, number: '2', text: 'Two.' })).id,
  ]
  for (const findingId of [one, two]) await call.link.add({ findingId, targetId: lower.id })
  await call.link.add({ findingId: two, targetId: upper.id })
  await call.action.add({ meetingId, agendaItemId: itemId, blockId: lower.id, text: 'Light the lamps' })
  const ties = async () =>
    (await call.agendaItem.get({ id: itemId })).blocks.map((block) => [
      block.position,
      block.findings.map(({ number }) => number ?? '').toSorted((a, b) => a.localeCompare(b)),
      block.actions.length,
    ])
  return { call, itemId, save, upper, lower, third, ties, one }
}

it('takes the findings and actions of a line along when it is joined to another, and gives them back with it', async () => {
  const { call, save, upper, lower, ties, one } = await twoLines()

  await save(
    [{ ...aPut('Upperlower', { id: upper.id, position: 'a0' }), baseVersion: 1 }],
    [{ id: lower.id, into: upper.id }],
  )

  expect(await ties()).toEqual([
    ['a0', ['1', '2'], 1],
    ['a2', [], 0],
  ])
  expect((await call.finding.get({ id: one })).linked).toHaveLength(1)
  await save([
    { ...aPut('Upper', { id: upper.id, position: 'a0' }), baseVersion: 2 },
    { ...aPut('lower', { id: lower.id, position: 'a1' }), baseVersion: 2 },
  ])
  expect(await ties()).toEqual([
    ['a0', ['2'], 0],
    ['a1', ['1', '2'], 1],
    ['a2', [], 0],
  ])
  expect((await call.store.check()).problems).toEqual([])
})

it('lets ties follow words that go on from line to line, and back the same way', async () => {
  const { save, upper, lower, third, ties } = await twoLines()
  await save([], [{ id: lower.id, into: upper.id }])
  await save([], [{ id: upper.id, into: third.id }])
  expect(await ties()).toEqual([['a2', ['1', '2'], 1]])

  await save([{ ...upper, baseVersion: 2 }])
  expect(await ties()).toEqual([
    ['a0', ['1', '2'], 1],
    ['a2', [], 0],
  ])
})

it('leaves a finding untied that the clerk has taken off the joined line', async () => {
  const { call, itemId, save, upper, lower, third, ties } = await twoLines()
  await save([], [{ id: lower.id, into: upper.id }])
  const { blocks } = await call.agendaItem.get({ id: itemId })
  const carried = blocks[0]?.findings.find(({ number }) => number === '1')
  await call.link.remove({ id: carried?.linkId ?? '' })

  await save([], [{ id: third.id, into: upper.id }])

  expect(await ties()).toEqual([['a0', ['2'], 1]])
})

it('leaves the ties of a line with it that is taken out with its words', async () => {
  const { save, lower, ties } = await twoLines()
  await save([], [{ id: lower.id, into: null }])

  expect(await ties()).toEqual([
    ['a0', ['2'], 0],
    ['a2', [], 0],
  ])
})
