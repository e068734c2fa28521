import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { attributesOf, onlyWordsDiffer } from './line.ts'

/**
 * Limbs of published minutes keep the labels that were printed before them, as long as they stand in the order of the paper.
 *
 * Words can be corrected and limbs taken off the end without touching a label. Once a limb is added, moved, nested or taken
 * out before others, the printed run says something that is no longer so: the whole resolution is then numbered afresh, as
 * new minutes are. What undo brings back and what another window has saved is taken as it is.
 */
export function publishedLabels(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(isEdit) || onlyWordsDiffer(before.doc, after.doc)) return null
      const printed = resolutionsOf(before.doc).map(labelsOf)
      const change = after.tr
      for (const limbs of resolutionsOf(after.doc)) {
        const labels = labelsOf(limbs)
        if (printed.some((run) => isBeginningOf(run, labels))) continue
        for (const { node, offset } of limbs) {
          if (attributesOf(node).printedLabel !== null) change.setNodeAttribute(offset, 'printedLabel', null)
        }
      }
      return change.docChanged ? change : null
    },
  })
}

type Limb = { readonly node: EditorNode; readonly offset: number }

function isEdit(transaction: Transaction): boolean {
  const isTakenAsItIs = isHistoryTransaction(transaction) || transaction.getMeta('addToHistory') === false
  return transaction.docChanged && !isTakenAsItIs
}

/** The limbs under each heading, lines between them left out; limbs before the first heading stand together. */
function resolutionsOf(doc: EditorNode): readonly (readonly Limb[])[] {
  const resolutions: Limb[][] = [[]]
  doc.forEach((node, offset) => {
    const { kind } = attributesOf(node)
    if (kind === 'resolutionHeading') resolutions.push([])
    else if (kind === 'resolutionLimb') resolutions.at(-1)?.push({ node, offset })
  })
  return resolutions
}

function labelsOf(limbs: readonly Limb[]): readonly string[] {
  return limbs.map(({ node }) => {
    const { depth, printedLabel } = attributesOf(node)
    return `${depth} ${printedLabel ?? ''}`
  })
}

function isBeginningOf(printed: readonly string[], labels: readonly string[]): boolean {
  return labels.every((label, at) => label === printed[at])
}
