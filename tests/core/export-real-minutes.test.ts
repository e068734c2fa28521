import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { validationErrors } from '#tests/word/ooxml-validator.ts'
import { setUp } from './set-up.ts'

const folder = resolve(import.meta.dirname, '../../../shared/seeds')

describe.runIf(existsSync(folder))('two real items of one meeting, exported', () => {
  it('come back from Word with their headings, points and limbs, every text exact, and the same bytes twice', async () => {
    const { call } = setUp()
    const keep = (begins: string) =>
      call.minutes.import({
        committee: 'Scrutiny Panel',
        source: source(begins),
        fileName: null,
        heldOn: '2016-03-14',
        acceptActions: 'none',
        again: false,
      })
    const first = await keep('000')
    const second = await keep('003')
    expect(second.meetingId).toBe(first.meetingId)

    const input = { meetingId: first.meetingId, document: 'minutes' as const, audience: 'public' as const }
    const exported = await call.minutes.export(input)
    const bytes = Buffer.from(exported.bytes, 'base64')
    expect((await call.minutes.export(input)).sha256).toBe(exported.sha256)
    expect(validationErrors(bytes)).toEqual([])
    expect(exported.warnings.map((warning) => warning.code)).toEqual(['attendance_missing'])

    const paragraphs = readWordParagraphs(bytes)
    const headings = paragraphs
      .filter((paragraph) => paragraph.style?.toLowerCase() === 'heading 1')
      .map((each) => each.text)
    expect(headings.slice(0, 2).map((heading) => heading.replace(/^\d+\.?\s+/u, ''))).toEqual([
      first.title,
      second.title,
    ])
    const points = paragraphs.filter((paragraph) => paragraph.style === 'Minute Point').map((each) => each.text)
    expect(points).toEqual([...pointsOf(source('000')), ...pointsOf(source('003'))])
    expect([pointsOf(source('000')).length, pointsOf(source('003')).length]).toEqual([24, 16])
    const limbs = paragraphs.filter((paragraph) => paragraph.style === 'Minute Resolution')
    expect(limbs.map((limb) => limb.label)).toEqual(['1.', '2.', '1.', '2.', '3.'])
    expect(limbs.map((limb) => limb.text)).toEqual(
      [...first.resolutions, ...second.resolutions].map((limb) => limb.text),
    )
    expect(paragraphs.filter((paragraph) => paragraph.style === 'Minute Resolved')).toHaveLength(2)
  })
})

/** The points as they stand in the source, without their bullet and the space after it. */
function pointsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => (line.startsWith('·') ? [line.replace(/^·[\s\u00a0]*/u, '')] : []))
}

function source(begins: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith(begins)) ?? ''
  return readFileSync(join(folder, name), 'utf8')
}
