import type { MinutesAction } from '#shared/domain/minutes-document/action-wording.ts'
import type { Confidentiality } from '#shared/domain/exempt/confidentiality.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import type { Inline } from '#shared/domain/inline.ts'
import type { LabelStyle } from '#shared/domain/minutes-document/limb-label.ts'
import type { WordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import type { ItemOutcome } from '#shared/domain/session/session-event.ts'
import type { MotionOutcome, VoteCounts, VoteMethod, VoteSide } from '#shared/domain/motion/motion.ts'
import type { AttendanceStatus, CommitteeStyle, MemberRole } from '#shared/domain/committee.ts'

/** What minutes are made from: one meeting, read from the store. Days are `YYYY-MM-DD`, times `HH:MM` on the wall clock. */
export type MinutesSource = {
  readonly councilName: string | null
  readonly committee: {
    readonly name: string
    readonly style: CommitteeStyle
    /** What the committee changed of its style's wording. */
    readonly wording?: WordingChanges
  }
  readonly meeting: MinutesMeeting
  readonly attendance: readonly MinutesAttender[]
  readonly items: readonly MinutesItem[]
  /** The public copy holds nothing exempt; the full copy is for those who may read it. */
  readonly audience: MinutesAudience
}

type MinutesAudience = 'public' | 'full'

export type MinutesMeeting = {
  /** A name of its own, such as "Extraordinary meeting"; null for a meeting that goes by its date. */
  readonly title: string | null
  readonly heldOn: IsoDate | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly venue: string | null
  readonly nextMeeting: {
    readonly heldOn: IsoDate | null
    readonly startsAt: string | null
    readonly venue: string | null
  } | null
  readonly isDraft: boolean
  /** Who presided, and from when (instants); more than one where that changed. */
  readonly presiding?: readonly { readonly name: string; readonly from: string }[]
  /** Adjournments that no line of the minutes tells of; instants. */
  readonly adjournments?: readonly {
    readonly adjournedAt: string
    readonly resumedAt: string | null
    readonly reason: string | null
  }[]
}

export type MinutesAttender = {
  readonly name: string
  readonly capacity: MemberRole | 'in-attendance'
  /** By what the name stands in a list, where that was recorded; otherwise it is read from the name. */
  readonly sortName?: string
  readonly status: AttendanceStatus
  readonly substituteFor: string | null
  /** Sent word of coming late, which is named beside the apologies. */
  readonly isLateApology?: boolean
  /** A post ("Director of Finance"), or what the reader must know ("for item 4"). */
  readonly note: string | null
}

export type MinutesItem = {
  readonly id: string
  /** As printed; null for an item without a number. Text, never counted again. */
  readonly number: string | null
  readonly title: string
  readonly purpose: string | null
  readonly isExempt: boolean
  /** Of an exempt item: what the public copy says of it. */
  readonly exemption?: ItemExemption
  readonly blocks: readonly MinutesBlock[]
  /** What became of it in the course of the meeting. */
  readonly course?: MinutesItemCourse
  /** Who moved what and how it was decided; the words stand in the lines. */
  readonly motions?: readonly MinutesMotion[]
}

type MinutesItemCourse = {
  /** Its place on the agenda, by which notes of the order of business name it. */
  readonly agendaNumber: string
  readonly outcome: ItemOutcome
  readonly deferredTo: string | null
  readonly takenOrder: number | null
  /** Whether a line of its minutes says that it was taken out of its turn. */
  readonly hasOrderNote: boolean
  readonly isUrgent: boolean
  readonly chairOpinion: string | null
  readonly specialCircumstances: string | null
}

/** Somebody as the minutes name them. `capacity` is null for words that were typed. */
export type MinutesName = { readonly name: string; readonly capacity: MemberRole | null }

export type MinutesMotion = {
  readonly id: string
  readonly blockId: string
  readonly parentId: string | null
  /** The line in which the motion stands as amended. */
  readonly substantiveBlockId: string | null
  readonly mover: MinutesName | null
  readonly seconder: MinutesName | null
  readonly outcome: MotionOutcome
  readonly vote: {
    readonly method: VoteMethod
    readonly counts: VoteCounts | null
    readonly isUnanimous: boolean
    /** By whom; null for the chair. */
    readonly casting: { readonly by: MinutesName | null } | null
    readonly choices: readonly { readonly person: MinutesName; readonly side: VoteSide }[]
  } | null
}

/** What is known of an item that was taken without the public; see `shared/domain/exempt`. */
export type ItemExemption = {
  readonly confidentiality: Confidentiality
  /** Of Schedule 12A, in order: the item’s own, else those of the resolution that covers it. */
  readonly paragraphs: readonly number[]
  readonly publicInterest: string | null
  readonly publicTitle: string | null
  readonly publicSummary: string | null
  /** Whether the minutes have a resolution or a statement that excludes the public from it. */
  readonly isExcluded: boolean
}

export type MinutesBlock = {
  readonly id: string
  readonly kind: BlockKind
  readonly depth: number
  /** "1.", "(a)": the label as published; null where the committee's style numbers it. */
  readonly printedLabel: string | null
  readonly inline: Inline
  readonly isExempt: boolean
  /** Numbers of the findings that the block is tied to. */
  readonly findings: readonly string[]
  /** Of a line that is an action. */
  readonly action?: MinutesAction
  /** What was said of the access to this one line; see `shared/domain/exempt`. */
  readonly access?: LineAccess
  /** Of a row of a table: the header of the table is not among the lines. */
  readonly isHeadless?: true
}

type LineAccess = {
  /** Of Schedule 12A, in order, for a line that is exempt by itself. */
  readonly paragraphs: readonly number[]
  /** The public copy says that words are left out here. */
  readonly isMarked: boolean
  /** A line of an exempt item that may be published all the same. */
  readonly isPublished: boolean
}

/** The minutes as a reader gets them. The preview and the Word file are both drawn from this one tree. */
export type MinutesDocument = {
  readonly language: 'en-GB'
  readonly audience: MinutesAudience
  /** For the file's properties: "Minutes of the Harbour Panel, 14 March 2016". */
  readonly title: string
  /** For the file's properties: the council, else the committee. Never a person. */
  readonly author: string
  /** The meeting's day, `YYYY-MM-DD`; null while it has none. */
  readonly heldOn: IsoDate | null
  /** For the top of each page: the committee and the date; and "DRAFT", "NOT FOR PUBLICATION", both, or empty. */
  readonly running: { readonly meeting: string; readonly status: string }
  readonly titleBlock: {
    readonly council: string | null
    readonly title: string
    readonly lines: readonly string[]
  }
  readonly sections: readonly MinutesSection[]
  readonly signature: { readonly statement: string; readonly labels: readonly string[] }
  readonly warnings: readonly MinutesWarning[]
}

/** Something to look at before the minutes are issued. It is told, and never stands in the way. */
export type MinutesWarning = { readonly code: MinutesWarningCode; readonly message: string }

type MinutesWarningCode =
  | 'date_missing'
  | 'attendance_missing'
  | 'labels_as_printed'
  | 'exclusion_missing'
  | 'exempt_title_named'

export type MinutesSection = {
  readonly key: 'present' | 'absent' | 'apologies' | 'in-attendance' | 'item' | 'next-meeting' | 'close'
  /** Of the agenda item, else null. */
  readonly itemId: string | null
  /** Null for the closing time, which stands below the last item. An item's number is part of the text. */
  readonly heading: { readonly text: string; readonly isExempt: boolean } | null
  readonly parts: readonly MinutesPart[]
}

export type MinutesPart =
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly line: MinutesLine }
  | { readonly kind: 'subheading'; readonly text: string; readonly isExempt: boolean }
  /** One bulleted list. */
  | { readonly kind: 'points'; readonly points: readonly MinutesPoint[] }
  | TablePart
  | ResolutionPart

/** A table with as many cells in each row; the header is null where it is not for this reader. */
export type TablePart = {
  readonly kind: 'table'
  readonly header: TableRow | null
  readonly rows: readonly TableRow[]
}

type TableRow = { readonly blockId: string; readonly cells: readonly Inline[] }

export type MinutesLine = { readonly blockId: string | null; readonly inline: Inline }

type MinutesPoint = MinutesLine & { readonly level: number }

/** The house-style paragraph that a line is printed in. */
export type ParagraphRole = 'text' | 'leadIn' | 'note' | 'formal' | 'action' | 'quotation' | 'name'

export type ResolutionPart = {
  readonly kind: 'resolution'
  /** Null where the limbs go on from those before a line that stands between. */
  readonly heading: MinutesLine | null
  readonly limbs: readonly MinutesLimb[]
  /**
   * The Word list that numbers the limbs: a style for each level, and where the first level starts. Null when the limbs
   * print their own labels, as published, or the resolution is a single limb without one.
   */
  readonly list: { readonly styles: readonly LabelStyle[]; readonly start: number } | null
}

export type MinutesLimb = MinutesLine & {
  readonly level: number
  /** What a reader sees before the words, from the list or as published; null for none. */
  readonly label: string | null
}
