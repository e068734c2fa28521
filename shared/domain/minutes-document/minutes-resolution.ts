import { withFindingReference } from '#shared/domain/minutes-document/finding-citation.ts'
import { inlineFromText, plainText } from '#shared/domain/inline.ts'
import { deepestBlock } from '#shared/domain/block-kind.ts'
import type { LabelStyle } from '#shared/domain/minutes-document/limb-label.ts'
import { formatLabel, labelRun } from '#shared/domain/minutes-document/limb-label.ts'
import type {
  MinutesBlock,
  MinutesLimb,
  MinutesLine,
  MinutesPart,
  MinutesWarning,
  ResolutionPart,
} from '#shared/domain/minutes-document/minutes-tree.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { resolutionHeading } from '#shared/domain/minutes-document/wording-profile.ts'

/** Parts that follow one another and are all open, or all exempt. */
export type Stretch = { readonly isExempt: boolean; readonly parts: readonly MinutesPart[] }

/**
 * A resolution: its heading and its limbs. The limbs become a Word list that starts again at 1, or where the published
 * labels start; labels that no list can print (a repeated, a skipped, a missing one) are printed as they were published.
 * A single limb without a label has none.
 *
 * @param run a heading and the limbs after it, or limbs alone. These get the profile's heading, unless their labels go on
 *   from earlier limbs ("3." after a line that stands between).
 * @param isUnanimous only where it was said; the profile's own heading then says so.
 */
export function resolutionStretches(
  profile: WordingProfile,
  itemTitle: string,
  run: readonly MinutesBlock[],
  isUnanimous: boolean,
): { readonly stretches: readonly Stretch[]; readonly warnings: readonly MinutesWarning[] } {
  const ownHeading = run[0]?.kind === 'resolutionHeading' ? run[0] : null
  const blocks = ownHeading === null ? run : run.slice(1)
  const levels = nestedLevels(blocks)
  const labels = blocks.map(({ printedLabel }) => (printedLabel?.trim() ?? '') || null)
  const styles = listStyles(profile, labels, levels)
  const start = startOf(labels, levels)
  const limbs = blocks.map((block, at) => {
    const level = levels[at] ?? 0
    return { ...withThat(profile, block, level, printedLine(profile, block)), level, label: null }
  })
  const labelled = styles === null ? withLabels(limbs, labels) : numberLimbs(limbs, styles, start, labels)
  const heading =
    ownHeading !== null
      ? printedLine(profile, ownHeading)
      : start > 1
        ? null
        : { blockId: null, inline: inlineFromText(resolutionHeading(profile, { isUnanimous })) }
  if (profile.headingPosition === 'inline' && ownHeading === null && heading !== null && labelled.length === 1) {
    return { stretches: inlineStretch(heading, blocks, labelled), warnings: [] }
  }
  return {
    stretches: splitByExemption(ownHeading, heading, blocks, labelled, styles, start),
    warnings: styles === null ? [asPrinted(itemTitle, labels)] : [],
  }
}

/** The words of a block, with the findings that it is tied to where the profile prints them. */
export function printedLine(profile: WordingProfile, block: MinutesBlock): MinutesLine {
  const inline =
    profile.findingReference === 'inline' ? withFindingReference(block.inline, block.findings) : block.inline
  return { blockId: block.id, inline }
}

/** A limb written here begins with “That” where the profile prints it; what was published stays as it was. */
function withThat(profile: WordingProfile, block: MinutesBlock, level: number, line: MinutesLine): MinutesLine {
  const begins = /^\s*that\b/iu.test(plainText(line.inline))
  if (!profile.printsThat || level > 0 || begins || block.printedLabel !== null) return line
  return { ...line, inline: [...inlineFromText('That '), ...line.inline] }
}

/** The heading and the words of a single limb in one paragraph. */
function inlineStretch(
  heading: MinutesLine,
  blocks: readonly MinutesBlock[],
  limbs: readonly MinutesLimb[],
): readonly Stretch[] {
  const joined = limbs.map((limb) => ({
    ...limb,
    inline: [
      { type: 'text' as const, text: plainText(heading.inline), marks: [{ type: 'bold' as const }] },
      ...inlineFromText(' '),
      ...limb.inline,
    ],
  }))
  const part: ResolutionPart = { kind: 'resolution', heading: null, limbs: joined, list: null }
  return [{ isExempt: blocks[0]?.isExempt ?? false, parts: [part] }]
}

/** How deep each line stands: the first is not nested, and none is nested more than one deeper than the line before it. */
export function nestedLevels(blocks: readonly MinutesBlock[]): readonly number[] {
  const levels: number[] = []
  for (const { depth } of blocks) levels.push(Math.max(0, Math.min(depth, deepestBlock, (levels.at(-1) ?? -1) + 1)))
  return levels
}

/** The style of each level of the list that prints exactly these labels, or null when there is no such list. */
function listStyles(
  profile: WordingProfile,
  labels: readonly (string | null)[],
  levels: readonly number[],
): readonly LabelStyle[] | null {
  const styles = profile.limbLabels.map((usual, level) => {
    const groups = siblings(labels, levels, level)
    if (groups.flat().every((label) => label === null)) return usual
    const runs = groups.map((group) => (group.every((label) => label !== null) ? labelRun(group) : null))
    const style = runs[0]?.style ?? null
    const fits = runs.every((run) => run !== null && sameStyle(run.style, style) && (level === 0 || run.start === 1))
    return fits ? style : null
  })
  return styles.every((style) => style !== null) ? styles : null
}

/** The labels of one level, in groups that stand under the same limb. */
function siblings(
  labels: readonly (string | null)[],
  levels: readonly number[],
  level: number,
): readonly (readonly (string | null)[])[] {
  const groups: (string | null)[][] = []
  let isOpen = false
  labels.forEach((label, at) => {
    const own = levels[at] ?? 0
    if (own < level) isOpen = false
    if (own !== level) return
    if (isOpen) groups.at(-1)?.push(label)
    else groups.push([label])
    isOpen = true
  })
  return groups
}

function startOf(labels: readonly (string | null)[], levels: readonly number[]): number {
  const first = labels.filter((_, at) => levels[at] === 0)
  return first.every((label) => label !== null) ? (labelRun(first)?.start ?? 1) : 1
}

function sameStyle(a: LabelStyle, b: LabelStyle | null): boolean {
  return b !== null && a.format === b.format && a.before === b.before && a.after === b.after
}

function withLabels(limbs: readonly MinutesLimb[], labels: readonly (string | null)[]): readonly MinutesLimb[] {
  return limbs.map((limb, at) => ({ ...limb, label: labels[at] ?? null }))
}

/** What the list prints before each limb. A limb that is alone at the top and was published without a label has none. */
function numberLimbs(
  limbs: readonly MinutesLimb[],
  styles: readonly LabelStyle[],
  start: number,
  labels: readonly (string | null)[],
): readonly MinutesLimb[] {
  const isAlone = limbs.filter(({ level }) => level === 0).length === 1
  const counts = [start - 1, 0, 0]
  return limbs.map((limb, at) => {
    counts[limb.level] = (counts[limb.level] ?? 0) + 1
    counts.fill(0, limb.level + 1)
    const style = styles[limb.level]
    const isBare = isAlone && limb.level === 0 && labels[at] === null
    return { ...limb, label: isBare || style === undefined ? null : formatLabel(style, counts[limb.level] ?? 1) }
  })
}

/** Limbs that are exempt one by one stand in stretches of their own; their numbers go on from one to the next. */
function splitByExemption(
  ownHeading: MinutesBlock | null,
  heading: MinutesLine | null,
  blocks: readonly MinutesBlock[],
  limbs: readonly MinutesLimb[],
  styles: readonly LabelStyle[] | null,
  start: number,
): readonly Stretch[] {
  const stretches: { isExempt: boolean; heading: MinutesLine | null; start: number; limbs: MinutesLimb[] }[] = []
  if (ownHeading !== null) stretches.push({ isExempt: ownHeading.isExempt, heading, start, limbs: [] })
  let next = start
  limbs.forEach((limb, at) => {
    const isExempt = blocks[at]?.isExempt ?? false
    const open = stretches.at(-1)
    if (open !== undefined && open.isExempt === isExempt) open.limbs.push(limb)
    else stretches.push({ isExempt, heading: stretches.length === 0 ? heading : null, start: next, limbs: [limb] })
    if (limb.level === 0) next += 1
  })
  return stretches.map((stretch) => ({ isExempt: stretch.isExempt, parts: [toPart(stretch, styles)] }))
}

function toPart(
  stretch: { readonly heading: MinutesLine | null; readonly start: number; readonly limbs: readonly MinutesLimb[] },
  styles: readonly LabelStyle[] | null,
): ResolutionPart {
  const isCounted = stretch.limbs[0]?.level === 0 && stretch.limbs.some(({ label }) => label !== null)
  const list = styles !== null && isCounted ? { styles, start: stretch.start } : null
  return { kind: 'resolution', heading: stretch.heading, limbs: stretch.limbs, list }
}

function asPrinted(itemTitle: string, labels: readonly (string | null)[]): MinutesWarning {
  const shown = labels.map((label) => label ?? '(none)').join(', ')
  return {
    code: 'labels_as_printed',
    message: `A resolution under “${itemTitle}” keeps its labels as published (${shown}), because Word would count them differently.`,
  }
}
