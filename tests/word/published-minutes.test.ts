import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeMinutesDocx } from '#core/word/write-minutes-docx.ts'
import type { MinutesBlock } from '#shared/domain/minutes-document/minutes-document.ts'
import { buildMinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { readWordParagraphs } from '../../scripts/docx-paragraphs.ts'
import { houseStyle } from '../../scripts/make-house-style.ts'
import { aBlock, anItem, aSource } from './minutes-source.ts'
import { validationErrors } from './ooxml-validator.ts'

const root = resolve(import.meta.dirname, '../..')
const template = new Uint8Array(readFileSync(join(root, 'resources/house-style.docx')))

const invented = [
  'The Harbour Master introduced the report – the third in ‘two’ years.',
  'Members discussed the following:',
  '·\u00A0 The east quay was worn; repairs would cost £20,000.',
  '·\u00A0 Fees had not risen since 2029 – 30 (finding 12).',
  'Resolved:',
  '1.\u00A0 That the fees be looked at in autumn 2031.',
  '2.\u00A0 The Harbour Master to report.',
]

/** Minutes as councils publish them, where a folder of them lies beside the project. */
const published = join(root, '../shared/seeds')
const examples = existsSync(published)
  ? readdirSync(published).flatMap((name) => {
      const lines = readFileSync(join(published, name), 'utf8').split(/\r?\n/)
      return lines.some((line) => /resolved:/i.test(line)) ? [[name, lines] as const] : []
    })
  : []

describe('published minutes', () => {
  it.each([['invented minutes', invented] as const, ...examples])(
    '%s come out of Word as they were',
    async (_, lines) => {
      const blocks = blocksOf(lines)
      const document = buildMinutesDocument(aSource({ items: [anItem('First', blocks), anItem('Second', blocks)] }))

      const { bytes } = await writeMinutesDocx(document, template)

      const paragraphs = readWordParagraphs(bytes)
      const titles = paragraphs.flatMap(({ text }, at) => (text === 'First' || text === 'Second' ? [at] : []))
      expect(titles).toHaveLength(2)
      for (const title of titles) {
        const printed = paragraphs.slice(title + 1, title + 1 + blocks.length)
        expect(printed.map(({ text }) => text)).toEqual(blocks.map(({ inline }) => inline[0]?.text))
        expect(printed.map(({ label }) => label)).toEqual(blocks.map(labelOf))
      }
      expect(validationErrors(bytes)).toEqual([])
    },
  )
})

describe('the template that the app brings', () => {
  it('is what its script makes', async () => {
    expect(await houseStyle()).toEqual(template)
  })
})

describe('the check of the printed pages', () => {
  it('says what is missing where there is no LibreOffice', () => {
    const env = { PATH: dirname(process.execPath) }
    const check = () =>
      execFileSync(process.execPath, ['scripts/check-pdf.ts', 'resources/house-style.docx'], {
        cwd: root,
        env,
        stdio: 'pipe',
      })

    expect(check).toThrow(/soffice is not installed here: install LibreOffice/)
  })
})

function labelOf(block: MinutesBlock): string | null {
  return block.kind === 'point' ? '•' : block.printedLabel
}

/** Plain enough for these examples: the import of real minutes has tests of its own. */
function blocksOf(lines: readonly string[]): readonly MinutesBlock[] {
  return lines
    .map((line) => line.replace(/^\u00A0$/, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const point = /^·\s+(.*)$/.exec(line)?.[1]
      if (point !== undefined) return aBlock('point', point)
      const [, label, limb] = /^(\d\.)\s+(.*)$/.exec(line) ?? []
      if (label !== undefined && limb !== undefined) return aBlock('resolutionLimb', limb, { printedLabel: label })
      if (/resolved:$/i.test(line)) return aBlock('resolutionHeading', line)
      return line.endsWith(':') ? aBlock('leadIn', line) : aBlock('paragraph', line)
    })
}
