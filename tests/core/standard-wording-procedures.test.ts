import { describe, expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import { aCommittee, setUp } from './set-up.ts'

describe('standard wording', () => {
  it('is there to begin with, found by its code, then by its words', async () => {
    const { call } = setUp()
    const { committeeId } = await aCommittee(call)

    const byCode = await call.standardWording.find({ committeeId, words: 'note' })
    expect(byCode[0]).toMatchObject({ code: 'note', text: 'That the report be noted.' })
    const byWords = await call.standardWording.find({ committeeId, words: 'apologies received' })
    expect(byWords.map(({ code }) => code)).toEqual(['apol'])
    expect(await call.standardWording.find({ committeeId, words: 'zzz' })).toEqual([])
  })

  it('of a committee stands for the council’s of the same code, in that committee alone', async () => {
    const { call } = setUp()
    const { committeeId } = await aCommittee(call)
    const { id: other } = await call.committee.add({ name: 'Pier Board' })
    await call.standardWording.add({ code: 'Note', text: 'That the Panel note the report.', committeeId })

    const own = await call.standardWording.find({ committeeId, words: 'NOTE' })
    expect(own.filter(({ code }) => code.toLowerCase() === 'note').map(({ text }) => text)).toEqual([
      'That the Panel note the report.',
    ])
    const elsewhere = await call.standardWording.find({ committeeId: other, words: 'note' })
    expect(elsewhere[0]?.text).toBe('That the report be noted.')
  })

  it('refuses a code that is taken, two words or empty, and says what to do', async () => {
    const { call } = setUp()
    const add = (code: string) => call.standardWording.add({ code, text: 'Agreed.', committeeId: null })

    await expect(add('NOTE')).rejects.toThrow(/stands for another wording/)
    await expect(add('two words')).rejects.toThrow(/one word/)
    await expect(add('')).rejects.toThrow(/Give the wording a code/)
    await expect(add('!!')).resolves.toMatchObject({})
  })

  it('can be changed, moved, taken away and put back', async () => {
    const { call } = setUp()
    const list = async () =>
      (await call.standardWording.list({ words: '', committeeId: null, from: 0, count: 100 })).wordings
    const before = await list()
    const [first, second, third] = before
    await call.standardWording.move({ id: third?.id ?? '', beforeId: first?.id ?? '' })
    await call.standardWording.update({ id: second?.id ?? '', text: 'Nobody sent apologies.' })
    await call.standardWording.remove({ id: first?.id ?? '' })

    expect((await list()).slice(0, 2).map(({ text }) => text)).toEqual([third?.text, 'Nobody sent apologies.'])
    await call.standardWording.putBack({ id: first?.id ?? '' })
    expect((await list()).map(({ code }) => code)).toEqual([
      third?.code,
      first?.code,
      second?.code,
      ...before.slice(3).map(({ code }) => code),
    ])
  })

  it('is not put back over another wording that has its code by now', async () => {
    const { call } = setUp()
    const { committeeId } = await aCommittee(call)
    const [found] = await call.standardWording.find({ committeeId, words: 'note' })
    await call.standardWording.remove({ id: found?.id ?? '' })
    await call.standardWording.add({ code: 'note', text: 'Noted.', committeeId: null })

    await expect(call.standardWording.putBack({ id: found?.id ?? '' })).rejects.toThrow(/another wording/)
  })

  it('answers quickly among 10,000', async () => {
    const { call, core } = setUp()
    const { committeeId } = await aCommittee(call)
    const insert = core.context.store.file.prepare(
      `INSERT INTO standard_wording (id, code, code_key, text, search_key, position, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, '2016-01-01T00:00:00.000Z', '2016-01-01T00:00:00.000Z')`,
    )
    const positions = generateNKeysBetween('aZ', null, 10_000)
    core.context.store.file.transaction(() => {
      for (const [at, position] of positions.entries()) {
        const text = `That matter ${at} be referred to the board of works for ${at % 7} weeks.`
        insert.run(newId(), `c${at}`, `c${at}`, text, ` c${at} that matter ${at} be referred`, position)
      }
    })()
    const times: number[] = []
    for (const words of ['c99', 'matter 4321', 'refer', '', 'zzz']) {
      const from = performance.now()
      await call.standardWording.find({ committeeId, words })
      times.push(performance.now() - from)
    }

    expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(50)
    expect((await call.standardWording.find({ committeeId, words: 'c4321' }))[0]?.code).toBe('c4321')
  })
})
