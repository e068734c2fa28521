import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/** Said of a change that belongs to the typing after it: a new line, and the words that are typed in it. */
export const goesWithTyping = 'minutes.goesWithTyping'

/** Said of a change of words that is an act by itself, and not typing. */
export const isByItself = 'minutes.isByItself'

/**
 * Undo takes back one act at a time: a kind, a mark, a move, a paste, however quickly one followed the other. Typing is one
 * act until it pauses or the caret goes elsewhere. This stands before the library's own history, `actEnds` after all.
 */
export function actBegins(): Plugin<null> {
  return new Plugin<null>({
    state: {
      init: () => null,
      apply: (transaction) => {
        if (isAct(transaction)) closeHistory(transaction)
        return null
      },
    },
  })
}

/** What is typed after an act is another one. */
export function actEnds(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) => (transactions.some(isAct) ? closeHistory(after.tr) : null),
  })
}

function isAct(transaction: Transaction): boolean {
  if (!transaction.docChanged || isHistoryTransaction(transaction)) return false
  if (transaction.getMeta('appendedTransaction') !== undefined) return false
  if (transaction.getMeta('addToHistory') === false || transaction.getMeta(goesWithTyping) === true) return false
  if (transaction.getMeta(isByItself) === true) return true
  return /^(?:cut|paste|drop)$/.test(String(transaction.getMeta('uiEvent'))) || !isTyping(transaction)
}

/** Words that come or go within one line. */
function isTyping({ steps, docs }: Transaction): boolean {
  return steps.every((step, at) => {
    const before = docs[at]
    if (!(step instanceof ReplaceStep) || before === undefined) return false
    const $from = before.resolve(step.from)
    const isOfWords = step.slice.openStart === 0 && step.slice.openEnd === 0
    const isInline = step.slice.size === 0 || step.slice.content.firstChild?.isInline === true
    return isOfWords && isInline && $from.parent.isTextblock && step.to <= $from.end()
  })
}
