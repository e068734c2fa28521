import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#core/import/table.ts'

const write = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')

describe('a list from a spreadsheet', () => {
  it('is read with whichever mark parts its cells, quoted or not', () => {
    for (const mark of [',', ';', '\t', '|']) {
      const table = readTable(['Name', 'Party'].join(mark) + '\n' + ['"Vane, Odile"', 'Ind'].join(mark))

      expect(table).toEqual({
        headings: ['Name', 'Party'],
        rows: [{ line: 2, cells: ['Vane, Odile', 'Ind'] }],
        delimiter: mark,
      })
    }
  })

  it('is parted by its tabs, whatever commas the title above the headings has', () => {
    const table = readTable('Actions, March, April\nNo.\tWords\n1\tMend, paint and oil the gate')

    expect(table.rows.at(-1)?.cells).toEqual(['1', 'Mend, paint and oil the gate'])
  })

  it('says on which line of the source each row begins, also after a cell of several lines', () => {
    const table = readTable('No,Words\r\n1,"report\r\nback"\r\n\r\n2,close\r\n')

    expect(table.rows).toEqual([
      { line: 2, cells: ['1', 'report\r\nback'] },
      { line: 5, cells: ['2', 'close'] },
    ])
  })

  it('keeps a formula as the text that it is', () => {
    expect(readTable('A,B\n=1+1,"=HYPERLINK(""x"")"').rows[0]?.cells).toEqual(['=1+1', '=HYPERLINK("x")'])
  })

  it('has nothing in it when the text is empty', () => {
    expect(readTable('')).toEqual({ headings: [], rows: [], delimiter: ',' })
  })

  it('refuses more rows than any council has', () => {
    expect(() => readTable('A\n' + 'x\n'.repeat(100_001))).toThrow('more than 100,000 rows')
  })

  it('gives back every cell that was written', () => {
    const cell = fc.stringMatching(/^[a-z0-9 ,;"'\n=£’]{1,12}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 }), (rows) => {
        const written = rows.map((row, at) => [`row ${at}`, ...row])

        const read = readTable(write(written, ';'))

        expect([read.headings, ...read.rows.map((row) => row.cells)]).toEqual(written)
      }),
    )
  })
})
