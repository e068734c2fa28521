import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { findBlock, nextBlock } from '../editor/block-commands.ts'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What opens a picker: a person or post, a finding, when something is due, standard wording. */
export const triggers = ['@', '#', '>>', ';;'] as const

export type Trigger = (typeof triggers)[number]

/**
 * What is being looked for between a trigger and the caret. The words are ordinary text of the line until something is
 * taken, so that Escape leaves exactly what was typed.
 */
export type PickerQuery = {
  readonly trigger: Trigger
  /** Where the trigger stands, or the space that was put before it. */
  readonly from: number
  readonly at: number
  readonly words: string
  /** Asked for by its command: Escape then takes out what the command put in. */
  readonly wasAskedFor: boolean
}

/** Words for which an answer is awaited while the clerk types on behind them. */
type Awaited = { readonly id: string; readonly from: number; readonly to: number; readonly text: string }

type Pickers = { readonly query: PickerQuery | null; readonly awaited: readonly Awaited[] }

const pickersKey = new PluginKey<Pickers>('pickers')

/** What is looked for at the caret; null while no picker is open. */
export function queryOf(state: EditorState): PickerQuery | null {
  return pickersKey.getState(state)?.query ?? null
}

/**
 * Opens at a trigger typed at the start of a line, after a space or behind an opening bracket or quotation mark, and by
 * command. It closes when the caret goes elsewhere, and for words that begin with a space (“>> he said”, “# four”).
 */
export function pickerQuery(): Plugin<Pickers> {
  return new Plugin<Pickers>({
    key: pickersKey,
    state: {
      init: () => nothing,
      apply: (transaction, pickers, _before, after) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `tell` below and nowhere else
        const told = transaction.getMeta(pickersKey) as Told | undefined
        const query = queryAfter(pickers.query, transaction, after, told)
        const awaited = awaitedAfter(pickers, transaction, told)
        return query === null && awaited.length === 0 ? nothing : { query, awaited }
      },
    },
    props: {
      decorations: (state) => {
        const query = queryOf(state)
        if (query === null) return null
        const typed = Decoration.inline(query.at, state.selection.head, { class: 'picker-typed' })
        return DecorationSet.create(state.doc, [typed])
      },
    },
  })
}

/** Puts a trigger at the caret and opens its picker there; what is selected stays and is not replaced. */
export function askFor(state: EditorState, trigger: Trigger): Transaction {
  const { $to } = state.selection
  const before = $to.parent.textBetween(0, $to.parentOffset)
  const put = before === '' || opening.test(before) ? trigger : ` ${trigger}`
  const from = $to.pos
  const change = state.tr.insertText(put, from)
  const at = from + put.length - trigger.length
  change.setSelection(TextSelection.create(change.doc, from + put.length))
  return tell(change, { kind: 'open', trigger, from, at }).scrollIntoView()
}

/** Leaves what was typed as it is; what the command itself put in goes again. */
export function closeQuery(state: EditorState): Transaction {
  const query = queryOf(state)
  if (query?.wasAskedFor === true && query.words === '') return takeOutQuery(state)
  return tell(state.tr, { kind: 'close' })
}

/** Takes trigger and words out of the line, once what they found is kept beside it. */
export function takeOutQuery(state: EditorState): Transaction {
  const query = queryOf(state)
  if (query === null) return state.tr
  return tell(state.tr.delete(startOf(state, query), state.selection.head), { kind: 'close' })
}

/** Puts words in the place of trigger and typed words, with the caret behind them. */
export function replaceQuery(state: EditorState, words: string): Transaction {
  const query = queryOf(state)
  if (query === null) return state.tr
  return tell(state.tr.insertText(words, query.at, state.selection.head), { kind: 'close' }).scrollIntoView()
}

/** Closes the picker at once, since the next key belongs to the line; what was typed waits for its answer. */
export function awaitAnswer(state: EditorState, id: string): Transaction {
  return tell(state.tr, { kind: 'await', id })
}

/**
 * Puts words (or nothing) in the place of what was typed, wherever it stands by now; the caret stays. Null where what was
 * typed was changed meanwhile. Without an answer it stays as typed.
 */
export function answerAwaited(state: EditorState, id: string, words: string | null): Transaction | null {
  const found = pickersKey.getState(state)?.awaited.find((each) => each.id === id)
  if (found === undefined) return null
  const change = tell(state.tr, { kind: 'answered', id })
  if (words === null) return change
  if (state.doc.textBetween(found.from, found.to) !== found.text) return null
  return putFor(change, found.from, found.to, words)
}

/** Whether what was typed waits for its answer here: not in an editor that was opened since. */
export function isAwaited(state: EditorState, id: string): boolean {
  return pickersKey.getState(state)?.awaited.some((each) => each.id === id) ?? false
}

/** The same as `answerAwaited` by the line and the words themselves. Null where they do not stand there any more. */
export function answerInLine(state: EditorState, lineId: string, typed: string, words: string): Transaction | null {
  const line = findBlock(state.doc, lineId)
  const at = line?.node.textContent.lastIndexOf(typed) ?? -1
  if (line === null || at === -1) return null
  const from = line.offset + 1 + at
  return putFor(state.tr, from, from + typed.length, words)
}

function putFor(change: Transaction, from: number, to: number, words: string): Transaction {
  if (words !== '') return change.insertText(words, from, to)
  // Of the spaces before and after it one stays.
  const before = change.doc.textBetween(Math.max(from - 1, 0), from)
  const after = change.doc.textBetween(to, Math.min(to + 1, change.doc.content.size))
  const isSpaced = before === ' ' && (after === '' || after === ' ')
  return change.delete(isSpaced ? from - 1 : from, to)
}

/**
 * The new line that Enter would have begun behind what was typed, had it been known at once that nothing is found; what was
 * typed on since stands in it. Null where what was typed is gone.
 */
export function breakBehindAwaited(state: EditorState, id: string): Transaction | null {
  const found = pickersKey.getState(state)?.awaited.find((each) => each.id === id)
  if (found === undefined || state.doc.textBetween(found.from, found.to) !== found.text) return null
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, found.to)))
  let broken: Transaction | null = null
  nextBlock(there, (transaction) => {
    broken = transaction
  })
  return broken === null ? null : replayed(state.tr, broken)
}

function replayed(change: Transaction, { steps }: Transaction): Transaction {
  for (const step of steps) change.step(step)
  return change.scrollIntoView()
}

type Told =
  | { readonly kind: 'close' }
  | { readonly kind: 'open'; readonly trigger: Trigger; readonly from: number; readonly at: number }
  | { readonly kind: 'await'; readonly id: string }
  | { readonly kind: 'answered'; readonly id: string }

const nothing: Pickers = { query: null, awaited: [] }
const longestQuery = 80
const mostWords = 8
const opening = /[\s([{“‘"'–—]$/u

function tell(transaction: Transaction, told: Told): Transaction {
  return transaction.setMeta(pickersKey, told)
}

function queryAfter(
  query: PickerQuery | null,
  transaction: Transaction,
  after: EditorState,
  told: Told | undefined,
): PickerQuery | null {
  if (told?.kind === 'close' || told?.kind === 'await') return null
  if (told?.kind === 'open') {
    const { trigger, from, at } = told
    return read(after, { trigger, from, at, words: '', wasAskedFor: true })
  }
  if (query === null) return typedTrigger(transaction, after)
  const { mapping } = transaction
  return read(after, { ...query, from: mapping.map(query.from), at: mapping.map(query.at) })
}

function awaitedAfter(
  { query, awaited }: Pickers,
  { mapping }: Transaction,
  told: Told | undefined,
): readonly Awaited[] {
  if (told?.kind === 'await' && query !== null) {
    const text = query.trigger + query.words
    return [...awaited, { id: told.id, from: query.at, to: query.at + text.length, text }]
  }
  return awaited
    .filter(({ id }) => told?.kind !== 'answered' || told.id !== id)
    .map((each) => ({ ...each, from: mapping.map(each.from, 1), to: mapping.map(each.to, -1) }))
}

function read(state: EditorState, query: PickerQuery): PickerQuery | null {
  const { $head, empty } = state.selection
  const end = query.at + query.trigger.length
  if (!empty || query.at < $head.start() || end > $head.pos) return null
  if (state.doc.textBetween(query.at, end) !== query.trigger) return null
  const words = state.doc.textBetween(end, $head.pos)
  // A name or a number has no colon in it, and few words: by then the clerk is writing, not looking.
  const isWriting = /[;:!?]\s/.test(words) || words.trim().split(/\s+/).length > mostWords
  const isOver = words.length > longestQuery || /^\s/.test(words) || words.includes(query.trigger) || isWriting
  return isOver ? null : { ...query, words }
}

/** Only what is typed opens a picker: what is pasted, merged or put back does not. */
function typedTrigger(transaction: Transaction, after: EditorState): PickerQuery | null {
  if (!transaction.docChanged || transaction.getMeta('addToHistory') === false) return null
  const step = transaction.steps.length === 1 ? transaction.steps[0] : undefined
  if (!(step instanceof ReplaceStep)) return null
  const typed = step.slice.content.textBetween(0, step.slice.content.size)
  const { $head } = after.selection
  const before = $head.parent.textBetween(0, $head.parentOffset)
  const trigger = triggers.find((each) => typed !== '' && each.endsWith(typed) && before.endsWith(each))
  if (trigger === undefined) return null
  const lead = before.slice(0, -trigger.length)
  if (lead !== '' && !opening.test(lead)) return null
  const at = $head.pos - trigger.length
  return read(after, { trigger, from: at, at, words: '', wasAskedFor: false })
}

/** A single space before the trigger goes with it at the end of a line, so that no line ends in a space. */
function startOf(state: EditorState, query: PickerQuery): number {
  const { $head } = state.selection
  const isAtEnd = $head.parentOffset === $head.parent.content.size
  const before = state.doc.textBetween(Math.max(query.from - 1, 0), query.from)
  const isSpaced = query.from > $head.start() && before === ' '
  return isAtEnd && isSpaced ? query.from - 1 : query.from
}
