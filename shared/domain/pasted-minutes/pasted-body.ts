import type { BlockKind } from '#shared/domain/block-kind.ts'
import { continuesList, placeItem } from '#shared/domain/pasted-minutes/list-level.ts'
import type { ListLevels } from '#shared/domain/pasted-minutes/list-level.ts'
import type { ListMarker } from '#shared/domain/pasted-minutes/pasted-line.ts'
import {
  isActionHeading,
  isActionNote,
  isDecisionTable,
  isLeadIn,
  readLedLimbs,
  runningLimbs,
} from '#shared/domain/pasted-minutes/pasted-limb.ts'
import { readMarker } from '#shared/domain/pasted-minutes/pasted-line.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import {
  isBareResolution,
  isWholeResolution,
  readResolutionHeading,
} from '#shared/domain/pasted-minutes/resolution-heading.ts'
import type { ResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

/** One line of pasted minutes with its kind. The text is the source's own, character for character. */
export type PastedBlock = {
  readonly kind: BlockKind
  /** 0 is not nested. */
  readonly depth: number
  /** The label as printed, without the space after it; null where there is none, or a bullet. */
  readonly printedLabel: string | null
  readonly text: string
  /** The bullet of an unlabelled item. */
  readonly glyph: string | null
}

/** Where the reading stands: in discussion, right behind a resolution heading, among limbs, or past them. */
type Place = 'discussion' | 'heading' | 'limbs' | 'past'

type Body = {
  readonly blocks: PastedBlock[]
  place: Place
  levels: ListLevels
  /** Whether the limbs are sentences without labels, so that another “That …” is another limb. */
  isPlainLimb: boolean
  isUnanimous: boolean
  /** The index of a heading “Actions:” whose list is open. */
  actionsAt: number | null
  /** The label before the heading where the paragraphs of the minutes are numbered and the resolution is one of them. */
  headingItem: ListMarker | null
}

export type BodyReading = {
  readonly blocks: readonly PastedBlock[]
  /** For each block the index of the row that it was read from. A row can hold several. */
  readonly rowAt: readonly number[]
  readonly isUnanimous: boolean
}

/**
 * The blocks of an item's body, in the order of the source.
 *
 * After a resolution heading list items are limbs until a paragraph that is no list item; what is nested stays inside its
 * limb; a later item whose label goes on from the last limb is a limb too. What is not recognised is a paragraph.
 */
export function readBody(rows: readonly PastedRow[]): BodyReading {
  const body: Body = {
    blocks: [],
    place: 'discussion',
    levels: [],
    isPlainLimb: false,
    isUnanimous: false,
    actionsAt: null,
    headingItem: null,
  }
  const rowAt: number[] = []
  rows.forEach((row, at) => {
    readRow(body, row, rows[at + 1])
    while (rowAt.length < body.blocks.length) rowAt.push(at)
  })
  return { blocks: body.blocks, rowAt, isUnanimous: body.isUnanimous }
}

function readRow(body: Body, row: PastedRow, next: PastedRow | undefined): void {
  const isBeforeItem = next?.type === 'item'
  if (row.type !== 'label' && row.isCopy === true) return addCopy(body, row)
  if (row.type === 'item') readItem(body, row.item, isBeforeItem && !isDotted(next.item))
  if (row.type === 'text') readText(body, row.text, isBeforeItem)
  if (row.type === 'label' && row.label === 'decision') openResolution(body, row.text.trim())
}

/** A decision that the minutes repeat is kept as it stands and counted there. */
function addCopy(body: Body, row: Exclude<PastedRow, { type: 'label' }>): void {
  if (row.type === 'text') return add(body, { kind: 'paragraph', text: row.text })
  add(body, { kind: 'paragraph', ...labelled(row.item), text: row.item.text })
}

function readText(body: Body, text: string, isBeforeItem: boolean): void {
  if (isBeforeItem && isActionHeading(text)) return openActions(body, text)
  if (isActionNote(text)) return addParagraph(body, 'actionNote', text)
  const heading = readResolutionHeading(text)
  if (heading !== null) return readHeading(body, heading, isBeforeItem)
  if (isWholeResolution(text) || (body.place === 'discussion' && isBareResolution(text) && !followsMotion(body)))
    return addPlainLimb(body, text)
  if (isDecisionTable(text)) return openResolution(body, text)
  if (body.place === 'heading') return readAfterHeading(body, text, isBeforeItem)
  if (body.place === 'limbs' && body.isPlainLimb && /^\s*(?:and\s+)?(?:that|to)\b/iu.test(text))
    return addPlainLimb(body, text)
  if (isLeadIn(text) && isBeforeItem) return addParagraph(body, 'leadIn', text)
  if (body.place === 'limbs' && isUnanimousVote(text)) body.isUnanimous = true
  addParagraph(body, 'paragraph', text)
}

/** “Voting: Unanimous” on a line of its own below the resolution. */
export function isUnanimousVote(text: string): boolean {
  return /^\s*\(?\s*(?:voting|votes?)\s*[:–—-]\s*(?:carried\s+)?(?:unanimous(?:ly)?|nem\.?\s*con\.?)[.)\s]*$/iu.test(
    text,
  )
}

function readHeading(body: Body, heading: ResolutionHeading, isBeforeItem: boolean): void {
  if (heading.before.trim() !== '') addParagraph(body, 'paragraph', heading.before.trimEnd())
  if (heading.isUnanimous) body.isUnanimous = true
  if (heading.rest === '') return openResolution(body, heading.heading)
  if (isLeadIn(heading.rest) && isBeforeItem) return openResolution(body, `${heading.heading} ${heading.rest}`)
  const led = readLedLimbs(heading.rest)
  openResolution(body, led === null ? heading.heading : `${heading.heading} ${led.leadIn}`)
  const item = readMarker(heading.rest)
  if (led !== null) addLimbs(body, led.limbs)
  else if (item === null || item.text === '') addPlainLimb(body, heading.rest)
  else addLimbs(body, runningLimbs(item))
}

function addLimbs(body: Body, limbs: readonly ListMarker[]): void {
  for (const limb of limbs) addListItem(body, limb, 'resolutionLimb')
}

function readAfterHeading(body: Body, text: string, isBeforeItem: boolean): void {
  const isVote = /^\s*\(?\s*(?:unanimous(?:ly)?|nem\.?\s*con\.?)\s*\)?[.:]?\s*$/iu.test(text)
  if (isVote) body.isUnanimous = true
  if (isVote || (isLeadIn(text) && isBeforeItem)) return add(body, { kind: 'resolutionHeading', text })
  if (text.includes('\t') && body.blocks.at(-1)?.text.includes('\t')) return addTableRow(body, text)
  addPlainLimb(body, text)
}

function readItem(body: Body, item: ListMarker, isBeforeItem: boolean): void {
  if (isActionNote(item.text)) return add(body, { kind: 'actionNote', ...labelled(item), text: item.text })
  const heading =
    item.isGlyph || body.place === 'heading' || body.place === 'limbs' ? null : readResolutionHeading(item.text)
  if (heading !== null && heading.before === '') {
    readHeading(body, heading, isBeforeItem)
    body.headingItem = item
    return labelLastHeading(body, item)
  }
  if (goesOnFromHeading(body, item)) {
    body.place = 'discussion'
    return isDotted(item) ? addNumbered(body, item, isBeforeItem) : addListItem(body, item, 'point')
  }
  const isLimb =
    body.place === 'heading' || body.place === 'limbs' || (body.place === 'past' && continuesList(body.levels, item))
  if (isLimb) return addListItem(body, item, 'resolutionLimb')
  const last = body.blocks.at(-1)
  if (isInActions(body)) return add(body, { kind: 'actionNote', ...labelled(item), text: item.text })
  if (isDotted(item) && !isDottedList(body, last)) return addNumbered(body, item, isBeforeItem)
  if (body.place === 'discussion' && !isInList(last) && isBareResolution(item.text) && !followsMotion(body))
    return addListItem(body, item, 'resolutionLimb')
  addListItem(body, item, 'point')
}

/** “Actions:” before a list: each item of it is an action that is written into the minutes. */
function openActions(body: Body, text: string): void {
  addParagraph(body, 'leadIn', text)
  body.place = 'discussion'
  body.actionsAt = body.blocks.length - 1
}

function isInActions({ blocks, actionsAt }: Body): boolean {
  return actionsAt !== null && (actionsAt === blocks.length - 1 || blocks.at(-1)?.kind === 'actionNote')
}

/** A numbered paragraph of the minutes, 20.1.1, which may lead in to a list. */
function addNumbered(body: Body, item: ListMarker, isBeforeItem: boolean): void {
  body.levels = []
  const kind = isBeforeItem && isLeadIn(item.text) ? 'leadIn' : 'paragraph'
  add(body, { kind, ...labelled(item), text: item.text })
}

function isDotted(item: ListMarker): boolean {
  return /\d\.\d/u.test(item.marker)
}

/** Whether a list of 1.1, 1.2 … is open, or a lead-in that is not itself such a paragraph stands before. */
function isDottedList(body: Body, last: PastedBlock | undefined): boolean {
  if (last?.kind === 'leadIn') return last.printedLabel === null
  return last?.kind === 'point' && body.levels.some(({ style }) => style.startsWith('dotted'))
}

function isInList(last: PastedBlock | undefined): boolean {
  return last?.kind === 'leadIn' || last?.kind === 'point'
}

/** What is moved or proposed is not resolved by that. */
function followsMotion(body: Body): boolean {
  return /\b(?:moved|seconded|proposed|motion|amendment|recommendations?)\b|:\s*$/iu.test(
    body.blocks.at(-1)?.text.slice(-300) ?? '',
  )
}

/** “5.3 The Chair thanked all.” behind “5.2 RESOLVED …”: the next paragraph of the minutes and no limb. */
function goesOnFromHeading(body: Body, item: ListMarker): boolean {
  const { headingItem, place, levels } = body
  if (headingItem === null || place === 'heading' || place === 'discussion') return false
  return continuesList(placeItem([], headingItem), item) && !continuesList(levels, item)
}

function addListItem(body: Body, item: ListMarker, kind: 'point' | 'resolutionLimb'): void {
  if (kind === 'point' && body.blocks.at(-1)?.kind !== 'point') body.levels = []
  if (kind === 'resolutionLimb' && body.place === 'heading') body.levels = []
  const isUnderPlainLimb = kind === 'resolutionLimb' && body.isPlainLimb && body.levels.length === 0
  if (isUnderPlainLimb) body.levels = [{ style: 'plain', indent: -2, last: '' }]
  body.levels = placeItem(body.levels, item)
  if (kind === 'resolutionLimb') body.place = 'limbs'
  add(body, { kind, depth: body.levels.length - 1, ...labelled(item), text: item.text })
}

function openResolution(body: Body, text: string): void {
  body.place = 'heading'
  body.levels = []
  body.isPlainLimb = false
  body.headingItem = null
  add(body, { kind: 'resolutionHeading', text })
}

function addPlainLimb(body: Body, text: string): void {
  body.place = 'limbs'
  body.isPlainLimb = true
  body.levels = []
  add(body, { kind: 'resolutionLimb', text })
}

/** A row of a table “Decision number / Decision / Reasons”: its first cell is the label. */
function addTableRow(body: Body, text: string): void {
  const cut = text.indexOf('\t')
  add(body, { kind: 'resolutionLimb', printedLabel: text.slice(0, cut), text: text.slice(cut + 1) })
}

function addParagraph(body: Body, kind: 'paragraph' | 'leadIn' | 'actionNote', text: string): void {
  if (body.place === 'limbs' || body.place === 'heading') body.place = 'past'
  if (body.place !== 'past') body.levels = []
  add(body, { kind, text })
}

function labelLastHeading(body: Body, item: ListMarker): void {
  const at = body.blocks.findLastIndex((block) => block.kind === 'resolutionHeading')
  const heading = body.blocks[at]
  if (heading !== undefined) body.blocks[at] = { ...heading, ...labelled(item) }
}

function add(body: Body, block: Partial<PastedBlock> & Pick<PastedBlock, 'kind' | 'text'>): void {
  body.blocks.push({ depth: 0, printedLabel: null, glyph: null, ...block })
}

function labelled(item: ListMarker): { readonly printedLabel: string | null; readonly glyph: string | null } {
  return item.isGlyph ? { printedLabel: null, glyph: item.marker } : { printedLabel: item.marker, glyph: null }
}
