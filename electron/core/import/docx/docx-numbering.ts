import { readMarker } from '#shared/domain/pasted-minutes/pasted-line.ts'
import { numberInWords } from './docx-number-format.ts'
import type { DocxStyles } from './docx-styles.ts'
import { child, childrenNamed, isOn, valueOf } from './docx-xml.ts'
import type { Element } from './docx-xml.ts'

/** What Word prints before a paragraph of a list, with what it sets behind it; and how deep the paragraph stands. */
type PrintedLabel = { readonly label: string; readonly level: number }

/** Counts the paragraphs of a document in their order, as Word does. */
export type DocxCounter = { readonly next: (paragraphProperties: Element | undefined) => PrintedLabel | null }

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  /** The level, from 1, whose use starts this one again; 0 for never. */
  readonly restart: number
  readonly isLegal: boolean
  readonly behind: string
  readonly style: string | null
  readonly font: string
}

type List = {
  readonly abstractId: string
  readonly levels: readonly (Level | undefined)[]
  /** Where a level starts in this list, set apart from its definition. */
  readonly starts: ReadonlyMap<number, number>
}

const levelCount = 9

export function countLists(numbering: Element | null, styles: DocxStyles): DocxCounter {
  const lists = readLists(numbering, styles)
  const counts = new Map<string, (number | null)[]>()
  const used = new Set<string>()
  return {
    next(properties) {
      const place = placeOf(properties, lists, styles)
      const list = place === null ? undefined : lists.get(place.numId)
      if (place === null || list === undefined) return null
      const level = list.levels[place.level]
      if (level === undefined) return null
      const own = counts.get(list.abstractId) ?? Array.from({ length: levelCount }, () => null)
      counts.set(list.abstractId, own)
      if (!used.has(place.numId)) for (const at of list.starts.keys()) own[at] = null
      used.add(place.numId)
      count(own, list, place.level)
      const label = printed(own, list, level)
      return label === '' ? null : { label: `${label}${level.behind}`, level: place.level }
    },
  }
}

function count(counts: (number | null)[], list: List, at: number): void {
  const before = counts[at] ?? null
  counts[at] = before === null ? startOf(list, at) : before + 1
  for (let deeper = at + 1; deeper < levelCount; deeper += 1) {
    const restart = list.levels[deeper]?.restart ?? deeper
    if (at + 1 <= restart) counts[deeper] = null
  }
}

function startOf(list: List, at: number): number {
  return list.starts.get(at) ?? list.levels[at]?.start ?? 1
}

function printed(counts: readonly (number | null)[], list: List, level: Level): string {
  if (level.format === 'bullet') return glyphOf(level)
  return level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels[at]?.format ?? 'decimal'
    return numberInWords(counts[at] ?? startOf(list, at), level.isLegal && format !== 'none' ? 'decimal' : format)
  })
}

/** A bullet from a font of symbols stands where that font keeps it; one that means nothing elsewhere is a plain bullet. */
function glyphOf({ text, font }: Level): string {
  const code = text.codePointAt(0)
  if (code === undefined) return ''
  const isSymbol = /symbol|wingdings|webdings/iu.test(font) && code > 0x20 && code < 0x100 && code !== 0xb7
  const glyph = isSymbol ? String.fromCodePoint(0xf000 + code) : text
  return readMarker(`${glyph}\tText`)?.isGlyph === true ? glyph : '•'
}

type Place = { readonly numId: string; readonly level: number }

/** The list of a paragraph: its own, else that of its style. The list 0 takes a paragraph out of all. */
function placeOf(properties: Element | undefined, lists: ReadonlyMap<string, List>, styles: DocxStyles): Place | null {
  const own = child(properties, 'w:numPr')
  const styleId = valueOf(properties, 'w:pStyle') ?? styles.defaultParagraph
  const style = styleId === null ? null : styles.numbering(styleId)
  const numId = valueOf(own, 'w:numId') ?? style?.numId ?? null
  if (numId === null || numId === '0') return null
  const ownLevel = valueOf(own, 'w:ilvl')
  if (ownLevel !== undefined) return { numId, level: Number(ownLevel) }
  if (valueOf(own, 'w:numId') !== undefined) return { numId, level: 0 }
  const named = lists.get(numId)?.levels.findIndex((level) => level?.style === (style?.styleId ?? ''))
  return { numId, level: named !== undefined && named >= 0 ? named : (style?.level ?? 0) }
}

function readLists(numbering: Element | null, styles: DocxStyles): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenNamed(numbering ?? undefined, 'w:abstractNum').map((each) => [
      each.attributes.get('abstractNumId') ?? '',
      each,
    ]),
  )
  const nums = childrenNamed(numbering ?? undefined, 'w:num')
  const abstractOf = new Map(
    nums.map((num) => [num.attributes.get('numId') ?? '', valueOf(num, 'w:abstractNumId') ?? '']),
  )
  return new Map(
    nums.map((num) => {
      const abstractId = linked(valueOf(num, 'w:abstractNumId') ?? '', abstracts, abstractOf, styles)
      return [num.attributes.get('numId') ?? '', listOf(num, abstractId, abstracts.get(abstractId))]
    }),
  )
}

/** A list may leave its definition to a style. */
function linked(
  abstractId: string,
  abstracts: ReadonlyMap<string, Element>,
  abstractOf: ReadonlyMap<string, string>,
  styles: DocxStyles,
): string {
  const style = valueOf(abstracts.get(abstractId), 'w:numStyleLink')
  const numId = style === undefined ? null : styles.numbering(style).numId
  return numId === null ? abstractId : (abstractOf.get(numId) ?? abstractId)
}

function listOf(num: Element, abstractId: string, abstract: Element | undefined): List {
  const levels = Array.from({ length: levelCount }, (_, at) =>
    levelOf(
      childrenNamed(abstract, 'w:lvl').find((level) => Number(level.attributes.get('ilvl')) === at),
      at,
    ),
  )
  const starts = new Map<number, number>()
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const at = Number(override.attributes.get('ilvl'))
    const own = child(override, 'w:lvl')
    if (own !== undefined && at >= 0 && at < levelCount) levels[at] = levelOf(own, at)
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(at, Number(start))
  }
  return { abstractId, levels, starts }
}

function levelOf(element: Element | undefined, at: number): Level | undefined {
  if (element === undefined) return undefined
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes
  const suffix = valueOf(element, 'w:suff')
  return {
    start: Number(valueOf(element, 'w:start') ?? 0),
    format: child(element, 'w:lvlPicBulletId') === undefined ? (valueOf(element, 'w:numFmt') ?? 'decimal') : 'bullet',
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: Number(valueOf(element, 'w:lvlRestart') ?? at),
    isLegal: isOn(element, 'w:isLgl') ?? false,
    behind: suffix === 'nothing' ? '' : suffix === 'space' ? ' ' : '\t',
    style: valueOf(element, 'w:pStyle') ?? null,
    font: fonts?.get('ascii') ?? fonts?.get('hAnsi') ?? '',
  }
}
