import { describe, expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import { aCommittee, setUp, type Call } from './set-up.ts'

async function aRoom(call: Call) {
  const { committeeId } = await aCommittee(call)
  for (const name of ['Councillor Jo Odell', 'Cllr Sam Smith', 'Councillor Pat Peel']) {
    await call.committee.addMember({ committeeId, name, role: 'member' })
  }
  const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
  const find = async (words: string) => {
    const found = await call.picker.people({ meetingId, words })
    return found.map((each) => (each.kind === 'post' ? each.title : each.name))
  }
  return { committeeId, meetingId, find }
}

describe('the picker of people', () => {
  it('finds a councillor by title and the beginning of a name, however the title is written', async () => {
    const { call } = setUp()
    const { find } = await aRoom(call)

    for (const words of ['Cllr Sm', 'cllr. smith', 'Councillor Smi', 'Sm', 'Smith Sam']) {
      expect([words, ...(await find(words))]).toEqual([words, 'Cllr Sam Smith'])
    }
    expect(await find('Cl')).toHaveLength(3)
  })

  it('finds an alias, and says which', async () => {
    const { call } = setUp()
    const { meetingId } = await aRoom(call)
    const { id } = await call.person.add({ name: 'David Vaughan', kind: 'officer' })
    await call.person.update({ id, aliases: ['Mr Mumford'] })

    const found = await call.picker.people({ meetingId, words: 'Mr Mu' })

    expect(found).toMatchObject([{ kind: 'person', name: 'David Vaughan', alias: 'Mr Mumford', place: 'elsewhere' }])
  })

  it('names those in the room first, then the committee, then others', async () => {
    const { call } = setUp()
    const { meetingId, find } = await aRoom(call)
    await call.person.add({ name: 'Ann Aldous', kind: 'officer' })
    await call.person.add({ name: 'Pauline Orme', kind: 'officer' })
    const everybody = await call.picker.people({ meetingId, words: '' })
    expect(everybody.map((each) => each.kind === 'person' && each.name)).toEqual([
      'Councillor Jo Odell',
      'Councillor Pat Peel',
      'Cllr Sam Smith',
    ])
    const peel = everybody.find((each) => each.kind === 'person' && each.name.endsWith('Peel'))
    await call.attendance.record({ meetingId, personId: peel?.id ?? '', status: 'present' })

    expect(await find('p')).toEqual(['Councillor Pat Peel', 'Pauline Orme'])
    expect((await find('')).slice(0, 1)).toEqual(['Councillor Pat Peel'])
    expect(await find('a')).toEqual(['Ann Aldous'])
  })

  it('finds posts with whoever holds them on the day of the meeting', async () => {
    const { call } = setUp()
    const { meetingId } = await aRoom(call)
    const { id: personId } = await call.person.add({ name: 'Helen Carrow', kind: 'officer' })
    await call.post.add({ title: 'Director of Finance', personId, fromOn: '2015-01-01' })
    await call.post.add({ title: 'Director of Harbours', organisation: 'Port Trust' })

    const found = await call.picker.people({ meetingId, words: 'director of' })

    expect(found.filter(({ kind }) => kind === 'post')).toMatchObject([
      { title: 'Director of Finance', holders: ['Helen Carrow'] },
      { title: 'Director of Harbours', holders: [], organisation: 'Port Trust' },
    ])
    expect(found).toContainEqual(expect.objectContaining({ name: 'Helen Carrow', posts: ['Director of Finance'] }))
  })

  it('answers quickly among 10,000 people, whatever is typed', async () => {
    const { call, core } = setUp()
    const { meetingId } = await aRoom(call)
    const { file } = core.context.store
    const insert = file.prepare(
      `INSERT INTO person (id, authority_id, name, name_key, sort_name, search_key, kind, created_at, updated_at)
       VALUES (?, (SELECT id FROM authority), ?, ?, ?, ?, 'councillor', '2016-01-01T00:00:00.000Z', '2016-01-01T00:00:00.000Z')`,
    )
    file.transaction(() => {
      for (let at = 0; at < 10_000; at += 1) {
        const [fore, sur] = [`Ada${at % 97}`, `Name${at}`]
        insert.run(
          newId(),
          `Councillor ${fore} ${sur}`,
          `${fore} ${sur}`,
          `${sur}, ${fore}`,
          ` councillor ada${at % 97} name${at}`,
        )
      }
    })()
    const times: number[] = []
    for (const words of ['Cllr Na', 'n', 'name9999', 'Sm', '50% off_', '', 'zzz', 'Cllr zzz', 'ada3 name']) {
      const from = performance.now()
      await call.picker.people({ meetingId, words })
      times.push(performance.now() - from)
    }

    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(50)
    expect(await call.picker.people({ meetingId, words: 'Cllr Sm' })).toMatchObject([{ name: 'Cllr Sam Smith' }])
  })
})
