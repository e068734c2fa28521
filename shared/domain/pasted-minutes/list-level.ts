import { deepestBlock } from '#shared/domain/block-kind.ts'
import type { ListMarker } from '#shared/domain/pasted-minutes/pasted-line.ts'

/** One open level of a list: how its items are marked, where they stand and the last label. */
type ListLevel = { readonly style: string; readonly indent: number; readonly last: string }

export type ListLevels = readonly ListLevel[]

/** Where an item stands in the list that is open: the levels after it; its depth is one less than their number. */
export function placeItem(levels: ListLevels, item: ListMarker): ListLevels {
  const style = styleOf(levels, item)
  const level: ListLevel = { style, indent: item.indent, last: item.marker }
  const same = levels.findLastIndex((open) => open.style === style && item.indent <= open.indent + 1)
  if (same >= 0) return [...levels.slice(0, same), level]
  const top = levels.at(-1)
  if (top === undefined) return [level]
  if (!isNested(top, item)) return [...levels.slice(0, -1), { ...level, style: top.style }]
  return levels.length > deepestBlock ? [...levels.slice(0, -1), level] : [...levels, level]
}

/** Whether the label is the one that follows the last of the outermost level: 3. after 2., (c) after (b). */
export function continuesList(levels: ListLevels, item: ListMarker): boolean {
  const outer = levels[0]
  if (outer === undefined || item.isGlyph || styleOf([outer], item) !== outer.style) return false
  return valueOf(item.marker, outer.style) === valueOf(outer.last, outer.style) + 1
}

function isNested(top: ListLevel, item: ListMarker): boolean {
  const isTopGlyph = top.style.startsWith('glyph')
  if (item.indent > top.indent + 1) return true
  if (!item.isGlyph) return !isTopGlyph
  return !isTopGlyph || /^[o○◦\-–▪\uF0A7\uF02D]$/u.test(item.marker)
}

/** Items of one level share a style: the bullet, or the form of the label (1. · 1) · (a) · i. · 1.1). */
function styleOf(levels: ListLevels, item: ListMarker): string {
  if (item.isGlyph) return `glyph ${item.marker}`
  const bare = item.marker.replace(/[.()]/gu, '')
  if (/\d\.\d/u.test(item.marker)) return `dotted ${item.marker.split('.').length}`
  if (/^\d/u.test(bare)) return `number ${frameOf(item.marker)}`
  const letter = `letter ${frameOf(item.marker)}`
  const roman = `roman ${frameOf(item.marker)}`
  if (!/^[ivxl]+$/iu.test(bare)) return letter
  if (bare.length > 1) return roman
  const before = levels.findLast((open) => open.style === letter)
  if (before !== undefined && valueOf(item.marker, letter) === valueOf(before.last, letter) + 1) return letter
  return /^i$/iu.test(bare) || levels.some((open) => open.style === roman) ? roman : letter
}

function frameOf(marker: string): string {
  return marker.replace(/[^.()]/gu, '')
}

function valueOf(marker: string, style: string): number {
  const bare = marker.replace(/[.()]/gu, '').toLowerCase()
  if (style.startsWith('number')) return Number(bare)
  if (style.startsWith('dotted')) return Number(/(\d+)\.?$/u.exec(marker)?.[1] ?? 0)
  if (style.startsWith('roman')) return romanValue(bare)
  return (bare.codePointAt(0) ?? 0) - 96
}

function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
  const digits = numeral.split('').map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}
