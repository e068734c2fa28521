import type { BlockKind } from '#shared/domain/block-kind.ts'

/**
 * A meeting as a script: what is said and done, item by item, in the order in which it is taken. The clerk's keys and what
 * must be found afterwards, in the store and in Word, are each made from it, and neither from the other.
 */
export type ScriptItem = {
  readonly title: string
  readonly purpose?: string
  /** Not on the agenda that was published: the clerk adds it in session, and it stands last. */
  readonly urgent?: { readonly chairOpinion: string; readonly specialCircumstances: string }
  /** Prepared as exempt: what the public copy has of it. */
  readonly exempt?: {
    readonly paragraphs: readonly number[]
    readonly publicInterest: string
    readonly publicTitle: string
    readonly publicSummary: string
    /** That the public were excluded, and by which law. */
    readonly statement: string
  }
  /** Among the few that are played where the whole would take too long. */
  readonly isShort?: boolean
  readonly steps: readonly ScriptStep[]
}

export type ScriptStep =
  | ScriptLine
  | ScriptAdjournment
  | ScriptDeferral
  | ScriptTaking
  | ScriptMotion
  | ScriptExclusion
  | ScriptReadmission
  | ScriptArrival
  | ScriptMovement
  | ScriptQuorumLoss
  | ScriptInterest
  | ScriptLeaving

/** A line as the clerk writes it. `**` stands around what is bold, `__` around what is italic. */
export type ScriptLine = {
  readonly do: 'line'
  readonly kind: BlockKind
  readonly depth: number
  readonly text: string
  /** Number of the finding that the line is tied to. */
  readonly finding?: string
  /** What the point is, as the margin says it. */
  readonly mark?: BlockMark
  readonly action?: ScriptAction
  /** An action that is made of the limb above it, with its words. */
  readonly isOfLimbAbove?: boolean
}

/** The meeting rises, and sits again; the note tells of both. In notes `{time}` stands for whatever time it was. */
export type ScriptAdjournment = { readonly do: 'adjourn'; readonly reason: string; readonly note: string }

/** The item comes back another day; `to` as it is printed. */
export type ScriptDeferral = { readonly do: 'defer'; readonly to: string }

/** The item is taken now, out of its turn, and the note says so; `{after}` and `{before}` are numbers on the agenda. */
type ScriptTaking = { readonly do: 'take out of turn'; readonly note: string }

/** A motion, its amendments in their order, the vote on what it then was, and the resolution that it became. */
export type ScriptMotion = {
  readonly do: 'motion'
  readonly text: string
  readonly mover: string
  readonly seconder: string
  readonly amendments: readonly ScriptAmendment[]
  /** Its words as amended. */
  readonly substantive: string
  readonly vote: ScriptVote
  /** Of whoever presides, where the votes were equal. */
  readonly casting?: 'for' | 'against'
  readonly limbs: readonly string[]
}

export type ScriptAmendment = {
  /** What goes from the end of the motion's words, and what comes in its place. */
  readonly cuts: string
  readonly types: string
  readonly mover: string
  readonly seconder: string
  readonly vote: ScriptVote
  readonly outcome: 'carried' | 'lost'
}

export type ScriptVote =
  | { readonly method: 'assent' }
  | { readonly method: 'hands'; readonly for: number; readonly against: number; readonly abstain: number }
  | { readonly method: 'recorded'; readonly for: readonly string[]; readonly against: readonly string[] }

/** The public leave by a resolution; `{number}` is the item's on the agenda. */
type ScriptExclusion = { readonly do: 'exclude'; readonly heading: string; readonly limb: string }

type ScriptReadmission = { readonly do: 'readmit'; readonly note: string }

/** Somebody comes late. */
export type ScriptArrival = { readonly do: 'arrive'; readonly who: string; readonly note: string }

/** Somebody goes out for a while, or comes back. */
export type ScriptMovement = { readonly do: 'leave' | 'come back'; readonly who: string; readonly note: string }

/** Too few are left, and the minutes say so. */
type ScriptQuorumLoss = { readonly do: 'lose quorum'; readonly note: string }

/** A member declares an interest in an item, named by its number. */
export type ScriptInterest = {
  readonly do: 'declare'
  readonly who: string
  readonly kind: string
  readonly nature: string
  readonly item: number
  readonly note: string
}

/** Whoever declared an interest in the item leaves for it, or comes back after it. */
type ScriptLeaving = { readonly do: 'leave or return'; readonly note: string }

export type BlockMark = 'question' | 'response' | 'challenge' | 'assurance'

/** Somebody is to do it; a part that was not said stays open. */
export type ScriptAction = {
  readonly owner: string | null
  readonly due: ScriptDue | null
}

/** A due date as worded, and the days that it means. */
type ScriptDue = { readonly words: string; readonly from: string | null; readonly to: string | null }

/** Items as they stand on the agenda: what is urgent was put at its end. */
export function onAgenda(items: readonly ScriptItem[]): readonly ScriptItem[] {
  return [...items.filter(({ urgent }) => urgent === undefined), ...items.filter(({ urgent }) => urgent !== undefined)]
}
