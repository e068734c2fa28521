import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#core/import/table.ts'
import { memberRoles } from '#shared/domain/committee.ts'
import { nameKey } from '#shared/domain/name.ts'
import { readHeadings } from '#shared/domain/person/people-column.ts'
import { readPeopleFile } from '#shared/domain/person/people-file.ts'
import { readPerson } from '#shared/domain/person/people-list.ts'
import { printPeople } from '#shared/domain/person/people-print.ts'
import { personKinds } from '#shared/domain/person/person.ts'
import { setUp, type Call } from './set-up.ts'

const read = (call: Call, ...lines: readonly string[]) =>
  call.peopleImport.read({ text: lines.join('\n'), fileName: 'members.csv' })
const rowsOf = (call: Call, readingId: string) => call.peopleImport.rows({ readingId, from: 0, count: 100 })

describe('a list of people', () => {
  it('is understood by its headings in many wordings, with several committees in a cell', async () => {
    const { call } = setUp()
    const wordings = [
      ['Name,Political group,Position,Committees', 'Cllr Ada Fennick,Ind,Chair,Harbour Panel; Audit (Vice-Chair)'],
      ['Councillor;Party;Role;Committee(s)', 'Cllr Ada Fennick;Ind;Chair;"Harbour Panel / Audit (Vice-Chair)"'],
      [
        'Title\tForename\tSurname\tPolitical Party\tRole\tCommittee',
        'Cllr\tAda\tFennick\tInd\tChair\tHarbour Panel/Audit (Vice-Chair)',
      ],
    ]
    for (const lines of wordings) {
      const { readingId } = await read(call, ...lines)
      expect(await rowsOf(call, readingId)).toMatchObject([
        {
          line: 2,
          name: 'Cllr Ada Fennick',
          party: 'Ind',
          kind: 'councillor',
          known: null,
          seats: [
            { committee: 'Harbour Panel', role: 'chair', isNew: true },
            { committee: 'Audit', role: 'vice-chair', isNew: true },
          ],
          problems: [],
          isTicked: true,
        },
      ])
    }
  })

  it('finds its headings below a title', async () => {
    const { call } = setUp()
    const reading = await read(call, 'Members of the council 2025/26,,', 'Surname,First name,Ward', 'Odell,Jo,Quay')
    expect(reading.columns.map(({ column }) => column)).toEqual(['surname', 'forenames', 'none'])
    expect(await rowsOf(call, reading.readingId)).toMatchObject([{ line: 3, name: 'Jo Odell' }])
  })

  it('is mended by saying what a column holds', async () => {
    const { call } = setUp()
    const reading = await read(call, 'Membre,Party', 'Cllr Jo Odell,Ind')
    expect(reading.missing).toBe('No column of names was found. Choose which column holds the name, or the surname.')
    await expect(call.peopleImport.save({ readingId: reading.readingId, term: null })).rejects.toThrow(
      reading.missing ?? '',
    )

    const mended = await call.peopleImport.choose({ readingId: reading.readingId, at: 0, column: 'name' })

    expect([mended.missing, mended.newPeople, mended.ticked]).toEqual([null, 1, 1])
  })

  it.each([
    [
      'forenames without surnames',
      ['First name,Party', 'Jo,Ind'],
      'There is a column of forenames but none of surnames. Choose which column holds the surname.',
    ],
  ])('says what is missing: %s', async (_, lines, sentence) => {
    const { call } = setUp()
    expect((await read(call, ...lines)).missing).toBe(sentence)
  })

  it.each([
    [
      'a formula, which stays text',
      ['Name', '"=HYPERLINK(""http://x"",""Jo"")"'],
      'Line 2: “=HYPERLINK("http://x","Jo")” looks like a formula. It is kept as text; untick the row if it is not a name.',
    ],
    [
      'a row said twice',
      ['Name,Committee', 'Jo Odell,Audit', 'Ben Ojo,', 'jo  odell,audit'],
      'Line 4: This says the same as line 2 and is left out. Tick it only if it is somebody else.',
    ],
    [
      'a row without a name',
      ['Name,Party', ',Ind'],
      'Line 2: There is no name in this row. Type it in the list, or leave the row out.',
    ],
    [
      'a role that no committee has',
      ['Name,Role,Committee', 'Jo Odell,Leader,Audit'],
      'Line 2: The role “Leader” is not one of a committee’s. It is read as Member.',
    ],
    [
      'a cell too many',
      ['Name,Party', 'Odell, Jo, Ind'],
      'Line 2: There are more cells than headings: “ Ind” is left aside.',
    ],
  ])('points out %s', async (_, lines, sentence) => {
    const { call } = setUp()
    expect((await read(call, ...lines)).problems.map(({ message }) => message)).toContain(sentence)
  })

  it('refuses a list without rows', async () => {
    const { call } = setUp()
    await expect(read(call, 'Name,Party')).rejects.toThrow(
      'There are no rows below the headings. Paste the whole list, with its headings in the first line.',
    )
  })

  it('knows whom it means, says so, and does not guess between two', async () => {
    const { call } = setUp()
    const { id } = await call.person.add({ name: 'Councillor Neil Airey' })
    await call.person.update({ id, aliases: ['The Mayor'] })
    await call.person.add({ name: 'Mr Pat Lowe' })
    await call.person.add({ name: 'Ms Pat Lowe' })
    const { readingId } = await read(call, 'Name', 'Cllr N Airey', 'The Mayor', 'Pat Lowe')
    const rows = await rowsOf(call, readingId)
    expect(rows.map(({ known }) => known?.name ?? null)).toEqual([
      'Councillor Neil Airey',
      'Councillor Neil Airey',
      null,
    ])
    expect(rows.map(({ problems }) => problems[0])).toEqual([
      '“Cllr N Airey” is read as Councillor Neil Airey. Untick the row if it is somebody else.',
      '“The Mayor” is read as Councillor Neil Airey. Untick the row if it is somebody else.',
      '“Pat Lowe” may be Mr Pat Lowe or Ms Pat Lowe. It is read as somebody new; write the name in full if it is one of them.',
    ])
  })

  it('is saved at once, with its committees and its term, and taken back as a whole', async () => {
    const { call } = setUp()
    const reading = await read(
      call,
      'Name,Committees,Role',
      'Cllr Jo Odell,Audit; Harbour Panel,Chair',
      'Cllr Ben Ojo,Audit,Member',
      'Cllr Left Out,Audit,Member',
    )
    await call.peopleImport.tick({ readingId: reading.readingId, at: 2, isTicked: false })
    const term = { label: '2015/16', startsOn: '2015-05-20' }

    const saved = await call.peopleImport.save({ readingId: reading.readingId, term })

    expect(saved).toMatchObject({ people: 2, memberships: 3, committees: 2 })
    const committees = await call.committee.list()
    expect(committees.map(({ name }) => name)).toEqual(['Audit', 'Harbour Panel'])
    expect(await call.committee.get({ id: committees[0]?.id ?? '' })).toMatchObject({
      members: [
        { name: 'Cllr Jo Odell', role: 'chair', fromOn: '2015-05-20', term: '2015/16' },
        { name: 'Cllr Ben Ojo', role: 'member' },
      ],
      terms: [{ label: '2015/16', startsOn: '2015-05-20', endsOn: null }],
    })

    expect(await call.peopleImport.undo({ importId: saved.importId })).toEqual({ kept: [] })
    expect(await call.committee.list()).toEqual([])
    expect((await everybody(call)).total).toBe(0)
    expect((await call.peopleImport.save({ readingId: reading.readingId, term: null })).people).toBe(2)
    expect((await call.store.check()).problems).toEqual([])
  })

  it('keeps, on being taken back, whoever a meeting has recorded since', async () => {
    const { call } = setUp()
    const { readingId } = await read(call, 'Name,Committee', 'Cllr Jo Odell,Audit', 'Cllr Ben Ojo,Audit')
    const { importId } = await call.peopleImport.save({ readingId, term: null })
    const committeeId = (await call.committee.list())[0]?.id ?? ''
    const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
    const personId = (await call.meeting.get({ id: meetingId })).attendance[0]?.personId ?? ''
    await call.attendance.record({ meetingId, personId, status: 'present' })

    const { kept } = await call.peopleImport.undo({ importId })

    expect(kept).toHaveLength(1)
    expect((await call.meeting.get({ id: meetingId })).attendance).toMatchObject([{ personId, status: 'present' }])
  })

  it('is all or nothing', async () => {
    const { call } = setUp()
    const { id: committeeId } = await call.committee.add({ name: 'Audit' })
    await call.committee.startTerm({ committeeId, label: '2016/17', startsOn: '2016-05-01', keepsMembers: true })
    const { readingId } = await read(call, 'Name,Committee', 'Cllr Jo Odell,Harbour Panel', 'Cllr Ben Ojo,Audit')
    const term = { label: '2015/16', startsOn: '2015-05-20' }
    await expect(call.peopleImport.save({ readingId, term })).rejects.toThrow(
      'The term 2016/17 began on 1 May 2016. Let the new one begin on a later day.',
    )
    expect([(await call.committee.list()).length, (await everybody(call)).total]).toEqual([1, 0])
  })

  it('refuses to save when nothing is ticked, and forgets nothing', async () => {
    const { call } = setUp()
    const { readingId } = await read(call, 'Name', 'Jo Odell')
    await call.peopleImport.tick({ readingId, at: null, isTicked: false })
    await expect(call.peopleImport.save({ readingId, term: null })).rejects.toThrow(
      'No row is ticked, so there is nothing to save. Tick the people to bring in.',
    )
    expect(await call.peopleImport.tick({ readingId, at: 0, isTicked: true })).toMatchObject({ ticked: 1 })
  })

  it(
    'of 100,000 rows is understood in seconds, and lets others be served in between',
    { timeout: 60_000 },
    async () => {
      const { call } = setUp()
      const lines = Array.from({ length: 100_000 }, (_, at) => `Cllr Ada Fennick${at},Ind,Audit; Harbour Panel`)
      const started = performance.now()
      let served = 0
      const timer = setInterval(() => void (served += 1), 1)
      const { total, readingId } = await read(call, 'Name,Party,Committees', ...lines)
      clearInterval(timer)
      expect(total).toBe(100_000)
      expect(performance.now() - started).toBeLessThan(20_000)
      expect(served).toBeGreaterThan(10)
      const last = await call.peopleImport.rows({ readingId, from: 99_999, count: 100 })
      expect(last.map(({ line }) => line)).toEqual([100_001])
    },
  )
})

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file', () => {
  it('is read with a byte-order mark, and as Windows-1252', async () => {
    const { call } = setUp()
    for (const file of [
      bytes('\uFEFFName\nZoë Ward'),
      Uint8Array.from([...bytes('Name\nZo'), 0xeb, ...bytes(' Ward')]),
    ]) {
      const { readingId } = await call.peopleImport.read({ text: readPeopleFile(file), fileName: null })
      expect(await rowsOf(call, readingId)).toMatchObject([{ name: 'Zoë Ward' }])
    }
  })

  it.each([
    [
      'a workbook',
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1]),
      'This is a workbook, not a CSV file. Open it in your spreadsheet, choose Save As and CSV UTF-8, and open that file here; or copy the rows and paste them.',
    ],
    [
      'not text',
      Uint8Array.from([1, 2, 3, 0, 0, 1]),
      'This file is not text. Open it where it was made, save the list of people as CSV and open that file here.',
    ],
    [
      'without a letter',
      bytes('12;34'),
      'There is not one name in this file. Choose the file that has the list of people in it.',
    ],
    [
      'too large',
      new Uint8Array(10 * 1024 * 1024 + 1).fill(97),
      'This file is over 10 MB. Save the list of people alone as CSV and open that file here.',
    ],
  ])('that is %s is refused with what to do', (_, file, sentence) => {
    expect(() => readPeopleFile(file)).toThrow(sentence)
  })
})

it('reads back as the same people what it has printed', () => {
  const part = fc.stringMatching(/^[=+@'\p{L}"][\p{L}"'’.,=+@-]{0,8}$/u)
  const words = fc.array(part, { maxLength: 2 }).map((each) => each.join(' '))
  const seat = fc.record({
    committee: fc.stringMatching(/^[A-Z][A-Za-z &,'"/()]{0,15}[A-Za-z)]$/).map((name) => name.replaceAll(/\s+/g, ' ')),
    role: fc.constantFrom(...memberRoles),
  })
  const person = fc.record({
    name: fc.record({ title: words, forenames: words, surname: part, postNominals: words }),
    kind: fc.constantFrom(...personKinds),
    party: fc.option(part, { nil: null }),
    seats: fc.uniqueArray(seat, {
      maxLength: 3,
      selector: ({ committee }) => committee.toLowerCase().replaceAll(/[^a-z]/g, ''),
    }),
  })
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
      const { headings, rows } = readTable(printPeople(people).slice(1))
      const columns = readHeadings(headings)
      const readBack = rows.map((row) => readPerson(row, columns, () => false))
      expect(readBack.map(({ name, kind, party, seats }) => ({ name, kind, party, seats }))).toEqual(people)
    }),
    { numRuns: 300 },
  )
})

const isStrokeKnown = (name: string) => nameKey(name) === 'adults / health panel'

it('keeps a committee whole that is known by a name with a stroke in it', () => {
  const { seats } = readPerson(
    { line: 2, cells: ['Jo Odell', 'Adults / Health Panel'] },
    ['name', 'committees'],
    isStrokeKnown,
  )
  expect(seats.map(({ committee }) => committee)).toEqual(['Adults / Health Panel'])
})

function everybody(call: Call) {
  return call.person.list({ words: '', kind: null, committeeId: null, isRetired: false, from: 0, count: 500 })
}
