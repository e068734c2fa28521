import { DOMParser, DOMSerializer, Fragment, Slice, type Node as EditorNode, type Schema } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import type { Inline } from '#shared/domain/inline.ts'
import { cellEnd } from '#shared/domain/table-row.ts'
import { attributesOf, newLineAttributes, nodeJson } from './line.ts'
import { linesOfHtml } from './pasted-html.ts'
import { linesOfText, pasteLines, type PastedLine } from './pasted-lines.ts'

/** What leaves the minutes is clean HTML and text, with lists as lists; what comes in is read line by line. */
export function clipboard(schema: Schema): Plugin {
  const base = DOMSerializer.fromSchema(schema)
  return new Plugin({
    props: {
      clipboardSerializer: new LineSerializer(base.nodes, base.marks),
      clipboardTextSerializer: (slice) => textOf(slice.content),
      clipboardParser: new LineParser(schema),
      handlePaste: (view, event, slice) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        const text = event.clipboardData?.getData('text/plain') ?? ''
        const lines = html === '' || slice.content.childCount === 0 ? linesOfText(text) : pastedLines(slice)
        view.dispatch(pasteLines(view.state, lines).setMeta('uiEvent', 'paste').setMeta('paste', true))
        return true
      },
      // A line dragged about would come back as a copy without its links; Alt+Shift+arrows move it with them.
      handleDrop: (_view, _event, _slice, moved) => moved,
    },
  })
}

/** The lines that were copied, as they would be pasted; for what moves lines without a clipboard. */
export function copiedLines(state: EditorState): readonly PastedLine[] {
  return pastedLines(state.selection.content())
}

function pastedLines({ content }: Slice): readonly PastedLine[] {
  return content.content.map((node) => {
    const { id, kind, depth, mark, isExempt } = attributesOf(node)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a block holds runs of text and nothing else
    const body = (node.content.toJSON() ?? []) as Inline
    return {
      kind,
      depth,
      body,
      ...(id === null ? {} : { id }),
      ...(mark === null ? {} : { mark }),
      ...(isExempt ? { isExempt } : {}),
    }
  })
}

/** Reads the document that the browser made of pasted HTML, in which nothing is run or loaded. */
class LineParser extends DOMParser {
  constructor(schema: Schema) {
    super(schema, [])
  }

  override parseSlice(dom: Node): Slice {
    const nodes = linesOfHtml(dom).map(({ kind, depth, body, id = null, mark = null, isExempt = false }) => {
      const attrs = newLineAttributes({ kind, depth, mark, isExempt })
      const node = this.schema.nodeFromJSON(nodeJson({ ...attrs, id: '', position: '', body }))
      return node.type.create({ ...attrs, id }, node.content)
    })
    return new Slice(Fragment.from(nodes), 0, 0)
  }
}

class LineSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const page = options.document ?? document
    const root = target ?? page.createDocumentFragment()
    if (fragment.firstChild?.isTextblock !== true) return super.serializeFragment(fragment, options, root)
    let lists: { readonly tag: string; readonly list: HTMLElement; last: HTMLElement | null }[] = []
    for (const node of fragment.content) {
      const { kind, depth } = attributesOf(node)
      if (kind === 'table') {
        lists = []
        rowsIn(root, page).append(this.row(node, options, page))
        continue
      }
      const list = listTag(kind)
      const element = page.createElement(list === null ? lineTag(kind) : 'li')
      describe(element, node)
      super.serializeFragment(node.content, options, element)
      if (list === null) {
        lists = []
        root.append(element)
        continue
      }
      lists = lists.slice(0, depth + 1)
      if (lists.at(-1)?.tag !== list && lists.length === depth + 1) lists.pop()
      while (lists.length <= depth) {
        const opened = page.createElement(list)
        const above = lists.at(-1)
        if (above === undefined) root.append(opened)
        else (above.last ?? above.list).append(opened)
        lists.push({ tag: list, list: opened, last: null })
      }
      const open = lists.at(-1)
      open?.list.append(element)
      if (open !== undefined) open.last = element
    }
    return root
  }

  private row(node: EditorNode, options: { document?: Document }, page: Document): HTMLElement {
    const row = page.createElement('tr')
    describe(row, node)
    let from = 0
    for (const text of node.textContent.split(cellEnd)) {
      const cell = page.createElement('td')
      super.serializeFragment(node.content.cut(from, from + text.length), options, cell)
      row.append(cell)
      from += text.length + cellEnd.length
    }
    return row
  }
}

/** The body of the table at the end of what is copied; a new one where something else stands there. */
function rowsIn(root: HTMLElement | DocumentFragment, page: Document): Element {
  const last = root.lastElementChild
  if (last?.tagName === 'TABLE' && last.lastElementChild !== null) return last.lastElementChild
  const table = page.createElement('table')
  const body = page.createElement('tbody')
  table.append(body)
  root.append(table)
  return body
}

/** By this a line that is pasted here again is known; other programs leave it out. */
function describe(element: HTMLElement, node: EditorNode): void {
  const { id, kind, depth, mark, isExempt } = attributesOf(node)
  element.dataset['kind'] = kind
  if (depth > 0) element.dataset['depth'] = String(depth)
  if (id !== null) element.dataset['id'] = id
  if (mark !== null) element.dataset['mark'] = mark
  if (isExempt) element.dataset['exempt'] = ''
}

function listTag(kind: string): 'ul' | 'ol' | null {
  if (kind === 'resolutionLimb') return 'ol'
  return kind === 'point' || kind === 'presentationList' ? 'ul' : null
}

function lineTag(kind: string): 'p' | 'blockquote' {
  return kind === 'quotation' ? 'blockquote' : 'p'
}

/** One line for each line, with bullets, and limbs numbered; a piece of one line is its words alone. */
function textOf(content: Fragment): string {
  if (content.childCount === 1) return content.firstChild?.textContent ?? ''
  let limb = 0
  return content.content
    .map((node) => {
      const { kind, depth, printedLabel } = attributesOf(node)
      if (kind === 'resolutionHeading') limb = 0
      if (kind === 'resolutionLimb' && depth === 0) limb += 1
      const bullet = depth === 0 ? '•' : '–'
      const label = printedLabel ?? (kind === 'resolutionLimb' && depth === 0 ? `${limb}.` : bullet)
      const isLabelled = listTag(kind) !== null || printedLabel !== null
      return `${'\t'.repeat(depth)}${isLabelled ? `${label}\t` : ''}${node.textContent}`
    })
    .join('\n')
}
