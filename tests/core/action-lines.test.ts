import { describe, expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { findProblems } from '#db/check.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

async function anItem(call: Call) {
  const { committeeId, meetings } = await aCommittee(call, '2016-03-14', '2016-05-23')
  const [meetingId = ''] = meetings
  const { id } = await call.agendaItem.add({ meetingId, title: 'Staffing' })
  const save = (...puts: readonly ReturnType<typeof aPut>[]) =>
    call.agendaItem.save({ id, saveId: newId(), puts: [...puts], removes: [] })
  const remove = (lineId: string) =>
    call.agendaItem.save({ id, saveId: newId(), puts: [], removes: [{ id: lineId, spellId: newId() }] })
  const lines = () => call.actionLine.list({ agendaItemId: id })
  const actions = () => call.action.madeAt({ meetingId })
  return { committeeId, meetings, meetingId, id, save, remove, lines, actions }
}

describe('a line that is an action', () => {
  it('has an action as soon as it has words, which says what the line says', async () => {
    const { call, core } = setUp()
    const { save, lines, actions } = await anItem(call)
    const line = aPut('', { kind: 'actionNote' })
    await save(line)
    expect(await lines()).toEqual([])

    await save(aPut('Bring the plan', { ...line, baseVersion: 1 }))
    await save(aPut('Bring the plan back', { ...line, baseVersion: 2 }))

    expect(await lines()).toMatchObject([{ lineId: line.id, number: 1, owner: null, due: null, hasHistory: false }])
    expect((await actions()).map(({ text }) => text)).toEqual(['Bring the plan back'])
    expect(findProblems(core.context.store.file)).toEqual([])
  })

  it('loses its action when it is a point again, and has it back with its number, owner and due date', async () => {
    const { call } = setUp()
    const { save, lines, actions } = await anItem(call)
    const line = aPut('Bring the plan', { kind: 'point' })
    await save(line, aPut('Other', { kind: 'actionNote', position: 'a1' }))
    await save(aPut('Bring the plan', { ...line, kind: 'actionNote', baseVersion: 1 }))
    await call.actionLine.set({ lineId: line.id, owner: 'Clerk', due: 'next meeting' })

    await save(aPut('Bring the plan', { ...line, kind: 'point', baseVersion: 2 }))
    expect((await actions()).map(({ number }) => number)).toEqual([1])

    await save(aPut('Bring it', { ...line, kind: 'actionNote', baseVersion: 3 }))
    expect(await lines()).toMatchObject([
      { number: 1 },
      { number: 2, owner: 'Clerk', due: { text: 'next meeting', end: '2016-05-23' } },
    ])
    expect((await actions()).map(({ text }) => text)).toEqual(['Other', 'Bring it'])
  })

  it('goes and comes with the line itself', async () => {
    const { call, core } = setUp()
    const { save, remove, actions } = await anItem(call)
    const line = aPut('Bring the plan', { kind: 'actionNote' })
    await save(line)
    await remove(line.id)
    expect(await actions()).toEqual([])
    expect(findProblems(core.context.store.file)).toEqual([])

    await save(aPut('Bring the plan', { ...line, baseVersion: 2 }))
    expect(await actions()).toMatchObject([{ number: 1, state: 'open' }])
  })

  it.for(['point', 'actionNote'] as const)(
    'goes with its words into a %s that has no action, and comes back with them',
    async (kind) => {
      const { call, core } = setUp()
      const { id, save, actions } = await anItem(call)
      const upper = aPut(kind === 'point' ? 'It was late' : '', { kind })
      const line = aPut('Bring the plan', { kind: 'actionNote', position: 'a1' })
      await save(upper, line)
      const joined = { ...aPut('It was late. Bring the plan', { ...upper, baseVersion: 1 }) }
      const removes = [{ id: line.id, spellId: newId(), into: upper.id }]
      await call.agendaItem.save({ id, saveId: newId(), puts: [joined], removes })

      expect((await actions()).map(({ text }) => text)).toEqual(kind === 'point' ? [] : ['It was late. Bring the plan'])
      expect(findProblems(core.context.store.file)).toEqual([])

      await save(aPut('It was late', { ...upper, baseVersion: 2 }), aPut('Bring the plan', { ...line, baseVersion: 2 }))
      expect((await actions()).map(({ number, text }) => [number, text])).toContainEqual([1, 'Bring the plan'])
      expect(findProblems(core.context.store.file)).toEqual([])
    },
  )

  it('keeps an action of which something was told since, and no longer changes its words', async () => {
    const { call, core } = setUp()
    const { save, lines, actions, meetings } = await anItem(call)
    const line = aPut('Bring the plan', { kind: 'actionNote' })
    await save(line)
    const [action] = await actions()
    await call.action.recordUpdate({ id: action?.id ?? '', meetingId: meetings[1] ?? null, text: 'Half done.' })
    expect(await lines()).toMatchObject([{ hasHistory: true }])

    await save(aPut('Bring the plan', { ...line, kind: 'point', baseVersion: 1 }))
    await save(aPut('The plan was late', { ...line, kind: 'point', baseVersion: 2 }))

    expect((await actions()).map(({ text }) => text)).toEqual(['Bring the plan'])
    expect(await lines()).toEqual([])
    expect(findProblems(core.context.store.file)).toEqual([])
  })

  it('takes over the action that was made from the line by the form', async () => {
    const { call } = setUp()
    const { save, meetingId, actions, lines } = await anItem(call)
    const line = aPut('That the plan be brought', { kind: 'point' })
    await save(line)
    await call.action.add({ meetingId, blockId: line.id, text: 'Bring the plan', owner: 'Clerk' })

    await save(aPut('Bring the plan soon', { ...line, kind: 'actionNote', baseVersion: 1 }))

    expect(await actions()).toMatchObject([{ number: 1, text: 'Bring the plan soon', owner: 'Clerk' }])
    expect(await lines()).toHaveLength(1)
  })

  it('of old minutes has no action by itself, however its words are mended', async () => {
    const { call, core } = setUp()
    const { id, save, actions } = await anItem(call)
    const line = aPut('ACTION: bring the plan', { kind: 'point' })
    await save(line)
    core.context.store.file.prepare("UPDATE block SET kind = 'actionNote' WHERE id = ?").run(line.id)

    await save(aPut('ACTION: bring the plans', { ...line, kind: 'actionNote', baseVersion: 1 }))

    expect(await actions()).toEqual([])
    expect(await call.actionLine.list({ agendaItemId: id })).toEqual([])
  })

  it('follows from a limb, and is found in the minutes by it', async () => {
    const { call } = setUp()
    const { save, lines, actions } = await anItem(call)
    const limb = aPut('That a plan be brought', { kind: 'resolutionLimb', position: 'a1' })
    const line = aPut('Bring a plan', { kind: 'actionNote', position: 'a3' })
    await save(aPut('That it be noted', { kind: 'resolutionLimb' }), limb, line)
    await call.actionLine.set({ lineId: line.id, fromLineId: limb.id })

    expect(await lines()).toMatchObject([{ lineId: line.id, fromLimb: 2 }])
    expect(await actions()).toMatchObject([{ minute: 'item 1, res 2' }])
  })

  it('is exempt for as long as its limb is, in search and in the minutes, and follows it into the line that it is joined to', async () => {
    const { call, core } = setUp()
    const { id, meetingId, save, lines } = await anItem(call)
    const above = aPut('That it be noted. ', { kind: 'resolutionLimb' })
    const limb = aPut('That a plan be brought', { kind: 'resolutionLimb', position: 'a1' })
    const line = aPut('Bring a plan', { kind: 'actionNote', position: 'a3' })
    await save(above, limb, line)
    await call.actionLine.set({ lineId: line.id, fromLineId: limb.id, owner: 'Harbour master' })
    const seen = async () => {
      const { hits } = await call.search.find({ words: 'plan', exempt: 'without' })
      return [hits.map(({ kind }) => kind).toSorted(), (await lines())[0]?.isLimbExempt]
    }
    expect(await seen()).toEqual([['action', 'block', 'resolution'], false])

    await save(aPut('That a plan be brought', { ...limb, isExempt: true, baseVersion: 1 }))
    expect(await seen()).toEqual([[], true])
    await expect(call.minutes.export({ meetingId, document: 'minutes', audience: 'public' })).rejects.toThrow(
      /paragraph of Schedule 12A/,
    )
    await call.exempt.changeLine({ blockId: limb.id, paragraphs: [3] })
    await call.minutes.export({ meetingId, document: 'minutes', audience: 'public' })

    await save(aPut('That a plan be brought', { ...limb, isExempt: false, baseVersion: 2 }))
    expect(await seen()).toEqual([['action', 'block', 'resolution'], false])

    const joined = aPut('That it be noted. That a plan be brought', { ...above, isExempt: true, baseVersion: 1 })
    const removes = [{ id: limb.id, spellId: newId(), into: above.id }]
    await call.agendaItem.save({ id, saveId: newId(), puts: [joined], removes })
    expect(await seen()).toEqual([[], true])
    expect(findProblems(core.context.store.file)).toEqual([])
  })

  it('can be given an owner before it has words, and refuses one while it is a point', async () => {
    const { call } = setUp()
    const { save, lines } = await anItem(call)
    const line = aPut('', { kind: 'actionNote' })
    const point = aPut('A point', { kind: 'point', position: 'a1' })
    await save(line, point)
    await call.actionLine.set({ lineId: line.id, owner: 'Clerk' })
    await save(aPut('Bring the plan', { ...line, baseVersion: 1 }))

    expect(await lines()).toMatchObject([{ number: 1, owner: 'Clerk' }])
    await expect(call.actionLine.set({ lineId: point.id, owner: 'Clerk' })).rejects.toThrow(/not an action/)
  })
})

it('notices an action that no longer says what its line says', async () => {
  const { call, core } = setUp()
  const { save } = await anItem(call)
  await save(aPut('Bring the plan', { kind: 'actionNote' }))
  core.context.store.file.exec("UPDATE action SET text = 'Another'")

  expect(findProblems(core.context.store.file)).toMatchObject([{ code: 'action_line' }])
})
