import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'
import { wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'

/**
 * A line of what a report asks the body to resolve: a limb with the label that it was printed under ("1.", "(I)"), or the
 * heading over the limbs. It is kept with the item until the minutes take it over.
 */
export type DraftResolution = { readonly label: string | null; readonly text: string; readonly isHeading: boolean }

/** Whether a line without a label only opens the list below it: "RECOMMENDED:", "Recommendation", "That Cabinet:". */
export function isResolutionHeading(
  line: Pick<DraftResolution, 'label' | 'text'>,
  next: Pick<DraftResolution, 'label'> | undefined,
): boolean {
  if (line.label !== null || line.text.includes('\n')) return false
  if (/:\s*[-–—]?\s*$/u.test(line.text) || /^\s*(?:officer |report )?recommendations?\W*$/iu.test(line.text))
    return true
  const heading = readResolutionHeading(line.text)
  if (heading !== null && heading.rest === '') return true
  return (
    next !== undefined &&
    next.label !== null &&
    /^\(?(?:1|a|i)\W/iu.test(`${next.label} `) &&
    !/[.;]\s*$/u.test(line.text)
  )
}

export type ResolutionLine = {
  readonly kind: Extract<BlockKind, 'resolutionHeading' | 'resolutionLimb'>
  readonly depth: number
  readonly text: string
}

/**
 * The draft as lines of the minutes, under the committee's own heading: "RECOMMENDED: That the Panel" becomes "Resolved: That
 * the Panel". What the committee resolves is its own: the clerk corrects the lines as they are read back.
 */
export function resolutionLines(drafts: readonly DraftResolution[], style: CommitteeStyle): readonly ResolutionLine[] {
  const heading = wordingProfiles[style].resolutionHeading.plain
  const lines = drafts.flatMap((draft) =>
    draft.isHeading ? [headingLine(heading, draft.text)] : limbLines(draft.text),
  )
  if (lines.length === 0 || lines[0]?.kind === 'resolutionHeading') return lines
  return [{ kind: 'resolutionHeading', depth: 0, text: heading }, ...lines]
}

function headingLine(heading: string, text: string): ResolutionLine {
  const read = readResolutionHeading(text)
  const leadIn = /\bthat\b.*$/isu.exec(text)?.[0] ?? ''
  const isOnlyHeading = read === null && !/^\s*that\b/iu.test(text)
  return {
    kind: 'resolutionHeading',
    depth: 0,
    text: leadIn === '' || isOnlyHeading ? heading : `${heading} ${leadIn}`,
  }
}

function limbLines(text: string): readonly ResolutionLine[] {
  const [first = '', ...nested] = text.split('\n')
  return [
    { kind: 'resolutionLimb', depth: 0, text: withoutHeading(first) },
    ...nested.map((line) => ({
      kind: 'resolutionLimb' as const,
      depth: 1,
      text: line.replace(/^\s*[·•◼▪■●○◦‣–*-]\s+/u, ''),
    })),
  ]
}

function withoutHeading(text: string): string {
  const heading = readResolutionHeading(text)
  return heading === null || heading.before !== '' || heading.rest === '' ? text : heading.rest
}
