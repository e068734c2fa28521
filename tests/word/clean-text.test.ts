import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, escapeXml } from '#core/word/clean-text.ts'
import { anyText } from './minutes-source.ts'

describe('text at the Word boundary', () => {
  it.each([
    ['a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi', 'a\nb\nc\nd\ne\nf\ng\nh\ni'],
    ['tab\tstays', 'tab\tstays'],
    ['zero\u0000 and bell\u0007 and delete\u007F', 'zero and bell and delete'],
    ['not\uFFFE\uFFFF characters', 'not characters'],
    ['half \uD83D and half \uDE00, whole 😀', 'half  and half , whole 😀'],
    ['safe\u202Egnp\u202C.exe\u2066\u2069', 'safegnp.exe'],
    ['\uFEFFmark', 'mark'],
    ['15 %\u00A0of “pupils” – ‘all’ • ½', '15 %\u00A0of “pupils” – ‘all’ • ½'],
  ])('makes %j fit', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('is the same when it is cleaned twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })

  it('holds only characters of XML 1.0, and all of those that were letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)

        expect(clean).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
        expect(clean.match(/\p{L}/gu)).toEqual(text.match(/\p{L}/gu))
      }),
    )
  })

  it('cannot end an element or an attribute', () => {
    expect(escapeXml('</w:t> & "quoted"')).toBe('&lt;/w:t&gt; &amp; &quot;quoted&quot;')
  })
})
