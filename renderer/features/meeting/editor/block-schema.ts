import { Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { Text } from '@tiptap/extension-text'
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
  parseHTML: () => [{ tag: 'p' }],
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
