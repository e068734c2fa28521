import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { findBlock } from './block-commands.ts'

/**
 * What is being looked for between a "#" and the caret. The words are ordinary text of the line until a finding is
 * chosen, so that Escape leaves exactly what was typed.
 */
export type FindingQuery = {
  /** Where the "#" stands, or the space that was put before it. */
  readonly from: number
  readonly hashAt: number
  readonly words: string
  readonly wasAskedFor: boolean
}

export const findingQueryKey = new PluginKey<FindingQuery | null>('findingQuery')

/** Opens at a "#" typed at the start of a line or after a space, and by the chord; closes when the caret goes elsewhere. */
export function findingQuery(): Plugin<FindingQuery | null> {
  return new Plugin<FindingQuery | null>({
    key: findingQueryKey,
    state: {
      init: () => null,
      apply: (transaction, query, _before, after) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `tell` below and nowhere else
        const told = transaction.getMeta(findingQueryKey) as Told | undefined
        if (told?.kind === 'close') return null
        if (told?.kind === 'open') return read(after, { ...told, words: '', wasAskedFor: true })
        if (query === null) return typedHash(transaction, after)
        const from = transaction.mapping.map(query.from)
        const hashAt = transaction.mapping.map(query.hashAt)
        return read(after, { ...query, from, hashAt })
      },
    },
  })
}

/** Puts a "#" at the caret and opens the picker there; what is selected stays and is not replaced. */
export function askForFinding(state: EditorState): Transaction {
  const { $to } = state.selection
  const before = $to.parent.textBetween(0, $to.parentOffset)
  const hash = before === '' || /\s$/.test(before) ? '#' : ' #'
  const at = $to.pos
  const change = state.tr.insertText(hash, at)
  return tell(change.setSelection(TextSelection.create(change.doc, at + hash.length)), {
    kind: 'open',
    from: at,
    hashAt: at + hash.length - 1,
  })
}

/** Leaves what was typed as it is; what the chord itself put in goes again. */
export function closeFindingQuery(state: EditorState): Transaction {
  const query = findingQueryKey.getState(state)
  if (query?.wasAskedFor === true && query.words === '') return takeOutQuery(state)
  return tell(state.tr, { kind: 'close' })
}

/** Takes "#…" out of the line, once its finding is tied to it. */
export function takeOutQuery(state: EditorState): Transaction {
  const query = findingQueryKey.getState(state)
  if (query === undefined || query === null) return state.tr
  return tell(state.tr.delete(startOf(state, query), state.selection.head), { kind: 'close' })
}

/** Takes "#…" out of a line in which the clerk has typed on since; null where it no longer stands there. */
export function takeOutTyped(state: EditorState, lineId: string, words: string): Transaction | null {
  const line = findBlock(state.doc, lineId)
  const text = line?.node.textContent ?? ''
  const at = text.lastIndexOf(`#${words}`)
  if (line === null || at < 0) return null
  const end = at + 1 + words.length
  // Of the spaces before and after it one stays.
  const start = text[at - 1] === ' ' && (end === text.length || text[end] === ' ') ? at - 1 : at
  return state.tr.delete(line.offset + 1 + start, line.offset + 1 + end)
}

type Told = { readonly kind: 'close' } | { readonly kind: 'open'; readonly from: number; readonly hashAt: number }

const longestQuery = 80

function tell(transaction: Transaction, told: Told): Transaction {
  return transaction.setMeta(findingQueryKey, told)
}

function read(state: EditorState, query: FindingQuery): FindingQuery | null {
  const { $head, empty } = state.selection
  const isHere = empty && query.hashAt >= $head.start() && query.hashAt < $head.pos
  if (!isHere || state.doc.textBetween(query.hashAt, query.hashAt + 1) !== '#') return null
  const words = state.doc.textBetween(query.hashAt + 1, $head.pos)
  if (words.length > longestQuery || words.startsWith(' ') || words.includes('#')) return null
  return { ...query, words }
}

function typedHash(transaction: Transaction, after: EditorState): FindingQuery | null {
  if (!transaction.docChanged || transaction.getMeta('addToHistory') === false) return null
  const step = transaction.steps.length === 1 ? transaction.steps[0] : undefined
  if (!(step instanceof ReplaceStep) || step.slice.content.textBetween(0, step.slice.content.size) !== '#') return null
  const { $head } = after.selection
  const before = $head.parent.textBetween(0, $head.parentOffset)
  if (!/(^|\s)#$/.test(before)) return null
  const hashAt = $head.pos - 1
  return read(after, { from: hashAt, hashAt, words: '', wasAskedFor: false })
}

/** A single space before the "#" goes with it at the end of a line, so that no line ends in a space. */
function startOf(state: EditorState, query: FindingQuery): number {
  const { $head } = state.selection
  const isAtEnd = $head.parentOffset === $head.parent.content.size
  const hasSpace = query.hashAt > $head.start() && state.doc.textBetween(query.hashAt - 1, query.hashAt) === ' '
  return isAtEnd && hasSpace ? query.hashAt - 1 : query.from
}
