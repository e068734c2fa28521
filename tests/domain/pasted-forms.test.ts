import { describe, expect, it } from 'vitest'
import { dutiesOfLimb } from '#shared/domain/duty/duty.ts'
import { readPastedMinutes, sourceText } from '#shared/domain/pasted-minutes/pasted-minutes.ts'
import { findFindingReferences, findReportReferences } from '#shared/domain/reference/reference.ts'
import { otherForms } from './pasted-forms-other.ts'
import { webForms } from './pasted-forms-web.ts'
import { wordForms } from './pasted-forms-word.ts'

const meeting = '2016-03-14'

describe('minutes of a council that is not known', () => {
  it.each([...webForms, ...wordForms, ...otherForms])('are read as they stand: $name', (form) => {
    const pasted = readPastedMinutes(form.source, meeting)
    const texts = pasted.blocks.map(({ text }) => text)
    const limbs = pasted.resolutions.map(({ label, text, children }, at) => [
      label,
      text.slice(0, form.limbs[at]?.[1].length ?? text.length),
      ...children,
    ])
    const duties = pasted.resolutions.flatMap(({ text }) => dutiesOfLimb(text, meeting))
    expect({
      title: pasted.title,
      intro: pasted.intro,
      leadIns: pasted.counts.leadIns,
      points: pasted.counts.points,
      paragraphs: pasted.counts.paragraphs,
      limbs,
      unanimous: pasted.unanimous,
      findings: texts.flatMap((text) => findFindingReferences(text).flatMap(({ numbers }) => numbers)),
      reports: texts.flatMap((text) => findReportReferences(text).map((found) => found.text)),
      actions: duties.map(({ owner, due }) => [owner, due?.text ?? null, due?.end ?? null]),
    }).toEqual({
      title: form.title ?? pasted.title,
      intro: form.intro,
      leadIns: form.leadIns,
      points: form.points,
      paragraphs: form.paragraphs ?? form.intro,
      limbs: form.limbs,
      unanimous: form.unanimous ?? null,
      findings: form.findings ?? [],
      reports: form.reports ?? [],
      actions: form.actions ?? [],
    })
    expect(squash(sourceText(pasted))).toBe(squash(form.source))
  })
})

function squash(text: string): string {
  return text.replace(/\s+/gu, '')
}
