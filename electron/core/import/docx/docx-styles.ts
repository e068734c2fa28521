import { child, childrenNamed, isOn, valueOf } from './docx-xml.ts'
import type { Element } from './docx-xml.ts'

/** What the styles of a document say of lists and of hidden text, each with what it takes from the style it is based on. */
export type DocxStyles = {
  readonly defaultParagraph: string | null
  readonly numbering: (styleId: string) => StyleNumbering
  readonly isHidden: (styleId: string) => boolean
}

/** `styleId` is the style in the chain that brings the list: a list level may name it. */
type StyleNumbering = {
  readonly numId: string | null
  readonly level: number | null
  readonly styleId: string | null
}

export function readStyles(styles: Element | null): DocxStyles {
  const all = childrenNamed(styles ?? undefined, 'w:style')
  const byId = new Map(all.map((style) => [style.attributes.get('styleId') ?? '', style]))
  const first = all.find(
    ({ attributes }) =>
      attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/iu.test(attributes.get('default') ?? ''),
  )
  return {
    defaultParagraph: first?.attributes.get('styleId') ?? null,
    numbering: (styleId) => numberingOf(chainOf(byId, styleId)),
    isHidden: (styleId) =>
      chainOf(byId, styleId)
        .map((style) => isOn(child(style, 'w:rPr'), 'w:vanish'))
        .find((value) => value !== undefined) ?? false,
  }
}

/** The style and those it is based on; a circle ends where it closes. */
function chainOf(byId: ReadonlyMap<string, Element>, styleId: string): readonly Element[] {
  const chain = new Set<Element>()
  let style = byId.get(styleId)
  while (style !== undefined && !chain.has(style)) {
    chain.add(style)
    style = byId.get(valueOf(style, 'w:basedOn') ?? '')
  }
  return [...chain]
}

function numberingOf(chain: readonly Element[]): StyleNumbering {
  let level: number | null = null
  for (const style of chain) {
    const own = child(child(style, 'w:pPr'), 'w:numPr')
    const ilvl = valueOf(own, 'w:ilvl')
    level ??= ilvl === undefined ? null : Number(ilvl)
    const numId = valueOf(own, 'w:numId')
    if (numId !== undefined) return { numId, level, styleId: style.attributes.get('styleId') ?? null }
  }
  return { numId: null, level, styleId: null }
}
