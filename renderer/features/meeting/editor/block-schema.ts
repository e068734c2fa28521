import { Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { Text } from '@tiptap/extension-text'
import { blockKinds, deepestBlock, type BlockKind } from '#shared/domain/block-kind.ts'
import { deepestFor } from '../line/kinds.ts'
import { attributesOf, newLineAttributes } from './line.ts'

/**
 * The minutes of one agenda item: a flat list of lines. Lists, resolutions and nesting are a line's kind and depth,
 * never boxes around it, so that any line can be split, joined, moved or made another kind without losing its id.
 */
const minutesDocument = Document.extend({ content: 'block+' })

const defaults = newLineAttributes({})

export const blockNode = Node.create({
  name: 'block',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes() {
    return Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => [name, { default: value, rendered: false }]),
    )
  },
  parseHTML() {
    return [
      { tag: 'p[data-kind]', getAttrs: copiedLine, priority: 60 },
      { tag: 'li', getAttrs: (element) => (element.querySelector('p, div') === null ? pastedPoint(element) : false) },
      { tag: 'p, div, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th', getAttrs: pastedLine },
    ]
  },
  renderHTML({ node }) {
    const { kind, depth } = attributesOf(node)
    return ['p', { 'data-kind': kind, 'data-depth': String(depth) }, 0]
  },
})

/** All that decides what a document may hold; what keys do and how lines look comes on top. */
export const schemaExtensions = [
  minutesDocument,
  blockNode,
  Text,
  Bold.extend({ addInputRules: () => [], addPasteRules: () => [] }),
  Italic.extend({ addInputRules: () => [], addPasteRules: () => [] }),
]

type Pasted = { readonly kind: BlockKind; readonly depth: number }

/** A line copied from these minutes keeps its kind; its id stays with the original. */
function copiedLine(element: HTMLElement): Pasted | false {
  const kind = blockKinds.find((each) => each === element.dataset['kind'])
  if (kind === undefined) return false
  const depth = Math.trunc(Number(element.dataset['depth'])) || 0
  return { kind, depth: Math.min(Math.max(depth, 0), deepestFor(kind)) }
}

function pastedLine(element: HTMLElement): Pasted | false {
  if (element.tagName === 'DIV' && element.querySelector('p, div, li, h1, h2, h3, h4') !== null) return false
  return element.closest('li') === null ? { kind: 'paragraph', depth: 0 } : pastedPoint(element)
}

function pastedPoint(element: HTMLElement): Pasted {
  let lists = 0
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (/^[UO]L$/.test(at.tagName)) lists += 1
  return { kind: 'point', depth: Math.min(Math.max(lists - 1, 0), deepestBlock) }
}
