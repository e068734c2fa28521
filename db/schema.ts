import { integer, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'
import type { AgendaItemKind } from '#shared/domain/agenda.ts'
import type { GapAnswer } from '#shared/domain/after-meeting/gap.ts'
import type { Confidentiality } from '#shared/domain/exempt/confidentiality.ts'
import type { ActionEventKind, ActionState } from '#shared/domain/action.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { BlockMark } from '#shared/domain/block-mark.ts'
import type { AttendanceStatus, CommitteeStyle, MemberRole } from '#shared/domain/committee.ts'
import type { AttendanceEventKind, AttendanceMode, Presence } from '#shared/domain/room/presence.ts'
import type { Consequence } from '#shared/domain/room/declaration.ts'
import type { PersonKind } from '#shared/domain/person/person.ts'
import type { DueKind } from '#shared/domain/due-date/due-date.ts'
import type { Inline } from '#shared/domain/inline.ts'
import type { WordingChanges } from '#shared/domain/minutes-document/wording-changes.ts'
import type { Framework, LinkNature } from '#shared/domain/inspection.ts'
import type { CastingSide, MotionOutcome, VoteMethod, VoteSide } from '#shared/domain/motion/motion.ts'
import type { PurgeKind } from '#shared/domain/purge.ts'
import type { ItemOutcome, SessionEventKind, SessionState } from '#shared/domain/session/session-event.ts'

/**
 * The tables as queries see them; `db/migrations` made them, and a test compares the two. Column names are these names in
 * snake_case. Read through the `live…` views, write to the tables.
 */

/** What a save answered; a repeat is answered the same. */
export type SaveAnswer = {
  /** Of each line that was kept, in the order of the save's puts. */
  readonly versions: readonly number[]
  /** Lines beside which another window's words were set. */
  readonly overwrote: readonly string[]
  /** Lines that could not be kept. */
  readonly refused: readonly string[]
}

/** What an import of old minutes can make. */
export type ImportPartKind = 'meeting' | 'item' | 'action' | 'link' | 'attendance'

const id = () => text().primaryKey()
const required = () => text().notNull()
const flag = () => integer({ mode: 'boolean' }).notNull()
const stamps = () => ({ createdAt: required(), updatedAt: required(), deletedAt: text() })
/** What an event of attendance comes to, and how the record of it stands. */
const roomState = () => ({
  presence: text().$type<Presence>().notNull().default('not here'),
  substituteFor: text(),
  mode: text().$type<AttendanceMode>().notNull().default('in person'),
  isLateApology: flag().default(false),
})
const ofMeeting = () => ({ committeeId: required(), meetingId: required() })

export const authority = sqliteTable('authority', {
  id: id(),
  name: text(),
  createdAt: required(),
  updatedAt: required(),
})

const committeeColumns = () => ({
  id: id(),
  authorityId: required(),
  name: required(),
  nameKey: required(),
  code: text(),
  style: text().$type<CommitteeStyle>().notNull(),
  venue: text(),
  startsAt: text(),
  retiredAt: text(),
  /** What standing orders say; null for a quarter of the voting members, and three at the least. */
  quorum: integer(),
  ...stamps(),
})
export const committee = sqliteTable('committee', committeeColumns())
export const liveCommittee = sqliteView('live_committee', committeeColumns()).existing()

const standingItemColumns = () => ({
  id: id(),
  committeeId: required(),
  position: required(),
  title: required(),
  ...stamps(),
})
export const standingItem = sqliteTable('standing_item', standingItemColumns())
export const liveStandingItem = sqliteView('live_standing_item', standingItemColumns()).existing()

const personColumns = () => ({
  id: id(),
  authorityId: required(),
  name: required(),
  nameKey: required(),
  title: text(),
  forenames: text(),
  surname: text(),
  postNominals: text(),
  sortName: required(),
  searchKey: required(),
  party: text(),
  kind: text().$type<PersonKind>().notNull(),
  retiredAt: text(),
  ...stamps(),
})
export const person = sqliteTable('person', personColumns())
export const livePerson = sqliteView('live_person', personColumns()).existing()

const personAliasColumns = () => ({
  id: id(),
  personId: required(),
  alias: required(),
  aliasKey: required(),
  ...stamps(),
})
export const personAlias = sqliteTable('person_alias', personAliasColumns())
export const livePersonAlias = sqliteView('live_person_alias', personAliasColumns()).existing()

const termColumns = () => ({
  id: id(),
  committeeId: required(),
  label: required(),
  startsOn: required(),
  endsOn: text(),
  ...stamps(),
})
export const term = sqliteTable('term', termColumns())
export const liveTerm = sqliteView('live_term', termColumns()).existing()

const postColumns = () => ({
  id: id(),
  authorityId: required(),
  title: required(),
  titleKey: required(),
  organisation: text(),
  ...stamps(),
})
export const post = sqliteTable('post', postColumns())
export const livePost = sqliteView('live_post', postColumns()).existing()

const postHoldingColumns = () => ({
  id: id(),
  postId: required(),
  personId: required(),
  fromOn: text(),
  toOn: text(),
  ...stamps(),
})
export const postHolding = sqliteTable('post_holding', postHoldingColumns())
export const livePostHolding = sqliteView('live_post_holding', postHoldingColumns()).existing()

/** What one list of people made, by table, so that it can be taken back as a whole. */
export type MadeByImport = {
  readonly committees: readonly string[]
  readonly people: readonly string[]
  readonly memberships: readonly string[]
  readonly terms: readonly string[]
}

export const peopleImport = sqliteTable('people_import', {
  id: id(),
  authorityId: required(),
  fileName: text(),
  made: text({ mode: 'json' }).$type<MadeByImport>().notNull(),
  undoneAt: text(),
  createdAt: required(),
  updatedAt: required(),
})

const membershipColumns = () => ({
  id: id(),
  committeeId: required(),
  personId: required(),
  termId: text(),
  role: text().$type<MemberRole>().notNull(),
  party: text(),
  fromOn: text(),
  toOn: text(),
  ...stamps(),
})
export const membership = sqliteTable('membership', membershipColumns())
export const liveMembership = sqliteView('live_membership', membershipColumns()).existing()

const meetingColumns = () => ({
  id: id(),
  committeeId: required(),
  heldOn: text(),
  startsAt: text(),
  endsAt: text(),
  venue: text(),
  closedAt: text(),
  sessionState: text().$type<SessionState>().notNull().default('planned'),
  startedAt: text(),
  presidingPersonId: text(),
  ...stamps(),
})
export const meeting = sqliteTable('meeting', meetingColumns())
export const liveMeeting = sqliteView('live_meeting', meetingColumns()).existing()

const attendanceColumns = () => ({
  id: id(),
  ...ofMeeting(),
  personId: required(),
  role: text().$type<MemberRole>().notNull(),
  status: text().$type<AttendanceStatus>(),
  ...roomState(),
  note: text(),
  ...stamps(),
})
export const attendance = sqliteTable('attendance', attendanceColumns())
export const liveAttendance = sqliteView('live_attendance', attendanceColumns()).existing()
const attendanceEventColumns = () => ({
  id: id(),
  ...ofMeeting(),
  attendanceId: required(),
  status: text().$type<AttendanceStatus>(),
  at: required(),
  author: required(),
  kind: text().$type<AttendanceEventKind>().notNull().default('recorded'),
  seq: integer().notNull().default(0),
  actId: text(),
  ...roomState(),
  agendaItemId: text(),
  blockId: text(),
  clockTime: text(),
  deletedAt: text(),
})
export const attendanceEvent = sqliteTable('attendance_event', attendanceEventColumns())
export const liveAttendanceEvent = sqliteView('live_attendance_event', attendanceEventColumns()).existing()

const quorumLossColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: text(),
  blockId: text(),
  clockTime: required(),
  present: integer().notNull(),
  needed: integer().notNull(),
  regainedAt: text(),
  author: required(),
  ...stamps(),
})
export const quorumLoss = sqliteTable('quorum_loss', quorumLossColumns())
export const liveQuorumLoss = sqliteView('live_quorum_loss', quorumLossColumns()).existing()

const declarationColumns = () => ({
  id: id(),
  ...ofMeeting(),
  /** Null for the nil return. */
  personId: text(),
  isWholeMeeting: flag(),
  class: required(),
  nature: required(),
  dispensation: text(),
  consequence: text().$type<Consequence>(),
  clockTime: required(),
  blockId: text(),
  author: required(),
  ...stamps(),
})
export const declaration = sqliteTable('declaration', declarationColumns())
export const liveDeclaration = sqliteView('live_declaration', declarationColumns()).existing()

const declarationItemColumns = () => ({
  id: id(),
  ...ofMeeting(),
  declarationId: required(),
  agendaItemId: required(),
  ...stamps(),
})
export const declarationItem = sqliteTable('declaration_item', declarationItemColumns())
export const liveDeclarationItem = sqliteView('live_declaration_item', declarationItemColumns()).existing()

const agendaItemColumns = () => ({
  id: id(),
  ...ofMeeting(),
  position: required(),
  title: required(),
  purpose: text(),
  isExempt: flag(),
  kind: text().$type<AgendaItemKind>().notNull().default('substantive'),
  section: text(),
  lead: text(),
  report: text(),
  exemptParagraphs: text({ mode: 'json' }).$type<readonly number[]>().notNull().default([]),
  publicInterest: text(),
  publicTitle: text(),
  chairOpinion: text(),
  specialCircumstances: text(),
  outcome: text().$type<ItemOutcome>().notNull().default('planned'),
  deferredTo: text(),
  startedAt: text(),
  endedAt: text(),
  takenOrder: integer(),
  isEducation: flag().default(false),
  confidentiality: text().$type<Confidentiality>().notNull().default('exempt'),
  publicSummary: text(),
  ...stamps(),
})
export const agendaItem = sqliteTable('agenda_item', agendaItemColumns())
export const liveAgendaItem = sqliteView('live_agenda_item', agendaItemColumns()).existing()

const meetingEventColumns = () => ({
  id: id(),
  ...ofMeeting(),
  seq: integer().notNull(),
  actId: required(),
  kind: text().$type<SessionEventKind>().notNull(),
  at: required(),
  agendaItemId: text(),
  personId: text(),
  words: text(),
  blockId: text(),
  fillsTime: flag().default(false),
  author: required(),
  ...stamps(),
})
export const meetingEvent = sqliteTable('meeting_event', meetingEventColumns())
export const liveMeetingEvent = sqliteView('live_meeting_event', meetingEventColumns()).existing()
const exclusionColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  kind: text().$type<Confidentiality>().notNull(),
  headingBlockId: required(),
  limbBlockId: text(),
  paragraphs: text({ mode: 'json' }).$type<readonly number[]>().notNull(),
  publicInterest: text(),
  returnBlockId: text(),
  author: required(),
  ...stamps(),
})
export const exclusion = sqliteTable('exclusion', exclusionColumns())
export const liveExclusion = sqliteView('live_exclusion', exclusionColumns()).existing()

const exclusionItemColumns = () => ({
  id: id(),
  ...ofMeeting(),
  exclusionId: required(),
  agendaItemId: required(),
  /** It became exempt by this exclusion, and is open again when that is taken back. */
  wasOpen: flag(),
  ...stamps(),
})
export const exclusionItem = sqliteTable('exclusion_item', exclusionItemColumns())
export const liveExclusionItem = sqliteView('live_exclusion_item', exclusionItemColumns()).existing()

const blockAccessColumns = () => ({
  blockId: id(),
  ...ofMeeting(),
  paragraphs: text({ mode: 'json' }).$type<readonly number[]>().notNull(),
  isMarked: flag(),
  isPublished: flag(),
  ...stamps(),
})
export const blockAccess = sqliteTable('block_access', blockAccessColumns())
export const liveBlockAccess = sqliteView('live_block_access', blockAccessColumns()).existing()

const setAsideColumns = () => ({
  id: id(),
  ...ofMeeting(),
  gapKey: required(),
  answer: text().$type<GapAnswer>().notNull(),
  author: required(),
  ...stamps(),
})
export const setAside = sqliteTable('set_aside', setAsideColumns())
export const liveSetAside = sqliteView('live_set_aside', setAsideColumns()).existing()

const draftResolutionColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  position: required(),
  printedLabel: text(),
  text: required(),
  isHeading: flag(),
  ...stamps(),
})
export const draftResolution = sqliteTable('draft_resolution', draftResolutionColumns())
export const liveDraftResolution = sqliteView('live_draft_resolution', draftResolutionColumns()).existing()

const attachmentColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  position: required(),
  name: required(),
  mediaType: required(),
  size: integer().notNull(),
  sha256: required(),
  isExempt: flag(),
  ...stamps(),
})
export const attachment = sqliteTable('attachment', attachmentColumns())
export const liveAttachment = sqliteView('live_attachment', attachmentColumns()).existing()

const blockColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  kind: text().$type<BlockKind>().notNull(),
  position: required(),
  depth: integer().notNull(),
  printedLabel: text(),
  body: text({ mode: 'json' }).$type<Inline>().notNull(),
  text: required(),
  isExempt: flag(),
  version: integer().notNull(),
  ...stamps(),
  /** The version that a purge left; null for a line that was never purged. */
  purgedVersion: integer(),
  mark: text().$type<BlockMark>(),
  /** The version at which the words last changed; null for a line that was not saved since that is known. */
  wordsVersion: integer(),
  /** Who wrote the present words; null where that is not known. */
  writtenBy: text(),
  /** The line that holds the words of one that was joined to it and is taken out by that. */
  mergedInto: text(),
})
export const block = sqliteTable('block', blockColumns())
export const liveBlock = sqliteView('live_block', blockColumns()).existing()

export const blockConflict = sqliteTable('block_conflict', {
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  blockId: required(),
  /** The other version is that the line was taken out. */
  isRemoval: flag(),
  /** The version of the line that this was. */
  version: integer().notNull(),
  kind: text().$type<BlockKind>().notNull(),
  body: text({ mode: 'json' }).$type<Inline>().notNull(),
  text: required(),
  writtenAt: required(),
  writtenBy: text(),
  resolvedAt: text(),
  resolvedBy: text(),
  kept: text().$type<'present' | 'other'>(),
  createdAt: required(),
  updatedAt: required(),
})

const carriedTieColumns = () => ({
  id: id(),
  ...ofMeeting(),
  /** The line that was joined to another. */
  blockId: required(),
  intoBlockId: required(),
  /** `link`, or the table and column of a row that names the line. */
  kind: required(),
  rowId: required(),
  ...stamps(),
})
export const carriedTie = sqliteTable('carried_tie', carriedTieColumns())
export const liveCarriedTie = sqliteView('live_carried_tie', carriedTieColumns()).existing()

const resolutionLimbColumns = () => ({
  blockId: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  headingBlockId: text(),
  number: integer().notNull(),
  ...stamps(),
})
export const resolutionLimb = sqliteTable('resolution_limb', resolutionLimbColumns())
export const liveResolutionLimb = sqliteView('live_resolution_limb', resolutionLimbColumns()).existing()

const actionListColumns = () => ({
  id: id(),
  committeeId: required(),
  source: required(),
  sha256: required(),
  fileName: text(),
  ...stamps(),
})
export const actionList = sqliteTable('action_list', actionListColumns())
export const liveActionList = sqliteView('live_action_list', actionListColumns()).existing()

const actionColumns = () => ({
  id: id(),
  committeeId: required(),
  /** Null for an action that came from a list kept before; then `actionListId` says which. */
  meetingId: text(),
  agendaItemId: text(),
  blockId: text(),
  actionListId: text(),
  number: integer().notNull(),
  /** Off only for a list that was taken back whole: its numbers are free. */
  holdsNumber: integer({ mode: 'boolean' }).notNull().default(true),
  printedNumber: text(),
  minuteReference: text(),
  madeOn: text(),
  standsFrom: text(),
  text: required(),
  owner: text(),
  dueText: text(),
  dueKind: text().$type<DueKind>(),
  dueStart: text(),
  dueEnd: text(),
  dueMeetingId: text(),
  state: text().$type<ActionState>().notNull(),
  closedMeetingId: text(),
  ...stamps(),
  /** Says what its line says, for as long as the line is an action. */
  followsLine: flag().default(false),
  /** The limb that an action with a line of its own follows from. */
  fromBlockId: text(),
})
export const action = sqliteTable('action', actionColumns())
export const liveAction = sqliteView('live_action', actionColumns()).existing()
export const actionEvent = sqliteTable('action_event', {
  id: id(),
  actionId: required(),
  committeeId: required(),
  meetingId: text(),
  kind: text().$type<ActionEventKind>().notNull(),
  note: text(),
  toldOn: text(),
  toldBy: text(),
  dueText: text(),
  dueKind: text().$type<DueKind>(),
  dueStart: text(),
  dueEnd: text(),
  dueMeetingId: text(),
  at: required(),
  author: required(),
})

const standardWordingColumns = () => ({
  id: id(),
  /** Null for the wording of the whole council. */
  committeeId: text(),
  code: required(),
  codeKey: required(),
  text: required(),
  searchKey: required(),
  position: required(),
  ...stamps(),
})
export const standardWording = sqliteTable('standard_wording', standardWordingColumns())
export const liveStandardWording = sqliteView('live_standard_wording', standardWordingColumns()).existing()

export const committeeWording = sqliteTable('committee_wording', {
  committeeId: id(),
  wording: text({ mode: 'json' }).$type<WordingChanges>().notNull(),
  createdAt: required(),
  updatedAt: required(),
})

export const minuteNumber = sqliteTable('minute_number', {
  agendaItemId: id(),
  ...ofMeeting(),
  series: required(),
  number: integer().notNull(),
  printed: required(),
  createdAt: required(),
  author: required(),
})

const inspectionColumns = () => ({
  id: id(),
  authorityId: required(),
  title: required(),
  framework: text().$type<Framework>().notNull(),
  publishedOn: text(),
  ...stamps(),
})
export const inspection = sqliteTable('inspection', inspectionColumns())
export const liveInspection = sqliteView('live_inspection', inspectionColumns()).existing()

const findingColumns = () => ({
  id: id(),
  inspectionId: required(),
  position: required(),
  number: text(),
  text: required(),
  ...stamps(),
})
export const finding = sqliteTable('finding', findingColumns())
export const liveFinding = sqliteView('live_finding', findingColumns()).existing()

const findingLinkColumns = () => ({
  id: id(),
  findingId: required(),
  targetKind: text().$type<'item' | 'block' | 'action'>().notNull(),
  targetId: required(),
  committeeId: required(),
  meetingId: text(),
  agendaItemId: text(),
  nature: text().$type<LinkNature>().notNull(),
  ...stamps(),
})
export const findingLink = sqliteTable('finding_link', findingLinkColumns())
export const liveFindingLink = sqliteView('live_finding_link', findingLinkColumns()).existing()

const importColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  titleKey: required(),
  source: required(),
  sha256: required(),
  fileName: text(),
  furniture: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  /** The batch of files that it came in, if in one. */
  batchId: text(),
  /** How many lines were kept; null for an import of a version that did not count them. */
  lines: integer(),
  /** The lines to which the clerk gave another kind. */
  kinds: text({ mode: 'json' }).$type<readonly (readonly [number, string])[]>(),
  ...stamps(),
})
export const importedMinutes = sqliteTable('import', importColumns())
export const liveImport = sqliteView('live_import', importColumns()).existing()

const importBatchColumns = () => ({
  id: id(),
  committeeId: required(),
  /** While it is being written, nothing of it is in sight. */
  state: text().$type<'writing' | 'kept'>().notNull(),
  ...stamps(),
})
export const importBatch = sqliteTable('import_batch', importBatchColumns())
export const liveImportBatch = sqliteView('live_import_batch', importBatchColumns()).existing()

/** A row that an import made; the lines of an item go with the item. */
export const importPart = sqliteTable('import_part', {
  id: id(),
  importId: required(),
  kind: text().$type<ImportPartKind>().notNull(),
  rowId: required(),
  createdAt: required(),
})

export const history = sqliteTable('history', {
  id: id(),
  blockId: required(),
  ...ofMeeting(),
  spellId: required(),
  kindBefore: text().$type<BlockKind>().notNull(),
  bodyBefore: text({ mode: 'json' }).$type<Inline>().notNull(),
  textBefore: required(),
  at: required(),
  author: required(),
})

const resolutionSupersessionColumns = () => ({
  id: id(),
  ...ofMeeting(),
  blockId: required(),
  byBlockId: required(),
  author: required(),
  ...stamps(),
})
export const resolutionSupersession = sqliteTable('resolution_supersession', resolutionSupersessionColumns())
export const liveResolutionSupersession = sqliteView(
  'live_resolution_supersession',
  resolutionSupersessionColumns(),
).existing()

const motionColumns = () => ({
  id: id(),
  ...ofMeeting(),
  agendaItemId: required(),
  blockId: required(),
  parentMotionId: text(),
  moverPersonId: text(),
  moverWords: text(),
  seconderPersonId: text(),
  seconderWords: text(),
  outcome: text().$type<MotionOutcome>().notNull(),
  decidedAt: text(),
  decidedOrder: integer(),
  againstText: text(),
  settledFrom: text(),
  settledText: text(),
  substantiveBlockId: text(),
  resolutionBlockId: text(),
  ...stamps(),
})
export const motion = sqliteTable('motion', motionColumns())
export const liveMotion = sqliteView('live_motion', motionColumns()).existing()

const voteColumns = () => ({
  id: id(),
  ...ofMeeting(),
  motionId: required(),
  method: text().$type<VoteMethod>().notNull(),
  forCount: integer(),
  againstCount: integer(),
  abstainCount: integer(),
  castingSide: text().$type<CastingSide>(),
  castingPersonId: text(),
  isUnanimous: flag(),
  at: required(),
  author: required(),
  ...stamps(),
})
export const vote = sqliteTable('vote', voteColumns())
export const liveVote = sqliteView('live_vote', voteColumns()).existing()

const voteChoiceColumns = () => ({
  id: id(),
  ...ofMeeting(),
  voteId: required(),
  personId: required(),
  side: text().$type<VoteSide>().notNull(),
  ...stamps(),
})
export const voteChoice = sqliteTable('vote_choice', voteChoiceColumns())
export const liveVoteChoice = sqliteView('live_vote_choice', voteChoiceColumns()).existing()

export const purgeRecord = sqliteTable('purge_record', {
  id: id(),
  targetKind: text().$type<PurgeKind>().notNull(),
  targetId: required(),
  committeeId: required(),
  meetingId: text(),
  reason: required(),
  at: required(),
  author: required(),
})

export const saveReceipt = sqliteTable('save_receipt', {
  saveId: id(),
  answer: text({ mode: 'json' }).$type<SaveAnswer>().notNull(),
  savedAt: required(),
})

export const effectiveAccess = sqliteView('effective_access', {
  sourceKind: text().$type<'block' | 'item' | 'action'>().notNull(),
  sourceId: required(),
  meetingId: text(),
  isExempt: flag(),
}).existing()
