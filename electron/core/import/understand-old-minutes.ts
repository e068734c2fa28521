import { createHash } from 'node:crypto'
import type { IsoDate } from '#shared/domain/day.ts'
import {
  furniture,
  itemsOf,
  readMinutesDraft,
  withKinds,
  type DraftItem,
  type DraftWarning,
  type LineKind,
} from '#shared/domain/minutes-draft/minutes-draft.ts'
import { suggestionsOf, type Suggestions } from '#shared/domain/old-minutes/suggestion.ts'
import { readTextFile, refuseNoLetters } from '#shared/domain/text-file.ts'
import { RuleBroken } from '#shared/errors.ts'
import { readMinutesDocx } from './read-docx.ts'
import type { ItemToKeep } from './write-old-minutes.ts'

/** What is to be understood: the bytes of a file, or a text, with the kinds that the clerk gave to lines. */
export type ReadingJob = {
  readonly name: string | null
  readonly from: { readonly bytes: Uint8Array } | { readonly text: string }
  /** The day of the meeting as the clerk has given it; null takes the day in the heading, if there is one. */
  readonly heldOn: IsoDate | null
  readonly kinds: readonly (readonly [number, LineKind | 'join'])[]
}

/** Old minutes as far as they explain themselves. */
export type Understood = {
  readonly source: string
  readonly sha256: string
  /** What was noticed on opening the file. */
  readonly fileWarnings: readonly string[]
  readonly warnings: readonly DraftWarning[]
  readonly heldOn: IsoDate | null
  readonly committeeName: string | null
  readonly items: readonly ItemToKeep[]
  readonly leftOut: readonly string[]
  readonly suggestions: Suggestions
  readonly isReport: boolean
  /** Whether anything but paragraphs was found. */
  readonly isRecognised: boolean
}

/**
 * Reads old minutes as page and core alike read them. It takes as long as the text is long, so the core does it in a thread
 * beside its own.
 *
 * @throws RuleBroken for a file that is no text, is empty, too large, or a Word file that cannot be read.
 */
export function understandOldMinutes({ name, from, heldOn, kinds }: ReadingJob): Understood {
  const { source, fileWarnings } =
    'text' in from ? { source: from.text, fileWarnings: [] } : minutesTextOf(name, from.bytes)
  refuseNoLetters(source)
  const read = readMinutesDraft(source, heldOn)
  const draft = withKinds(read, new Map(kinds))
  const items = itemsOf(draft)
  const day = heldOn ?? draft.heldOn
  return {
    source,
    sha256: createHash('sha256').update(source, 'utf8').digest('hex'),
    fileWarnings,
    warnings: draft.warnings,
    heldOn: day,
    committeeName: draft.committeeName,
    items: items.map((item) => itemToKeep(item, name)),
    leftOut: furniture(draft),
    suggestions: suggestionsOf(items, day),
    isReport: draft.warnings.some((warning) => warning.code === 'looks_like_report'),
    isRecognised: items.some(isRecognised),
  }
}

/**
 * The text of a file of old minutes. Word files are known by how they begin, whatever they are called.
 *
 * @throws RuleBroken for a file that is no text, is empty, too large, or a Word file that cannot be read.
 */
export function minutesTextOf(
  name: string | null,
  bytes: Uint8Array,
): { readonly source: string; readonly fileWarnings: readonly string[] } {
  if (bytes.length === 0) {
    throw new RuleBroken('no_letters', 'This file is empty. Choose the file that has the minutes in it.')
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip && !/\.docx$/iu.test(name ?? '')) return { source: readTextFile(bytes), fileWarnings: [] }
  const { text, warnings } = readMinutesDocx(bytes)
  return { source: text, fileWarnings: warnings.map((warning) => warning.message) }
}

function itemToKeep(item: DraftItem, name: string | null): ItemToKeep {
  const title = [item.title, name ?? ''].map((words) => words.trim()).find((words) => words !== '')
  return {
    title: title ?? 'Imported minutes',
    purpose: item.purpose,
    lines: item.blocks.map(({ line, kind, depth, printedLabel, text }) => ({ line, kind, depth, printedLabel, text })),
  }
}

function isRecognised(item: DraftItem): boolean {
  return item.title !== '' && item.blocks.some((block) => block.kind !== 'paragraph')
}
