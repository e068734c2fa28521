import { zipSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import { readMinutesDocx } from '#core/import/read-docx.ts'
import { RuleBroken } from '#shared/errors.ts'
import { aDocx, level, lists, p, r, strict } from './docx-file.ts'
import type { DocxParts } from './docx-file.ts'

function linesOf(parts: DocxParts): readonly string[] {
  return readMinutesDocx(aDocx(parts)).text.split('\n\n')
}

function font(name: string): string {
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`
}

function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
}

function codesOf(parts: DocxParts): readonly string[] {
  return readMinutesDocx(aDocx(parts)).warnings.map(({ code }) => code)
}

describe('the numbers of a Word file', () => {
  it('are printed as Word shows them, level below level', () => {
    const numbering = lists(
      [
        level(0, 'decimal', '%1.') +
          level(1, 'decimal', '%1.%2') +
          level(2, 'lowerLetter', '(%3)') +
          level(3, 'lowerRoman', '%4)'),
      ],
      [[1, 0]],
    )
    const body = [
      p('Fees', { list: '1/0' }),
      p('One', { list: '1/1' }),
      p('Two', { list: '1/1' }),
      p('deep', { list: '1/2' }),
      p('deep', { list: '1/2' }),
      p('deeper', { list: '1/3' }),
      p('Between'),
      p('Piers', { list: '1/0' }),
      p('One', { list: '1/1' }),
      p('deep', { list: '1/2' }),
    ].join('')
    expect(linesOf({ body, numbering }).map((line) => line.trim())).toEqual([
      '1.\tFees',
      '1.1\tOne',
      '1.2\tTwo',
      '(a)\tdeep',
      '(b)\tdeep',
      'i)\tdeeper',
      'Between',
      '2.\tPiers',
      '2.1\tOne',
      '(a)\tdeep',
    ])
  })

  it('go on in another list of the same definition, unless that list says where it starts', () => {
    const numbering = lists(
      [level(0, 'decimal', '%1.')],
      [
        [1, 0],
        [2, 0],
        [3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'],
      ],
    )
    const body = ['1/0', '1/0', '2/0', '3/0', '3/0'].map((list) => p('x', { list })).join('')
    expect(linesOf({ body, numbering })).toEqual(['1.\tx', '2.\tx', '3.\tx', '5.\tx', '6.\tx'])
  })

  it('may go on below a new number above, or start again only below a certain one', () => {
    const numbering = lists(
      [
        level(0, 'upperRoman', '%1.') +
          level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>') +
          level(2, 'decimal', '[%3]', '<w:lvlRestart w:val="1"/>'),
      ],
      [[1, 0]],
    )
    const body = ['1/0', '1/1', '1/2', '1/1', '1/2', '1/0', '1/1', '1/2'].map((list) => p('x', { list })).join('')
    expect(linesOf({ body, numbering }).map((line) => line.trim())).toEqual([
      'I.\tx',
      '1)\tx',
      '[1]\tx',
      '2)\tx',
      '[2]\tx',
      'II.\tx',
      '3)\tx',
      '[1]\tx',
    ])
  })

  it('come from a style, from the style that it is based on, and from the level that names the style', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="Item"/></w:style>
      <w:style w:type="paragraph" w:styleId="Under"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering = lists(
      [
        level(0, 'decimal', '%1.', '<w:pStyle w:val="Item"/>') +
          level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Under"/>'),
      ],
      [[1, 0]],
    )
    const body = [
      p('a', { style: 'Item' }),
      p('b', { style: 'Under' }),
      p('c', { style: 'Mine' }),
      p('d', { style: 'Mine', list: '0' }),
    ].join('')
    expect(linesOf({ body, numbering, styles }).map((line) => line.trim())).toEqual(['1.\ta', 'a)\tb', '2.\tc', 'd'])
  })

  it('are figures where the level says so, and stand close where nothing is set behind them', () => {
    const numbering = lists(
      [
        level(0, 'upperRoman', 'Part %1', '<w:suff w:val="space"/>') +
          level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>'),
        level(0, 'decimalZero', '%1') + level(1, 'none', ''),
      ],
      [
        [1, 0],
        [2, 1],
      ],
    )
    const body = [
      p('x', { list: '1/0' }),
      p(' y', { list: '1/1' }),
      p('z', { list: '2/0' }),
      p('bare', { list: '2/1' }),
    ].join('')
    expect(linesOf({ body, numbering }).map((line) => line.trim())).toEqual(['Part I x', '1.1 y', '01\tz', 'bare'])
  })

  it('are bullets as their font shows them', () => {
    const numbering = lists(
      [
        level(0, 'bullet', '\uF0B7', font('Symbol')),
        level(0, 'bullet', '\u00A7', font('Wingdings')),
        level(0, 'bullet', '\u2042', font('Arial')),
        level(0, 'bullet', 'o', font('Courier New')),
      ],
      [
        [1, 0],
        [2, 1],
        [3, 2],
        [4, 3],
      ],
    )
    const body = ['1/0', '2/0', '3/0', '4/0'].map((list) => p('x', { list })).join('')
    expect(linesOf({ body, numbering })).toEqual(['\uF0B7\tx', '\uF0A7\tx', '•\tx', 'o\tx'])
  })

  it('are counted past a paragraph without words, as Word does', () => {
    const numbering = lists([level(0, 'decimal', '%1.')], [[1, 0]])
    expect(
      linesOf({ body: p('a', { list: '1/0' }) + p('', { list: '1/0' }) + p('c', { list: '1/0' }), numbering }),
    ).toEqual(['1.\ta', '3.\tc'])
  })
})

describe('the text of a Word file', () => {
  it('keeps tabs, breaks, hyphens and symbols as characters', () => {
    const body =
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    expect(readMinutesDocx(aDocx({ body })).text).toBe('a\tb\nc\u2011d\u00ADe\uF0FC')
  })

  it('keeps what stands in links, controls and fields, and not what a field is made of', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const body = `<w:p><w:hyperlink>${r('link ')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${r('control ')}</w:sdtContent></w:sdt><w:fldSimple w:instr="DATE">${r('today ')}</w:fldSimple>${field}</w:p><w:sdt><w:sdtContent>${p('block')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>`
    expect(linesOf({ body })).toEqual(['link control today 7', 'block'])
  })

  it('keeps inserted text, leaves deleted text out, and says that there are tracked changes', () => {
    const body = `<w:p>${r('a')}<w:ins>${r('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('joined ')}</w:p>${p('on')}`
    expect(linesOf({ body })).toEqual(['ab', 'joined on'])
    expect(codesOf({ body })).toEqual(['tracked_changes'])
  })

  it('leaves hidden text out and quotes it', () => {
    const styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = `<w:p>${r('a')}${r('b', '<w:vanish/>')}${r('c', '<w:vanish w:val="0"/>')}${r('d', '<w:rStyle w:val="Secret"/>')}</w:p>`
    const { text, warnings } = readMinutesDocx(aDocx({ body, styles }))
    expect(text).toBe('ac')
    expect(warnings).toMatchObject([{ code: 'hidden_text', quote: 'b … d' }])
  })

  it('keeps a text box once, on lines of its own', () => {
    const box = `<w:txbxContent>${p('boxed')}</w:txbxContent>`
    const body = `<w:p>${r('a')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(linesOf({ body })).toEqual(['a', 'boxed'])
  })

  it('parts the cells of a table with tabs, and gives the further paragraphs of a cell lines of their own', () => {
    const body = `<w:tbl>${row(p('Name'), p('Vote'))}${row(p('Reed'), p('For') + p('twice'))}<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr></w:tbl>${p('after')}`
    expect(linesOf({ body })).toEqual(['Name\tVote', 'Reed\tFor', 'twice', 'after'])
  })

  it('is read from the strict form of the format too', () => {
    expect(linesOf({ body: p('a'), namespace: strict })).toEqual(['a'])
  })

  it('lists headers, footers, notes and comments as left out', () => {
    const others = { header: p('Draft'), footer: p('Page 1'), footnotes: p('A note'), comments: p('Why?') }
    expect(readMinutesDocx(aDocx({ body: p('a'), others })).warnings).toMatchObject([
      { code: 'left_out', quote: 'Draft' },
      { code: 'left_out', quote: 'Page 1' },
      { code: 'left_out', quote: 'A note' },
      { code: 'left_out', quote: 'Why?' },
    ])
  })

  it('is read from a file with macros, which are told and never looked at', () => {
    expect(codesOf({ body: p('a'), files: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) } })).toEqual(['macros'])
  })
})

function refusal(bytes: Uint8Array): readonly [string, string] {
  try {
    readMinutesDocx(bytes)
  } catch (error) {
    if (error instanceof RuleBroken) return [error.code, error.message]
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a file that is not to be trusted is refused', () => {
  const good = aDocx({ body: p('a') })
  const bomb = new Uint8Array(20 * 1024 * 1024).fill(0x20)

  it.each([
    [
      'with a password, or an old .doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'document_protected',
      /password/,
    ],
    ['of another kind', new TextEncoder().encode('Minutes of the Panel'), 'document_not_read', /not a Word document/],
    ['without a byte', new Uint8Array(), 'document_not_read', /not a Word document/],
    ['that is a PDF', new TextEncoder().encode('%PDF-1.7'), 'document_not_read', /PDF/],
    ['of rich text', new TextEncoder().encode('{\\rtf1 a}'), 'document_not_read', /rich text/],
    ['that was cut off', good.slice(0, good.length - 40), 'document_not_read', /damaged/],
    ['that is cut in its list', good.slice(0, 200), 'document_not_read', /damaged/],
    [
      'that is another zip',
      zipSync({ 'a.txt': new Uint8Array([1]) }),
      'document_not_read',
      /no text of a Word document/,
    ],
    [
      'with another main part',
      aDocx({ body: '', files: { 'word/document.xml': '<x/>' } }),
      'document_not_read',
      /no text of a Word document/,
    ],
    ['with XML that breaks off', aDocx({ body: '<w:p>' }), 'document_not_read', /damaged/],
    [
      'with a document type',
      aDocx({
        body: '',
        files: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>' },
      }),
      'document_not_read',
      /document type/,
    ],
    [
      'with a document type in its styles',
      aDocx({ body: p('a'), styles: '', files: { 'word/styles.xml': '<!DOCTYPE x><x/>' } }),
      'document_not_read',
      /document type/,
    ],
    ['with an entity of its own', aDocx({ body: p('&lol;') }), 'document_not_read', /damaged/],
    [
      'that is nested without end',
      aDocx({ body: '<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000) }),
      'too_large',
      /unpacks/,
    ],
    ['that unpacks a thousandfold', aDocx({ body: '', files: { 'word/document.xml': bomb } }), 'too_large', /unpacks/],
    [
      'with a name that leaves its folder',
      aDocx({ body: p('a'), files: { '../../evil.xml': 'x' } }),
      'document_not_read',
      /names/,
    ],
    [
      'with a name from the root',
      aDocx({ body: p('a'), files: { '/word/evil.xml': 'x' } }),
      'document_not_read',
      /names/,
    ],
    [
      'with a name of Windows',
      aDocx({ body: p('a'), files: { 'word\\document.xml': 'x' } }),
      'document_not_read',
      /names/,
    ],
    [
      'with the same part twice',
      aDocx({ body: p('a'), files: { 'WORD/document.xml': 'x' } }),
      'document_not_read',
      /names/,
    ],
    [
      'with too many parts',
      aDocx({ body: p('a'), files: Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`x/${at}`, ''])) }),
      'too_large',
      /unpacks/,
    ],
  ])('%s', (_, bytes, code, message) => {
    expect(refusal(bytes)).toEqual([code, expect.stringMatching(message)])
  })

  it('when a part unpacks to more than the list of parts says', () => {
    const lying = aDocx({ body: p('a'.repeat(5_000)) })
    expect(refusal(withSize(lying, 'word/document.xml', 100))[0]).toBe('too_large')
  })

  it('when a part says that it is larger than any minutes', () => {
    expect(refusal(withSize(good, 'word/document.xml', 2_000_000_000))[0]).toBe('too_large')
  })

  it('when a byte of its text was changed', () => {
    const changed = good.slice()
    const at = indexOf(changed, 'word/document.xml') + 'word/document.xml'.length + 20
    changed[at] = (changed[at] ?? 0) ^ 0xff
    expect(refusal(changed)[0]).toBe('document_not_read')
  })

  it('when a part is encrypted', () => {
    const marked = good.slice()
    new DataView(marked.buffer).setUint16(lastIndexOf(marked, 'word/document.xml') - 46 + 8, 1, true)
    expect(refusal(marked)[0]).toBe('document_protected')
  })
})

/** The file with another size of a part in its list of parts. */
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice()
  new DataView(changed.buffer).setUint32(lastIndexOf(changed, name) - 46 + 24, size, true)
  return changed
}

function indexOf(bytes: Uint8Array, name: string): number {
  return new TextDecoder('latin1').decode(bytes).indexOf(name)
}

function lastIndexOf(bytes: Uint8Array, name: string): number {
  return new TextDecoder('latin1').decode(bytes).lastIndexOf(name)
}
