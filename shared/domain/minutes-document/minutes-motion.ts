import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText, plainText } from '#shared/domain/inline.ts'
import { isSameWording } from '#shared/domain/motion/motion-limbs.ts'
import {
  amendmentLead,
  movedSentence,
  onRequest,
  outcomeSentence,
  sideLines,
  type PutAs,
} from '#shared/domain/motion/motion-wording.ts'
import type {
  MinutesItem,
  MinutesMotion,
  MinutesName,
  MinutesPart,
} from '#shared/domain/minutes-document/minutes-tree.ts'
import { councillorName, type WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'

/** What is printed with a line because of a motion. */
export type FormalParts = {
  readonly before: readonly MinutesPart[]
  readonly after: readonly MinutesPart[]
  /** The words are those of the resolution that follows, and stand there. */
  readonly isOmitted: boolean
  readonly isUnanimous: boolean
}

/**
 * Motions as minutes print them: the motion and who moved it, each amendment with what became of it, those that were lost
 * too, then the motion as amended and the vote on it. A recorded vote lists the names of each side (Standing Orders Regs
 * 1993 Sch 2). Words that a resolution below says again stand there only.
 */
export function formalParts(profile: WordingProfile, item: MinutesItem): ReadonlyMap<string, FormalParts> {
  const places = new Map(item.blocks.map(({ id }, at) => [id, at]))
  const motions = (item.motions ?? []).filter(({ blockId }) => places.has(blockId))
  const kinds = new Map(item.blocks.map(({ id, kind }) => [id, kind]))
  const parts = new Map<string, FormalParts>()
  const add = (blockId: string, more: Partial<FormalParts>): void => {
    const now = parts.get(blockId) ?? nothing
    parts.set(blockId, {
      before: [...now.before, ...(more.before ?? [])],
      after: [...now.after, ...(more.after ?? [])],
      isOmitted: now.isOmitted || (more.isOmitted ?? false),
      isUnanimous: now.isUnanimous || (more.isUnanimous ?? false),
    })
  }
  for (const motion of motions) {
    const kind = kinds.get(motion.blockId) ?? 'paragraph'
    const moved = movedSentence(printed(profile, motion.mover), printed(profile, motion.seconder))
    if (kind === 'amendment') {
      const lead = amendmentLead(printed(profile, motion.mover), printed(profile, motion.seconder))
      add(motion.blockId, { before: [formal(lead)], after: voteParts(profile, motion, 'amendment') })
    } else if (kind === 'motion') {
      const amendments = motions.filter(({ parentId }) => parentId === motion.id).map(({ blockId }) => blockId)
      const substantive = motion.substantiveBlockId
      const amended = substantive !== null && places.has(substantive) ? [substantive] : []
      const last = [motion.blockId, ...amendments, ...amended].reduce((latest, id) =>
        (places.get(id) ?? 0) > (places.get(latest) ?? 0) ? id : latest,
      )
      const decided = amended[0] ?? motion.blockId
      const isOmitted = standsBelow(item, places.get(decided) ?? 0)
      add(motion.blockId, { after: moved === null ? [] : [formal(moved)] })
      if (amended.length > 0 && !isOmitted) add(decided, { before: [formal('The motion as amended read:')] })
      if (isOmitted) add(decided, { isOmitted })
      add(last, { after: voteParts(profile, motion, amended.length > 0 ? 'substantive motion' : 'motion') })
    } else if (isOperative(kind)) {
      const isUnanimous = motion.vote?.isUnanimous ?? false
      const isSaid = motion.vote?.method !== 'assent'
      add(motion.blockId, {
        isUnanimous,
        after: [
          ...(moved === null ? [] : [formal(moved)]),
          ...(isSaid ? voteParts(profile, motion, 'resolution') : []),
        ],
      })
    }
  }
  return parts
}

const nothing: FormalParts = { before: [], after: [], isOmitted: false, isUnanimous: false }

function voteParts(profile: WordingProfile, { outcome, vote }: MinutesMotion, putAs: PutAs): readonly MinutesPart[] {
  const casting = vote?.casting == null ? null : castingName(profile, vote.casting.by)
  const sentence = outcomeSentence(putAs, outcome, vote, casting)
  const names = (vote?.choices ?? []).map(({ person, side }) => ({ name: printed(profile, person) ?? '', side }))
  const listed = names.length === 0 ? [] : vote?.method === 'recorded' ? sideLines(names) : onRequest(names)
  return [...(sentence === null ? [] : [sentence]), ...listed].map(formal)
}

/** The chair is named by the office; whoever else presided, by name. */
function castingName(profile: WordingProfile, by: MinutesName | null): string {
  if (by === null || by.capacity === 'chair') return `the ${profile.chairTitle}`
  return `${printed(profile, by) ?? ''}, who presided`
}

/** Somebody who sits as a councillor gets the profile's title; words typed for somebody stay, but for that title. */
function printed(profile: WordingProfile, person: MinutesName | null): string | null {
  if (person === null) return null
  const isMember = person.capacity !== null && !person.capacity.startsWith('co-optee') && person.capacity !== 'officer'
  return isMember || /^(?:cllr|councillor)\b/iu.test(person.name) ? councillorName(profile, person.name) : person.name
}

/** Whether a resolution further down the item says the same as a line. */
function standsBelow({ blocks }: MinutesItem, at: number): boolean {
  const text = plainText(blocks[at]?.inline ?? [])
  let limbs: string[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'resolutionLimb') limbs.push(plainText(block.inline))
    else if (limbs.length > 0) {
      if (isSameWording(text, limbs)) return true
      limbs = []
    }
  }
  return limbs.length > 0 && isSameWording(text, limbs)
}

function isOperative(kind: BlockKind): boolean {
  return kind === 'resolutionHeading' || kind === 'resolutionLimb'
}

function formal(text: string): MinutesPart {
  return { kind: 'paragraph', role: 'formal', line: { blockId: null, inline: inlineFromText(text) } }
}
