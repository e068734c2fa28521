import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { cli } from './run-cli.ts'

const minutes = `Agenda item

Harbour lights

Minutes:

The harbour master presented the report. Two lamps had failed since May 2015 (finding 12).

Members discussed the following:

·\u00a0 The north pier was dark.
·\u00a0 A lamp cost £40.

Resolved:

1.\u00a0 That the report be noted.

2.\u00a0 That the harbour master report on the lamps in July 2016, and on the pier in autumn 2016.

Supporting documents:
`

it('carries an action forward from the meeting that made it until the one that closed it', async () => {
  const data = temporaryFolder()
  const committee = (await cli(data, ['committee', 'add', '--name', 'Harbour Panel', '--code', 'HP'])).answer.id
  const day = async (date: string) =>
    (await cli(data, ['meeting', 'add', '--committee', committee, '--date', date])).answer.id
  const [first, second, third] = [await day('2016-03-14'), await day('2016-05-23'), await day('2016-07-11')]
  const added = await cli(data, [
    'action',
    'add',
    '--meeting',
    first,
    '--text',
    'mend the lamp',
    '--owner',
    'Harbour master',
    '--due',
    'July 2016',
  ])
  const before = async (meeting: string) => (await cli(data, ['matters-arising', '--meeting', meeting])).answer.actions

  expect(await before(second)).toEqual([
    {
      id: added.answer.id,
      number: 1,
      text: 'mend the lamp',
      owner: 'Harbour master',
      minute: '',
      madeOn: '2016-03-14',
      due: { text: 'July 2016', kind: 'month', start: '2016-07-01', end: '2016-07-31' },
      group: 'not-yet-due',
      status: 'open',
      findings: [],
      timesCarried: 1,
    },
  ])
  expect((await before(third))[0]).toMatchObject({ group: 'later', timesCarried: 2 })
  expect((await cli(data, ['action', 'close', added.answer.id, '--meeting', second])).answer).toEqual({
    id: added.answer.id,
    status: 'closed',
  })
  expect((await before(second))[0]).toMatchObject({ group: 'completed', status: 'closed' })
  expect(await before(third)).toEqual([])
  expect(await cli(data, ['check'])).toMatchObject({ exit: 0, answer: { ok: true, problems: [] } })
})

it('imports minutes as the next item, makes what is missing, and refuses the same title twice', async () => {
  const data = temporaryFolder()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lights.txt'), minutes)
  const args = ['import', 'lights.txt', '--committee', 'Children’s Harbour Panel', '--date', '2016-03-14']
  const first = await cli(data, [...args, '--accept-actions', 'all'], folder)

  expect(first).toMatchObject({ exit: 0, lines: 1, stderr: '' })
  expect(first.answer).toMatchObject({
    title: 'Harbour lights',
    intro: 1,
    unanimous: null,
    findingReferences: ['12'],
    reportReferences: [],
    counts: { paragraphs: 1, leadIns: 1, points: 2, resolutions: 2 },
    resolutions: [
      { label: '1.', text: 'That the report be noted.', children: [] },
      {
        label: '2.',
        text: 'That the harbour master report on the lamps in July 2016, and on the pier in autumn 2016.',
        children: [],
      },
    ],
  })
  expect(
    first.answer.actions.map((action: { due: { end: string }; accepted: boolean }) => [
      action.due.end,
      action.accepted,
    ]),
  ).toEqual([
    ['2016-07-31', true],
    ['2016-11-30', true],
  ])
  const again = ['import', 'lights.txt', '--committee', "CHILDREN'S harbour panel", '--date', '2016-03-14']
  expect(await cli(data, again, folder)).toMatchObject({ exit: 1, answer: { error: { code: 'already_imported' } } })
  const second = await cli(data, [...again, '--again'], folder)
  expect(second.answer.meetingId).toBe(first.answer.meetingId)
  expect(second.answer.actions.map((action: { id: null }) => action.id)).toEqual([null, null])
  const undated = await cli(data, ['import', 'lights.txt', '--committee', 'Children’s Harbour Panel'], folder)
  expect(undated.answer.meetingId).not.toBe(first.answer.meetingId)
  const listed = await cli(data, ['meeting', 'list', '--committee', 'children’s harbour panel'])
  expect(listed.answer.meetings.map((meeting: { date: string | null }) => meeting.date)).toEqual([null, '2016-03-14'])
  expect((await cli(data, ['search', 'pier', 'dar'])).answer.hits).toHaveLength(3)
  expect((await cli(data, ['check'])).answer.ok).toBe(true)
})

it('writes the same Word file twice, in place of what stood there, and none into a missing folder', async () => {
  const data = temporaryFolder()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lights.txt'), minutes)
  const { meetingId } = (
    await cli(data, ['import', 'lights.txt', '--committee', 'Harbour Panel', '--date', '2016-03-14'], folder)
  ).answer
  const args = ['export', '--meeting', meetingId, '--document', 'minutes', '--audience', 'public', '--out']
  const first = await cli(data, [...args, 'minutes.docx'], folder)
  const bytes = readFileSync(join(folder, 'minutes.docx'))
  expect(first.answer).toMatchObject({
    file: join(folder, 'minutes.docx'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect((await cli(data, [...args, 'minutes.docx'], folder)).answer.sha256).toBe(first.answer.sha256)
  expect(await cli(data, [...args, 'nowhere/minutes.docx'], folder)).toMatchObject({
    exit: 1,
    answer: { error: { code: 'file_not_written' } },
  })
})

it('ties a finding to a limb and tells it with the action that came from it', async () => {
  const data = temporaryFolder()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lights.txt'), minutes)
  writeFileSync(join(folder, 'findings.txt'), '12. The lamps are too often dark.\n13. The pier is short.\n')
  const inspection = (await cli(data, ['inspection', 'add', '--title', 'Harbours', '--published', '2016-02-01'])).answer
    .id
  const { added } = (await cli(data, ['finding', 'add', '--inspection', inspection, '--file', 'findings.txt'], folder))
    .answer
  const { actions } = (
    await cli(
      data,
      ['import', 'lights.txt', '--committee', 'Harbour Panel', '--date', '2016-03-14', '--accept-actions', 'all'],
      folder,
    )
  ).answer
  expect(
    (await cli(data, ['link', 'add', '--finding', added[0], '--to', actions[0].id, '--nature', 'monitors'])).exit,
  ).toBe(0)
  const next = (await cli(data, ['meeting', 'add', '--committee', 'harbour panel', '--date', '2016-05-23'])).answer.id
  const rows = (await cli(data, ['matters-arising', '--meeting', next])).answer.actions
  expect(rows[0]).toMatchObject({ minute: 'item 1, res 2', findings: [{ findingId: added[0], number: '12' }] })
})

it('answers every fault with a code, one sentence on each stream, and the exit that goes with it', async () => {
  const data = temporaryFolder()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
  writeFileSync(join(folder, 'numbers.txt'), '1 2 3\n4 5 6\n')
  writeFileSync(join(folder, 'large.txt'), 'a'.repeat(10 * 1024 * 1024 + 1))
  const faults: readonly (readonly [readonly string[], number, string])[] = [
    [['import', 'picture.png', '--committee', 'P'], 1, 'not_text'],
    [['import', 'numbers.txt', '--committee', 'P'], 1, 'no_letters'],
    [['import', 'large.txt', '--committee', 'P'], 1, 'too_large'],
    [['import', 'missing.txt', '--committee', 'P'], 1, 'file_not_found'],
    [['import', 'numbers.txt', '--committee', 'P', '--date', '2016-02-30'], 1, 'not_a_date'],
    [['meeting', 'list', '--committee', 'Nobody'], 1, 'not_found'],
    [['export', '--meeting', '0190a5a0-0000-7000-8000-000000000000', '--out', 'x.docx'], 1, 'not_found'],
    [['matters-arising', '--meeting', 'none'], 1, 'not_found'],
    [['committee', 'add', '--name', 'P', '--style', 'baroque'], 2, 'usage'],
    [['backup', '--out', 'nowhere/copy.sqlite'], 1, 'file_not_written'],
    [['restore', 'numbers.txt'], 1, 'backup_not_readable'],
    [['committee', 'add'], 2, 'usage'],
    [['committee', 'add', '--nme', 'P'], 2, 'usage'],
    [['dance'], 2, 'usage'],
    [[], 2, 'usage'],
  ]
  for (const [args, exit, code] of faults) {
    const ran = await cli(data, args, folder)
    expect([args, ran.exit, ran.answer.error.code, ran.lines]).toEqual([args, exit, code, 1])
    expect(ran.stderr.trim()).toBe(ran.answer.error.message)
  }
  expect((await cli(data, ['committee', 'list'])).answer.committees).toEqual([])
})

it('says in one sentence what is wrong with a data folder, and leaves it as it is', async () => {
  const folder = temporaryFolder()
  const text = join(folder, 'text')
  mkdirSync(text)
  writeFileSync(join(text, 'minute-book.sqlite'), 'not a database, only words '.repeat(100))
  for (const [data, code] of [
    [text, 'data_file_not_a_database'],
    ['/proc/minutes', 'data_folder_not_writable'],
    ['//server/minutes', 'data_folder_on_network'],
  ] as const) {
    const ran = await cli(data, ['check'], folder)
    expect([ran.exit, ran.answer.error.code]).toEqual([1, code])
  }
  expect(readFileSync(join(text, 'minute-book.sqlite'), 'utf8')).toMatch(/^not a database/)
  expect(existsSync('/proc/minutes')).toBe(false)
})

it('backs up and restores by name, from wherever the caller stands', async () => {
  const [data, other, folder] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  await cli(data, ['committee', 'add', '--name', 'Harbour Panel'])
  expect((await cli(data, ['backup', '--out', 'copy.sqlite'], folder)).answer.file).toBe(join(folder, 'copy.sqlite'))
  expect((await cli(other, ['restore', 'copy.sqlite'], folder)).answer.kept).toBe(null)
  expect(
    (await cli(other, ['committee', 'list'])).answer.committees.map((each: { name: string }) => each.name),
  ).toEqual(['Harbour Panel'])
})

it('brings in the list of actions that a committee kept before, once, and carries it to the next meeting', async () => {
  const data = temporaryFolder()
  const committee = (await cli(data, ['committee', 'add', '--name', 'Harbour Panel'])).answer.id
  const meeting = (await cli(data, ['meeting', 'add', '--committee', committee, '--date', '2016-05-23'])).answer.id
  writeFileSync(
    join(data, 'actions.csv'),
    'Action tracker,,\r\nNo.,Action,Ward\r\nSR 1,Mend the lamp,North\r\nA2,Paint the pier,South\r\n,,East\r\n',
  )

  const kept = await cli(data, ['actions', 'import', 'actions.csv', '--committee', 'Harbour Panel'])

  expect(kept.exit).toBe(0)
  expect(kept.answer.actions.map((each: { number: number; text: string }) => [each.number, each.text])).toEqual([
    [3, 'Mend the lamp'],
    [2, 'Paint the pier'],
  ])
  expect(kept.answer.problems).toEqual([
    { line: 3, message: 'It becomes A3; “SR 1” is kept beside it.' },
    { line: 5, message: 'This row has no wording, so there is nothing to keep.' },
  ])
  expect(kept.answer.leftOut.map((each: { line: number; words: string }) => [each.line, each.words])).toEqual([
    [1, 'Action tracker'],
    [3, 'North'],
    [4, 'South'],
    [5, 'East'],
  ])
  const { actions } = (await cli(data, ['matters-arising', '--meeting', meeting])).answer
  expect(actions.map((each: { number: number; status: string }) => [each.number, each.status])).toEqual([
    [2, 'open'],
    [3, 'open'],
  ])
  const again = await cli(data, ['actions', 'import', 'actions.csv', '--committee', 'Harbour Panel'])
  expect([again.exit, again.answer.error.code]).toEqual([1, 'already_imported'])
  const workbook = await cli(data, ['actions', 'import', 'minute-book.sqlite', '--committee', 'Harbour Panel'])
  expect([workbook.exit, workbook.answer.error.code]).toEqual([1, 'not_text'])
})
