import type { Node as EditorNode } from '@tiptap/pm/model'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { BlockMark } from '#shared/domain/block-mark.ts'
import type { Inline } from '#shared/domain/inline.ts'

/** One line of the minutes as the editor holds it: all that a save carries but the version and the spell of writing. */
export type Line = {
  readonly id: string
  readonly kind: BlockKind
  readonly position: string
  readonly depth: number
  readonly printedLabel: string | null
  readonly body: Inline
  readonly isExempt: boolean
  readonly mark: BlockMark | null
}

/** What stands at a node of the editor beside its words. */
export type LineAttributes = Omit<Line, 'body' | 'id' | 'position'> & {
  readonly id: string | null
  readonly position: string | null
}

/** The attributes of a block node. The schema gives each a default, so that what is read is always whole. */
export function attributesOf(node: EditorNode): LineAttributes {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema gives every block these and no others
  return node.attrs as LineAttributes
}

/** A new line goes on with the kind; its id and place are given by the plugin that keeps both in order. */
export function newLineAttributes(from: Partial<LineAttributes>): LineAttributes {
  return {
    id: null,
    position: null,
    kind: 'paragraph',
    depth: 0,
    printedLabel: null,
    isExempt: false,
    mark: null,
    ...from,
  }
}

/**
 * The lines of a document in their order. Asking again after a keystroke reads only the one line that has changed:
 * unchanged lines are the same objects, so that they can be compared by identity.
 */
export function linesOf(doc: EditorNode): readonly Line[] {
  const lines: Line[] = []
  doc.forEach((node) => {
    lines.push(lineOf(node))
  })
  return lines
}

function lineOf(node: EditorNode): Line {
  const known = read.get(node)
  if (known !== undefined) return known
  const { id, position, kind, depth, printedLabel, isExempt, mark } = attributesOf(node)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a block holds runs of text and nothing else
  const body = (node.content.toJSON() ?? []) as Inline
  const line = { id: id ?? '', position: position ?? '', kind, depth, printedLabel, body, isExempt, mark }
  read.set(node, line)
  return line
}

/** The document in the editor's own form. A document without a line gets one to type in, which is not saved while empty. */
export function documentOf(lines: readonly Line[], firstLine: { readonly id: string; readonly position: string }) {
  const shown = lines.length > 0 ? lines : [{ ...newLineAttributes(firstLine), ...firstLine, body: [] }]
  return { type: 'doc', content: shown.map(nodeJson) }
}

/** A line in the editor's own form. */
export function nodeJson({ body, ...attrs }: Line) {
  const content = body.map(({ text, marks }) => ({
    type: 'text',
    text,
    ...(marks === undefined ? {} : { marks: marks.map(({ type }) => ({ type })) }),
  }))
  return { type: 'block', attrs, content }
}

export function sameLine(a: Line, b: Line): boolean {
  if (a === b || same.get(a) === b) return true
  const isSame = a.id === b.id && changesOf(a, b).length === 0
  if (isSame) same.set(a, b)
  return isSame
}

/** Lines are compared at each save, and nearly all of them are those that were compared before. */
const same = new WeakMap<Line, Line>()

const fields = ['kind', 'position', 'depth', 'printedLabel', 'isExempt', 'mark', 'body'] as const

export type LineField = (typeof fields)[number]

/** What differs between two texts of one line. */
export function changesOf(before: Line, after: Line): readonly LineField[] {
  return fields.filter((field) =>
    field === 'body' ? !sameBody(before.body, after.body) : before[field] !== after[field],
  )
}

/** Whether nothing but words within lines has changed: no line came, went, moved or became something else. */
export function onlyWordsDiffer(before: EditorNode, after: EditorNode): boolean {
  if (before.childCount !== after.childCount) return false
  for (let at = 0; at < after.childCount; at += 1) {
    const now = after.child(at)
    const was = before.child(at)
    if (now !== was && now.attrs !== was.attrs) return false
  }
  return true
}

const read = new WeakMap<EditorNode, Line>()

export function sameBody(a: Inline, b: Inline): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((run, at) => {
        const other = b[at]
        return other !== undefined && run.text === other.text && marksOf(run) === marksOf(other)
      }))
  )
}

function marksOf(run: Inline[number]): string {
  return (run.marks ?? [])
    .map((mark) => mark.type)
    .toSorted()
    .join(' ')
}
