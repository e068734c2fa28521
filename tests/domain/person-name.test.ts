import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderOf, personKey, suggestAliases } from '#shared/domain/person/alias.ts'
import { printName, readName, sortName } from '#shared/domain/person/person-name.ts'

/** All but what stands between words, in an order of its own. */
const marks = (text: string) =>
  text
    .replaceAll(/[\s,()–—;-]/g, '')
    .split('')
    .toSorted()
    .join('')

describe('a name as printed', () => {
  it.each([
    [
      "Councillor Dr Maria O'Neill-Shah MBE (Vice-Chair)",
      ['Councillor Dr', 'Maria', "O'Neill-Shah", 'MBE', 'Vice-Chair'],
    ],
    ['Cllr. N Airey', ['Cllr.', 'N', 'Airey', '', '']],
    ['Airey, Cllr Neil OBE JP', ['Cllr', 'Neil', 'Airey', 'OBE JP', '']],
    ['Neil Airey, MBE', ['', 'Neil', 'Airey', 'MBE', '']],
    ['Mr Munday', ['Mr', '', 'Munday', '', '']],
    ['The Rev Canon Ann van der Berg', ['The Rev Canon', 'Ann', 'van der Berg', '', '']],
    ['Maria De Souza', ['', 'Maria', 'De Souza', '', '']],
    ['Van Morris', ['', 'Van', 'Morris', '', '']],
    ['Rt Hon Dame Jo Peel, Chairman', ['Rt Hon Dame', 'Jo', 'Peel', '', 'Chairman']],
    ['Priya Nair, Director of Education', ['', 'Priya', 'Nair', '', 'Director of Education']],
    ['The Commissioner', ['', '', 'The Commissioner', '', '']],
    ['Idris', ['', '', 'Idris', '', '']],
    ['', ['', '', '', '', '']],
  ])('“%s” is read in its parts', (printed, parts) => {
    const { title, forenames, surname, postNominals, remark } = readName(printed)
    expect([title, forenames, surname, postNominals, remark]).toEqual(parts)
  })

  it('is printed back as it was, whatever its words are', () => {
    const word = fc.stringMatching(/^[\p{L}'’.\-=@0-9]{1,9}$/u)
    const honour = fc.constantFrom('Cllr', 'Councillor', 'Dr', 'Mr', 'The', 'Sir', 'de', 'Van', 'MBE', 'MA', 'JP')
    fc.assert(
      fc.property(fc.array(fc.oneof(word, honour), { minLength: 1, maxLength: 7 }), (words) => {
        expect(printName(readName(words.join(' ')))).toBe(words.join(' '))
      }),
    )
  })

  it('loses no letter, figure or mark of any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z ,()'-]{0,40}$/)), (text) => {
        expect(marks(printName(readName(text)))).toBe(marks(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('sorts by surname without regard to case, accents and apostrophes', () => {
    const sorted = ['Zoë Ward', 'Ada o’neill', 'Ben ÁIREY', "Cai O'Neill"].toSorted((a, b) =>
      sortName(readName(a)) < sortName(readName(b)) ? -1 : 1,
    )
    expect(sorted).toEqual(['Ben ÁIREY', 'Ada o’neill', "Cai O'Neill", 'Zoë Ward'])
  })
})

describe('other names of a person', () => {
  it('are offered from the name, each once', () => {
    expect(suggestAliases(readName('Councillor Dr Neil Airey MBE'))).toEqual([
      'Cllr Neil Airey',
      'Cllr N Airey',
      'Cllr Airey',
      'Dr Neil Airey',
      'Dr N Airey',
      'Dr Airey',
      'Neil Airey',
    ])
  })

  it('find the person who is meant, and nobody by a surname alone', () => {
    const people = [
      { id: 'neil', name: readName('Councillor Neil Airey'), aliases: ['The Member for Quayside'] },
      { id: 'nora', name: readName('Councillor Nora Airey'), aliases: [] },
      { id: 'munday', name: readName('Mr Lee Munday'), aliases: [] },
    ]
    const find = finderOf(people)
    expect(find('Cllr Neil Airey')).toEqual(['neil'])
    expect(find('neil  airey')).toEqual(['neil'])
    expect(find('the member for quayside')).toEqual(['neil'])
    expect(find('Cllr N Airey')).toEqual(['neil', 'nora'])
    expect(find('Mr Munday')).toEqual(['munday'])
    expect(find('Munday')).toEqual([])
    expect(find('')).toEqual([])
  })

  it('always find their own person', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,7}$/)
    fc.assert(
      fc.property(name, name, fc.constantFrom('Cllr', 'Councillor Dr', 'Ms', ''), (forename, surname, title) => {
        const read = readName(`${title} ${forename} ${surname}`.trim())
        const find = finderOf([{ id: 'one', name: read, aliases: [] }])
        for (const alias of [printName(read), ...suggestAliases(read)])
          expect([alias, find(alias)]).toEqual([alias, ['one']])
      }),
    )
  })

  it('are one name for Cllr and Councillor', () => {
    expect(personKey('Cllr. Jo  Odell')).toBe(personKey('councillor jo odell'))
    expect(personKey('Mr Jo Odell')).not.toBe(personKey('Cllr Jo Odell'))
  })
})
