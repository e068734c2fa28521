import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBlocks } from '#db/repositories/block-repository.ts'
import { setUp } from './set-up.ts'

/** Real minutes and reports that may stand beside the project; their figures are what an import of them must give. */
const folder = resolve(import.meta.dirname, '../../../shared/seeds')

const expected = [
  {
    begins: '000',
    heldOn: '2016-03-14',
    intro: 3,
    leadIns: 1,
    points: 24,
    resolutions: 2,
    findings: ['107'],
    reports: 0,
  },
  { begins: '002', heldOn: '2016-03-14', intro: 30, leadIns: 0, points: 0, resolutions: 6, findings: [], reports: 3 },
  { begins: '003', heldOn: '2016-03-14', intro: 2, leadIns: 1, points: 16, resolutions: 3, findings: [], reports: 0 },
] as const

describe.runIf(existsSync(folder))('real minutes', () => {
  it.for(expected)(
    'gives the figures of $begins',
    async ({ begins, heldOn, intro, leadIns, points, resolutions, findings, reports }) => {
      const { report, call } = await keep(begins, heldOn)
      expect(report).toMatchObject({ intro, counts: { leadIns, points, resolutions }, findingReferences: findings })
      expect(report.reportReferences).toHaveLength(reports)
      expect(report.unanimous).toBe(begins === '002' ? true : null)
      expect((await call.store.check()).problems).toEqual([])
    },
  )

  it('warns of the season that is long past in 000, and reads both dates of the first limb of 003', async () => {
    expect((await keep('000', '2016-03-14')).report.warnings.map((warning) => warning.quote)).toEqual(['Spring 2014'])
    const { report } = await keep('003', '2016-03-14')
    expect(report.actions.map((action) => [action.due?.start ?? null, action.due?.end ?? null])).toEqual([
      ['2016-07-01', '2016-07-31'],
      ['2016-09-01', '2016-11-30'],
      [null, null],
      [null, null],
    ])
    expect(report.actions[2]?.owner).toBe('The Commissioner for Education and Children')
  })

  it.for(['001', '004'])(
    'says that %s looks like a report, and keeps its every line as a paragraph',
    async (begins) => {
      const { report } = await keep(begins, '2018-02-19')
      expect(report.warnings.map((warning) => warning.code)).toContain('looks_like_report')
      expect(report.counts).toMatchObject({ points: 0, resolutions: 0 })
    },
  )

  it.for(['000', '001', '002', '003', '004'])(
    'has every character of %s in the store, in its order',
    async (begins) => {
      const { report, core } = await keep(begins, '2016-03-14')
      const blocks = listBlocks(core.context.reader, report.agendaItemId)
      const stored = core.context.store.file.prepare('SELECT source, furniture FROM import').get() as {
        source: string
        furniture: string
      }
      expect(stored.source).toBe(source(begins))

      const furniture = JSON.parse(stored.furniture) as readonly string[]
      // A report's title is one of its lines; the bullets of minutes are drawn by the list that they are in.
      const isReport = report.warnings.some((warning) => warning.code === 'looks_like_report')
      const kept = [
        isReport ? '' : report.title,
        ...blocks.map((block) => `${block.printedLabel ?? ''}${block.text}`),
      ].join('')
      const between = source(begins)
        .split(/\r?\n/)
        .filter((line) => !furniture.some((left) => left.trim() === line.trim()))
        .map((line) => (isReport ? line : line.replace(/^\s*[·•]\s*/u, '')))
        .join('')
      expect(letters(kept) === letters(between)).toBe(true)
    },
  )
})

/** Everything but the white space between lines and after labels, which separates and says nothing. */
function letters(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

function source(begins: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith(begins)) ?? ''
  return readFileSync(join(folder, name), 'utf8')
}

async function keep(begins: string, heldOn: string) {
  const { call, core } = setUp()
  const input = {
    committee: 'Panel',
    source: source(begins),
    fileName: null,
    heldOn,
    acceptActions: 'all' as const,
    again: false,
  }
  return { report: await call.minutes.import(input), core, call }
}
