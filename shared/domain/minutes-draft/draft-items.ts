import type { DraftBlock, DraftItem, DraftLine, MinutesDraft } from '#shared/domain/minutes-draft/draft-line.ts'
import { isUnanimousVote } from '#shared/domain/pasted-minutes/pasted-body.ts'
import { resolutionsOf } from '#shared/domain/pasted-minutes/pasted-minutes.ts'

/** The agenda items of a draft, in the order of the source. Each title opens one. */
export function itemsOf(draft: MinutesDraft): readonly DraftItem[] {
  const items: DraftLine[][] = []
  for (const line of draft.lines) {
    if (line.kind === 'unused' || line.kind === 'attendance') continue
    const open = items.at(-1)
    if (open === undefined || line.kind === 'title') items.push([line])
    else open.push(line)
  }
  return items.map(itemOf)
}

/** The lines that are left out, each as it stood. */
export function furniture(draft: MinutesDraft): readonly string[] {
  return draft.lines.flatMap(({ kind, source }) => (kind === 'unused' ? [source] : []))
}

function itemOf(lines: readonly DraftLine[]): DraftItem {
  const title = lines.find(({ kind }) => kind === 'title')
  const purpose = lines.filter(({ kind }) => kind === 'purpose').map(wholeText)
  const blocks = lines.flatMap(({ line, blocks: own }): DraftBlock[] => own.map((block) => ({ ...block, line })))
  return {
    title: title?.text ?? '',
    printedNumber: title?.printedLabel ?? null,
    purpose: purpose.length === 0 ? null : purpose.join('\n').trim(),
    firstLine: lines[0]?.line ?? 0,
    blocks,
    documents: lines.flatMap(({ kind, text }) => (kind === 'document' ? [text] : [])),
    unanimous: blocks.some(isUnanimous) ? true : null,
    resolutions: resolutionsOf(blocks),
  }
}

/** The words of a line with its label or bullet before them. */
export function wholeText({ printedLabel, glyph, text }: Pick<DraftLine, 'printedLabel' | 'glyph' | 'text'>): string {
  const mark = printedLabel ?? glyph
  return mark === null ? text : `${mark} ${text}`
}

function isUnanimous({ kind, text }: DraftBlock): boolean {
  if (kind === 'paragraph') return isUnanimousVote(text)
  return kind === 'resolutionHeading' && /unanimous|nem\.?\s*con/iu.test(text) && !/not unanimous/iu.test(text)
}
