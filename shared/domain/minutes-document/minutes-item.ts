import type { BlockKind } from '#shared/domain/block-kind.ts'
import { noCourse, type CourseParts } from '#shared/domain/minutes-document/minutes-course.ts'
import { inlineFromText, plainText } from '#shared/domain/inline.ts'
import { formalParts, type FormalParts } from '#shared/domain/minutes-document/minutes-motion.ts'
import { withAction } from '#shared/domain/minutes-document/action-wording.ts'
import { nestedLevels, printedLine, resolutionStretches } from '#shared/domain/minutes-document/minutes-resolution.ts'
import { tableStretches } from '#shared/domain/minutes-document/minutes-table.ts'
import type { Stretch } from '#shared/domain/minutes-document/minutes-resolution.ts'
import type {
  MinutesBlock,
  MinutesItem,
  MinutesPart,
  MinutesSection,
  MinutesWarning,
  ParagraphRole,
} from '#shared/domain/minutes-document/minutes-tree.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'

/**
 * One agenda item as printed: its number and title as a heading, then its lines in order, gathered into lists and
 * resolutions. A clerk's note is never printed, and neither is a line without words. The purpose line belongs to the
 * agenda, not to the minutes.
 */
export function itemSection(
  profile: WordingProfile,
  item: MinutesItem,
  course: CourseParts = noCourse,
): { readonly section: MinutesSection; readonly warnings: readonly MinutesWarning[] } {
  const runs = runsOf(item.blocks.filter(isPrinted))
  const formal = formalParts(profile, item)
  const stretches = runs.map((run, at) => stretchesOf(profile, item, run, runs[at - 1]?.[0].kind === 'leadIn', formal))
  const parts = stretches.flatMap(({ stretches: stretch }) => stretch)
  return {
    section: {
      key: 'item',
      itemId: item.id,
      heading: { text: headingText(item), isExempt: item.isExempt },
      parts: item.isExempt
        ? [
            note(`${profile.headings.exempt}.`),
            ...course.before,
            ...parts.flatMap((stretch) => stretch.parts),
            ...course.after,
          ]
        : [...course.before, ...withExemptMarked(profile, withOpenEnd(parts, course.after))],
    },
    warnings: stretches.flatMap(({ warnings }) => warnings),
  }
}

/** "45. Budget monitoring"; a number that brings its own full stop or bracket keeps it. */
function headingText({ number, title }: MinutesItem): string {
  if (number === null || number.trim() === '') return title
  return /[.):]$/.test(number) ? `${number} ${title}` : `${number}. ${title}`
}

function isPrinted(block: MinutesBlock): boolean {
  return block.kind !== 'clerkNote' && plainText(block.inline).trim() !== ''
}

/** Lines that are printed together: the points of one list, the limbs under one heading, the reasons under one heading. */
function runsOf(blocks: readonly MinutesBlock[]): readonly (readonly [MinutesBlock, ...MinutesBlock[]])[] {
  const runs: [MinutesBlock, ...MinutesBlock[]][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run !== undefined && goesOn(run[0], block)) run.push(block)
    else runs.push([block])
  }
  return runs
}

function goesOn(first: MinutesBlock, next: MinutesBlock): boolean {
  if (isResolution(first.kind)) return next.kind === 'resolutionLimb'
  if (first.kind === 'table') return next.kind === 'table'
  if (first.isExempt !== next.isExempt) return false
  if (isPoint(first.kind)) return isPoint(next.kind)
  return first.kind === next.kind && (first.kind === 'reason' || first.kind === 'optionsConsidered')
}

function stretchesOf(
  profile: WordingProfile,
  item: MinutesItem,
  run: readonly [MinutesBlock, ...MinutesBlock[]],
  isLedIn: boolean,
  formal: ReadonlyMap<string, FormalParts>,
): { readonly stretches: readonly Stretch[]; readonly warnings: readonly MinutesWarning[] } {
  const { kind, isExempt } = run[0]
  if (isResolution(kind)) return withVote(profile, item, run, formal.get(run[0].id))
  if (kind === 'table') return { stretches: tableStretches(profile, run), warnings: [] }
  if (isPoint(kind)) {
    const levels = nestedLevels(run)
    const points = run.map((block, at) => ({ ...printedLine(profile, block), level: levels[at] ?? 0 }))
    const parts: readonly MinutesPart[] = [...standingLeadIn(profile, isLedIn), { kind: 'points', points }]
    return { stretches: [{ isExempt, parts }], warnings: [] }
  }
  const heading = subheading(profile, kind)
  const lines = run.flatMap((block) => withFormal(paragraph(roles[kind], profile, block), formal.get(block.id)))
  return { stretches: [{ isExempt, parts: [...heading, ...lines] }], warnings: [] }
}

/** A resolution, and the vote on it where that was recorded with the resolution itself. */
function withVote(
  profile: WordingProfile,
  item: MinutesItem,
  run: readonly [MinutesBlock, ...MinutesBlock[]],
  formal: FormalParts | undefined,
): { readonly stretches: readonly Stretch[]; readonly warnings: readonly MinutesWarning[] } {
  const resolved = resolutionStretches(profile, item.title, run, formal?.isUnanimous ?? false)
  if (formal === undefined || formal.after.length === 0) return resolved
  return { ...resolved, stretches: [...resolved.stretches, { isExempt: run[0].isExempt, parts: formal.after }] }
}

function withFormal(line: MinutesPart, formal: FormalParts | undefined): readonly MinutesPart[] {
  if (formal === undefined) return [line]
  return [...formal.before, ...(formal.isOmitted ? [] : [line]), ...formal.after]
}

/** The committee's own lead-in, before points that the clerk gave none. */
function standingLeadIn(profile: WordingProfile, isLedIn: boolean): readonly MinutesPart[] {
  if (profile.leadIn === null || isLedIn) return []
  return [{ kind: 'paragraph', role: 'leadIn', line: { blockId: null, inline: inlineFromText(profile.leadIn) } }]
}

function subheading(profile: WordingProfile, kind: BlockKind): readonly MinutesPart[] {
  if (kind === 'reason') return [{ kind: 'subheading', text: profile.headings.reasons, isExempt: false }]
  if (kind === 'optionsConsidered')
    return [{ kind: 'subheading', text: profile.headings.optionsConsidered, isExempt: false }]
  return []
}

/** In the full copy, exempt lines of an open item stand below a heading that says so, and their end is marked too. */
function withExemptMarked(profile: WordingProfile, stretches: readonly Stretch[]): readonly MinutesPart[] {
  return stretches.flatMap((stretch, at) => {
    const wasExempt = stretches[at - 1]?.isExempt ?? false
    if (stretch.isExempt === wasExempt) return stretch.parts
    return stretch.isExempt
      ? [{ kind: 'subheading' as const, text: profile.headings.exempt, isExempt: true }, ...stretch.parts]
      : [note(`${profile.headings.exemptEnd}.`), ...stretch.parts]
  })
}

/** What stands last is open, so that the end of exempt lines before it is marked. */
function withOpenEnd(stretches: readonly Stretch[], parts: readonly MinutesPart[]): readonly Stretch[] {
  return parts.length === 0 ? stretches : [...stretches, { isExempt: false, parts }]
}

function note(text: string): MinutesPart {
  return { kind: 'paragraph', role: 'note', line: { blockId: null, inline: inlineFromText(text) } }
}

function paragraph(role: ParagraphRole, profile: WordingProfile, block: MinutesBlock): MinutesPart {
  const line = printedLine(profile, block)
  if (block.action === undefined || block.kind !== 'actionNote') return { kind: 'paragraph', role, line }
  return { kind: 'paragraph', role, line: { ...line, inline: withAction(line.inline, block.action) } }
}

const roles: Readonly<Record<BlockKind, ParagraphRole>> = {
  paragraph: 'text',
  leadIn: 'leadIn',
  point: 'text',
  question: 'text',
  answer: 'text',
  presentationList: 'text',
  attendanceNote: 'note',
  declarationNote: 'text',
  motion: 'formal',
  amendment: 'formal',
  voteRecord: 'formal',
  resolutionHeading: 'text',
  resolutionLimb: 'text',
  reason: 'text',
  optionsConsidered: 'text',
  actionNote: 'action',
  quotation: 'quotation',
  table: 'text',
  exemptMarker: 'text',
  clerkNote: 'text',
  correctionNote: 'note',
}

function isPoint(kind: BlockKind): boolean {
  return kind === 'point' || kind === 'presentationList'
}

function isResolution(kind: BlockKind): boolean {
  return kind === 'resolutionHeading' || kind === 'resolutionLimb'
}
