import { mkdtempSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { aCommittee, setUp, type Call } from '#tests/core/set-up.ts'
import { readParts } from '#core/word/stable-zip.ts'
import { readMarginText, readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { validationErrors } from './ooxml-validator.ts'

const secrets = [
  'Odell v Thornmere',
  'Settle at £9,000',
  'Head of Claims',
  'Counsel’s note',
  'That £9,000 be paid',
  'claim-odell',
]

async function aMixedAgenda(call: Call) {
  await call.store.nameCouncil({ council: 'Thornmere Council' })
  const { meetings } = await aCommittee(call, '2016-03-14')
  const meetingId = meetings[0] ?? ''
  await call.meeting.update({ id: meetingId, startsAt: '18:30', venue: 'The Guildhall' })
  const { items } = await call.agenda.read({
    text: `Part I
1. Apologies for absence
2. Slipway survey
To consider the survey & its “costs”.
Report of the Director of Harbours
Report: Survey (Pages 5 - 10)
RECOMMENDED: That the Panel
1. notes the survey;
- its costs
2. asks for a plan.
3. Ferry timetable
To note the new times.
Urgent: the ferry sank on Friday.
Chair’s opinion: it cannot wait until May.
Part II
4. Odell v Thornmere
Settle at £9,000 or less.
Lead officer: Head of Claims
Report: Counsel’s note
Exempt: Schedule 12A, paragraphs 1 and 5
Public interest: the claimant would be known.
Public title: A claim against the council
RECOMMENDED:
1. That £9,000 be paid.`,
  })
  const { ids } = await call.agenda.keep({ meetingId, items: items.map(({ number: _number, ...item }) => item) })
  const attach = (at: number, name: string, isExempt: boolean) =>
    call.attachment.add({ agendaItemId: ids[at] ?? '', name, mediaType: '', bytes: 'AAAA', isExempt })
  await attach(1, 'survey.pdf', false)
  await attach(1, 'claim-odell.pdf', true)
  await attach(3, 'claim-odell.pdf', false)
  return meetingId
}

const bytesOf = async (call: Call, meetingId: string, audience: 'public' | 'full') =>
  new Uint8Array(Buffer.from((await call.agenda.export({ meetingId, audience })).bytes, 'base64'))

it('prints the agenda with each item as a heading, and what it asks for below', async () => {
  const { call } = setUp()
  const bytes = await bytesOf(call, await aMixedAgenda(call), 'full')
  if (process.env['SHOW'] !== undefined) writeFileSync(`${mkdtempSync('/tmp/agenda-')}/full.docx`, bytes)
  expect(readWordParagraphs(bytes).map(({ style, text }) => `${style ?? ''}|${text}`)).toEqual([
    'Subtitle|Thornmere Council',
    'Title|Agenda of the Harbour Scrutiny Panel',
    'Subtitle|14 March 2016, 6.30 pm',
    'Subtitle|The Guildhall',
    'Subtitle|Part I',
    'heading 1|1. Apologies for absence',
    'heading 1|2. Slipway survey',
    'Minute Text|To consider the survey & its “costs”.',
    'Minute Text|Lead: Director of Harbours',
    'Minute Text|Report: Survey (Pages 5 - 10)',
    'Minute Text|Papers: survey.pdf; claim-odell.pdf',
    'Minute Resolved|RECOMMENDED: That the Panel',
    'Minute Resolution|1.\tnotes the survey;',
    'Minute Resolution|•\tits costs',
    'Minute Resolution|2.\tasks for a plan.',
    'heading 1|3. Ferry timetable',
    'Minute Text|To note the new times.',
    'Minute Text|Urgent: the chair’s opinion: it cannot wait until May.',
    'Minute Text|Urgent: special circumstances: the ferry sank on Friday.',
    'Subtitle|Part II',
    'Minute Exempt Heading|4. Odell v Thornmere',
    'Minute Text|Settle at £9,000 or less.',
    'Minute Text|Lead: Head of Claims',
    'Minute Text|Report: Counsel’s note',
    'Minute Text|Papers: claim-odell.pdf',
    'Minute Text|Exempt: Not for publication: paragraphs 1 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972.',
    'Minute Text|Paragraph 1: Information relating to any individual.',
    'Minute Text|Paragraph 5: Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.',
    'Minute Text|Public interest: the claimant would be known.',
    'Minute Text|Title on the public agenda: A claim against the council',
    'Minute Resolved|RECOMMENDED:',
    'Minute Resolution|1.\tThat £9,000 be paid.',
  ])
  expect(validationErrors(bytes)).toEqual([])
})

it('has no exempt word anywhere in the public file, and says what the law lets it say', async () => {
  const { call } = setUp()
  const meetingId = await aMixedAgenda(call)
  const bytes = await bytesOf(call, meetingId, 'public')
  const parts = [...readParts(bytes)].map(([path, part]) => path + new TextDecoder().decode(part))
  const solid = [...parts, ...parts.map((xml) => xml.replaceAll(/<[^>]*>/g, ''))].join('\n')
  for (const secret of secrets) expect(solid).not.toContain(secret)
  const printed = readWordParagraphs(bytes).map(({ text }) => text)
  expect(printed).toEqual(
    expect.arrayContaining([
      '4. A claim against the council',
      'Public interest: the claimant would be known.',
      'Papers: survey.pdf',
    ]),
  )
  expect((await call.agenda.export({ meetingId, audience: 'public' })).fileName).not.toMatch(/Odell/)
  expect(validationErrors(bytes)).toEqual([])
})

it('calls an exempt item without a safe title just that, and warns', async () => {
  const { call } = setUp()
  const meetingId = await aMixedAgenda(call)
  const { items } = await call.agenda.get({ meetingId })
  await call.agenda.changeItem({ id: items[3]?.id ?? '', publicTitle: null, exemptParagraphs: [] })
  const bytes = await bytesOf(call, meetingId, 'public')
  expect(readWordParagraphs(bytes).map(({ text }) => text)).toContain('4. Exempt item')
  const { warnings } = await call.agenda.export({ meetingId, audience: 'public' })
  expect(warnings.map(({ code }) => code)).toEqual(['exempt_paragraphs', 'public_title'])
})

it('gives the same bytes each time, and marks the full copy on every page', async () => {
  const { call } = setUp()
  const meetingId = await aMixedAgenda(call)
  const full = await bytesOf(call, meetingId, 'full')
  expect(await bytesOf(call, meetingId, 'full')).toEqual(full)
  expect(readMarginText(full, 'header')).toContain('NOT FOR PUBLICATION')
  expect(readMarginText(await bytesOf(call, meetingId, 'public'), 'header')).not.toContain('NOT FOR')
})

it('is a sound file with nothing on it, and with words that no XML can hold', async () => {
  const { call } = setUp()
  const { meetings } = await aCommittee(call, null)
  const meetingId = meetings[0] ?? ''
  const empty = await bytesOf(call, meetingId, 'public')
  expect(readWordParagraphs(empty).map(({ text }) => text)).toContain('There are no items on this agenda yet.')
  await call.agendaItem.add({ meetingId, title: 'Odd \uFFFE<&>\u0007 title', purpose: 'one\ttwo\n\u202Ethree' })
  const odd = await bytesOf(call, meetingId, 'full')
  expect(readWordParagraphs(odd).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['1. Odd <&> title', 'one\ttwo', 'three']),
  )
  expect([...validationErrors(empty), ...validationErrors(odd)]).toEqual([])
})
