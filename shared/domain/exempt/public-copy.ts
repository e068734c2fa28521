import { RuleBroken } from '#shared/errors.ts'
import { plainText, inlineFromText } from '#shared/domain/inline.ts'
import { exclusionStatement, publicInterestStatement } from '#shared/domain/exempt/exclusion-words.ts'
import { exemptParagraphWords } from '#shared/domain/agenda.ts'
import type {
  ItemExemption,
  MinutesBlock,
  MinutesItem,
  MinutesMotion,
  MinutesSource,
} from '#shared/domain/minutes-document/minutes-tree.ts'

/** What keeps the public copy from being made, with the item where it can be mended. */
export type PublicGap = {
  readonly gap: 'public_title' | 'paragraphs' | 'public_summary' | 'line_paragraphs'
  readonly itemId: string
  /** The line that lacks its paragraph; null for what belongs to the item. */
  readonly blockId: string | null
}

/**
 * What the law asks for before the public copy can be made (LGA 1972 s.100C): for each exempt item a title that is safe to
 * publish, the paragraph of Schedule 12A, and a summary of what was minuted; for a single exempt line its paragraph. For
 * confidential information no paragraph is asked.
 */
export function publicGaps(items: readonly MinutesItem[]): readonly PublicGap[] {
  return items.flatMap((item) => {
    const about = { itemId: item.id, blockId: null }
    if (!item.isExempt) {
      return item.blocks
        .filter((block) => isWithheld(block) && (block.access?.paragraphs ?? []).length === 0)
        .map(({ id }) => ({ gap: 'line_paragraphs' as const, itemId: item.id, blockId: id }))
    }
    const { confidentiality, paragraphs, publicTitle, publicSummary } = item.exemption ?? nothingSaid
    const gaps: PublicGap[] = []
    if (isBlank(publicTitle)) gaps.push({ gap: 'public_title', ...about })
    if (confidentiality === 'exempt' && paragraphs.length === 0) gaps.push({ gap: 'paragraphs', ...about })
    if (isBlank(publicSummary) && item.blocks.some(isWords)) gaps.push({ gap: 'public_summary', ...about })
    return gaps
  })
}

/** @throws RuleBroken `exempt_rows` while something is missing that the law asks for; it names the item and what to do. */
export function forThePublic(source: MinutesSource): MinutesSource {
  const [first, ...others] = publicGaps(source.items)
  if (first === undefined) return publicCopy(source)
  const item = source.items.find(({ id }) => id === first.itemId)
  const where = item?.number == null ? 'an item without a number' : `item ${item.number.replace(/[.:]$/, '')}`
  const more = others.length === 0 ? '' : ' More is missing after it.'
  throw new RuleBroken('exempt_rows', `The public copy was not made: ${where} ${gapWords[first.gap]}.${more}`)
}

const gapWords: Readonly<Record<PublicGap['gap'], string>> = {
  public_title: 'is exempt and needs a title that is safe to publish',
  paragraphs: 'is exempt and needs its paragraph of Schedule 12A',
  public_summary: 'is exempt and needs a summary for the public',
  line_paragraphs: 'has an exempt line that needs its paragraph of Schedule 12A',
}

/**
 * The meeting as the public may read it: every exempt word is gone before anything is built from it, so that no part of
 * a document can hold one. Nothing in it is exempt any more.
 *
 * Of an exempt item there remain its public title, that the public were excluded, why and under which paragraphs, who
 * declared an interest or left, what of its resolutions may be published, and the summary (s.100C(2)). An exempt line of
 * an open item is gone; where the clerk wants it said, a sentence stands in its place.
 */
function publicCopy(source: MinutesSource): MinutesSource {
  return { ...source, items: source.items.map((item) => (item.isExempt ? closedItem(item) : openItem(item))) }
}

/** Only what is named here goes out: what an item says besides is not known to be open. */
function closedItem({ id, number, blocks, exemption, course, motions }: MinutesItem): MinutesItem {
  const said = exemption ?? nothingSaid
  const wasTaken = blocks.some(isWords) || course?.outcome === 'taken'
  const own = (text: string, kind: MinutesBlock['kind'] = 'paragraph'): MinutesBlock =>
    aLine(`${id} ${text}`, kind, text)
  const statements = [
    own(exclusionStatement(said.confidentiality, said.paragraphs)),
    ...(said.confidentiality === 'exempt' ? [own(publicInterestStatement(said.publicInterest))] : []),
  ]
  const summary = (said.publicSummary ?? '').split('\n').filter((line) => line.trim() !== '')
  const lines = wasTaken
    ? [
        ...statements,
        ...blocks.filter((block) => isOfRoom(block) && !block.isExempt),
        ...(summary.length === 0 ? [] : [own(summaryHeading, 'leadIn'), ...summary.map((line) => own(line))]),
        ...published(
          blocks.filter((block) => !isOfRoom(block)),
          ({ isExempt, access }) => !isExempt && (access?.isPublished ?? false),
        ),
      ]
    : []
  return {
    id,
    number,
    title: said.publicTitle ?? '',
    purpose: null,
    isExempt: false,
    blocks: lines,
    ...(motions === undefined ? {} : { motions: motionsAmong(motions, lines) }),
    // Why it was urgent, and until when it was put off, are words that may tell what it is about.
    ...(course === undefined
      ? {}
      : { course: { ...course, deferredTo: null, chairOpinion: null, specialCircumstances: null } }),
  }
}

/** Who moved what and who voted how goes with the line that it belongs to. */
function motionsAmong(motions: readonly MinutesMotion[], lines: readonly MinutesBlock[]): readonly MinutesMotion[] {
  const there = new Set(lines.map(({ id }) => id))
  return motions
    .filter(({ blockId }) => there.has(blockId))
    .map((motion) => {
      const { substantiveBlockId } = motion
      return {
        ...motion,
        substantiveBlockId: substantiveBlockId !== null && there.has(substantiveBlockId) ? substantiveBlockId : null,
      }
    })
}

function openItem(item: MinutesItem): MinutesItem {
  const blocks = published(item.blocks, ({ isExempt }) => !isExempt)
  return { ...item, blocks, ...(item.motions === undefined ? {} : { motions: motionsAmong(item.motions, blocks) }) }
}

/**
 * The lines that may be read. A limb that may not keeps its number where others of its resolution are read, so that a limb
 * goes by one number in every copy; any other line is gone, with a sentence in its place where the clerk wants one.
 */
function published(
  blocks: readonly MinutesBlock[],
  isVisible: (block: MinutesBlock) => boolean,
): readonly MinutesBlock[] {
  const lines: MinutesBlock[] = []
  let before: MinutesBlock | null = null
  resolutionRuns(blocks).forEach((run) => {
    const isRead = run.some((block) => block.kind === 'resolutionLimb' && isVisible(block) && isWords(block))
    for (const block of run) {
      if (isVisible(block)) lines.push(asRow(block, before))
      else if (isRead && block.kind === 'resolutionLimb' && isWords(block)) lines.push(markerFor(block, block.kind))
      else if (block.access?.isMarked === true && isWords(block)) {
        const marker = markerFor(block, 'exemptMarker')
        if (lines.at(-1)?.kind !== marker.kind || !isSame(lines.at(-1), marker)) lines.push(marker)
      }
      before = block
    }
  })
  return lines
}

/** A row below another is not the header of what is left of its table, whatever was left out above it. */
function asRow(block: MinutesBlock, before: MinutesBlock | null): MinutesBlock {
  return block.kind === 'table' && before?.kind === 'table' ? { ...block, isHeadless: true } : block
}

/** A heading with the limbs after it, limbs alone, or any other line by itself. */
function resolutionRuns(blocks: readonly MinutesBlock[]): readonly (readonly MinutesBlock[])[] {
  const runs: MinutesBlock[][] = []
  blocks.forEach((block, at) => {
    const goesOn = block.kind === 'resolutionLimb' && isResolution(blocks[at - 1])
    if (goesOn) runs.at(-1)?.push(block)
    else runs.push([block])
  })
  return runs
}

function isResolution(block: MinutesBlock | undefined): boolean {
  return block?.kind === 'resolutionHeading' || block?.kind === 'resolutionLimb'
}

function isSame(line: MinutesBlock | undefined, other: MinutesBlock): boolean {
  return line !== undefined && plainText(line.inline) === plainText(other.inline)
}

/** "[Words exempt from publication under paragraph 1 … are left out here.]", where the line stood. */
function markerFor({ id, access, depth, printedLabel }: MinutesBlock, kind: MinutesBlock['kind']): MinutesBlock {
  const paragraphs = access?.paragraphs ?? []
  const by = 'Part 1 of Schedule 12A to the Local Government Act 1972'
  const under = paragraphs.length === 0 ? by : `${exemptParagraphWords(paragraphs)} of ${by}`
  const line = aLine(`${id} marker`, kind, `[Words exempt from publication under ${under} are left out here.]`)
  return kind === 'resolutionLimb' ? { ...line, depth, printedLabel } : line
}

const summaryHeading = 'Summary of the proceedings:'

/** Those who declared an interest, left or came are named in public (s.100C), unless the line itself is exempt. */
function isOfRoom({ kind }: MinutesBlock): boolean {
  return kind === 'attendanceNote' || kind === 'declarationNote'
}

function isWithheld(block: MinutesBlock): boolean {
  return block.isExempt && isWords(block)
}

function isWords({ kind, inline }: MinutesBlock): boolean {
  return kind !== 'clerkNote' && plainText(inline).trim() !== ''
}

function aLine(id: string, kind: MinutesBlock['kind'], text: string): MinutesBlock {
  return { id, kind, depth: 0, printedLabel: null, inline: inlineFromText(text), isExempt: false, findings: [] }
}

function isBlank(words: string | null): boolean {
  return words === null || words.trim() === ''
}

const nothingSaid: ItemExemption = {
  confidentiality: 'exempt',
  paragraphs: [],
  publicInterest: null,
  publicTitle: null,
  publicSummary: null,
  isExcluded: false,
}
