import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/temporary-folder.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { cli } from './run-cli.ts'

it('takes an agenda from a text file and gives it out in Word, without what is exempt for the public', async () => {
  const data = temporaryFolder()
  await cli(data, ['committee', 'add', '--name', 'Harbour Panel'])
  const meeting = (await cli(data, ['meeting', 'add', '--committee', 'Harbour Panel', '--date', '2016-03-14'])).answer
    .id
  writeFileSync(
    join(data, 'agenda.txt'),
    'Thornmere Council\r\n1. Slipway\r\nRECOMMENDED: That it be noted.\r\nPart II\r\n2. Odell v Thornmere\r\n',
  )

  const { answer } = await cli(data, ['agenda', 'import', 'agenda.txt', '--meeting', meeting])
  expect(answer).toMatchObject({
    meetingId: meeting,
    items: [
      { printedNumber: '1.', title: 'Slipway', isExempt: false, draftResolutions: 1 },
      { printedNumber: '2.', title: 'Odell v Thornmere', isExempt: true },
    ],
    leftOver: ['Thornmere Council'],
  })
  const out = await cli(data, ['export', 'agenda', '--meeting', meeting, '--audience', 'public', '--out', 'a.docx'])
  expect(out.exit).toBe(0)
  const text = readWordParagraphs(new Uint8Array(readFileSync(join(data, 'a.docx')))).map((each) => each.text)
  expect(text).toEqual(expect.arrayContaining(['1. Slipway', '2. Exempt item']))
  expect(text.join('\n')).not.toContain('Odell')
})

it('keeps nothing of a text without an item, and says why', async () => {
  const data = temporaryFolder()
  await cli(data, ['committee', 'add', '--name', 'Harbour Panel'])
  const meeting = (await cli(data, ['meeting', 'add', '--committee', 'Harbour Panel'])).answer.id
  writeFileSync(join(data, 'letter.txt'), 'Dear all, see you on Monday.')
  const { exit, answer } = await cli(data, ['agenda', 'import', 'letter.txt', '--meeting', meeting])
  expect([exit, answer.error.code]).toEqual([1, 'nothing_recognised'])
})
