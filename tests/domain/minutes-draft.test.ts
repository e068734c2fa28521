import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  furniture,
  itemsOf,
  lineKinds,
  readMinutesDraft,
  withKinds,
} from '#shared/domain/minutes-draft/minutes-draft.ts'
import type { LineKind, MinutesDraft } from '#shared/domain/minutes-draft/minutes-draft.ts'
import { readPastedMinutes } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { otherForms } from './pasted-forms-other.ts'
import { webForms } from './pasted-forms-web.ts'
import { wordForms } from './pasted-forms-word.ts'

const meeting = '2016-03-14'

describe('a single item', () => {
  it.each([...webForms, ...wordForms, ...otherForms])('is read as it is alone: $name', ({ source }) => {
    const draft = readMinutesDraft(source, meeting)
    const pasted = readPastedMinutes(source, meeting)
    const items = itemsOf(draft)
    expect(
      items.map(({ title, printedNumber, purpose, unanimous, documents, resolutions, blocks }) => ({
        title,
        printedNumber,
        purpose,
        unanimous,
        documents,
        resolutions,
        blocks: blocks.map(({ line: _line, ...block }) =>
          block.kind === 'attendanceNote' ? { ...block, kind: 'paragraph' } : block,
        ),
      })),
    ).toEqual([
      {
        title: pasted.title,
        printedNumber: pasted.printedNumber,
        purpose: pasted.purpose,
        unanimous: pasted.unanimous,
        documents: pasted.supportingDocuments,
        resolutions: pasted.resolutions,
        blocks: pasted.blocks,
      },
    ])
    expectWhole(draft, source)
  })
})

function expectWhole(draft: MinutesDraft, source: string): void {
  expect(writtenLines(draft.lines.map((line) => line.source).join('\n'))).toEqual(writtenLines(source))
}

function writtenLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
}
